/** A request for an image meets one price at most: no two rates hold for the same quality, size and steps. */
import { sectionsIn, type UsePrices } from '../compile/price-sections.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

type ImageRate = NonNullable<UsePrices['images']>[number];

export const imageRatesDoNotOverlap: Rule = (catalog) =>
  sectionsIn(catalog).flatMap(({ entry, prices, path }) =>
    (prices.images ?? []).flatMap((rate, j, rates) => {
      const other = rates.findIndex((earlier, k) => k < j && overlap(earlier, rate));
      if (other === -1) return [];
      const fault = `this rate and images[${other}] both hold for some images.`;
      const remedy = 'Narrow the quality, the size or the steps of one of them.';
      return [problem(entry, [...path, 'images', j], fault, remedy)];
    }),
  );

function overlap(a: ImageRate, b: ImageRate): boolean {
  return (
    qualitiesOverlap(a, b) && a.custom === b.custom && stepsOverlap(a, b) && (sizesOverlap(a, b) || sizesOverlap(b, a))
  );
}

/** A rate that names no quality holds for every one. */
function qualitiesOverlap({ quality: a }: ImageRate, { quality: b }: ImageRate): boolean {
  return a === undefined || b === undefined || a === b;
}

function stepsOverlap({ steps: a }: ImageRate, { steps: b }: ImageRate): boolean {
  return (a?.min ?? 1) <= (b?.max ?? Infinity) && (b?.min ?? 1) <= (a?.max ?? Infinity);
}

/** Whether some image has both sizes; judged for `a` as the exact size or the upper bound, so ask in both directions. */
function sizesOverlap(a: ImageRate, b: ImageRate): boolean {
  const bound = a.size ?? a.maxSize;
  // A rate that names no size holds for every one.
  if (bound === undefined && a.largerThan === undefined) return true;
  if (bound === undefined) return b.largerThan !== undefined;
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
