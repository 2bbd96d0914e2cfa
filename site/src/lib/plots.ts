/** Plots made by the build: price against max tokens, drawn by Observable Plot and turned into a tree without raw colours. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { models as catalogModels, type Modality, type Model } from 'bedrock-model-catalog';
import { keyPrices } from './catalog-view.ts';
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

/** The models that have both figures, of the kinds that are paid by the token; smallest context first, then cheapest. */
export function plotPoints(models: readonly Model[] = catalogModels): readonly PlotPoint[] {
  return models
    .flatMap((model): PlotPoint[] => {
      const { input } = keyPrices(model);
      return input && model.maxTokens !== null ? [{ model, tokens: model.maxTokens, input: perMillion(input) }] : [];
    })
    .sort((a, b) => a.tokens - b.tokens || Number(a.input) - Number(b.input));
}

/** What the plot says in words; `point` names one mark. */
export interface PlotWords {
  readonly title: string;
  readonly description: string;
  readonly x: string;
  readonly y: string;
  readonly point: (point: PlotPoint) => string;
  readonly lang: string;
}

const symbols: Readonly<Partial<Record<Modality, Plot.SymbolType>>> = {
  text: 'circle',
  embedding: 'diamond2',
  image: 'square',
};

/** The plot as a tree. A mark has the hue of its provider and the shape of its modality, and is pale where it is retired. */
export function priceAgainstTokens(points: readonly PlotPoint[], words: PlotWords): Tree {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const compact = new Intl.NumberFormat(words.lang, { notation: 'compact' });
  const dollars = new Intl.NumberFormat(words.lang, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 2,
  });
  const drawn = Plot.plot({
    document: document as unknown as Document,
    width: 640,
    height: 400,
    marginTop: 40,
    marginLeft: 68,
    marginBottom: 52,
    marginRight: 24,
    x: {
      type: 'log',
      domain: around(points.map(({ tokens }) => tokens)),
      ticks: steps(points.map(({ tokens }) => tokens)),
      tickFormat: (n: number) => compact.format(n),
      label: words.x,
      labelAnchor: 'right',
      labelArrow: 'none',
    },
    y: {
      type: 'log',
      domain: around(points.map(({ input }) => Number(input))),
      ticks: steps(
        points.map(({ input }) => Number(input)),
        [1],
      ),
      tickFormat: (n: number) => dollars.format(n),
      label: words.y,
      labelArrow: 'none',
      grid: true,
    },
    symbol: { type: 'identity' },
    marks: [
      Plot.dot(points, {
        x: 'tokens',
        y: (point: PlotPoint) => Number(point.input),
        symbol: ({ model }: PlotPoint) => symbols[model.modality] ?? 'circle',
        r: 6,
        fill: 'currentColor',
        title: words.point,
        sort: null,
      } as Plot.DotOptions),
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

/** The figures with some air on both sides of the scale. */
function around(figures: readonly number[]): [number, number] {
  return [Math.min(...figures) / 1.6, Math.max(...figures) * 1.6];
}

/** The marks of a scale: these factors of every power of ten within it. */
function steps(figures: readonly number[], factors: readonly number[] = [1, 5]): number[] {
  const [low, high] = around(figures);
  const marks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1) {
    // Read from decimal text: a product such as 1 × 10 ** -1 would carry noise.
    marks.push(...factors.map((factor) => Number(`${factor}e${power}`)));
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
