/** The prices of one model: by use as they stand today and as they were, then provisioned throughput and fine-tuning. */
import {
  regions,
  useSections,
  type Commitments,
  type Model,
  type PriceList,
  type RegionId,
} from 'bedrock-model-catalog';
import type { Footnotes } from './footnotes.ts';
import { longDate } from './format.ts';
import { regionPrices } from './other-regions.ts';
import { historiesOf, type PriceHistory } from './price-history.ts';
import { aligned, plainCell, tokenCell, unitCell } from './price-table.ts';
import type { PriceCell, PriceColumn, PriceRow, PriceTable } from './price-table.ts';
import { useTables } from './use-prices.ts';
import { firstRegion, usedRegions } from './use-rates.ts';
import type { Reader } from './words.ts';

/** What a model costs by use. */
export interface UsePrices {
  /** The newest prices of the Region that is shown first. */
  readonly tables: readonly PriceTable[];
  /** Whether geographic and global prices stand beside each other, so that the page must say which is which. */
  readonly explainScopes: boolean;
  /** The prices of all Regions; absent where only one has any. */
  readonly byRegion: { readonly others: number; readonly table: PriceTable } | undefined;
  /** The history in the Region that is shown first. */
  readonly histories: readonly PriceHistory[];
  /** Said where there is none. */
  readonly noHistory: string | undefined;
  /** Dated figures of other Regions that several lists price. */
  readonly older: readonly PriceTable[];
}

/** Another mode of paying, with its tables: newer lists stand left of older ones. */
export interface PriceMode {
  readonly mode: 'provisioned' | 'customization';
  readonly tables: readonly PriceTable[];
}

/** What a model costs by use; `undefined` where no list says. */
export function usePricesOf(model: Model, notes: Footnotes, reader: Reader): UsePrices | undefined {
  const region = firstRegion(model);
  if (region === undefined) return undefined;
  const context = { model, region, notes, reader };
  const tables = useTables(context);
  const byRegion = regionPrices(model, region, notes, reader);
  const histories = historiesOf(context);
  const others = usedRegions(model).filter((each) => each !== region);
  const days = model.prices
    .filter((list) => list.region === region && useSections.some((section) => list[section]))
    .map(({ asOf }) => asOf);
  return {
    tables,
    explainScopes: model.prices.some((list) => list.onDemandGlobal ?? list.batchGlobal),
    byRegion,
    histories,
    noHistory: histories.length > 0 ? undefined : noHistory(days, region, reader),
    older: others.flatMap((each) => historiesOf({ ...context, region: each }).flatMap((history) => history.tables)),
  };
}

function noHistory(days: readonly string[], region: RegionId, { t, lang }: Reader): string {
  const [day] = days;
  return days.length === 1
    ? t('history.single', { region, date: longDate(day!, lang) })
    : t('history.apart', { region });
}

/** Provisioned throughput and fine-tuning; a mode that no list has is left out. What `use` notes is not said again. */
export function modesOf(model: Model, notes: Footnotes, reader: Reader, use?: UsePrices): readonly PriceMode[] {
  const make = { provisioned: provisionedTables, customization: customizationTables };
  const told = new Set(use?.tables.flatMap((each) => each.notes));
  return (['provisioned', 'customization'] as const)
    .map((mode) => ({
      mode,
      tables: regionsOf(model).flatMap((region) => {
        const lists = model.prices.filter((list) => list.region === region && list[mode] !== undefined);
        return lists.length === 0 ? [] : make[mode]({ region, lists, notes, reader });
      }),
    }))
    .filter(({ tables }) => tables.length > 0)
    .map(({ mode, tables }) => ({ mode, tables: tables.map((each) => ({ ...each, notes: once(each.notes, told) })) }));
}

/** A note on a list stands under the first of its tables only. */
function once(notes: readonly string[], told: Set<string>): readonly string[] {
  const fresh = notes.filter((note) => !told.has(note));
  for (const note of fresh) told.add(note);
  return fresh;
}

interface Context {
  readonly region: RegionId;
  readonly lists: readonly PriceList[];
  readonly notes: Footnotes;
  readonly reader: Reader;
}

function provisionedTables(context: Context): readonly PriceTable[] {
  const { lists, reader } = context;
  const sides = lists.flatMap((list) =>
    (['base', 'custom'] as const).flatMap((side) => {
      const commitments = list.provisioned?.[side];
      return commitments === undefined ? [] : [{ list, side, commitments }];
    }),
  );
  const mixed = sides.some(({ side }) => side === 'custom');
  const columns = sides.map(({ list, side }) => ({
    ...dated(context, list),
    detail: mixed ? reader.t(side === 'base' ? 'prices.baseModel' : 'prices.customModel') : undefined,
  }));
  const rows = (['none', 'oneMonth', 'sixMonths'] as const satisfies (keyof Commitments)[]).map((commitment) =>
    row(
      reader.t(`prices.commitment.${commitment}`),
      sides.map(({ commitments }) => plainCell(commitments[commitment], reader)),
    ),
  );
  return [table(context, 'provisioned', reader.t('prices.provisioned.unit'), columns, rows)];
}

function customizationTables(context: Context): readonly PriceTable[] {
  const { lists, reader } = context;
  const units = [
    [reader.t('prices.trainTokens'), (list: PriceList) => tokenCell(list.customization?.trainTokens, reader)],
    [reader.t('prices.trainImages'), (list: PriceList) => unitCell(list.customization?.trainImages, reader)],
    [reader.t('prices.storage'), (list: PriceList) => unitCell(list.customization?.storage, reader)],
  ] as const;
  const rows = units
    .map(([label, cell]) => row(label, lists.map(cell)))
    .filter(({ cells }) => cells.some(({ state }) => state !== 'notRecorded'));
  const columns = lists.map((list) => dated(context, list));
  return [table(context, 'customization', reader.t('prices.customization.short'), columns, rows)];
}

function table(
  { region, reader, lists }: Context,
  id: string,
  subject: string,
  columns: readonly PriceColumn[],
  rows: readonly PriceRow[],
): PriceTable {
  return aligned({
    id: `${id}-${region}`,
    caption: `${subject} · ${reader.t('prices.place', { name: regions[region].name, region })}`,
    cites: [],
    columns,
    groups: [{ rows }],
    notes: [...new Set(lists.flatMap(({ note }) => note ?? []))],
  });
}

function dated({ notes, reader }: Context, list: PriceList): PriceColumn {
  return { label: longDate(list.asOf, reader.lang), cite: notes.cite(list.source, list.asOf, list.region) };
}

const row = (label: string, cells: readonly PriceCell[]): PriceRow => ({ label, cells, remarks: [] });

/** The Regions with price lists; those of the newest list first. */
function regionsOf(model: Model): readonly RegionId[] {
  return [...new Set(model.prices.map((list) => list.region))];
}
