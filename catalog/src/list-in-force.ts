/** The price list to reckon with, or an error that says where and when there is one. */
import type { Model, PriceList } from '#catalog';
import { checkWhere } from './check-where.ts';
import { InvalidUsageError, UnpricedUsageError } from './errors.ts';
import { joinWords } from './nearest.ts';
import { defaultRegion, pricedRegions, priceListFor, type PriceListOptions, type PriceSection } from './price-list.ts';

/** What the prices of a section are called in a sentence. */
export const sectionWords: Readonly<Record<PriceSection, string>> = {
  onDemand: 'on-demand',
  provisioned: 'Provisioned Throughput',
  customization: 'fine-tuning',
};

/**
 * Throws an `InvalidUsageError` where the day is none or a Region must be chosen, an `UnpricedUsageError` where no list
 * is in force.
 */
export function listInForce(
  model: Model,
  { region, date }: PriceListOptions,
  section: PriceSection = 'onDemand',
): PriceList {
  const words = sectionWords[section];
  checkWhere('options', { region, date });
  const regions = pricedRegions(model, section, date);
  const list = priceListFor(model, section, { region: region ?? defaultRegion(model, section, date), date });
  if (list !== undefined) return list;
  if (region === undefined && regions.length > 1) {
    const problem = `not given, and ${model.id} has prices for several Regions, but not for us-east-1`;
    throw new InvalidUsageError('options.region', problem, `Expected ${joinWords(regions, 'or')}.`);
  }
  const facts = { modelId: model.id, unit: undefined, region, date };
  if (regions.length > 0) {
    const problem = `no ${words} price is recorded for ${region}${date === undefined ? '' : ` on or before ${date}`}`;
    throw new UnpricedUsageError({ ...facts, priced: regions }, problem, 'Pass one of these as options.region.');
  }
  const days = model.prices.filter((older) => older[section] !== undefined).map((older) => older.asOf);
  if (days.length > 0) {
    const problem = `no ${words} price is recorded on or before ${date}`;
    throw new UnpricedUsageError(
      { ...facts, priced: [...new Set(days)].sort() },
      problem,
      'Pass a later options.date.',
    );
  }
  const remedy = 'What it costs is unknown, not 0; `prices` of the model holds what is recorded.';
  throw new UnpricedUsageError({ ...facts, priced: [] }, `no ${words} price is recorded`, remedy);
}
