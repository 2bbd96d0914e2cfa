/** Monthly cost over load as an SVG tree: a line for each way to pay, the break-even loads and the load asked for marked. */
import type { CommitmentResult, Way } from './calculator-commitment.ts';
import { h, type Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';

const [WIDTH, HEIGHT] = [560, 340];
const BOX = { left: 66, right: 16, top: 34, bottom: 44 };
const [RIGHT, FLOOR] = [WIDTH - BOX.right, HEIGHT - BOX.bottom];
const TICKS = 4;

/** The plot with its legend and its break-evens in words. Ways differ by dash, not by colour alone. */
export function plotTree(result: CommitmentResult, load: number, speaker: Speaker): Tree {
  const { say, lang } = speaker;
  const lines = linesOf(result, load);
  const whole = new Intl.NumberFormat(lang);
  const sentences = lines.flatMap(({ way, even }) =>
    even === undefined ? [] : [say('calc.r.plotEven', { way: say(`calc.r.way.${way}`), n: whole.format(even) })],
  );
  const words = sentences.length === 0 ? say('calc.r.plotNoEven') : sentences.join(' ');
  return h(
    'figure',
    { class: 'calc-plot' },
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-labelledby': 'calc-plot-title calc-plot-desc' },
      h('title', { id: 'calc-plot-title' }, say('calc.r.plotTitle')),
      h('desc', { id: 'calc-plot-desc' }, words),
      drawn(result, lines, load, speaker),
    ),
    h(
      'figcaption',
      {},
      h(
        'ul',
        { class: 'calc-legend' },
        lines.map(({ way }) => h('li', {}, key(way), ` ${say(`calc.r.way.${way}`)}`)),
      ),
      h('p', { class: 'note' }, words),
    ),
  );
}

/** A way to pay as a straight line from no load to `until`; `even` is where it meets that of paying by use. */
interface Line {
  readonly way: Way;
  readonly from: number;
  readonly to: number;
  readonly until: number;
  readonly even: number | undefined;
}

function linesOf({ comparison, points, capacity = Infinity }: CommitmentResult, load: number): readonly Line[] {
  const end = points.at(-1)!.requestsPerHour;
  return comparison.choices.flatMap(({ way, usd, breakEven }) => {
    if (usd === null) return [];
    const until = way === 'onDemand' ? end : Math.min(end, capacity);
    const even = breakEven?.withinThroughput === false ? undefined : breakEven?.requestsPerHour?.roundedUp;
    const [from, to] = way === 'onDemand' ? [0, (usd * end) / load] : [usd, usd];
    return [{ way, from, to, until, even: even !== undefined && even <= end ? even : undefined }];
  });
}

function drawn({ points, capacity }: CommitmentResult, lines: readonly Line[], load: number, speaker: Speaker): Tree[] {
  const { say, lang } = speaker;
  const end = points.at(-1)!.requestsPerHour;
  const committed = Math.max(0, ...lines.filter(({ way }) => way !== 'onDemand').map(({ to }) => to));
  const all = Math.max(0, ...lines.map(({ to }) => to));
  const top = niceAbove(committed > 0 ? Math.max(committed, Math.min(all, committed * 2)) : all);
  const x = (requests: number) => Math.round(BOX.left + (requests / end) * (RIGHT - BOX.left));
  const y = (usd: number) => Math.round((FLOOR - (usd / top) * (FLOOR - BOX.top)) * 10) / 10;
  const short = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 2 });
  const money = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', notation: 'compact' } as const;
  const dollars = new Intl.NumberFormat(lang, { ...money, maximumSignificantDigits: 3 });

  const scale = Array.from({ length: TICKS + 1 }, (_, i) => {
    const [usd, requests] = [(top * i) / TICKS, (end * i) / TICKS];
    const anchor = i === TICKS ? 'end' : 'middle';
    return [
      h('line', { class: 'rule', x1: BOX.left, x2: RIGHT, y1: y(usd), y2: y(usd) }),
      h('text', { x: BOX.left - 8, y: y(usd) + 4, 'text-anchor': 'end' }, dollars.format(usd)),
      h('text', { x: x(requests), y: FLOOR + 18, 'text-anchor': anchor }, short.format(requests)),
    ];
  }).flat();
  const mark = (kind: string, requests: number, words: string, height: number) => {
    const late = requests / end > 0.75;
    return h(
      'g',
      { class: kind },
      h('line', { x1: x(requests), x2: x(requests), y1: BOX.top, y2: FLOOR }),
      h(
        'text',
        { x: x(requests) + (late ? -5 : 5), y: BOX.top + height, 'text-anchor': late ? 'end' : 'start' },
        words,
      ),
    );
  };
  return [
    ...scale,
    h('text', { x: RIGHT, y: HEIGHT - 6, 'text-anchor': 'end' }, say('calc.r.axisLoad')),
    h('text', { x: BOX.left, y: 14 }, say('calc.r.axisCost')),
    mark('here', load, say('calc.r.yourLoad'), 10),
    ...(capacity !== undefined && capacity < end ? [mark('limit', capacity, say('calc.r.carried'), 26)] : []),
    ...lines.map(({ way, from, to, until }) => {
      // A line that leaves the picture at the top ends there.
      const last = to > top ? (until * top) / to : until;
      return h('path', { class: `way ${way}`, d: `M${x(0)} ${y(from)}L${x(last)} ${y(Math.min(to, top))}` });
    }),
    ...lines.flatMap(({ even, to }) =>
      even === undefined
        ? []
        : [
            h(
              'g',
              { class: 'even' },
              h('line', { x1: x(even), x2: x(even), y1: y(to), y2: FLOOR }),
              h('circle', { cx: x(even), cy: y(to), r: 5 }),
            ),
          ],
    ),
  ];
}

function key(way: Way): Tree {
  return h(
    'svg',
    { viewBox: '0 0 34 8', 'aria-hidden': 'true', class: 'key' },
    h('path', { class: `way ${way}`, d: 'M0 4H34' }),
  );
}

/** A round sum above, of which a quarter is round too. */
function niceAbove(sum: number): number {
  if (sum <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(sum));
  return ([1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10].find((factor) => factor * power > sum) ?? 12) * power;
}
