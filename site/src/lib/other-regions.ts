/** What a model costs by use from Region to Region: a row for each group of Regions with the same prices. */
import { useSections, type Model, type RegionId, type UseSection } from 'bedrock-model-catalog';
import type { Footnotes } from './footnotes.ts';
import { aligned, rateCell, unitsInHead, type PriceTable } from './price-table.ts';
import { rateLabel } from './use-prices.ts';
import { keyOf, newestRates, usedRegions, type DatedRate } from './use-rates.ts';
import type { Reader } from './words.ts';

/** A rate with its section. */
export interface SectionRate extends DatedRate {
  readonly section: UseSection;
}

/** Regions that have the same prices. */
export interface RegionGroup {
  readonly regions: readonly RegionId[];
  /** The rates of each of them, in the order of `regions`. */
  readonly rates: readonly (readonly SectionRate[])[];
}

/**
 * The Regions by equal prices: the group of the Region that is shown first, then the larger groups first. Units that only
 * this Region has a price for are left out: they tell no difference.
 */
export function regionGroups(model: Model, first: RegionId): readonly RegionGroup[] {
  const all = [...usedRegions(model)].sort().map((region) => ({ region, rates: ratesFrom(model, region) }));
  const shared = new Set(all.filter(({ region }) => region !== first).flatMap(({ rates }) => rates.map(columnOf)));
  const groups = new Map<string, { regions: RegionId[]; rates: (readonly SectionRate[])[] }>();
  for (const { region, rates } of all) {
    const told = rates.filter((rate) => shared.has(columnOf(rate)));
    const key = JSON.stringify(told.map((rate) => [columnOf(rate), rate.rate]));
    const group = groups.get(key) ?? { regions: [], rates: [] };
    group.regions.push(region);
    group.rates.push(told);
    groups.set(key, group);
  }
  const size = ({ regions }: RegionGroup) => (regions.includes(first) ? Infinity : regions.length);
  return [...groups.values()].sort((a, b) => size(b) - size(a) || (a.regions[0]! < b.regions[0]! ? -1 : 1));
}

function ratesFrom(model: Model, region: RegionId): readonly SectionRate[] {
  return useSections.flatMap((section) =>
    newestRates(model, region, section).map((rate): SectionRate => ({ ...rate, section })),
  );
}

const columnOf = (rate: SectionRate) => `${rate.section} ${keyOf(rate)}`;

/** The prices of all Regions compactly; `undefined` where only one Region has any. */
export function regionPrices(
  model: Model,
  first: RegionId,
  notes: Footnotes,
  reader: Reader,
): { readonly others: number; readonly table: PriceTable } | undefined {
  const groups = regionGroups(model, first);
  const others = usedRegions(model).filter((region) => region !== first).length;
  if (others === 0) return undefined;
  const rates = groups.flatMap((group) => group.rates.flat());
  const columns = [...new Map(rates.map((rate) => [columnOf(rate), rate])).values()].sort(
    (a, b) => useSections.indexOf(a.section) - useSections.indexOf(b.section),
  );
  const { t } = reader;
  const table: PriceTable = {
    id: 'prices-by-region',
    caption: t('prices.byRegion.caption'),
    cites: [],
    columns: columns.map((rate) => {
      const { label, detail } = rateLabel(rate, reader);
      const how = `${t(`prices.section.${rate.section}`)}, ${t(`prices.section.${rate.section}.how`)}`;
      return { label, detail: detail === undefined ? how : `${detail} · ${how}` };
    }),
    groups: [{ rows: groups.map((group) => groupRow(group, columns, notes, reader)) }],
    notes: [],
  };
  return { others, table: aligned(unitsInHead(table)) };
}

function groupRow({ regions, rates }: RegionGroup, columns: readonly SectionRate[], notes: Footnotes, reader: Reader) {
  const lists = rates.flat().map(({ list }) => list);
  return {
    label: '',
    codes: regions,
    detail: regions.length > 2 ? reader.t('prices.byRegion.count', { count: regions.length }) : undefined,
    cites: [...new Set(lists.map((list) => notes.cite(list.source, list.asOf)))],
    cells: columns.map((column) => {
      const cell = rateCell(rates[0]!.find((rate) => columnOf(rate) === columnOf(column))?.rate, reader);
      if (cell.state !== 'price') return cell;
      const { same: _same, ...rest } = cell;
      return rest;
    }),
    remarks: [],
  };
}
