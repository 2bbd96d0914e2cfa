/** A range does not end before it begins, and a default lies in it. */
import { problem } from '../compile/source-file.ts';
import type { Path } from '../compile/problem.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly default?: number | undefined;
}

export const rangesAreRanges: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    rangesOf(entry.value).flatMap(([path, { min = -Infinity, max = Infinity, default: usual }]) => {
      if (min > max)
        return [
          problem(entry, [...path, 'min'], `min (${min}) is more than max (${max}).`, 'Compare both with the source.'),
        ];
      if (usual === undefined || (usual >= min && usual <= max)) return [];
      const fault = `the default ${usual} does not lie between ${min} and ${max}.`;
      return [problem(entry, [...path, 'default'], fault, 'Compare the three with the source.')];
    }),
  );

function rangesOf(model: AuthoredModel): (readonly [Path, Range])[] {
  const parameters = Object.entries(model.parameters ?? {}).map(
    ([name, range]) => [['parameters', name], range] as const,
  );
  const steps = model.prices.flatMap(({ onDemand }, i) =>
    (onDemand?.images ?? []).map(
      ({ steps = {} }, j) => [['prices', i, 'onDemand', 'images', j, 'steps'], steps] as const,
    ),
  );
  return [...parameters, ...steps];
}
