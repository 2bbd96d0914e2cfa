/** From one price to another, with the day and the source of each. */
import type { PriceList, SourceId } from '#catalog';
import type { Decimal } from './decimal.ts';
import { unitKey, unitPrices, type PricedUnit, type UnitPrice } from './unit-prices.ts';

/** A price as one list gave it. */
export interface PricePoint {
  /** The day of the list. */
  readonly asOf: string;
  readonly source: SourceId;
  /** US dollars, for the quantity that `per` says. */
  readonly usd: number;
}

/** Two prices for the same. */
export interface PriceStep extends PricedUnit {
  readonly from: PricePoint;
  readonly to: PricePoint;
  /** By how much `to` is above `from`, in percent to two decimals; below 0 where it is cheaper, 0 where it is the same. */
  readonly percent: number;
}

/** A price, with the list that gives it. */
export interface ListedPrice {
  readonly price: UnitPrice;
  readonly list: PriceList;
}

/** The price of each unit, by its key, from the first of the lists that records it. */
export function firstPrices(lists: readonly PriceList[]): ReadonlyMap<string, ListedPrice> {
  const first = new Map<string, ListedPrice>();
  for (const list of lists) {
    for (const price of unitPrices(list)) {
      const key = unitKey(price);
      if (!first.has(key)) first.set(key, { price, list });
    }
  }
  return first;
}

/** The step between two prices for the same. */
export function priceStep(from: ListedPrice, to: ListedPrice): PriceStep {
  const { usd, ...unit } = to.price;
  return { ...unit, from: point(from), to: point(to), percent: percentOf(from.price.usd, usd) };
}

function point({ price, list }: ListedPrice): PricePoint {
  return { asOf: list.asOf, source: list.source, usd: price.usd.toNumber() };
}

function percentOf(from: Decimal, to: Decimal): number {
  const percent = Math.round((to.toNumber() / from.toNumber() - 1) * 10_000) / 100;
  return percent + 0; // never -0
}
