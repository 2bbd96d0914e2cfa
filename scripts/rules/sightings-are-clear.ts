/** Sightings in Regions stand newest first, say one thing of a Region, and only of Regions that the source is about. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const sightingsAreClear: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    (entry.value.regions ?? []).flatMap(({ asOf, about, ...lists }, i, all) => {
      const newer = all[i - 1];
      const order =
        newer !== undefined && newer.asOf < asOf
          ? [problem(entry, ['regions', i, 'asOf'], `${asOf} is newer than the one above.`, 'Put the newest first.')]
          : [];
      const seen = new Set<string>();
      const regions = (['onDemand', 'viaProfile', 'listed'] as const).flatMap((key) =>
        (lists[key] ?? []).flatMap((region, j) => {
          const path = ['regions', i, key, j];
          if (seen.has(region)) {
            return [problem(entry, path, `"${region}" stands in two lists.`, 'Keep it where the source puts it.')];
          }
          seen.add(region);
          if (about === undefined || about.includes(region)) return [];
          return [problem(entry, path, `"${region}" is not in about.`, 'Add it there, or remove it here.')];
        }),
      );
      return [...order, ...regions];
    }),
  );
