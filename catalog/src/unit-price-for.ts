/** The price in force of one unit. */
import type { ImageRate, Model, PriceList } from '#catalog';
import { checkWhere } from './check-where.ts';
import { InvalidUsageError } from './errors.ts';
import { joinWords } from './nearest.ts';
import { defaultRegion, listsInForce, type PriceListOptions } from './price-list.ts';
import type { UnitRate } from './rate.ts';
import { useSections, type UseSection } from './sections.ts';
import { show } from './show.ts';
import { countedUnits, type CountedUnit } from './units.ts';

/** A price, and the list that gives it with its source, day and Region. */
export interface PriceInForce<R = UnitRate> {
  /** The price as the source publishes it, with its unit. */
  readonly unitPrice: R;
  readonly priceList: PriceList;
}

/**
 * The price of one unit in a section: that of the newest list of the Region, published on `date` or before, which records
 * it. Prices for long context are in `priceList[section].longContext`. For `images` the price is a list, one for each kind
 * of image. The Region is chosen as for `priceListFor`. `undefined` where no price is recorded. Throws an
 * `InvalidUsageError` for a section or unit that does not exist and a date that is no day.
 *
 * @example
 * unitPriceFor(model, 'onDemand', 'inputTokens')?.unitPrice; // { usd: 3, per: '1M tokens' }
 * unitPriceFor(model, 'onDemandGlobal', 'cacheReadInputTokens', { region: 'eu-west-1' })?.priceList.asOf;
 */
export function unitPriceFor(
  model: Model,
  section: UseSection,
  unit: CountedUnit,
  options?: PriceListOptions,
): PriceInForce | undefined;
export function unitPriceFor(
  model: Model,
  section: UseSection,
  unit: 'images',
  options?: PriceListOptions,
): PriceInForce<readonly ImageRate[]> | undefined;
export function unitPriceFor(
  model: Model,
  section: UseSection,
  unit: CountedUnit | 'images',
  options: PriceListOptions = {},
): PriceInForce<UnitRate | readonly ImageRate[]> | undefined {
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
