/** The reckoning behind every estimate: what each thing used costs, and from which lists. */
import type { ImageRate, Model, PriceList } from '#catalog';
import { assumptionsOf } from './assumptions.ts';
import { toCost } from './cost.ts';
import { Decimal } from './decimal.ts';
import type { CostEstimate } from './estimate-cost.ts';
import { listInForce } from './list-in-force.ts';
import { longContextCase, type Requests } from './long-context.ts';
import { listsInForce, listsOf, type PriceListOptions } from './price-list.ts';
import { costOf, type UnitRate } from './rate.ts';
import { rateForImage, rateForUnit, type Place } from './rates-in-force.ts';
import { sectionFor, type PriceMode } from './sections.ts';
import { textTokenUnits, type CountedUnit } from './units.ts';
import { readUsage, type Usage } from './usage.ts';

/** An estimate, and what went into it. */
export interface Reckoning {
  readonly estimate: CostEstimate;
  /** The lists used, newest first; where nothing is used, the list in force. */
  readonly lists: readonly PriceList[];
  /** What was taken for granted about the length of requests. */
  readonly aboutLength: readonly string[];
}

interface Charge {
  readonly item: CountedUnit | 'images';
  readonly quantity: number;
  readonly unitPrice: UnitRate | ImageRate;
  readonly list: PriceList;
}

/** What a usage costs on a model. Throws as `estimateCost` does. */
export function reckon(model: Model, usage: Usage, asked: PriceListOptions & PriceMode, requests: Requests): Reckoning {
  const used = readUsage(usage);
  const section = sectionFor('options', asked);
  const newest = listInForce(model, asked, section);
  const lists = listsInForce(model, section, newest.region, asked.date);
  const {
    above,
    oneTaken,
    assumptions: aboutLength,
  } = longContextCase(listsOf(model, newest.region, asked.date), section, used.counted, requests);
  const place: Place = { model, section, date: asked.date, lists, above, oneTaken };

  const images = used.images.map((image) => ({ image, ...rateForImage(place, image) }));
  const charges: Charge[] = [
    ...used.counted.map(({ unit, quantity }) => {
      const { rate, list } = rateForUnit(place, unit);
      return { item: unit, quantity, unitPrice: rate, list };
    }),
    ...images.map(({ image, rate, list }) => ({
      item: 'images' as const,
      quantity: image.count,
      unitPrice: rate,
      list,
    })),
  ];
  const costs = charges.map(({ unitPrice, quantity }) => costOf(unitPrice, quantity));
  const isLong = (item: Charge['item']) => above !== undefined && textTokenUnits.some((unit) => unit === item);
  const usedLists = lists
    .map((list) => ({ list, items: [...new Set(charges.filter((one) => one.list === list).map(({ item }) => item))] }))
    .filter(({ items }) => items.length > 0);
  const taken = usedLists.length > 0 ? usedLists : [{ list: newest, items: [] }];

  const estimate: CostEstimate = {
    ...toCost(costs.reduce((sum, cost) => sum.plus(cost), Decimal.from(0))),
    section,
    lines: charges.map(({ list: { source, asOf, region }, ...charge }, i) => ({
      ...charge,
      ...(isLong(charge.item) && { longContext: true as const }),
      ...toCost(costs[i]!),
      source,
      asOf,
      region,
    })),
    priceList: taken[0]!.list,
    assumptions: [
      ...assumptionsOf(model, { section, lists: taken, newest }, asked),
      ...aboutLength,
      ...new Set(images.flatMap((image) => image.assumptions)),
    ],
  };
  return { estimate, lists: taken.map(({ list }) => list), aboutLength };
}
