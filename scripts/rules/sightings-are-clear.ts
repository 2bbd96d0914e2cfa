/**
 * Sightings in Regions stand newest first, say one thing of a Region, and only of Regions that the source is about. A
 * Region may answer the model's own ID, a geographic profile and the global one, each beside the others.
 */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const ways = ['onDemand', 'viaProfile', 'listed', 'viaGeo', 'viaGlobal'] as const;
type Way = (typeof ways)[number];
const together: ReadonlySet<Way> = new Set(['onDemand', 'viaGeo', 'viaGlobal']);

export const sightingsAreClear: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    (entry.value.regions ?? []).flatMap(({ asOf, about, ...lists }, i, all) => {
      const newer = all[i - 1];
      const order =
        newer !== undefined && newer.asOf < asOf
          ? [problem(entry, ['regions', i, 'asOf'], `${asOf} is newer than the one above.`, 'Put the newest first.')]
          : [];
      const seen = new Map<string, Way>();
      const regions = ways.flatMap((key) =>
        (lists[key] ?? []).flatMap((region, j) => {
          const path = ['regions', i, key, j];
          const before = seen.get(region);
          if (before !== undefined && !(together.has(before) && together.has(key) && before !== key)) {
            const fault =
              before === key ? `"${region}" stands twice.` : `"${region}" stands in ${before} and in ${key}.`;
            return [problem(entry, path, fault, 'Keep it where the source puts it.')];
          }
          seen.set(region, key);
          if (about === undefined || about.includes(region)) return [];
          return [problem(entry, path, `"${region}" is not in about.`, 'Add it there, or remove it here.')];
        }),
      );
      return [...order, ...regions];
    }),
  );
