/** A disputed value differs from the one chosen: otherwise the source agrees and belongs under `sources`. */
import { fieldValues } from '../compile/field-paths.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const disputesDisagree: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    (entry.value.disputed ?? []).flatMap(({ field, value }, i) => {
      const chosen = fieldValues(entry.value, field).map(comparable);
      // Prices differ by Region and day: one that agrees somewhere may still disagree with what is meant.
      if (chosen.length === 0 || chosen.some((one) => one !== comparable(value))) return [];
      const fault = `${field} is just what the catalog says: ${JSON.stringify(value)}.`;
      return [
        problem(
          entry,
          ['disputed', i, 'value'],
          fault,
          'Remove the dispute, and name the field under that source in sources.',
        ),
      ];
    }),
  );

/** One text for equal values. A rate equals the text "0.80 USD per 1M tokens", as disputes write it; lists are sets. */
function comparable(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(comparable).sort());
  if (typeof value === 'object' && value !== null && 'usd' in value && 'per' in value)
    return `${value.usd} USD per ${value.per}`;
  const [, usd, per] = /^([\d.]+) USD per (.+)$/.exec(String(value)) ?? [];
  return usd === undefined ? JSON.stringify(value) : `${Number(usd)} USD per ${per}`;
}
