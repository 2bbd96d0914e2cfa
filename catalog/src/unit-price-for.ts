/** The price in force of one unit. */
import type { Model, OnDemand, PriceList } from '#catalog';
import { checkWhere } from './check-where.ts';
import { InvalidUsageError } from './errors.ts';
import { joinWords } from './nearest.ts';
import { defaultRegion, listsInForce, type PriceListOptions } from './price-list.ts';
import { useSections, type UseSection } from './sections.ts';
import { show } from './show.ts';
import { countedUnits, type CountedUnit } from './units.ts';

/** The price of a unit, and the list that gives it with its source, day and Region. */
export interface PriceInForce<U extends CountedUnit | 'images' = CountedUnit> {
  /** The price as the source publishes it, with its unit; of images one for each kind of image. */
  readonly unitPrice: NonNullable<OnDemand[U]>;
  readonly priceList: PriceList;
}

/**
 * The price of one unit in a section: that of the newest list of the Region, published on `date` or before, which records
 * it. Prices for long context are not looked at; they are in `longContext` of the section. The Region is chosen as for
 * `priceListFor`. `undefined` where no price is recorded. Throws an `InvalidUsageError` for a section or unit that does not
 * exist and a date that is no day.
 *
 * @example
 * unitPriceFor(model, 'onDemand', 'inputTokens')?.unitPrice; // { usd: 3, per: '1M tokens' }
 * unitPriceFor(model, 'onDemandGlobal', 'cacheReadInputTokens', { region: 'eu-west-1' })?.priceList.asOf;
 */
export function unitPriceFor<U extends CountedUnit | 'images'>(
  model: Model,
  section: UseSection,
  unit: U,
  options: PriceListOptions = {},
): PriceInForce<U> | undefined {
  checkWhere('options', options);
  check('section', section, useSections, 'is not a section that is paid by use');
  check('unit', unit, [...countedUnits, 'images'], 'is not a unit');
  const region = options.region ?? defaultRegion(model, section, options.date);
  const lists = region === undefined ? [] : listsInForce(model, section, region, options.date);
  const priceList = lists.find((list) => list[section]?.[unit] !== undefined);
  return priceList === undefined ? undefined : { unitPrice: priceList[section]![unit]!, priceList };
}

function check(path: string, value: string, known: readonly string[], fault: string): void {
  if (known.includes(value)) return;
  throw new InvalidUsageError(path, `${show(value)} ${fault}`, `Expected ${joinWords(known, 'or')}.`);
}
