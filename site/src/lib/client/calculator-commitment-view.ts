/** The commitment tab as a tree: which way is cheapest, a table of the ways, a plot with its table, assumptions. */
import type { Model } from 'bedrock-model-catalog';
import { money } from '../format.ts';
import type { CommitmentResult, Way } from './calculator-commitment.ts';
import { modelLink, sentencesTree, sourceLink } from './calculator-parts.ts';
import { plotTree } from './calculator-plot.ts';
import { h, type Tree } from './calculator-tree.ts';
import { shownMoney, type Speaker } from './calculator-words.ts';

type Choice = CommitmentResult['comparison']['choices'][number];

/** The whole result. */
export function commitmentTree(model: Model, load: number, result: CommitmentResult, speaker: Speaker): Tree {
  const { say } = speaker;
  const { comparison } = result;
  return h(
    'div',
    { class: 'calc-result' },
    h('p', { class: 'calc-headline' }, commitmentHeadline(result, speaker), ' ', modelLink(model, speaker)),
    waysTable(result, speaker),
    h('p', { class: 'note' }, say('calc.r.unitsStated', { n: comparison.modelUnits })),
    h('div', { class: 'calc-plot-row' }, plotTree(result, load, speaker), loadsTable(result, speaker)),
    sentencesTree(comparison.assumptions, say('calc.r.assumptions')),
  );
}

/** `Cheapest at this load: on demand, $1,234.00 a month.` Also what is announced. */
export function commitmentHeadline({ comparison }: CommitmentResult, { say, lang }: Speaker): string {
  const best = comparison.choices.find(({ way }) => way === comparison.cheapest);
  if (best?.exact == null) return say('calc.r.noWay');
  return say('calc.r.cheapestWay', { way: say(`calc.r.way.${best.way}`), month: shownMoney(best.exact, lang) });
}

function waysTable({ comparison }: CommitmentResult, speaker: Speaker): Tree {
  const { say, lang } = speaker;
  const number = new Intl.NumberFormat(lang);
  const row = ({ way, exact, unavailable, unitPrice, breakEven }: Choice) => {
    const from = breakEven?.requestsPerHour?.roundedUp;
    const beyond = breakEven?.withinThroughput === false;
    return h(
      'tr',
      { class: way === comparison.cheapest && 'cheapest' },
      h(
        'th',
        { scope: 'row' },
        say(`calc.r.way.${way}`),
        way === comparison.cheapest && h('span', { class: 'tag' }, say('calc.r.cheapest')),
      ),
      h(
        'td',
        { class: 'figure-cell' },
        unitPrice === null
          ? dash(say('calc.r.byUse'))
          : [
              h('span', { class: 'figure' }, money(unitPrice.usd, lang)),
              h('span', { class: 'sub' }, say('calc.r.unitHour')),
            ],
      ),
      h(
        'td',
        { class: 'figure-cell' },
        exact === null
          ? h(
              'span',
              { class: 'none', title: unavailable ?? '' },
              say(way === 'onDemand' ? 'calc.r.noPrice' : 'calc.r.notOffered'),
            )
          : h('span', { class: 'figure', title: `$${exact}` }, shownMoney(exact, lang)),
      ),
      h(
        'td',
        { class: 'figure-cell' },
        from === undefined
          ? dash(say('calc.r.noBreakEven'))
          : [
              beyond ? dash(say('calc.r.beyond')) : h('span', { class: 'figure' }, number.format(from)),
              h('span', { class: 'sub' }, say(beyond ? 'calc.r.beyond' : 'calc.r.requestsHour')),
            ],
      ),
    );
  };
  return h(
    'div',
    { class: 'scroll-box', role: 'region', tabindex: 0, 'aria-label': say('calc.r.waysCaption') },
    h(
      'table',
      { class: 'sheet-table calc-ways' },
      h('caption', {}, say('calc.r.waysCaption'), ' ', sourceLink(comparison)),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['way', 'unitPrice', 'monthly', 'breakEven'].map((key, i) =>
            h('th', { scope: 'col', class: i > 0 && 'figure-cell' }, say(`calc.r.column.${key}`)),
          ),
        ),
      ),
      h('tbody', {}, comparison.choices.map(row)),
    ),
  );
}

function loadsTable({ points, comparison }: CommitmentResult, { say, lang }: Speaker): Tree {
  const number = new Intl.NumberFormat(lang);
  const ways = (Object.keys(points[0]!.usd) as Way[]).filter((way) => points.some(({ usd }) => usd[way] != null));
  const least = (usd: (typeof points)[number]['usd']) => Math.min(...ways.map((way) => Number(usd[way] ?? Infinity)));
  return h(
    'div',
    {
      class: 'scroll-box',
      role: 'region',
      tabindex: 0,
      'aria-label': say('calc.r.loadsCaption', { n: comparison.modelUnits }),
    },
    h(
      'table',
      { class: 'sheet-table calc-loads' },
      h('caption', {}, say('calc.r.loadsCaption', { n: comparison.modelUnits })),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, say('calc.r.column.load')),
          ways.map((way) => h('th', { scope: 'col', class: 'figure-cell' }, say(`calc.r.way.${way}`))),
        ),
      ),
      h(
        'tbody',
        {},
        points.map(({ requestsPerHour, usd }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, number.format(requestsPerHour)),
            ways.map((way) => {
              const exact = usd[way] ?? null;
              if (exact === null) return h('td', { class: 'figure-cell' }, dash(say('calc.r.tooMuch')));
              const text = shownMoney(exact, lang);
              return h(
                'td',
                { class: 'figure-cell' },
                Number(exact) === least(usd)
                  ? h('strong', { class: 'figure' }, text)
                  : h('span', { class: 'figure' }, text),
              );
            }),
          ),
        ),
      ),
    ),
    h('p', { class: 'note' }, say('calc.r.boldIsCheapest')),
  );
}

function dash(reason: string): Tree {
  return h(
    'span',
    { class: 'absent', title: reason },
    h('span', { 'aria-hidden': 'true' }, '—'),
    h('span', { class: 'sr-only' }, reason),
  );
}
