/** What is paid by use: for each section and unit of a Region the newest rate on record, with the list that gave it. */
import {
  countedUnits,
  priceListFor,
  useSections,
  type CountedUnit,
  type ImageRate,
  type Model,
  type PriceList,
  type RegionId,
  type UnitRate,
  type UseSection,
} from 'bedrock-model-catalog';

/** A unit with one rate; `images` where their price is the same for all. */
export type RateUnit = CountedUnit | 'images';

/** The units with one rate each, in the order in which they are shown: images before the video that comes out. */
export const rateUnits: readonly RateUnit[] = countedUnits.flatMap((unit) =>
  unit === 'outputVideoSeconds' ? ['images', unit] : [unit],
);

/** A rate with what it is for and where it stands. */
export interface DatedRate {
  readonly unit: RateUnit;
  /** The price holds for requests with more input tokens than this; absent where the length does not matter. */
  readonly above?: number | undefined;
  readonly rate: UnitRate;
  readonly list: PriceList;
}

type Rates = Partial<Record<RateUnit, UnitRate | undefined>>;

/** All single rates of a section of one list; images that have a price for each size are not among them. */
export function ratesIn(list: PriceList, section: UseSection): readonly DatedRate[] {
  const use = list[section];
  if (use === undefined) return [];
  const { longContext, images, ...single } = use;
  const rates = (from: Rates, above?: number) =>
    rateUnits.flatMap((unit) => (from[unit] === undefined ? [] : [{ unit, above, rate: from[unit], list }]));
  const flat = images?.length === 1 && images.find(isFlat);
  return [
    ...rates({ ...single, ...(flat && { images: { usd: flat.usd, per: 'image' } }) }),
    ...rates((longContext ?? {}) as Rates, longContext?.aboveInputTokens),
  ];
}

/** Whether an image costs this whatever is asked for. */
function isFlat({ quality, size, maxSize, largerThan, steps, custom }: ImageRate): boolean {
  return [quality, size, maxSize, largerThan, steps, custom].every((choice) => choice === undefined);
}

/** The prices of images of one list where they depend on what is asked for. */
export function imageRatesIn(list: PriceList, section: UseSection): readonly ImageRate[] {
  const images = list[section]?.images ?? [];
  return images.length === 1 && images.every(isFlat) ? [] : images;
}

/** Says of two rates whether they are for the same thing. */
export function keyOf({ unit, above }: Pick<DatedRate, 'unit' | 'above'>): string {
  return above === undefined ? unit : `${unit} above ${above}`;
}

/** The lists of a Region, newest first. */
export function listsOf(model: Model, region: RegionId): readonly PriceList[] {
  return model.prices.filter((list) => list.region === region).sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
}

/**
 * The newest rate of each unit of a section in a Region, in the order of the units; long requests after the others. A
 * newer list that lacks a unit did not record it, so an older rate of the unit stays, with its own day.
 */
export function newestRates(model: Model, region: RegionId, section: UseSection): readonly DatedRate[] {
  const newest = new Map<string, DatedRate>();
  for (const list of listsOf(model, region)) {
    for (const rate of ratesIn(list, section)) if (!newest.has(keyOf(rate))) newest.set(keyOf(rate), rate);
  }
  return [...newest.values()].sort(
    (a, b) =>
      Number(a.above !== undefined) - Number(b.above !== undefined) ||
      (a.above ?? 0) - (b.above ?? 0) ||
      rateUnits.indexOf(a.unit) - rateUnits.indexOf(b.unit),
  );
}

/** The Regions that have anything that is paid by use, in the order of the lists. */
export function usedRegions(model: Model): readonly RegionId[] {
  const used = model.prices.filter((list) => useSections.some((section) => list[section] !== undefined));
  return [...new Set(used.map(({ region }) => region))];
}

/** The Region that is shown first: the package's own default, else the one with the newest list. */
export function firstRegion(model: Model): RegionId | undefined {
  return priceListFor(model, 'onDemand')?.region ?? usedRegions(model)[0];
}
