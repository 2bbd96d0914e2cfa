/** What a model costs by use in one Region, as a table: units down, ways of calling across, each told by its name. */
import {
  regions,
  useSections,
  type Model,
  type PriceList,
  type RegionId,
  type UnitRate,
  type UseSection,
} from 'bedrock-model-catalog';
import type { Footnotes } from './footnotes.ts';
import { count, longDate } from './format.ts';
import { imageRows, qualityColumns } from './image-prices.ts';
import { aligned, rateCell, type PriceCell, type PriceColumn, type PriceRow, type PriceTable } from './price-table.ts';
import { imageRatesIn, keyOf, listsOf, newestRates, type DatedRate } from './use-rates.ts';
import type { Reader } from './words.ts';

/** Who reads, and where what is read is noted. */
export interface PriceContext {
  readonly model: Model;
  readonly region: RegionId;
  readonly notes: Footnotes;
  readonly reader: Reader;
}

/** The newest prices of a Region: single rates in one table, images by size in a table for each section. */
export function useTables(context: PriceContext): readonly PriceTable[] {
  const newestImages = useSections.flatMap((section) => {
    const list = listsOf(context.model, context.region).find((each) => imageRatesIn(each, section).length > 0);
    return list === undefined ? [] : [imageTable(context, section, list)];
  });
  return [...rateTable(context), ...newestImages];
}

/** What a row of rates is called: `Input tokens`, and where it is for long requests, from when on. */
export function rateLabel({ unit, above }: Pick<DatedRate, 'unit' | 'above'>, { t, lang }: Reader) {
  return {
    label: t(`prices.${unit}`),
    detail: above === undefined ? undefined : t('prices.above', { n: count(above, lang) }),
  };
}

function rateTable(context: PriceContext): readonly PriceTable[] {
  const { model, region, notes, reader } = context;
  const columns = useSections
    .map((section) => ({ section, rates: newestRates(model, region, section) }))
    .filter(({ rates }) => rates.length > 0);
  const kinds = new Map(columns.flatMap(({ rates }) => rates.map((rate) => [keyOf(rate), rate] as const)));
  if (kinds.size === 0) return [];
  const days = new Set(columns.map(({ rates }) => mainList(rates).asOf));
  const rows = [...kinds].map(([key, kind]): PriceRow => {
    const { label, detail } = rateLabel(kind, reader);
    const cells = columns.map(({ rates }) =>
      datedCell(
        rates.find((rate) => keyOf(rate) === key),
        rates,
        context,
      ),
    );
    return withUnit({ label, detail, cells, remarks: [] });
  });
  const lists = columns.flatMap(({ rates }) => rates.map(({ list }) => list));
  return [
    aligned({
      id: `by-use-${region}`,
      caption: caption(context, reader.t('prices.byUse.short'), days.size === 1 ? [...days][0] : undefined),
      cites: [],
      columns: columns.map(({ section, rates }): PriceColumn => {
        const { asOf, source } = mainList(rates);
        const how = reader.t(`prices.section.${section}.how`);
        return {
          label: reader.t(`prices.section.${section}`),
          detail: days.size === 1 ? how : `${how} · ${longDate(asOf, reader.lang)}`,
          cite: notes.cite(source, asOf, region),
        };
      }),
      groups: [{ rows }],
      notes: [...new Set(lists.flatMap(({ note }) => note ?? []))],
    }),
  ];
}

/** The list whose day and source stand in the head of a column: that of its first unit. */
function mainList(rates: readonly DatedRate[]): PriceList {
  return rates[0]!.list;
}

function datedCell(
  found: DatedRate | undefined,
  column: readonly DatedRate[],
  { notes, region, reader }: PriceContext,
): PriceCell {
  const cell = modernCell(found?.rate, reader);
  if (found === undefined || cell.state !== 'price') return cell;
  const { source, asOf } = found.list;
  const own = found.list !== mainList(column);
  const dated = own ? { date: longDate(asOf, reader.lang), cite: notes.cite(source, asOf, region) } : undefined;
  return { ...cell, dated };
}

/** The cell of a rate. Who reads prices per million needs no price per thousand beside it. */
export function modernCell(rate: UnitRate | undefined, reader: Reader): PriceCell {
  const cell = rateCell(rate, reader);
  return cell.state === 'price' && rate?.per === '1M tokens' ? { ...cell, same: undefined } : cell;
}

/** The row with its unit beside its name, where all figures have the same. */
export function withUnit(row: PriceRow): PriceRow {
  const units = new Set(row.cells.flatMap((cell) => (cell.state === 'price' ? [cell.unit] : [])));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined) return row;
  const cells = row.cells.map((cell): PriceCell => {
    if (cell.state !== 'price') return cell;
    const { unit: _unit, ...rest } = cell;
    return rest;
  });
  return { ...row, detail: row.detail === undefined ? unit : `${row.detail}, ${unit}`, cells };
}

/** Images of one list by size, steps and quality. */
export function imageTable(context: PriceContext, section: UseSection, list: PriceList): PriceTable {
  const { notes, reader, region } = context;
  const { t } = reader;
  const rates = imageRatesIn(list, section);
  const mixed = rates.some((rate) => rate.custom);
  const columns = qualityColumns(rates);
  const rows = imageRows(rates, reader, undefined, columns).map(({ custom, size, cells }) => ({
    label: size,
    detail: mixed ? t(custom ? 'prices.customModel' : 'prices.baseModel') : undefined,
    cells,
    remarks: [],
  }));
  const subject = [t('prices.images'), ...(section === 'onDemand' ? [] : [t(`prices.section.${section}`)])].join(', ');
  return aligned({
    id: `images-${section}-${list.asOf}-${region}`,
    caption: caption(context, subject, list.asOf),
    cites: [notes.cite(list.source, list.asOf, region)],
    columns: columns.map((quality) => ({ label: t(`prices.quality.${quality}`) })),
    groups: [{ rows }],
    notes: list.note === undefined ? [] : [list.note],
  });
}

/** `Prices paid by use · US East (N. Virginia), us-east-1 · August 20, 2026`. */
export function caption({ region, reader }: PriceContext, subject: string, day?: string): string {
  const place = reader.t('prices.place', { name: regions[region].name, region });
  return [subject, place, ...(day === undefined ? [] : [longDate(day, reader.lang)])].join(' · ');
}
