/** The table of /compare/ as a tree: a column for each model, rows in groups, those that differ marked. */
import { h, type Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';
import {
  figureRows,
  rowDiffers,
  rowGroups,
  rowIsEmpty,
  sharedItems,
  type CompareCell,
  type CompareColumn,
  type RowGroup,
} from './compare-rows.ts';

/** The table. `labels` names the rows; cells hold the cost rows too. */
export function compareTree(
  columns: readonly CompareColumn[],
  labels: Readonly<Record<string, string>>,
  speaker: Speaker,
): Tree {
  const { say } = speaker;
  const parameters = Object.keys(labels).filter((key) => key.startsWith('param.'));
  const groups = (Object.keys(rowGroups) as RowGroup[]).map((group) => ({
    group,
    rows: group === 'parameters' ? parameters : rowGroups[group],
  }));
  return h(
    'table',
    { class: 'sheet-table compare-table', style: `--columns:${columns.length}` },
    h('caption', {}, say('compare.table'), '. ', say('compare.mark')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('td', {}),
        columns.map((column) => head(column, speaker)),
      ),
    ),
    groups.map(({ group, rows }) => {
      const filled = rows.filter((row) => !rowIsEmpty(columns.map((column) => cellOf(column, row))));
      if (filled.length === 0 && group !== 'cost') return undefined;
      return h(
        'tbody',
        { 'data-group': group },
        h(
          'tr',
          { class: 'group' },
          h('th', { scope: 'rowgroup', colspan: columns.length + 1 }, h('span', {}, say(`compare.group.${group}`))),
        ),
        (group === 'cost' ? rows : filled).map((row) => rowTree(row, labels[row] ?? row, columns, speaker)),
      );
    }),
  );
}

function head({ slug, name, status }: CompareColumn, { say, at }: Speaker): Tree {
  return h(
    'th',
    { scope: 'col', 'data-slug': slug },
    h('a', { href: at(`/models/${slug}/`) }, name),
    h('span', { class: 'status', 'data-status': status.id }, status.word),
    h(
      'button',
      { type: 'button', 'data-remove': slug, 'aria-label': `${say('compare.remove')}: ${name}` },
      say('compare.remove'),
    ),
  );
}

function rowTree(row: string, label: string, columns: readonly CompareColumn[], { say }: Speaker): Tree {
  const cells = columns.map((column) => cellOf(column, row));
  const differs = rowDiffers(cells);
  const shared = sharedItems(cells);
  const mark = differs && [
    h('span', { class: 'mark', 'aria-hidden': 'true' }, '≠'),
    h('span', { class: 'sr-only' }, `(${say('compare.differs')})`),
  ];
  return h(
    'tr',
    { 'data-row': row, class: differs ? 'differs' : 'same' },
    h('th', { scope: 'row' }, label, ' ', mark),
    cells.map((cell) =>
      h(
        'td',
        { class: figureRows.has(row) && 'figure-cell' },
        content(cell, cells.length > 1 && differs ? shared : undefined, say),
      ),
    ),
  );
}

function content(cell: CompareCell, shared: ReadonlySet<string> | undefined, say: Speaker['say']): Tree {
  if ('absent' in cell) {
    const reason = say(`absent.${cell.absent}`);
    return h(
      'span',
      { class: 'absent', title: reason },
      h('span', { 'aria-hidden': 'true' }, '—'),
      h('span', { class: 'sr-only' }, reason),
    );
  }
  const { items, code, title } = cell;
  if (items.length === 1)
    return h(code ? 'code' : 'span', { title, class: code ? undefined : 'figure-text' }, items[0]!);
  return h(
    'ul',
    {},
    items.map((item) => {
      const own = shared !== undefined && !shared.has(item);
      return h(
        'li',
        { class: own && 'own' },
        own && h('span', { class: 'mark', 'aria-hidden': 'true' }, '◆ '),
        item,
        own && h('span', { class: 'sr-only' }, ` (${say('compare.differs')})`),
      );
    }),
  );
}

function cellOf(column: CompareColumn, row: string): CompareCell {
  return column.cells[row] ?? { absent: 'notRecorded' };
}
