/** A steady load on a model, and what the caller says that a model unit carries of it. */
import { checkKeys, quantity } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { Rational } from './rational.ts';
import { show } from './show.ts';
import { readUsage, type Usage } from './usage.ts';

/** What one model unit carries. AWS does not publish it: measure it, or ask AWS for the model in question. */
export interface Throughput {
  /** Tokens that go in, per minute. */
  readonly inputTokensPerMinute?: number | undefined;
  /** Tokens that come out, per minute. */
  readonly outputTokensPerMinute?: number | undefined;
  /** Requests, per minute; for images too. */
  readonly requestsPerMinute?: number | undefined;
}

/**
 * A steady load: either the tokens of an hour, or the usage of one request and the requests of an hour; and either the
 * number of model units that serve it, or what one model unit carries. All are whole numbers.
 *
 * @example
 * { inputTokensPerHour: 3_000_000, outputTokensPerHour: 600_000, modelUnits: 1 }
 * { inputTokens: 1000, outputTokens: 200, requestsPerHour: 3000, throughput: { inputTokensPerMinute: 20_000 } }
 */
export interface Load extends Pick<Usage, 'inputTokens' | 'outputTokens' | 'inputImages' | 'images'> {
  /** How many requests in an hour have the usage given. */
  readonly requestsPerHour?: number | undefined;
  readonly inputTokensPerHour?: number | undefined;
  readonly outputTokensPerHour?: number | undefined;
  /** The hours of a month, in all of which the load is there. Default: 730. */
  readonly hoursPerMonth?: number | undefined;
  /** How many model units serve the load. */
  readonly modelUnits?: number | undefined;
  /** What one model unit carries; the model units needed are reckoned from it. */
  readonly throughput?: Throughput | undefined;
}

/** A load that was checked. */
export interface CheckedLoad {
  readonly usage: Usage;
  readonly requestsPerHour: number;
  /** Whether the load was given as requests. */
  readonly asRequests: boolean;
}

const perRequestKeys = ['inputTokens', 'outputTokens', 'inputImages', 'images', 'requestsPerHour'] as const;
const perHourKeys = ['inputTokensPerHour', 'outputTokensPerHour'] as const;
const throughputKeys = ['inputTokensPerMinute', 'outputTokensPerMinute', 'requestsPerMinute'] as const;
const keys = [...perRequestKeys, ...perHourKeys, 'hoursPerMonth', 'modelUnits', 'throughput'];
const example = '{ inputTokensPerHour: 3000000, outputTokensPerHour: 600000, modelUnits: 1 }';

/** The usage of a request and the requests of an hour; tokens given by the hour count as one request. */
export function readLoad(load: Load): CheckedLoad {
  checkKeys('load', load, keys, example);
  const [ofRequests, ofHour] = [perRequestKeys, perHourKeys].map((some) => some.filter((key) => given(load, key)));
  if (ofHour!.length === 0) {
    if (load.requestsPerHour === undefined) {
      throw new InvalidUsageError(
        'load.requestsPerHour',
        'not given',
        `Give it, or the tokens of an hour: ${example}.`,
      );
    }
    const { inputTokens, outputTokens, inputImages, images } = load;
    const usage = { inputTokens, outputTokens, inputImages, images };
    readUsage(usage, 'load');
    return { usage, requestsPerHour: quantity('load.requestsPerHour', load.requestsPerHour), asRequests: true };
  }
  if (ofRequests!.length > 0) {
    const problem = `not to be given beside ${ofRequests![0]}`;
    throw new InvalidUsageError(`load.${ofHour![0]}`, problem, 'Give the tokens of an hour, or requests; not both.');
  }
  const [inputTokens, outputTokens] = perHourKeys.map((key) =>
    quantity(`load.${key}`, load[key] === undefined ? 0 : load[key]),
  );
  return { usage: { inputTokens, outputTokens }, requestsPerHour: 1, asRequests: false };
}

/** One thing that the load asks of the model units, and how much of it one carries. */
export interface Demand {
  readonly key: keyof Throughput;
  readonly perHour: Rational;
  readonly carried: Rational | undefined;
}

/** What the load asks of the model units, by the hour. */
export function demandsOf({ usage, requestsPerHour, asRequests }: CheckedLoad, throughput: Throughput = {}): Demand[] {
  checkKeys(
    'load.throughput',
    throughput,
    throughputKeys,
    '{ inputTokensPerMinute: 20000, outputTokensPerMinute: 4000 }',
  );
  const perHour = (perRequest: number) => Rational.from(perRequest).times(Rational.from(requestsPerHour));
  const asked = {
    inputTokensPerMinute: perHour(usage.inputTokens ?? 0),
    outputTokensPerMinute: perHour(usage.outputTokens ?? 0),
    requestsPerMinute: perHour(asRequests ? 1 : 0),
  } satisfies Record<keyof Throughput, Rational>;
  return throughputKeys.flatMap((key) => {
    const carried = throughput[key] === undefined ? undefined : positive(`load.throughput.${key}`, throughput[key]);
    if (asked[key].numerator === 0n) return [];
    const anHour = carried === undefined ? undefined : Rational.from(carried).times(Rational.from(60));
    return [{ key, perHour: asked[key], carried: anHour }];
  });
}

/** The model units that serve the load: as given, or as many as the throughput asks for; at least 1. */
export function modelUnitsFor(load: Load, demands: readonly Demand[]): number {
  if (load.modelUnits !== undefined) {
    if (load.throughput === undefined) return positive('load.modelUnits', load.modelUnits);
    throw new InvalidUsageError('load.modelUnits', 'not to be given beside throughput', 'Give one of them.');
  }
  const stated = demands.filter(({ carried }) => carried !== undefined);
  if (load.throughput === undefined || (stated.length === 0 && demands.length > 0)) {
    const problem =
      load.throughput === undefined ? 'not given' : 'does not say how much of this load a model unit carries';
    throw new InvalidUsageError(
      load.throughput === undefined ? 'load.modelUnits' : 'load.throughput',
      problem,
      'AWS does not publish what a model unit carries: give modelUnits, or throughput as you measured it.',
    );
  }
  const needed = stated.map(({ perHour, carried }) => perHour.dividedBy(carried!).ceil());
  const units = needed.reduce((most, some) => (some > most ? some : most), 1n);
  if (units <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(units);
  const problem = `the load needs ${units} model units, more than can be counted exactly`;
  throw new InvalidUsageError('load.throughput', problem, 'Give a smaller load, or what one model unit carries.');
}

/** The number, if it counts something that cannot be none. */
export function positive(path: string, value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) > 0) return value as number;
  throw new InvalidUsageError(path, `${show(value)} is not a whole number above 0`, 'Expected 1 or more.');
}

function given(load: Load, key: keyof Load): boolean {
  return load[key] !== undefined;
}
