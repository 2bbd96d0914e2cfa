/** Paying by use against paying for model units, for a steady load. */
import type { Model, ModelId, RegionId, SourceId } from '#catalog';
import { assumptionsOfSections, type SectionTaken } from './assumptions.ts';
import { breakEvenOf, type BreakEven } from './break-even.ts';
import { checkKeys } from './checks.ts';
import { toCost } from './cost.ts';
import { Decimal } from './decimal.ts';
import { UnpricedUsageError } from './errors.ts';
import type { CostEstimate, ReckoningOptions } from './estimate-cost.ts';
import { givenModel } from './get-model.ts';
import { listInForce } from './list-in-force.ts';
import { demandsOf, modelUnitsFor, readLoad, type CheckedLoad, type Load } from './load.ts';
import {
  basePrices,
  commitments,
  commitmentTerms,
  hoursInWords,
  readHours,
  type Commitment,
  type ModelUnitRate,
} from './provisioned.ts';
import { Rational } from './rational.ts';
import { reckon, type Reckoning } from './reckon.ts';
import { modeKeys, type PriceMode } from './sections.ts';

/** Where, when and among which models to look for prices, and how the model is called where it is paid by use. */
export interface CommitmentOptions extends ReckoningOptions, PriceMode {}

/** One way to pay for the load, and what a month of it costs. */
export interface PaymentChoice {
  /** `onDemand`: by use. Otherwise for model units, with this commitment. */
  readonly way: 'onDemand' | Commitment;
  /** US dollars a month, as the nearest floating-point number; `null` where this way has no price. */
  readonly usd: number | null;
  /** US dollars a month, exactly, as plain decimal digits; `null` where this way has no price. */
  readonly exact: string | null;
  /** Why there is no price, in an English sentence; `null` where there is one. */
  readonly unavailable: string | null;
  /** The price of a model unit; `null` on demand, whose prices are in `perRequest`, and where there is none. */
  readonly unitPrice: ModelUnitRate | null;
  /** From which load on this is not dearer than on demand; `null` on demand, and where one of the two has no cost. */
  readonly breakEven: BreakEven | null;
}

/** The answer of `compareCommitments`. */
export interface CommitmentComparison {
  /** On demand, then without commitment, one month, six months. */
  readonly choices: readonly PaymentChoice[];
  /** The cheapest; of equals, the one that binds least. `undefined` where no way has a price. */
  readonly cheapest: PaymentChoice['way'] | undefined;
  /** The model units that serve the load: as given, or as reckoned from the throughput. */
  readonly modelUnits: number;
  readonly hoursPerMonth: number;
  /** One request on demand (one hour, where the load was given by the hour); `null` where that has no price. */
  readonly perRequest: CostEstimate | null;
  /** Where the prices of model units were read; a key of `sources`. */
  readonly source: SourceId;
  /** The day on which the source gave them, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The AWS Region for which all prices hold. */
  readonly region: RegionId;
  /** What was taken for granted, in English sentences. */
  readonly assumptions: readonly string[];
}

/**
 * What a steady load costs a month on demand and on Provisioned Throughput without commitment, for one month and for six
 * months, in US dollars, exact, with the break-even load of each. AWS does not publish what a model unit carries, so the
 * caller says how many are needed, or what one carries. By use the prices are those of the calls asked for (`profile`,
 * `batch`, `extendedAccess`), and those for long context where one request of the load is that long; a load of an hour's
 * tokens does not say how long a request is.
 *
 * Throws an `UnpricedUsageError` where no Provisioned Throughput price is recorded, and an `InvalidUsageError` for a load
 * or an option that cannot be meant.
 *
 * @example
 * const load = { inputTokens: 1000, outputTokens: 500, requestsPerHour: 4000, modelUnits: 1 };
 * const { choices, cheapest } = compareCommitments('cohere.command-text-v14', load);
 * choices.map(({ way, usd, breakEven }) => [way, usd, breakEven?.requestsPerHour?.roundedUp]);
 */
export function compareCommitments(
  model: Model | ModelId,
  load: Load,
  options: CommitmentOptions = {},
): CommitmentComparison {
  checkKeys('options', options, ['region', 'date', 'models', ...modeKeys], "{ region: 'us-east-1' }");
  const priced = givenModel(model, options.models);
  const checked = readLoad(load);
  const demands = demandsOf(checked, load.throughput);
  const modelUnits = modelUnitsFor(load, demands);
  const hoursPerMonth = readHours('load.hoursPerMonth', load.hoursPerMonth);
  const { models: _, ...asked } = options;
  const list = listInForce(priced, { region: options.region, date: options.date }, 'provisioned');
  const prices = basePrices(priced, list);

  const reckoned = reckonOrWords(priced, checked, { ...asked, region: list.region });
  const perRequest = typeof reckoned === 'string' ? reckoned : reckoned.estimate;
  const hours = Decimal.from(hoursPerMonth);
  const byUse =
    typeof perRequest === 'string'
      ? undefined
      : Decimal.from(perRequest.exact).times(Decimal.from(checked.requestsPerHour)).times(hours);

  const onDemand: PaymentChoice = {
    way: 'onDemand',
    ...costOrNone(byUse, typeof perRequest === 'string' ? perRequest : null),
    unitPrice: null,
    breakEven: null,
  };
  const committed = commitments.map((way): PaymentChoice => {
    const usd = prices[way];
    const cost = usd === null ? undefined : Decimal.from(usd).times(Decimal.from(modelUnits)).times(hours);
    const words = `AWS does not offer Provisioned Throughput with ${commitmentTerms[way].words} for this model.`;
    const comparable = cost !== undefined && byUse !== undefined && byUse.compare(Decimal.from(0)) > 0;
    return {
      way,
      ...costOrNone(cost, usd === null ? words : null),
      unitPrice: usd === null ? null : { usd, per: 'model unit hour' },
      breakEven: comparable
        ? breakEvenOf(checked, demands, modelUnits, Rational.from(byUse), Rational.from(cost))
        : null,
    };
  });

  const choices = [onDemand, ...committed];
  return {
    choices,
    cheapest: cheapestOf(choices),
    modelUnits,
    hoursPerMonth,
    perRequest: typeof perRequest === 'string' ? null : perRequest,
    source: list.source,
    asOf: list.asOf,
    region: list.region,
    assumptions: [
      ...assumptionsOfSections(priced, [...sectionsOf(reckoned), ['provisioned', list]], asked),
      ...(typeof reckoned === 'string' ? [] : reckoned.aboutLength),
      hoursInWords(hoursPerMonth),
      'The load is the same in every hour, and model units are paid for in every hour.',
      unitsInWords(load, modelUnits),
      ...unstated(load, demands),
    ],
  };
}

function costOrNone(cost: Decimal | undefined, unavailable: string | null) {
  return cost === undefined ? { usd: null, exact: null, unavailable } : { ...toCost(cost), unavailable };
}

function sectionsOf(reckoned: Reckoning | string): SectionTaken[] {
  if (typeof reckoned === 'string') return [];
  return reckoned.lists.map((list) => [reckoned.estimate.section, list]);
}

function reckonOrWords(model: Model, { usage, asRequests }: CheckedLoad, asked: CommitmentOptions): Reckoning | string {
  try {
    return reckon(model, usage, asked, asRequests ? { count: 1, given: true } : 'unknown');
  } catch (error) {
    if (error instanceof UnpricedUsageError) return error.message;
    throw error;
  }
}

function cheapestOf(choices: readonly PaymentChoice[]): PaymentChoice['way'] | undefined {
  const priced = choices.flatMap(({ way, exact }) => (exact === null ? [] : [{ way, cost: Decimal.from(exact) }]));
  return priced.reduce<(typeof priced)[number] | undefined>(
    (best, one) => (best !== undefined && best.cost.compare(one.cost) <= 0 ? best : one),
    undefined,
  )?.way;
}

function unitsInWords(load: Load, units: number): string {
  const number = `${units} model unit${units === 1 ? '' : 's'}`;
  const how = load.throughput === undefined ? `${number}, as given` : `${number}, reckoned from the throughput given`;
  return `${how}: AWS does not publish what a model unit carries.`;
}

function unstated(load: Load, demands: ReturnType<typeof demandsOf>): string[] {
  if (load.throughput === undefined) return [];
  const tokens = demands.filter(({ key, carried }) => key !== 'requestsPerMinute' && carried === undefined);
  return tokens.map(({ key }) => `No ${key} was given, so model units are taken to carry what the load needs of it.`);
}
