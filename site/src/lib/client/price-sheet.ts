/** Today's prices as plain values: made by the build, written into the page, fetched for another Region; and how they are ordered. */
import { perThousand } from '../format.ts';

/** The kinds of tables, in the order of the page. */
export const sheetKinds = [
  'text',
  'embeddings',
  'speech',
  'images',
  'video',
  'requests',
  'provisioned',
  'customization',
] as const;
/** A kind of table. */
export type SheetKind = (typeof sheetKinds)[number];

/** What a price is for. Prices of tokens are brought to a million. */
export type SheetPer = '1M tokens' | 'image' | 'second' | '1K queries' | 'request' | 'model unit hour' | 'month';

/** US dollars; with its list, where that is not the one of its row; `no` is not offered, `null` not recorded. */
export type SheetCell = number | { readonly usd: number; readonly list: number } | 'no' | null;

/** A column: its key in the address, the section above it where there is one, and its unit. */
export interface SheetColumn {
  readonly key: string;
  readonly section?: string | undefined;
  readonly per: SheetPer;
}

/** A model with its rows: the first is the usual price, others say for what they are. */
export interface SheetEntry {
  readonly slug: string;
  readonly name: string;
  readonly status: string;
  /** The list that most of the prices are from; absent for the first of the sheet. */
  readonly list?: number | undefined;
  readonly rows: readonly { readonly detail?: string | undefined; readonly cells: readonly SheetCell[] }[];
}

/** The models of a provider. */
export interface SheetGroup {
  readonly heading: string;
  readonly hue: number;
  readonly entries: readonly SheetEntry[];
}

/** A table. */
export interface SheetTable {
  readonly kind: SheetKind;
  readonly columns: readonly SheetColumn[];
  readonly groups: readonly SheetGroup[];
}

/** Where and when prices were read. */
export interface SheetList {
  readonly publisher: string;
  readonly title: string;
  readonly url?: string | undefined;
  /** The day in words. */
  readonly date: string;
  readonly region: string;
}

/** All tables for a Region; the empty Region is the usual one, else the only one of each model. */
export interface PriceSheet {
  readonly region: string;
  /** The first is the one that most models have. */
  readonly lists: readonly SheetList[];
  readonly tables: readonly SheetTable[];
  /** Models that are not retired and have no price here. */
  readonly without: readonly { readonly slug: string; readonly name: string }[];
}

/** The list that most models of a table rest on, which its caption names, and those that a mark names besides. */
export function listsOf({ groups }: SheetTable): { readonly main: number; readonly marked: readonly number[] } {
  const entries = groups.flatMap((group) => group.entries);
  const own = entries.map(({ list = 0 }) => list);
  const count = (list: number) => own.filter((other) => other === list).length;
  const main = own.reduce((most, list) => (count(list) > count(most) ? list : most), own[0] ?? 0);
  const cells = entries.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const inCells = cells.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.list] : []));
  const marked = new Set([...own.filter((list) => list !== main), ...inCells]);
  return { main, marked: [...marked].sort((a, b) => a - b) };
}

/** The figure of a cell. */
export function figureOf(cell: SheetCell | undefined): number | undefined {
  return typeof cell === 'number' ? cell : typeof cell === 'object' ? cell?.usd : undefined;
}

/** A figure in the unit that the reader chose; only tokens have two. */
export function inUnit(usd: number, per: SheetPer, unit: SheetUnit): number | string {
  return per === '1M tokens' && unit === '1k' ? perThousand({ usd, per }) : usd;
}

/** For how many tokens prices are shown. */
export type SheetUnit = '1m' | '1k';

/** An order of one table: by a column, or by the name of the model; the other way round where `descending`. */
export interface SheetSort {
  readonly kind: SheetKind;
  readonly key: string;
  readonly descending: boolean;
}

/** The table in an order: one group for all providers, each entry with its provider; what has no figure stands last. */
export function sorted(table: SheetTable, { key, descending }: SheetSort): readonly OrderedEntry[] {
  const entries = flat(table);
  const column = table.columns.findIndex((one) => one.key === key);
  const collator = new Intl.Collator('en', { numeric: true });
  const byName = (a: OrderedEntry, b: OrderedEntry) => collator.compare(a.name, b.name);
  const way = descending ? -1 : 1;
  if (column < 0) return entries.sort((a, b) => way * byName(a, b));
  const figure = (entry: OrderedEntry) => figureOf(entry.rows[0]?.cells[column]);
  return entries.sort((a, b) => {
    const [first, second] = [figure(a), figure(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined) || byName(a, b);
    return way * (first - second) || byName(a, b);
  });
}

/** An entry that knows its provider. */
export type OrderedEntry = SheetEntry & { readonly provider: string };

function flat({ groups }: SheetTable): OrderedEntry[] {
  return groups.flatMap(({ heading, entries }) => entries.map((entry) => ({ ...entry, provider: heading })));
}
