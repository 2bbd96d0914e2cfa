/** Plots made by the build: price by class of context, drawn by Observable Plot and turned into a tree without raw colours. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { models as catalogModels, type Model } from 'bedrock-model-catalog';
import { keyPrices } from './key-prices.ts';
import { nameOf } from './client/calculator-parts.ts';
import { h, type Branch, type Tree } from './client/calculator-tree.ts';
import { perMillion } from './format.ts';
import { hueOf } from './hue.ts';

/** A model with both figures. */
export interface PlotPoint {
  readonly model: Model;
  readonly tokens: number;
  /** US dollars for a million input tokens, in plain digits. */
  readonly input: string;
}

const symbols: Readonly<Partial<Record<string, Plot.SymbolType>>> = { text: 'circle', embedding: 'diamond2' };

/** From how many tokens on a class of context begins; above the last limit is one more. */
const limits = [10_000, 100_000, 150_000, 300_000] as const;

/** The class of a context, 0 for the smallest. */
export function contextClass(tokens: number): number {
  return limits.filter((limit) => tokens > limit).length;
}

/** The models in service that have both figures, of the kinds that are paid by the token; smallest context first, then cheapest. */
export function plotPoints(models: readonly Model[] = catalogModels): readonly PlotPoint[] {
  return models
    .flatMap((model): PlotPoint[] => {
      const { input } = keyPrices(model);
      const shown = model.lifecycle.status !== 'retired' && symbols[model.modality ?? ''] !== undefined;
      return shown && input && model.maxTokens !== null
        ? [{ model, tokens: model.maxTokens, input: perMillion(input) }]
        : [];
    })
    .sort(
      (a, b) =>
        contextClass(a.tokens) - contextClass(b.tokens) || a.tokens - b.tokens || Number(a.input) - Number(b.input),
    );
}

/** What the plot says in words; `point` names one mark. */
export interface PlotWords {
  readonly title: string;
  readonly description: string;
  /** The classes of context, the smallest first. */
  readonly classes: readonly string[];
  readonly y: string;
  readonly point: (point: PlotPoint) => string;
  readonly lang: string;
}

/** The plot as a tree. A mark has the hue of its provider and the shape of its modality. */
export function priceByContext(points: readonly PlotPoint[], words: PlotWords): Tree {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const dollars = new Intl.NumberFormat(words.lang, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 2,
  });
  const classes = [...new Set(points.map(({ tokens }) => contextClass(tokens)))];
  const drawn = Plot.plot({
    document: document as unknown as Document,
    width: 900,
    height: 440,
    marginTop: 56,
    marginLeft: 68,
    marginBottom: 24,
    marginRight: 8,
    fx: {
      domain: classes,
      tickFormat: (at: number) => words.classes[at] ?? '',
      label: null,
      axis: 'top',
      padding: 0.04,
    },
    x: { axis: null },
    y: {
      type: 'log',
      domain: around(points.map(({ input }) => Number(input))),
      ticks: steps(points.map(({ input }) => Number(input))),
      tickFormat: (n: number) => dollars.format(n),
      label: words.y,
      labelArrow: 'none',
      grid: true,
    },
    symbol: { type: 'identity' },
    marks: [
      Plot.dot(
        points,
        Plot.dodgeX('middle', {
          fx: ({ tokens }: PlotPoint) => contextClass(tokens),
          y: (point: PlotPoint) => Number(point.input),
          symbol: ({ model }: PlotPoint) => symbols[model.modality ?? ''] ?? 'circle',
          r: 5,
          fill: 'currentColor',
          title: words.point,
          sort: null,
        } as Plot.DotOptions),
      ),
      ...(['top', 'bottom'] as const).map((end) =>
        Plot.text(
          classes.flatMap((at) => ends(points, at)[end] ?? []),
          {
            fx: ({ tokens }: PlotPoint) => contextClass(tokens),
            y: (point: PlotPoint) => Number(point.input),
            text: ({ model }: PlotPoint) => nameOf(model),
            dy: end === 'top' ? -14 : 15,
            frameAnchor: 'middle',
          } as Plot.TextOptions,
        ),
      ),
    ],
  });
  const svg = treeOf(drawn as unknown as Element, points) as Branch;
  const { width: _w, height: _h, ...attributes } = svg.attributes;
  return h(
    'svg',
    { ...attributes, class: 'price-plot', role: 'img', 'aria-labelledby': 'plot-title plot-desc' },
    h('title', { id: 'plot-title' }, words.title),
    h('desc', { id: 'plot-desc' }, words.description),
    [...svg.children],
  );
}

/** The dearest and the cheapest of a class, which are named; one alone is named once. */
function ends(points: readonly PlotPoint[], at: number): { readonly top?: PlotPoint; readonly bottom?: PlotPoint } {
  const own = points
    .filter(({ tokens }) => contextClass(tokens) === at)
    .sort((a, b) => Number(a.input) - Number(b.input));
  const [bottom, top] = [own[0], own.at(-1)];
  return { ...(top && { top }), ...(bottom && bottom !== top && { bottom }) };
}

/** The figures with some air on both sides of the scale. */
function around(figures: readonly number[]): [number, number] {
  return [Math.min(...figures) / 1.6, Math.max(...figures) * 1.6];
}

/** The marks of a scale: every power of ten within it. */
function steps(figures: readonly number[]): number[] {
  const [low, high] = around(figures);
  const marks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1) {
    marks.push(Number(`1e${power}`));
  }
  return marks.filter((mark) => mark >= low && mark <= high);
}

/** What was drawn as a tree: without style sheets, and with the hue and the status of its model on each mark. */
function treeOf(root: Element, points: readonly PlotPoint[]): Tree {
  let mark = 0;
  const convert = (element: Element, inDots: boolean): Tree => {
    const dots = inDots || element.getAttribute('aria-label') === 'dot';
    const own = inDots && element.tagName.toLowerCase() === 'path' ? points[mark++]?.model : undefined;
    const {
      'aria-label': label,
      class: plotClass,
      ...given
    } = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    const attributes = { ...given, class: own ? 'mark' : label?.replaceAll(' ', '-') };
    const children = [...element.childNodes].flatMap((child): Tree[] => {
      if (child.nodeType === 3) return [child.textContent ?? ''];
      return child.nodeType === 1 && (child as Element).tagName.toLowerCase() !== 'style'
        ? [convert(child as Element, dots)]
        : [];
    });
    return h(
      element.tagName.toLowerCase(),
      own
        ? {
            ...attributes,
            style: `--hue:${hueOf(own.provider)}`,
            'data-status': own.lifecycle.status,
            'data-model': nameOf(own),
          }
        : attributes,
      children,
    );
  };
  return convert(root, false);
}
