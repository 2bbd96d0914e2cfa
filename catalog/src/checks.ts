/** Checks that every part of a usage and its options shares. */
import { InvalidUsageError } from './errors.ts';
import { didYouMean, joinWords } from './nearest.ts';
import { show } from './show.ts';

/** The number, if it counts something. */
export function quantity(path: string, value: unknown): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return (value as number) + 0; // never -0
  throw new InvalidUsageError(
    path,
    `${show(value)} is not a quantity`,
    `Expected a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
  );
}

/** The number, if it is a length of time; a fraction of a second counts. */
export function seconds(path: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value + 0; // never -0
  const expected = `Expected a number from 0 to ${Number.MAX_SAFE_INTEGER}.`;
  throw new InvalidUsageError(path, `${show(value)} is not a number of seconds`, expected);
}

/**
 * Refuses what is no object, and keys that nobody reads: a misspelt unit would make the estimate too low without a
 * word.
 */
export function checkKeys(path: string, value: unknown, known: readonly string[], example: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidUsageError(path, `${show(value)} is not an object`, `Expected an object such as ${example}.`);
  }
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const remedy = `Expected ${joinWords(known, 'or')}.${didYouMean(key, known)}`;
    throw new InvalidUsageError(path, `unknown key ${show(key)}`, remedy);
  }
}
