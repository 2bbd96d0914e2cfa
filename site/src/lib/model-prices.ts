/** The prices of one model as tables: one for each Region and mode; newer lists stand left of older ones. */
import { regions, type Commitments, type Model, type PriceList, type RegionId } from 'bedrock-model-catalog';
import type { Footnotes } from './footnotes.ts';
import { longDate } from './format.ts';
import { imageRows, qualities } from './image-prices.ts';
import { aligned, plainCell, tokenCell, unitCell } from './price-table.ts';
import type { PriceCell, PriceColumn, PriceRow, PriceTable } from './price-table.ts';
import type { Reader } from './words.ts';

/** A mode of paying, with its tables. */
export interface PriceMode {
  readonly mode: 'onDemand' | 'provisioned' | 'customization';
  readonly tables: readonly PriceTable[];
}

/** All prices of a model; a mode that no list has is left out. */
export function pricesOf(model: Model, notes: Footnotes, reader: Reader): readonly PriceMode[] {
  const make = { onDemand: onDemandTables, provisioned: provisionedTables, customization: customizationTables };
  const told = new Set<string>();
  return (['onDemand', 'provisioned', 'customization'] as const)
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

function onDemandTables(context: Context): readonly PriceTable[] {
  const { lists, reader } = context;
  const units = [
    [reader.t('prices.inputTokens'), (list: PriceList) => tokenCell(list.onDemand?.inputTokens, reader)],
    [reader.t('prices.outputTokens'), (list: PriceList) => tokenCell(list.onDemand?.outputTokens, reader)],
    [reader.t('prices.inputImages'), (list: PriceList) => unitCell(list.onDemand?.inputImages, reader)],
  ] as const;
  const flat = byDate(context, 'onDemand', units);
  return [...flat, ...lists.flatMap((list) => imageTable(context, list))];
}

function imageTable(context: Context, list: PriceList): readonly PriceTable[] {
  const { t } = context.reader;
  const rates = list.onDemand?.images;
  if (rates === undefined) return [];
  const mixed = rates.some((rate) => rate.custom);
  const rows = imageRows(rates, context.reader).map(({ custom, size, cells }) => ({
    ...row(size, cells),
    detail: mixed ? t(custom ? 'prices.customModel' : 'prices.baseModel') : undefined,
  }));
  const columns = qualities.map((quality) => ({ label: t(`prices.quality.${quality}`) }));
  return [table(context, `images-${list.asOf}`, [list], t('prices.images'), columns, rows)];
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
  return [table(context, 'provisioned', lists, reader.t('prices.provisioned.unit'), columns, rows)];
}

function customizationTables(context: Context): readonly PriceTable[] {
  const { reader } = context;
  return byDate(context, 'customization', [
    [reader.t('prices.trainTokens'), (list) => tokenCell(list.customization?.trainTokens, reader)],
    [reader.t('prices.trainImages'), (list) => unitCell(list.customization?.trainImages, reader)],
    [reader.t('prices.storage'), (list) => unitCell(list.customization?.storage, reader)],
  ]);
}

/** A row for each unit that any list prices, a column for each list. */
function byDate(
  context: Context,
  id: 'onDemand' | 'customization',
  units: readonly (readonly [string, (list: PriceList) => PriceCell])[],
): readonly PriceTable[] {
  const all = units.map(([label, cell]) => ({ label, cell, priced: context.lists.map((list) => priced(cell(list))) }));
  const lists = context.lists.filter((_, i) => all.some((unit) => unit.priced[i]));
  if (lists.length === 0) return [];
  const rows = all.filter((unit) => unit.priced.includes(true)).map(({ label, cell }) => row(label, lists.map(cell)));
  const columns = lists.map((list) => dated(context, list));
  return [table(context, id, lists, context.reader.t(`prices.${id}.short`), columns, rows)];
}

function table(
  { region, reader, notes }: Context,
  id: string,
  lists: readonly PriceList[],
  subject: string,
  columns: readonly PriceColumn[],
  rows: readonly PriceRow[],
): PriceTable {
  const place = reader.t('prices.place', { name: regions[region].name, region });
  const dates = columns.some(({ cite }) => cite) ? [] : lists;
  const when = dates.map((list) => longDate(list.asOf, reader.lang));
  return aligned({
    id: `${id}-${region}`,
    caption: [subject, place, ...when].join(' · '),
    cites: dates.map((list) => notes.cite(list.source, list.asOf, region)),
    columns,
    groups: [{ rows }],
    notes: [...new Set(lists.flatMap(({ note }) => note ?? []))],
  });
}

function dated({ notes, reader }: Context, list: PriceList): PriceColumn {
  return { label: longDate(list.asOf, reader.lang), cite: notes.cite(list.source, list.asOf, list.region) };
}

const row = (label: string, cells: readonly PriceCell[]): PriceRow => ({ label, cells, remarks: [] });
const priced = (cell: PriceCell) => cell.state !== 'notRecorded';

/** The Regions with price lists; those of the newest list first. */
function regionsOf(model: Model): readonly RegionId[] {
  return [...new Set(model.prices.map((list) => list.region))];
}
