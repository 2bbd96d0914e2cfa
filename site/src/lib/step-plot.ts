/** A small plot of dated prices: a step for each price list, a dot for each reading, on a log scale. Made by the build. */
import { h, type Branch, type Tree } from './client/calculator-tree.ts';

/** A price on a day; `figure` is how it is written. */
export interface Reading {
  readonly day: string;
  readonly value: number;
  readonly figure: string;
}

/** The readings of one unit, oldest first. */
export interface Series {
  readonly name: string;
  readonly readings: readonly Reading[];
}

/** What the plot says in words. */
export interface StepPlotWords {
  readonly title: string;
  /** A day under the time axis. */
  readonly day: (day: string) => string;
}

const [width, height] = [420, 150] as const;
const edge = { left: 78, right: 130, top: 18, bottom: 34 } as const;
/** No two labels stand closer than this above each other. */
const lineHeight = 16;

/** The plot as a tree. Each series must have a reading. */
export function stepPlot(series: readonly Series[], words: StepPlotWords): Branch {
  const readings = series.flatMap((each) => each.readings);
  const days = [...new Set(readings.map(({ day }) => day))].sort();
  const x = timeScale(days);
  const y = priceScale(readings.map(({ value }) => value));
  const ends = labelRows(series.map((each) => y(each.readings.at(-1)!.value)));
  const starts = labelRows(series.map((each) => y(each.readings[0]!.value)));
  const ticks = [...new Set([days[0]!, days.at(-1)!])];
  return h(
    'svg',
    { class: 'step-plot', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': words.title },
    ticks.map((day): Tree => {
      const base = height - edge.bottom;
      return h(
        'g',
        { class: 'tick' },
        h('path', { d: `M${x(day)} ${edge.top - 6}V${base + 4}` }),
        h('text', { x: x(day), y: base + 20, 'text-anchor': 'middle' }, words.day(day)),
      );
    }),
    series.map((each, i): Tree => {
      const points = each.readings.map(({ day, value }) => [x(day), y(value)] as const);
      const [[firstX], last] = [points[0]!, points.at(-1)!];
      const rest = points.slice(1).map(([px, py]) => `H${px}V${py}`);
      return h(
        'g',
        { class: `series s${i}` },
        h('path', { d: `M${points[0]!.join(' ')}${rest.join('')}` }),
        points.map(([px, py]) => h('circle', { cx: px, cy: py, r: 3.5 })),
        h('text', { x: firstX - 9, y: starts[i]!, 'text-anchor': 'end' }, each.readings[0]!.figure),
        h('text', { x: last[0] + 9, y: ends[i]! }, `${each.readings.at(-1)!.figure} ${each.name}`),
      );
    }),
  );
}

function timeScale(days: readonly string[]): (day: string) => number {
  const [from, to] = [Date.parse(days[0]!), Date.parse(days.at(-1)!)];
  const span = width - edge.left - edge.right;
  return (day) => round(edge.left + (to === from ? 0.5 : (Date.parse(day) - from) / (to - from)) * span);
}

/** On a log scale equal steps are equal factors, and nothing is drawn at zero. */
function priceScale(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  const span = height - edge.top - edge.bottom;
  return (value) => round(edge.top + (high === low ? 0.5 : (high - Math.log(value)) / (high - low)) * span);
}

/** Base lines of labels beside these heights, moved apart where they would touch. */
function labelRows(heights: readonly number[]): readonly number[] {
  const order = heights.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  const rows = new Array<number>(heights.length);
  let lowest = -Infinity;
  for (const { at, i } of order) {
    lowest = Math.max(at + 4, lowest + lineHeight);
    rows[i] = round(lowest);
  }
  return rows;
}

const round = (n: number) => Math.round(n * 10) / 10;
