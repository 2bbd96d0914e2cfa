import { describe, expect, test, vi } from 'vitest';
import { compareModels } from '../catalog/src/compare-models.ts';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { replacementsFor } from '../catalog/src/replacements-for.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', async () => ({
  ...(await import('./support/tiny-catalog.ts')),
  pending: { 'acme.soon': { name: 'Acme Soon' } },
}));

type Overrides = Parameters<typeof makeModel>[0];
const retired = (id: string, ...replacedBy: string[]) =>
  makeModel({ id, lifecycle: { status: 'retired', ...(replacedBy.length > 0 && { replacedBy }) } });
const found = (id: string, ...from: Parameters<typeof makeModel>[0][]) =>
  replacementsFor(id as never, from as never).map((some) => [some.id, some.chain.join(' → ')]);

describe('replacementsFor', () => {
  const a = retired('a', 'b', 'c');
  const c = makeModel({ id: 'c', lifecycle: { status: 'legacy' } });

  test('gives each model that AWS names, also one that is legacy itself', () => {
    const b = makeModel({ id: 'b', name: 'Bee' });
    const all = replacementsFor('a' as never, [a, b, c]);
    expect(all).toMatchObject([
      { id: 'b', name: 'Bee', model: b, chain: ['b'] },
      { id: 'c', model: c, chain: ['c'] },
    ]);
    expect(all[0]!.differences).toEqual(compareModels(a, b));
    expect(replacementsFor(a, [a, b, c])).toEqual(all);
  });

  test('follows a retired one to what still answers, and gives it once by the shortest way', () => {
    expect(found('a', a, retired('b', 'd', 'c'), makeModel({ id: 'd' }), c)).toEqual([
      ['d', 'b → d'],
      ['c', 'c'],
    ]);
  });

  test('stops at a retired one that names none, and where a circle closes', () => {
    expect(found('a', a, retired('b'), c)[0]).toEqual(['b', 'b']);
    expect(found('a', a, retired('b', 'a'), c)[0]).toEqual(['b', 'b']);
    expect(found('a', a, retired('b', 'd'), retired('d', 'b'), c)[0]).toEqual(['d', 'b → d']);
  });

  test('names one that has no file yet, without differences', () => {
    expect(replacementsFor('a' as never, [retired('a', 'acme.soon', 'acme.later')])).toEqual([
      { id: 'acme.soon', name: 'Acme Soon', model: undefined, chain: ['acme.soon'], differences: undefined },
      { id: 'acme.later', name: 'acme.later', model: undefined, chain: ['acme.later'], differences: undefined },
    ]);
  });

  test('gives none where AWS names none, and refuses an unknown ID', () => {
    expect(found('c', c)).toEqual([]);
    expect(() => found('z', c)).toThrow(UnknownModelError);
  });
});

describe('compareModels', () => {
  const compare = (from: Overrides, to: Overrides) => compareModels(makeModel(from), makeModel(to));
  const rates = (input: number, output: number, per = '1M tokens') => ({
    onDemand: { inputTokens: { usd: input, per }, outputTokens: { usd: output, per } },
  });

  test('compares the newest price of each unit that both have', () => {
    const from = {
      prices: [
        makePriceList({ asOf: '2025-01-01', ...rates(0.004, 0.008, '1K tokens') }),
        makePriceList({ asOf: '2024-01-01', ...rates(9, 9), batch: { inputTokens: { usd: 1, per: '1M tokens' } } }),
      ],
    };
    const to = { prices: [makePriceList({ asOf: '2026-01-01', source: 'new', ...rates(3, 8) })] };
    expect(compare(from, to)).toMatchObject({
      region: 'us-east-1',
      prices: [
        {
          section: 'onDemand',
          unit: 'inputTokens',
          per: '1M tokens',
          from: { asOf: '2025-01-01', source: 'handbook', usd: 4 },
          to: { asOf: '2026-01-01', source: 'new', usd: 3 },
          percent: -25,
        },
        { unit: 'outputTokens', from: { usd: 8 }, to: { usd: 8 }, percent: 0 },
      ],
    });
    expect(compare(from, to).prices).toHaveLength(2);
  });

  test('takes us-east-1, else another Region that both have, else none', () => {
    const priced = (...regions: string[]) => ({ prices: regions.map((region) => makePriceList({ region })) });
    const region = (from: Overrides, to: Overrides) => compare(from, to).region;
    expect(region(priced('eu-west-1', 'us-east-1'), priced('us-east-1', 'eu-west-1'))).toBe('us-east-1');
    expect(region(priced('us-west-2', 'eu-west-1'), priced('us-east-1', 'us-west-2', 'eu-west-1'))).toBe('eu-west-1');
    expect(compare(priced('us-west-2'), priced('us-east-1'))).toMatchObject({ region: undefined, prices: [] });
  });

  test('gives both limits, also where one is unknown', () => {
    expect(compare({ maxTokens: 8000, maxOutputTokens: 4096 }, { maxTokens: null })).toMatchObject({
      maxTokens: { from: 8000, to: null },
      maxOutputTokens: { from: 4096, to: undefined },
    });
  });

  test('says what kinds of data and which abilities are gained, lost or unknown', () => {
    const from: Overrides = {
      input: ['text', 'image'],
      capabilities: { toolUse: false, vision: true, batch: true, streaming: true },
    };
    const to: Overrides = {
      input: ['text', 'video'],
      output: [],
      capabilities: { toolUse: true, vision: false, streaming: true, reasoning: true },
    };
    expect(compare(from, to)).toMatchObject({
      input: { gained: ['video'], lost: ['image'], unknown: [] },
      output: { gained: [], lost: [], unknown: ['text'] },
      capabilities: { gained: ['toolUse'], lost: ['vision'], unknown: ['batch', 'reasoning'] },
    });
    expect(compare(to, from).output).toEqual({ gained: [], lost: [], unknown: ['text'] });
  });

  test.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', undefined, undefined],
  ])('a request in the format %j and one in %j: the same? %j', (from, to, same) => {
    expect(compare({ format: from }, { format: to }).format).toEqual({ same, from, to });
  });

  test('a language is lost where the other names its own and no more', () => {
    const speaks = (tags: string[], more = false) => ({ languages: { tags, more } });
    const languages = (from: Overrides, to: Overrides) => compare(from, to).languages;
    expect(languages(speaks(['en', 'zh-Hans', 'ja']), speaks(['en-US', 'zh', 'de']))).toEqual({
      gained: ['de'],
      lost: ['ja'],
      unknown: [],
    });
    expect(languages(speaks(['en', 'ja']), speaks(['en'], true))).toEqual({ gained: [], lost: [], unknown: ['ja'] });
    expect(languages(speaks(['en', 'ja']), speaks([]))).toEqual({ gained: [], lost: [], unknown: ['en', 'ja'] });
  });
});
