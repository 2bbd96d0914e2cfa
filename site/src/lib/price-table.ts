/** The shape in which every price table is drawn, and the cells that rates become. */
import { type ImageRate, type Model, type StorageRate, type TokenRate, type UnitRate } from 'bedrock-model-catalog';
import { decimalPadding } from './decimal-column.ts';
import type { Footnote } from './footnotes.ts';
import { money, perMillion, perThousand } from './format.ts';
import type { Reader } from './words.ts';

/** A cell: a price, or why there is none. */
export type PriceCell =
  | {
      readonly state: 'price';
      readonly figure: string;
      /** Spaces after the figure that bring its decimal point under those of its column. */
      readonly pad?: string;
      readonly unit?: string;
      /** The same price in the other unit. */
      readonly same?: string | undefined;
      readonly later?: LaterPrice;
      /** Day and source, where they are not those of the column. */
      readonly dated?: { readonly date: string; readonly cite: Footnote } | undefined;
    }
  | { readonly state: 'notOffered' | 'notRecorded' | 'notApplicable' };

/** What a newer list says instead. */
export interface LaterPrice {
  readonly figure: string;
  readonly date: string;
  readonly cite: Footnote;
}

/** A column with the list that it shows, where each column is another list. */
export interface PriceColumn {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly cite?: Footnote | undefined;
}

/** A row: one unit, one commitment, one size, or one model. */
export interface PriceRow {
  readonly label: string;
  /** Codes that name the row instead of the label; no line breaks within one. */
  readonly codes?: readonly string[] | undefined;
  readonly detail?: string | undefined;
  /** The model's page, in a table of several models. */
  readonly slug?: string | undefined;
  readonly status?: Model['lifecycle']['status'] | undefined;
  readonly cells: readonly PriceCell[];
  /** Where the whole row was read, in a table whose rows are other lists. */
  readonly cites?: readonly Footnote[] | undefined;
  /** Disputes and remarks about the row. */
  readonly remarks: readonly { readonly text: string; readonly cite?: Footnote | undefined }[];
}

/** A table, ready to be drawn. */
export interface PriceTable {
  readonly id: string;
  readonly caption: string;
  readonly cites: readonly Footnote[];
  readonly columns: readonly PriceColumn[];
  readonly groups: readonly { readonly heading?: string | undefined; readonly rows: readonly PriceRow[] }[];
  readonly notes: readonly string[];
}

const absent = { state: 'notRecorded' } as const;

/** A token price in the unit of its source, with the same price in the other unit beside it. */
export function tokenCell(rate: TokenRate | undefined, { t, lang }: Reader): PriceCell {
  if (rate === undefined) return absent;
  const [thousand, million] = [money(perThousand(rate), lang), money(perMillion(rate), lang)];
  const [per1K, per1M] = [t('prices.per1K'), t('prices.per1M')];
  return rate.per === '1K tokens'
    ? { state: 'price', figure: thousand, unit: per1K, same: `${million} ${per1M}` }
    : { state: 'price', figure: million, unit: per1M, same: `${thousand} ${per1K}` };
}

const perWords = {
  image: 'prices.perImage',
  month: 'prices.perMonth',
  second: 'prices.perSecond',
  '1K queries': 'prices.per1KQueries',
  request: 'prices.perRequest',
} as const;

/** A price for one image, one second, one request, 1,000 queries, or one month of storage. */
export function unitCell(rate: Exclude<UnitRate, TokenRate> | StorageRate | undefined, { t, lang }: Reader): PriceCell {
  if (rate === undefined) return absent;
  return { state: 'price', figure: money(rate.usd, lang), unit: t(perWords[rate.per]) };
}

/** A price of any unit that is paid by use. */
export function rateCell(rate: UnitRate | undefined, reader: Reader): PriceCell {
  return rate === undefined || isTokenRate(rate) ? tokenCell(rate, reader) : unitCell(rate, reader);
}

/** Whether a rate is for tokens, of a thousand or a million. */
export function isTokenRate(rate: UnitRate): rate is TokenRate {
  return rate.per === '1K tokens' || rate.per === '1M tokens';
}

/** A price in US dollars whose unit the table names; `null` is "not offered", `undefined` "not recorded". */
export function plainCell(usd: number | null | undefined, { lang }: Reader): PriceCell {
  if (usd === undefined) return absent;
  return usd === null ? { state: 'notOffered' } : { state: 'price', figure: money(usd, lang) };
}

/** The size for which an image price holds: `up to 512 × 512`; in words where the price does not depend on it. */
export function sizeLabel(rate: ImageRate, { t }: Reader): string {
  const pixels = (size: string) => size.replace('x', ' × ');
  if (rate.size !== undefined) return pixels(rate.size);
  if (rate.maxSize !== undefined) return t('prices.size.upTo', { size: pixels(rate.maxSize) });
  if (rate.largerThan !== undefined) return t('prices.size.over', { size: pixels(rate.largerThan) });
  return t('prices.size.any');
}

/** The steps for which an image price holds: `up to 50 steps`; `undefined` where they do not matter. */
export function stepsLabel({ steps }: ImageRate, { t }: Reader): string | undefined {
  if (steps === undefined) return undefined;
  const { min, max } = steps;
  if (min !== undefined && max !== undefined) return t('prices.steps.range', { min, max });
  return max === undefined ? t('prices.steps.from', { min: min ?? 1 }) : t('prices.steps.upTo', { max });
}

/** The table with the unit of a column in its head, where all figures of the column have the same. */
export function unitsInHead(table: PriceTable): PriceTable {
  const rows = table.groups.flatMap((group) => group.rows);
  const shared = table.columns.map((_, i) => {
    const units = new Set(rows.flatMap(({ cells }) => (cells[i]?.state === 'price' ? [cells[i].unit] : [])));
    return units.size === 1 ? [...units][0] : undefined;
  });
  const bare = (cell: PriceCell, i: number): PriceCell => {
    if (cell.state !== 'price' || shared[i] === undefined) return cell;
    const { unit: _unit, ...rest } = cell;
    return rest;
  };
  const heads = table.columns.map((column, i) => {
    const detail = [column.detail, shared[i]].filter((part) => part !== undefined).join(', ');
    return { ...column, detail: detail === '' ? undefined : detail };
  });
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: row.cells.map(bare) })),
  }));
  return { ...table, columns: heads, groups };
}

/** The table with the decimal points of each column under each other. */
export function aligned(table: PriceTable): PriceTable {
  const rows = table.groups.flatMap((group) => group.rows);
  const pads = table.columns.map((_, column) => {
    const figures = rows.map(({ cells }) => figureOf(cells[column]));
    return new Map(decimalPadding(figures).map((pad, i) => [rows[i], pad]));
  });
  const padded = (row: PriceRow) =>
    row.cells.map((cell, column) => (cell.state === 'price' ? { ...cell, pad: pads[column]?.get(row) ?? '' } : cell));
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: padded(row) })),
  }));
  return { ...table, groups };
}

function figureOf(cell: PriceCell | undefined): string | undefined {
  return cell?.state === 'price' ? cell.figure : undefined;
}
