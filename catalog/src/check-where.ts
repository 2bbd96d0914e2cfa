/** Checks of where and when a price is wanted: a wrong day would silently choose another price list. */
import { InvalidUsageError } from './errors.ts';
import type { PriceListOptions } from './price-list.ts';
import { show } from './show.ts';

/** Throws an `InvalidUsageError` for a Region that is no text and a day that is none; `path` names their holder. */
export function checkWhere(path: string, { region, date }: PriceListOptions): void {
  if (region !== undefined && typeof region !== 'string') {
    throw new InvalidUsageError(
      `${path}.region`,
      `${show(region)} is not a Region`,
      'Expected a code such as us-east-1.',
    );
  }
  checkDay(`${path}.date`, date);
}

/** Throws an `InvalidUsageError` for what is given, but no calendar day `YYYY-MM-DD`. */
export function checkDay(path: string, date: unknown): void {
  if (date === undefined || isDay(date)) return;
  throw new InvalidUsageError(path, `${show(date)} is not a day`, 'Expected YYYY-MM-DD, such as 2024-06-21.');
}

function isDay(date: unknown): boolean {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
