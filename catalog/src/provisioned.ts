/** Provisioned Throughput: model units, their hourly price by commitment, and the hours of a month. */
import type { Commitments, Model, PriceList } from '#catalog';
import { InvalidUsageError, UnpricedUsageError } from './errors.ts';
import { show } from './show.ts';

/** How long Provisioned Throughput is bought for: a key of `Commitments`. */
export type Commitment = keyof Commitments;

/** A price for one model unit for one hour. */
export interface ModelUnitRate {
  readonly usd: number;
  readonly per: 'model unit hour';
}

/** The hours of a month where none are given: a twelfth of a year. */
export const hoursOfMonth = 730;

const mostHours = 31 * 24;

/** Hours of a month as given, or 730. Throws an `InvalidUsageError`. */
export function readHours(path: string, hours: unknown = hoursOfMonth): number {
  if (Number.isSafeInteger(hours) && (hours as number) > 0 && (hours as number) <= mostHours) return hours as number;
  const expected = `Expected a whole number from 1 to ${mostHours}, the hours of the longest month.`;
  throw new InvalidUsageError(path, `${show(hours)} is not a number of hours in a month`, expected);
}

/** The sentence that says how long a month is. */
export function hoursInWords(hours: number): string {
  return `A month has ${hours} hours${hours === hoursOfMonth ? ' (a twelfth of the 8,760 of a year)' : ', as given'}.`;
}

/** The commitments, from the loosest to the tightest, with their least number of months and their names in a sentence. */
export const commitmentTerms = {
  none: { months: 0, words: 'no commitment' },
  oneMonth: { months: 1, words: 'a commitment of one month' },
  sixMonths: { months: 6, words: 'a commitment of six months' },
} as const satisfies Readonly<Record<Commitment, { months: number; words: string }>>;

export const commitments = Object.keys(commitmentTerms) as Commitment[];

/** The hourly prices for serving the base model. Throws an `UnpricedUsageError` where only those of custom models are recorded. */
export function basePrices(model: Model, list: PriceList): Commitments {
  const prices = list.provisioned?.base;
  if (prices !== undefined) return prices;
  const facts = { modelId: model.id, unit: 'provisioned.base', region: list.region, date: list.asOf };
  throw new UnpricedUsageError(
    { ...facts, priced: Object.keys(list.provisioned ?? {}) },
    `Provisioned Throughput for the base model has no recorded price in ${list.region} (price list of ${list.asOf})`,
    'What it costs is unknown, not 0.',
  );
}
