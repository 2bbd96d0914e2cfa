/** Monthly cost over load as an SVG tree: a line for each way to pay, the break-even loads and the load asked for marked. */
import type { CommitmentResult, LoadPoint, Way } from './calculator-commitment.ts';
import { h, type Branch, type Tree } from './calculator-tree.ts';
import { type Speaker } from './calculator-words.ts';

const [WIDTH, HEIGHT] = [560, 340];
const BOX = { left: 66, right: 16, top: 34, bottom: 44 };
const TICKS = 4;

/** The plot. Ways differ by dash and by a label at their end, not by colour alone. */
export function plotTree({ curve, comparison }: CommitmentResult, load: number, speaker: Speaker): Tree {
  const { say, lang } = speaker;
  const ways = comparison.choices.filter(({ exact }) => exact !== null).map(({ way }) => way);
  const end = curve.at(-1)!.requestsPerHour;
  const top = topOf(curve, ways, end);
  const x = (requests: number) => BOX.left + (requests / end) * (WIDTH - BOX.left - BOX.right);
  const y = (usd: number) => HEIGHT - BOX.bottom - (usd / top) * (HEIGHT - BOX.top - BOX.bottom);
  const number = new Intl.NumberFormat(lang, { notation: 'compact', maximumFractionDigits: 1 });
  const dollars = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const line = (way: Way): Branch => {
    const visible = curve.filter(({ usd }) => usd[way] != null && Number(usd[way]) <= top * 1.001);
    return h('path', {
      class: `way ${way}`,
      d: visible
        .map(
          ({ requestsPerHour, usd }, i) =>
            `${i === 0 ? 'M' : 'L'}${x(requestsPerHour).toFixed(1)} ${y(Number(usd[way])).toFixed(1)}`,
        )
        .join(''),
    });
  };
  const evens = comparison.choices.flatMap(({ way, breakEven, exact }) => {
    const requests = breakEven?.requestsPerHour?.roundedUp;
    return requests === undefined || requests > end || exact === null ? [] : [{ way, requests }];
  });
  const even = evens.map(({ way, requests }) => {
    const usd = atLoad(curve, way, requests);
    return h(
      'g',
      { class: 'even' },
      h('line', { x1: x(requests), x2: x(requests), y1: y(usd), y2: HEIGHT - BOX.bottom }),
      h('circle', { cx: x(requests), cy: y(usd), r: 5 }),
    );
  });
  const description = evens.map(({ way, requests }) =>
    say('calc.r.plotEven', { way: say(`calc.r.way.${way}`), n: new Intl.NumberFormat(lang).format(requests) }),
  );
  return h(
    'figure',
    { class: 'calc-plot' },
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-labelledby': 'calc-plot-title calc-plot-desc' },
      h('title', { id: 'calc-plot-title' }, say('calc.r.plotTitle')),
      h('desc', { id: 'calc-plot-desc' }, description.length === 0 ? say('calc.r.plotNoEven') : description.join(' ')),
      Array.from({ length: TICKS + 1 }, (_, i) => [
        h('line', {
          class: 'rule',
          x1: BOX.left,
          x2: WIDTH - BOX.right,
          y1: y((top * i) / TICKS),
          y2: y((top * i) / TICKS),
        }),
        h(
          'text',
          { class: 'tick', x: BOX.left - 8, y: y((top * i) / TICKS) + 4, 'text-anchor': 'end' },
          dollars.format((top * i) / TICKS),
        ),
        h(
          'text',
          {
            class: 'tick',
            x: x((end * i) / TICKS),
            y: HEIGHT - BOX.bottom + 18,
            'text-anchor': i === TICKS ? 'end' : 'middle',
          },
          number.format((end * i) / TICKS),
        ),
      ]),
      h('text', { class: 'axis', x: WIDTH - BOX.right, y: HEIGHT - 6, 'text-anchor': 'end' }, say('calc.r.axisLoad')),
      h('text', { class: 'axis', x: BOX.left, y: 14 }, say('calc.r.axisCost')),
      load <= end &&
        h(
          'g',
          { class: 'here' },
          h('line', { x1: x(load), x2: x(load), y1: BOX.top, y2: HEIGHT - BOX.bottom }),
          h(
            'text',
            {
              x: x(load) + 4,
              y: BOX.top + 8,
              'text-anchor': load / end > 0.85 ? 'end' : 'start',
              dx: load / end > 0.85 ? -8 : 0,
            },
            say('calc.r.yourLoad'),
          ),
        ),
      ways.map(line),
      even,
    ),
    h(
      'figcaption',
      {},
      h(
        'ul',
        { class: 'calc-legend' },
        ways.map((way) =>
          h(
            'li',
            {},
            h(
              'svg',
              { viewBox: '0 0 34 8', 'aria-hidden': 'true', class: 'key' },
              h('path', { class: `way ${way}`, d: 'M0 4H34' }),
            ),
            ` ${say(`calc.r.way.${way}`)}`,
          ),
        ),
      ),
      h(
        'p',
        { class: 'note' },
        evens.length === 0
          ? say('calc.r.plotNoEven')
          : evens.map(
              ({ way, requests }) =>
                `${say('calc.r.plotEven', { way: say(`calc.r.way.${way}`), n: new Intl.NumberFormat(lang).format(requests) })} `,
            ),
      ),
    ),
  );

  /** The cost of a way at a load, between the two points of the curve around it. */
  function atLoad(points: readonly LoadPoint[], way: Way, requests: number): number {
    const after = points.find((point) => point.requestsPerHour >= requests) ?? points.at(-1)!;
    return Math.min(top, Number(after.usd[way] ?? 0));
  }
}

/** The highest sum that is drawn: twice the dearest commitment, or where paying by use ends, whichever is less. */
function topOf(curve: readonly LoadPoint[], ways: readonly Way[], end: number): number {
  const last = curve.find((point) => point.requestsPerHour === end) ?? curve.at(-1)!;
  const highest = (some: readonly Way[]) => Math.max(0, ...some.map((way) => Number(last.usd[way] ?? 0)));
  const committed = highest(ways.filter((way) => way !== 'onDemand'));
  const all = highest(ways);
  const bound = committed > 0 ? Math.min(all, committed * 2) : all;
  return niceAbove(Math.max(bound, committed));
}

/** A round sum above, of which a quarter is round too. */
function niceAbove(sum: number): number {
  if (sum <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(sum));
  return ([1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10].find((factor) => factor * power > sum) ?? 12) * power;
}
