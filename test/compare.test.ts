/** The pure part of /compare/: what a query string means, what stands in a column, and what differs. */
import { estimateCost, getModel, models } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { initialState } from '../site/src/lib/client/calculator-state.ts';
import { costCells } from '../site/src/lib/client/compare-cost.ts';
import { picksOf, pickQuery } from '../site/src/lib/client/compare-picks.ts';
import { rowDiffers, rowIsEmpty, sharedItems } from '../site/src/lib/client/compare-rows.ts';
import { compareQueryOf, compareStateOf } from '../site/src/lib/client/compare-state.ts';
import { compareColumn } from '../site/src/lib/compare-column.ts';
import { standingOf } from '../site/src/lib/cost-standing.ts';
import { plotPoints, priceByContext } from '../site/src/lib/plots.ts';
import { textOf, type Branch, type Tree } from '../site/src/lib/client/calculator-tree.ts';
import { englishReader as english } from './support/english-reader.ts';

const slugOf = new Map(
  models.flatMap(
    (model) =>
      [
        [model.slug, model.slug],
        [model.id, model.slug],
      ] as const,
  ),
);
const state = (query: string) => compareStateOf(query, slugOf);

describe('the query string', () => {
  it.each([
    '',
    '?models=meta/llama-3-8b-instruct,cohere/command-r&in=10&out=0&requests=3&diff=1',
    '?models=cohere/command&size=512x512&quality=premium',
  ])('comes back the same: %s', (query) => {
    expect(compareQueryOf(state(query))).toBe(query);
  });

  it('takes IDs as well as slugs, each model once, and four at most', () => {
    expect(state('?models=cohere.command-r-v1%3A0,cohere/command-r').models).toEqual(['cohere/command-r']);
    expect(state(`?models=${models.map(({ slug }) => slug).join(',')}`).models).toHaveLength(4);
  });

  it.each([
    '?models=nobody/nothing',
    '?models=__proto__,constructor',
    '?in=-1&out=1e3&requests=NaN&diff=yes',
    '?size=x&quality=best',
  ])('ignores what it does not know: %s', (query) => {
    expect(compareQueryOf(state(query))).toBe('');
  });
});

describe('a pick in the table', () => {
  it('is kept in the address as slugs, four at most', () => {
    expect(picksOf('?compare=a/b,c/d,a/b')).toEqual(['a/b', 'c/d']);
    expect(picksOf('?compare=a/b,c/d,e/f,g/h,i/j')).toHaveLength(4);
    expect(pickQuery(['a/b', 'c/d'])).toBe('compare=a/b,c/d');
    expect(pickQuery([])).toBe('');
  });

  it.each(['?compare=<script>', '?compare=../../x', '?compare=a', '?compare=', '?compare=A/B'])(
    'that is no slug is dropped: %s',
    (query) => {
      expect(picksOf(query)).toEqual([]);
    },
  );
});

describe('a row', () => {
  const cell = (...items: string[]) => ({ items });
  it('differs where its cells do, whatever the order of their items', () => {
    expect(rowDiffers([cell('a', 'b'), cell('b', 'a')])).toBe(false);
    expect(rowDiffers([cell('a'), cell('b')])).toBe(true);
    expect(rowDiffers([cell('a'), { absent: 'notRecorded' }])).toBe(true);
    expect(rowDiffers([{ absent: 'notRecorded' }, { absent: 'notOffered' }])).toBe(true);
  });

  it('knows what all columns have, and when it holds nothing', () => {
    expect([...sharedItems([cell('a', 'b'), cell('b', 'c'), cell('b')])]).toEqual(['b']);
    expect(rowIsEmpty([{ absent: 'notRecorded' }, { absent: 'notOffered' }])).toBe(true);
    expect(rowIsEmpty([{ absent: 'notRecorded' }, cell('a')])).toBe(false);
  });
});

describe('a column', () => {
  it('holds the facts and prices of its model, and what is not offered as such', () => {
    const { cells } = compareColumn(getModel('amazon.titan-embed-text-v1'), english);
    expect(cells['maxTokens']).toEqual({ items: ['8,192'] });
    expect(cells['inputTokens']).toEqual({ items: ['$0.10'] });
    expect(cells['none']).toEqual({ absent: 'notOffered' });
    expect(cells['oneMonth']).toEqual({ items: ['$6.40'] });
    expect(cells['outputTokens']).toEqual({ absent: 'notRecorded' });
  });

  it('reckons the workload as the package does, from the slim model', () => {
    for (const model of models.filter(({ modality }) => modality === 'text')) {
      const { model: slim } = compareColumn(model, english);
      const cells = costCells(slim, { ...initialState, requests: 10 }, 'en');
      // Without a price in the usual Region, and with several others, the package asks for a choice.
      let exact: string | undefined;
      try {
        ({ exact } = estimateCost(model, { inputTokens: 1000, outputTokens: 500 }));
      } catch {
        expect(cells['perRequest'], model.id).toEqual({ absent: 'notRecorded' });
      }
      if (exact !== undefined) expect(cells['perRequest'], model.id).toMatchObject({ title: `$${exact}` });
    }
  });
});

describe('where a model stands', () => {
  it('has the cost of 1,000 requests, and a rank among those in service', () => {
    const standing = standingOf(getModel('mistral.mistral-large-2402-v1:0'))!;
    expect(standing).toMatchObject({ exact: '10', amongRetired: false });
    expect(standing.rank).toBeGreaterThan(1);
    expect(standing.rank).toBeLessThanOrEqual(standing.peers);
    expect(standing.cheaper.length).toBeGreaterThan(0);
    for (const one of standing.cheaper) {
      expect(Number(one.exact)).toBeLessThan(10);
      expect(one.model.lifecycle.status).not.toBe('retired');
      expect(one.model.useCases.some((id) => standing.model.useCases.includes(id))).toBe(true);
    }
  });

  it('of a retired model is among all on record, and only what reads more is called longer', () => {
    const standing = standingOf(getModel('meta.llama2-13b-chat-v1'))!;
    expect(standing.amongRetired).toBe(true);
    expect(standing.longer.every(({ model }) => (model.maxTokens ?? 0) > 4096)).toBe(true);
  });

  it('is unknown without a price', () => {
    expect(standingOf(getModel('anthropic.claude-v1'))).toBeUndefined();
  });

  it('is reckoned for each priced model of the catalog, with a rank within its peers', () => {
    const all = models.flatMap((model) => standingOf(model) ?? []);
    expect(all.length).toBeGreaterThan(25);
    expect(all.every(({ rank, peers }) => rank >= 1 && rank <= peers)).toBe(true);
  });
});

describe('the plot of price by class of context', () => {
  const points = plotPoints();
  const tree = priceByContext(points, {
    title: 'T',
    description: 'D',
    classes: ['a', 'b', 'c', 'd', 'e'],
    y: 'y',
    point: ({ model }) => `mark ${model.id}`,
    lang: 'en',
  });
  const all = (one: Tree): Branch[] => (typeof one === 'string' ? [] : [one, ...one.children.flatMap(all)]);

  it('has a mark for each model with both figures, with its hue and its name', () => {
    const marks = all(tree).filter(({ attributes }) => attributes['class'] === 'mark');
    expect(marks.length).toBe(points.length);
    expect(points.length).toBeGreaterThan(20);
    expect(marks.map(textOf)).toEqual(points.map(({ model }) => `mark ${model.id}`));
  });

  it('has no raw colour, no style sheet, and no figure that is none', () => {
    const text = JSON.stringify(tree);
    expect(text).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|"white|"black|<style/i);
    expect(text).not.toContain('NaN');
    expect(all(tree).some(({ tag }) => tag === 'style')).toBe(false);
  });
});
