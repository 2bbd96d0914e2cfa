/** What changed between the price lists of a model. */
import type { Model, ModelId, PriceList, RegionId } from '#catalog';
import { preferredRegion } from './preferred-region.ts';
import { firstPrices, priceStep, type ListedPrice, type PriceStep } from './price-step.ts';

/**
 * A price that a newer list gives otherwise. It changed on some day between `from.asOf` and `to.asOf`; the two may come
 * from different sources.
 */
export interface PriceChange extends PriceStep {
  readonly kind: 'price';
  /** The day of the newer list. */
  readonly date: string;
  readonly model: ModelId;
  /** The Region of both lists. */
  readonly region: RegionId;
}

/**
 * The changes of prices in one Region: that given, else us-east-1, else the one with most lists, of which AWS's other
 * Regions mostly repeat the prices. A first price is no change, nor is a list that does not record a unit.
 */
export function priceChanges(model: Model, wanted?: RegionId): readonly PriceChange[] {
  const region = wanted ?? tellingRegion(model.prices);
  const lists = model.prices.filter((list) => list.region === region);
  const last = new Map<string, ListedPrice>();
  const changes: PriceChange[] = [];
  for (const day of [...new Set(lists.map(({ asOf }) => asOf))].sort()) {
    // Where two sources give lists of that day, the first one counts, as it does for estimates.
    for (const [key, now] of firstPrices(lists.filter(({ asOf }) => asOf === day))) {
      const before = last.get(key);
      last.set(key, now);
      if (before === undefined || before.price.usd.compare(now.price.usd) === 0) continue;
      changes.push({ kind: 'price', date: day, model: model.id, region: region!, ...priceStep(before, now) });
    }
  }
  return changes;
}

function tellingRegion(prices: readonly PriceList[]): RegionId | undefined {
  const counts = new Map<RegionId, number>();
  for (const { region } of prices) counts.set(region, (counts.get(region) ?? 0) + 1);
  if (counts.has(preferredRegion)) return preferredRegion;
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
