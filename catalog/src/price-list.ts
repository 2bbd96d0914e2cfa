/** Which of a model's price lists is in force. */
import type { Model, PriceList, ProfileScope, RegionId } from '#catalog';
import { checkDay, checkWhere } from './check-where.ts';
import { InvalidUsageError } from './errors.ts';
import { joinWords } from './nearest.ts';
import { newestFirst } from './newest-first.ts';
import { preferredRegion } from './preferred-region.ts';
import { liesIn } from './profile-scopes.ts';
import { priceSections, type PriceSection } from './sections.ts';
import { show } from './show.ts';

/** Where and when a price is wanted. */
export interface PriceListOptions {
  /** The AWS Region. Default: `us-east-1` where the model has a list for it, else the only Region that has one. */
  readonly region?: RegionId | undefined;
  /** A day, `YYYY-MM-DD`; lists published later are not looked at. Default: the newest list counts. */
  readonly date?: string | undefined;
}

/**
 * The price list in force for a section: the newest that has the section for the Region, published on `date` or before.
 * A newer list without the section did not record it, so it ends nothing. The list need not record every unit of the
 * section: `unitPriceFor` finds the newest that records one. `undefined` where there is none, and where no Region is
 * given, the model has no list for us-east-1 and several for others (`pricedRegions` names them). Throws an
 * `InvalidUsageError` for a section that does not exist and a date that is no day.
 *
 * @example
 * priceListFor(model, 'provisioned', { region: 'us-west-2', date: '2024-06-30' })?.provisioned?.base?.oneMonth;
 * priceListFor(model, 'onDemandGlobal')?.onDemandGlobal?.inputTokens;
 */
export function priceListFor(
  model: Model,
  section: PriceSection,
  options: PriceListOptions = {},
): PriceList | undefined {
  checkWhere('options', options);
  const region = options.region ?? defaultRegion(model, section, options.date);
  return region === undefined ? undefined : listsInForce(model, section, region, options.date)[0];
}

/**
 * The Regions that have a price list with the section, published on `date` or before; sorted. Throws an
 * `InvalidUsageError` for a section that does not exist and a date that is no day.
 *
 * @example
 * pricedRegions(getModel('meta.llama3-8b-instruct-v1:0'), 'onDemand'); // ['us-east-1', …]
 */
export function pricedRegions(model: Model, section: PriceSection, date?: string): readonly RegionId[] {
  checkDay('date', date);
  checkSection(section);
  const lists = model.prices.filter((list) => list[section] !== undefined && (date === undefined || list.asOf <= date));
  return [...new Set(lists.map((list) => list.region))].sort();
}

/**
 * The Region taken where none is given: us-east-1, else the only one; `undefined` where there is none, or a choice. Of a
 * geographic profile only the Regions in its geography count.
 */
export function defaultRegion(
  model: Model,
  section: PriceSection,
  date?: string,
  profile?: ProfileScope,
): RegionId | undefined {
  const regions = regionsOf(model, section, date, profile);
  return regions.includes(preferredRegion) ? preferredRegion : regions.length === 1 ? regions[0] : undefined;
}

/** The priced Regions, of a profile those in its geography. */
export function regionsOf(
  model: Model,
  section: PriceSection,
  date?: string,
  profile?: ProfileScope,
): readonly RegionId[] {
  const regions = pricedRegions(model, section, date);
  return profile === undefined ? regions : regions.filter((region) => liesIn(region, profile));
}

/** The lists of a Region that have the section, published on `date` or before; newest first, else as given. */
export function listsInForce(model: Model, section: PriceSection, region: RegionId, date?: string): PriceList[] {
  checkSection(section);
  return listsOf(model, region, date).filter((list) => list[section] !== undefined);
}

/** All lists of a Region, published on `date` or before; newest first, else as given. */
export function listsOf({ prices }: Model, region: RegionId, date?: string): PriceList[] {
  return newestFirst(prices.filter((list) => list.region === region && (date === undefined || list.asOf <= date)));
}

function checkSection(section: PriceSection): void {
  if (priceSections.includes(section)) return;
  const expected = `Expected ${joinWords(priceSections, 'or')}.`;
  throw new InvalidUsageError('section', `${show(section)} is not a section of a price list`, expected);
}
