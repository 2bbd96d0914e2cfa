/** `endOfLife` is the last of the ends by Region, no Region ends twice, and in a Region legacy comes before the end. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const regionalEndsAgree: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { byRegion, endOfLife } = entry.value.lifecycle;
    if (byRegion === undefined) return [];
    const last = byRegion
      .map((group) => group.endOfLife)
      .sort()
      .at(-1);
    const lastProblem =
      last === endOfLife
        ? []
        : [
            problem(
              entry,
              ['lifecycle', 'endOfLife'],
              `endOfLife is ${endOfLife ?? 'not given'}, but the last Region ends on ${last}.`,
              `Write ${last}, or correct byRegion.`,
            ),
          ];
    const seen = new Set<string>();
    const groupProblems = byRegion.flatMap(({ regions, legacy, endOfLife: end }, i) => {
      const at = ['lifecycle', 'byRegion', i];
      const late =
        legacy !== undefined && legacy > end
          ? [
              problem(
                entry,
                [...at, 'legacy'],
                `legacy (${legacy}) is after endOfLife (${end}).`,
                'Compare both days with their sources.',
              ),
            ]
          : [];
      const again = regions.flatMap((region, j) => {
        if (!seen.has(region)) return (seen.add(region), []);
        return [
          problem(entry, [...at, 'regions', j], `"${region}" has an end already.`, 'Keep the one that AWS gives.'),
        ];
      });
      return [...late, ...again];
    });
    return [...lastProblem, ...groupProblems];
  });
