/** The words of the tables of /pricing/, for the script and for what the build draws. */
import english from '../content/i18n/en.json' with { type: 'json' };
import type { WordList } from './client/calculator-words.ts';
import type { Reader, Word } from './words.ts';

/** All words that a table of today's prices may need, by key; values are put in later. */
export function sheetWords({ t }: Reader): WordList {
  const keys = (Object.keys(english) as Word[]).filter((key) => /^(pricing\.s|status)\./.test(key));
  return Object.fromEntries(keys.map((key) => [key, t(key, { skipInterpolation: true } as never)]));
}
