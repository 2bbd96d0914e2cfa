/** What the compiler derives from correct data, and the small tools it uses. */
import { describe, expect, test } from 'vitest';
import { statusOf } from '../scripts/compile/derive.ts';
import { fieldPaths, fieldValues } from '../scripts/compile/field-paths.ts';
import { nearest } from '../scripts/compile/nearest.ts';
import { printPath } from '../scripts/compile/problem.ts';
import { publishedModel } from '../scripts/compile/schema/published.ts';
import { authoredModel, authoredPrices, compile } from './support/with-catalog.ts';

const published = (overrides: object = {}) => compile({ 'models/acme/text.yaml': authoredModel(overrides) }).published;

describe('A published model', () => {
  test('has its slug and provider from its path', () => {
    expect(published().models[0]).toMatchObject({ slug: 'acme/text', provider: 'acme' });
  });

  test.each([
    ['active', {}],
    ['active', { legacy: '2026-11-23', endOfLife: '2027-05-23' }],
    ['legacy', { legacy: '2026-11-22' }],
    ['legacy', { legacy: '2026-01-01', endOfLife: '2026-11-23' }],
    ['retired', { legacy: '2026-01-01', endOfLife: '2026-11-22' }],
    ['retired', { endOfLife: '2026-01-01' }],
  ])('is %s with %o on 2026-11-22', (status, dates) => {
    expect(statusOf({ asOf: '2026-11-22', ...dates })).toBe(status);
  });

  test('has its newest prices first; those of one day stay in the order of the file', () => {
    const days = [
      ['2023-01-01', 'a'],
      ['2024-01-01', 'b'],
      ['2024-01-01', 'c'],
      ['2023-06-01', 'd'],
    ];
    const prices = days.map(([asOf, note]) => authoredPrices({ asOf, note }));
    expect(published({ prices }).models[0]!.prices.map((list) => list.note)).toEqual(['b', 'c', 'd', 'a']);
  });

  test('has its keys in one order, whatever the order in the file', () => {
    const reversed = Object.fromEntries(Object.entries(authoredModel({ version: 'v1' })).reverse());
    const keys = Object.keys(compile({ 'models/acme/text.yaml': reversed }).published.models[0]!);
    expect(keys.slice(0, 7)).toEqual(['id', 'slug', 'name', 'version', 'provider', 'summary', 'modality']);
    expect(keys).toEqual(Object.keys(published({ version: 'v1' }).models[0]!));
  });

  test('stands in the order of IDs by code unit, not in that of files', () => {
    const files = Object.fromEntries(
      ['b.x', 'a.z:0', 'a-1.x'].map((id, i) => [`models/acme/m${i}.yaml`, authoredModel({ id })]),
    );
    expect(compile(files).published.models.map((model) => model.id)).toEqual(['a-1.x', 'a.z:0', 'acme.text-v1', 'b.x']);
  });
});

test('The catalog is as of the newest day of a lifecycle or price list', () => {
  expect(published().asOf).toBe('2024-06-21');
  expect(published({ prices: [authoredPrices({ asOf: '2025-01-31' })] }).asOf).toBe('2025-01-31');
  expect(published({ lifecycle: { asOf: '2026-11-22', endOfLife: '2027-01-01' } }).asOf).toBe('2026-11-22');
});

describe('The dotted paths of a shape', () => {
  const paths = fieldPaths(publishedModel);

  test('pass over lists, and know closed maps', () => {
    for (const path of ['maxTokens', 'lifecycle.status', 'prices.onDemand.inputTokens.usd', 'parameters.topK.max'])
      expect(paths).toContain(path);
    for (const path of ['prices[0]', 'parameters.heat', 'lifecycle.Status']) expect(paths).not.toContain(path);
  });

  test('give the values in data, several in a list', () => {
    expect(fieldValues({ a: [{ b: 1 }, {}, { b: null }] }, 'a.b')).toEqual([1, null]);
  });
});

describe('The nearest word', () => {
  const known = ['inputTokens', 'outputTokens', 'images'];
  test.each([
    ['inputToken', 'inputTokens'],
    ['INPUTTOKENS', 'inputTokens'],
    ['imgaes', 'images'],
    ['x', undefined],
    ['completions', undefined],
    ['', undefined],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});

test('A path is printed as code would write it', () => {
  expect(printPath(['prices', 0, 'onDemand'])).toBe('prices[0].onDemand');
  expect(printPath(['acme.text-v1:0', 'name'])).toBe('["acme.text-v1:0"].name');
  expect(printPath(['use-case', 'a b'])).toBe('use-case["a b"]');
  expect(printPath([])).toBe('');
});
