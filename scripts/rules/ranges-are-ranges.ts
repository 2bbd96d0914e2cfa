/** A range does not end before it begins, and a default lies in it. */
import type { Catalog } from '../compile/derive.ts';
import { sectionsIn } from '../compile/price-sections.ts';
import { problem } from '../compile/source-file.ts';
import type { Path } from '../compile/problem.ts';
import type { Rule } from './index.ts';

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly default?: number | undefined;
}

export const rangesAreRanges: Rule = (catalog) =>
  rangesIn(catalog).flatMap(({ entry, path, range: { min = -Infinity, max = Infinity, default: usual } }) => {
    if (min > max) {
      const fault = `min (${min}) is more than max (${max}).`;
      return [problem(entry, [...path, 'min'], fault, 'Compare both with the source.')];
    }
    if (usual === undefined || (usual >= min && usual <= max)) return [];
    const fault = `the default ${usual} does not lie between ${min} and ${max}.`;
    return [problem(entry, [...path, 'default'], fault, 'Compare the three with the source.')];
  });

function rangesIn(catalog: Catalog) {
  const parameters = [...catalog.models.values()].flatMap((entry) =>
    Object.entries(entry.value.parameters ?? {}).map(([name, range]) => {
      return { entry, path: ['parameters', name] as Path, range: range as Range };
    }),
  );
  const steps = sectionsIn(catalog).flatMap(({ entry, prices, path }) =>
    (prices.images ?? []).map(({ steps = {} }, j) => {
      return { entry, path: [...path, 'images', j, 'steps'] as Path, range: steps as Range };
    }),
  );
  return [...parameters, ...steps];
}
