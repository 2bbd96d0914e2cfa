/** A table of today's prices as a tree: providers as groups, or one list in the order of a column. */
import { money } from '../format.ts';
import { h, type Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';
import { figureOf, inUnit, listsOf, sorted, type OrderedEntry, type PriceSheet } from './price-sheet.ts';
import type { SheetCell, SheetColumn, SheetEntry, SheetList, SheetTable } from './price-sheet.ts';
import type { PricingState } from './pricing-state.ts';

/** The table in its box; a sentence where the Region has no price of the kind. */
export function sheetTree(sheet: PriceSheet, table: SheetTable, state: PricingState, speaker: Speaker): Tree {
  const { say } = speaker;
  if (table.groups.length === 0) return h('p', {}, say('pricing.s.none'));
  const sort = state.sort?.kind === table.kind ? state.sort : undefined;
  const caption = say(`pricing.s.caption.${table.kind}`, { unit: say(`pricing.s.unit.${state.unit}`) });
  const { main, marked } = listsOf(table);
  const span = table.columns.length + 1;
  const digits = decimalsOf(table, state, speaker);
  const draw = (entry: SheetEntry, provider?: string) =>
    entryTree(entry, provider, { sheet, table, main, state, speaker, digits });
  const bodies =
    sort === undefined
      ? table.groups.map(({ heading, hue, entries }) => [
          h(
            'tr',
            { class: 'group', style: `--hue:${hue}` },
            h('th', { scope: 'rowgroup', colspan: span }, h('span', {}, heading)),
          ),
          entries.map((entry) => draw(entry)),
        ])
      : [sorted(table, sort).map((entry: OrderedEntry) => draw(entry, entry.provider))];
  const box = h(
    'div',
    { class: 'scroll-box', role: 'region', tabindex: 0, 'aria-label': caption },
    h(
      'table',
      { class: 'sheet-table price-sheet', 'data-kind': table.kind, 'data-columns': table.columns.length },
      h('caption', {}, caption, ' · ', listTree(sheet.lists[main], speaker)),
      headTree(table, state, speaker),
      bodies.map((body) => h('tbody', {}, body)),
    ),
  );
  return h('div', {}, box, legendTree(sheet, marked, speaker));
}

function headTree({ kind, columns }: SheetTable, state: PricingState, { say }: Speaker): Tree {
  const sections = columns.reduce<{ section: string | undefined; span: number }[]>((runs, { section }) => {
    const last = runs.at(-1);
    if (last !== undefined && last.section === section) last.span += 1;
    else runs.push({ section, span: 1 });
    return runs;
  }, []);
  const sort = state.sort?.kind === kind ? state.sort : undefined;
  const order = (key: string) =>
    sort?.key === key ? ((sort.descending ? 'descending' : 'ascending') as string) : undefined;
  const label = (key: string, words: string) => [
    h('span', { class: 'no-script' }, words),
    h(
      'button',
      { type: 'button', class: 'needs-script', 'data-sort': `${kind}:${key}` },
      words,
      h('span', { class: 'arrow', 'aria-hidden': 'true' }),
    ),
  ];
  const heads = columns.map((column, i) =>
    h(
      'th',
      { scope: 'col', class: `figure-cell${starts(columns, i) ? ' starts' : ''}`, 'aria-sort': order(column.key) },
      label(column.key, say(`pricing.s.head.${column.key.split('.').at(-1)}`)),
      column.per !== '1M tokens' && h('span', { class: 'detail' }, say(`pricing.s.per.${column.per}`)),
    ),
  );
  const model = h(
    'th',
    { scope: 'col', 'aria-sort': order('model'), ...(sections.length > 1 && { rowspan: 2 }) },
    label('model', say('pricing.s.model')),
  );
  if (sections.length === 1) return h('thead', {}, h('tr', {}, model, heads));
  return h(
    'thead',
    {},
    h(
      'tr',
      { class: 'sections' },
      model,
      sections.map(({ section, span }, i) =>
        h(
          'th',
          { scope: 'colgroup', colspan: span, class: i > 0 && 'starts' },
          section !== undefined && [
            say(`pricing.s.section.${section}`),
            h('span', { class: 'detail' }, say(`pricing.s.how.${section}`)),
          ],
        ),
      ),
    ),
    h('tr', {}, heads),
  );
}

/** Whether a column is the first of its section, where another one stands before it. */
function starts(columns: readonly SheetColumn[], i: number): boolean {
  return i > 0 && columns[i]!.section !== columns[i - 1]!.section;
}

/** What every row of a table is drawn with; `digits` are the most decimals of each column. */
interface Drawing {
  readonly sheet: PriceSheet;
  readonly table: SheetTable;
  /** The list that the caption names. */
  readonly main: number;
  readonly state: PricingState;
  readonly speaker: Speaker;
  readonly digits: readonly number[];
}

function entryTree(entry: SheetEntry, provider: string | undefined, drawing: Drawing): Tree[] {
  const { slug, name, status, list = 0, rows } = entry;
  const { say, at } = drawing.speaker;
  const { lists } = drawing.sheet;
  const region = lists[list]?.region;
  const place = region === lists[drawing.main]?.region ? undefined : region;
  return rows.map(({ detail, cells }, i) =>
    h(
      'tr',
      i === 0 ? { 'data-model': slug } : { class: 'more' },
      h(
        'th',
        { scope: 'row' },
        i === 0 && [
          h('a', { href: at(`/models/${slug}/`) }, name),
          status !== 'active' && [' ', h('span', { class: 'status', 'data-status': status }, say(`status.${status}`))],
          list !== drawing.main && [' ', markTree(list, lists, drawing.speaker)],
          provider !== undefined && h('span', { class: 'detail' }, provider),
          place !== undefined && h('span', { class: 'detail' }, place),
        ],
        detail !== undefined && h('span', { class: 'detail' }, detail),
      ),
      drawing.table.columns.map((_, column) => cellTree(cells[column] ?? null, column, drawing)),
    ),
  );
}

function cellTree(cell: SheetCell, column: number, { sheet, table, state, speaker, digits }: Drawing): Tree {
  const { say } = speaker;
  const usd = figureOf(cell);
  const attributes = { class: `figure-cell${starts(table.columns, column) ? ' starts' : ''}` };
  if (usd === undefined) {
    return cell === 'no'
      ? h('td', attributes, h('span', { class: 'none' }, say('pricing.s.notOffered')))
      : h('td', attributes, h('span', { class: 'sr-only' }, say('pricing.s.notRecorded')));
  }
  const text = written(usd, table.columns[column]!, state, speaker);
  const pad = '\u2007'.repeat((digits[column] ?? 0) - decimals(text));
  const mark = typeof cell === 'object' && cell !== null && markTree(cell.list, sheet.lists, speaker);
  return h('td', attributes, mark, h('span', { class: 'figure' }, text + pad));
}

function written(usd: number, { per }: SheetColumn, { unit }: PricingState, { lang }: Speaker): string {
  return money(inUnit(usd, per, unit), lang);
}

/** The most decimals in each column, so that the points can stand under each other. */
function decimalsOf({ columns, groups }: SheetTable, state: PricingState, speaker: Speaker): readonly number[] {
  const rows = groups.flatMap(({ entries }) => entries.flatMap((entry) => entry.rows));
  return columns.map((column, i) =>
    Math.max(
      0,
      ...rows.map(({ cells }) => {
        const usd = figureOf(cells[i]);
        return usd === undefined ? 0 : decimals(written(usd, column, state, speaker));
      }),
    ),
  );
}

function decimals(figure: string): number {
  return /[.,](\d+)\D*$/.exec(figure)?.[1]?.length ?? 0;
}

/** The number of a list, which the lines under the table explain. */
function markTree(list: number, lists: readonly SheetList[], { say }: Speaker): Tree {
  const { date = '', region = '', publisher = '' } = lists[list] ?? {};
  return h('sup', { title: `${say('pricing.s.list', { date, region })} ${publisher}` }, String(list + 1));
}

/** What each number stands for; figures without one are from the list in the caption. */
function legendTree({ lists }: PriceSheet, marked: readonly number[], speaker: Speaker): Tree | false {
  const lines = marked.map((list) => h('li', {}, h('sup', {}, String(list + 1)), ' ', listTree(lists[list], speaker)));
  return marked.length > 0 && h('ul', { class: 'sheet-lists' }, lines);
}

function listTree(list: SheetList | undefined, { say }: Speaker): Tree {
  if (list === undefined) return '';
  const { publisher, title, url, date, region } = list;
  const name = url === undefined ? publisher : h('a', { href: url, rel: 'external', title }, publisher);
  return h('span', { class: 'list' }, say('pricing.s.list', { date, region }), ' ', name);
}
