/** A request for an image meets one price at most: no two rates hold for the same quality, size and steps. */
import { problem } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

type ImageRate = NonNullable<NonNullable<AuthoredModel['prices'][number]['onDemand']>['images']>[number];

export const imageRatesDoNotOverlap: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    entry.value.prices.flatMap(({ onDemand }, i) =>
      (onDemand?.images ?? []).flatMap((rate, j, rates) => {
        const other = rates.findIndex((earlier, k) => k < j && overlap(earlier, rate));
        if (other === -1) return [];
        const fault = `this rate and images[${other}] both hold for some images.`;
        return [
          problem(entry, ['prices', i, 'onDemand', 'images', j], fault, 'Narrow the size or the steps of one of them.'),
        ];
      }),
    ),
  );

function overlap(a: ImageRate, b: ImageRate): boolean {
  return (
    a.quality === b.quality && a.custom === b.custom && stepsOverlap(a, b) && (sizesOverlap(a, b) || sizesOverlap(b, a))
  );
}

function stepsOverlap({ steps: a }: ImageRate, { steps: b }: ImageRate): boolean {
  return (a?.min ?? 1) <= (b?.max ?? Infinity) && (b?.min ?? 1) <= (a?.max ?? Infinity);
}

/** Whether some image has both sizes; judged for `a` as the exact size or the upper bound, so ask in both directions. */
function sizesOverlap(a: ImageRate, b: ImageRate): boolean {
  if (a.largerThan !== undefined) return b.largerThan !== undefined;
  const bound = (a.size ?? a.maxSize)!;
  if (b.largerThan !== undefined) return !fits(bound, b.largerThan);
  if (b.maxSize !== undefined) return a.maxSize !== undefined || fits(bound, b.maxSize);
  return a.size !== undefined && a.size === b.size;
}

function fits(size: string, limit: string): boolean {
  const [[width = 0, height = 0], [maxWidth = 0, maxHeight = 0]] = [
    size.split('x').map(Number),
    limit.split('x').map(Number),
  ];
  return width <= maxWidth && height <= maxHeight;
}
