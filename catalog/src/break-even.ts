/** The load from which on a commitment costs no more than paying by use. */
import type { CheckedLoad, Demand } from './load.ts';
import { Rational } from './rational.ts';

/** How much of something in an hour. */
export interface HourlyFigure {
  /** The smallest whole number that is enough, as the nearest floating-point number. */
  readonly roundedUp: number;
  /** Plain decimal digits; `null` where they never end. */
  readonly exact: string | null;
}

/** The load at which paying by use costs as much as the model units: below it use is cheaper, above it the commitment. */
export interface BreakEven {
  /** The load compared, times this fraction, exactly; whole numbers as digits. */
  readonly timesTheLoad: { readonly numerator: string; readonly denominator: string };
  /** The same in requests an hour; `null` where the load was given in tokens. */
  readonly requestsPerHour: HourlyFigure | null;
  /** The same in tokens an hour, in the proportion of the load; `null` where it has none. */
  readonly inputTokensPerHour: HourlyFigure | null;
  readonly outputTokensPerHour: HourlyFigure | null;
  /**
   * Whether the model units carry that load by the throughput stated; `null` where none was stated. With `false`, use
   * is cheaper at every load that they carry.
   */
  readonly withinThroughput: boolean | null;
}

/** From the monthly cost of the load by use (above 0) and of the model units. */
export function breakEvenOf(
  { usage, requestsPerHour, asRequests }: CheckedLoad,
  demands: readonly Demand[],
  modelUnits: number,
  byUse: Rational,
  committed: Rational,
): BreakEven {
  const times = committed.dividedBy(byUse);
  const perHour = (perRequest = 0): HourlyFigure | null =>
    perRequest === 0 ? null : figure(Rational.from(perRequest).times(Rational.from(requestsPerHour)).times(times));
  const stated = demands.filter(({ carried }) => carried !== undefined);
  const units = Rational.from(modelUnits);
  return {
    timesTheLoad: { numerator: String(times.numerator), denominator: String(times.denominator) },
    requestsPerHour: asRequests ? perHour(1) : null,
    inputTokensPerHour: perHour(usage.inputTokens),
    outputTokensPerHour: perHour(usage.outputTokens),
    withinThroughput:
      stated.length === 0
        ? null
        : stated.every((one) => one.perHour.times(times).compare(one.carried!.times(units)) <= 0),
  };
}

function figure(value: Rational): HourlyFigure {
  return { roundedUp: Number(value.ceil()), exact: value.toDecimal()?.toString() ?? null };
}
