/** The ranking of the workload tab as a tree: a sentence, bars in a table, assumptions, models left out. */
import { assumptionsTree, leftOutTree } from './calculator-left-out.ts';
import { hueOfModel, modelLink, nameOf } from './calculator-parts.ts';
import type { CalculatorState } from './calculator-state.ts';
import { queryOf } from './calculator-state.ts';
import { h, type Tree } from './calculator-tree.ts';
import { shownMoney, type Speaker } from './calculator-words.ts';
import { DAYS, type WorkloadResult, type WorkloadRow } from './calculator-workload.ts';

/** So many rows are shown at first. */
const FIRST = 20;

/** The whole result. */
export function workloadTree(state: CalculatorState, result: WorkloadResult, speaker: Speaker): Tree {
  const { say } = speaker;
  const [cheapest] = result.rows;
  return h(
    'div',
    { class: 'calc-result' },
    cheapest === undefined
      ? h(
          'p',
          { class: 'calc-none' },
          say('calc.r.none'),
          ' ',
          state.status !== 'all' &&
            leftOutAs('status', result) > 0 &&
            h('button', { type: 'button', 'data-set': 'status=all', class: 'needs-script' }, say('calc.r.withRetired')),
          ' ',
          state.region !== '' &&
            h('button', { type: 'button', 'data-set': 'region=', class: 'needs-script' }, say('calc.r.usualRegion')),
        )
      : [
          h('p', { class: 'calc-headline' }, headline(result, cheapest, speaker)),
          table(state, result.rows, speaker),
          state.show === '' &&
            result.rows.length > FIRST &&
            h(
              'p',
              { class: 'note' },
              say('calc.r.first', { n: FIRST, count: result.rows.length }),
              ' ',
              h('button', { type: 'button', 'data-set': 'show=all', class: 'needs-script' }, say('calc.r.showAll')),
            ),
          state.inLow !== undefined && h('p', { class: 'note' }, say('calc.r.rangeNote')),
          state.status === '' &&
            leftOutAs('status', result) > 0 &&
            h(
              'p',
              { class: 'note' },
              say('calc.r.retiredHidden', { count: leftOutAs('status', result) }),
              ' ',
              h(
                'button',
                { type: 'button', 'data-set': 'status=all', class: 'needs-script' },
                say('calc.r.withRetired'),
              ),
            ),
          result.rows.length > 1 && compareLink(state, result.rows, speaker),
        ],
    assumptionsTree(result, speaker),
    result.leftOut.length > 0 && leftOutTree(result.leftOut, speaker, cheapest === undefined),
  );
}

/** `Cheapest: … at … a month. 6 models can do it.` Also what is announced. */
export function headline({ rows }: WorkloadResult, cheapest: WorkloadRow, { say, lang }: Speaker): string {
  const values = { name: nameOf(cheapest.model), month: shownMoney(cheapest.perMonth, lang), count: rows.length };
  return say(rows.length === 1 ? 'calc.r.headlineOne' : 'calc.r.headline', values);
}

function table(state: CalculatorState, all: readonly WorkloadRow[], speaker: Speaker): Tree {
  const { say, lang } = speaker;
  const rows = state.show === 'all' ? all : all.slice(0, FIRST);
  const caption = say(`calc.r.caption${state.mode && `.${state.mode}`}`);
  const most = Math.max(...rows.map(({ perMonth }) => Number(perMonth)));
  const number = new Intl.NumberFormat(lang);
  const requests = number.format(state.requests ?? 1);
  const columns = [
    ['calc.r.perRequest', ''],
    ['calc.r.perDay', say('calc.r.requests', { n: requests })],
    ['calc.r.perMonth', say('calc.r.days', { n: DAYS })],
  ] as const;
  return h(
    'div',
    { class: 'scroll-box', role: 'region', tabindex: 0, 'aria-label': caption },
    h(
      'table',
      { class: 'sheet-table calc-table' },
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col', class: 'figure-cell' }, say('calc.r.rank')),
          h('th', { scope: 'col' }, say('calc.r.model')),
          h('td', { class: 'bar-cell' }),
          columns.map(([key, sub]) =>
            h('th', { scope: 'col', class: 'figure-cell' }, say(key), sub && h('span', { class: 'sub' }, sub)),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) => rowTree(row, most, speaker)),
      ),
    ),
  );
}

function rowTree(
  { rank, model, perRequest, perDay, perMonth, lowMonth }: WorkloadRow,
  most: number,
  speaker: Speaker,
): Tree {
  const { say, lang } = speaker;
  const share = (usd: string) => (most > 0 ? `${((Number(usd) / most) * 100).toFixed(2)}%` : '0%');
  const cell = (usd: string, low?: string) =>
    h(
      'td',
      { class: 'figure-cell' },
      h('span', { class: 'figure', title: `$${usd}` }, shownMoney(usd, lang)),
      low !== undefined && h('span', { class: 'sub' }, say('calc.r.from', { low: shownMoney(low, lang) })),
    );
  return h(
    'tr',
    { 'data-model': model.id },
    h('td', { class: 'figure-cell rank' }, String(rank)),
    h('th', { scope: 'row' }, modelLink(model, speaker)),
    h(
      'td',
      { class: 'bar-cell', 'aria-hidden': 'true' },
      h(
        'span',
        { class: 'bar', style: `--hue:${hueOfModel(model)};inline-size:${share(perMonth)}` },
        lowMonth !== undefined && h('span', { class: 'bar-low', style: `inline-size:${share(lowMonth)}` }),
      ),
    ),
    cell(perRequest),
    cell(perDay),
    cell(perMonth, lowMonth),
  );
}

function compareLink(state: CalculatorState, rows: readonly WorkloadRow[], { say, at }: Speaker): Tree {
  const slugs = rows.slice(0, 4).map(({ model }) => model.slug);
  const kept = new URLSearchParams(queryOf(state));
  const carried = ['in', 'out', 'requests', 'images', 'size', 'quality', 'steps'].flatMap((key) => {
    const value = kept.get(key);
    return value === null ? [] : [`&${key}=${encodeURIComponent(value)}`];
  });
  const href = `${at('/compare/')}?models=${slugs.join(',')}${carried.join('')}`;
  return h('p', {}, h('a', { href }, say('calc.r.compare', { count: slugs.length })));
}

function leftOutAs(code: string, { leftOut }: WorkloadResult): number {
  return leftOut.filter(({ reason }) => reason.code === code).length;
}
