import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findModels, type ModelFilter } from '../catalog/src/find-models.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { models } from './support/tiny-catalog.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

/** The tests' own words for IDs; the types know only those of the catalog. */
type AnyFilter = { readonly [K in keyof ModelFilter]?: unknown };
const find = (filter: AnyFilter, from = models) => findModels(filter as ModelFilter, from).map((model) => model.id);

describe('findModels', () => {
  test('gives every model, in its order, without conditions', () => {
    expect(findModels()).toEqual(models);
    expect(find({})).toEqual(['acme.embed-v1', 'acme.text-v1', 'birch.chat-v2:0']);
    expect(find({ provider: undefined, useCase: [], status: [], language: [], text: ' ' })).toHaveLength(3);
  });

  test('does not hand out the list that it searched', () => {
    expect(findModels()).not.toBe(models);
  });

  describe('any of', () => {
    const from = [
      makeModel({ id: 'a.image', provider: 'acme', modality: 'image', input: ['text', 'image'], output: ['image'] }),
      makeModel({
        id: 'a.chat',
        provider: 'acme',
        family: 'Quill',
        input: ['text', 'image'],
        apis: ['Converse'],
        lifecycle: { status: 'legacy' },
      }),
      makeModel({
        id: 'b.text',
        provider: 'birch',
        family: 'Ash',
        apis: ['Converse', 'Messages'],
        lifecycle: { status: 'retired' },
      }),
    ];

    test.each<[AnyFilter, string[]]>([
      [{ provider: 'birch' }, ['b.text']],
      [{ provider: ['acme', 'birch'] }, ['a.image', 'a.chat', 'b.text']],
      [{ modality: 'text' }, ['a.chat', 'b.text']],
      [{ modality: ['image', 'video'] }, ['a.image']],
      [{ modality: 'video' }, []],
      [{ input: 'image' }, ['a.image', 'a.chat']],
      [{ input: ['image', 'text'] }, ['a.image', 'a.chat', 'b.text']],
      [{ output: 'image' }, ['a.image']],
      [{ status: 'active' }, ['a.image']],
      [{ status: ['legacy', 'retired'] }, ['a.chat', 'b.text']],
      [{ provider: 'acme', input: 'image', status: 'legacy' }, ['a.chat']],
      [{ provider: 'birch', input: 'image' }, []],
      [{ family: 'Quill' }, ['a.chat']],
      [{ family: ['Quill', 'Ash'] }, ['a.chat', 'b.text']],
      [{ api: 'Converse' }, ['a.chat', 'b.text']],
      [{ api: ['Messages', 'Responses'] }, ['b.text']],
    ])('%j finds %j', (filter, ids) => {
      expect(find(filter, from)).toEqual(ids);
    });
  });

  test('what no source says is in none: an unknown modality, input or output', () => {
    const from = [
      makeModel({ id: 'ranks', modality: 'rerank' }),
      makeModel({ id: 'judges', modality: 'moderation' }),
      makeModel({ id: 'named', modality: null, input: [], output: [], lifecycle: { status: 'unconfirmed' } }),
    ];
    expect(find({ modality: 'rerank' }, from)).toEqual(['ranks']);
    expect(find({ modality: ['moderation', 'text'] }, from)).toEqual(['judges']);
    expect(find({ input: 'text' }, from)).toEqual(['ranks', 'judges']);
    expect(find({ status: 'unconfirmed' }, from)).toEqual(['named']);
  });

  describe('use cases', () => {
    const from = [
      makeModel({ id: 'both', useCases: ['chat', 'summarization'] }),
      makeModel({ id: 'one', useCases: ['chat'] }),
      makeModel({ id: 'none', useCases: [] }),
    ];

    test('must all be named', () => {
      expect(find({ useCase: 'chat' }, from)).toEqual(['both', 'one']);
      expect(find({ useCase: ['chat', 'summarization'] }, from)).toEqual(['both']);
    });
  });

  describe('languages', () => {
    const speaking = (id: string, tags: string[], more = false) => makeModel({ id, languages: { tags, more } });
    const from = [
      speaking('english', ['en']),
      speaking('chinese', ['en', 'zh']),
      speaking('simplified', ['zh-Hans']),
      speaking('traditional', ['zh-Hant']),
      speaking('brazilian', ['pt-BR']),
      speaking('others', ['en'], true),
    ];

    test.each<[string | string[], string[]]>([
      ['en', ['english', 'chinese', 'others']],
      ['en-US', ['english', 'chinese', 'others']],
      ['EN-us', ['english', 'chinese', 'others']],
      ['zh', ['chinese', 'simplified', 'traditional']],
      ['zh-Hans', ['chinese', 'simplified']],
      ['zh-TW', ['chinese', 'traditional']],
      ['zh-CN', ['chinese', 'simplified']],
      ['zh-Hans-SG', ['chinese', 'simplified']],
      ['pt', ['brazilian']],
      ['pt-BR', ['brazilian']],
      ['pt-PT', []],
      ['ja', []],
      [['en', 'zh'], ['chinese']],
      [['zh-Hans', 'zh-Hant'], ['chinese']],
    ])('%j finds those that name %j', (language, ids) => {
      expect(find({ language }, from)).toEqual(ids);
    });

    test('that are not named count only where the caller lets "and others" count', () => {
      expect(find({ language: 'ja', moreLanguages: true }, from)).toEqual(['others']);
      expect(find({ language: 'ja', moreLanguages: false }, from)).toEqual([]);
      expect(find({ language: ['en', 'zh'], moreLanguages: true }, from)).toEqual(['chinese', 'others']);
      expect(find({ moreLanguages: true }, from)).toHaveLength(6);
    });
  });

  describe('minTokens', () => {
    const from = [
      makeModel({ id: 'none', maxTokens: null }),
      makeModel({ id: '4k', maxTokens: 4000 }),
      makeModel({ id: '8k', maxTokens: 8000 }),
    ];

    test('passes the limit itself and never an unknown limit', () => {
      expect(find({ minTokens: 8000 }, from)).toEqual(['8k']);
      expect(find({ minTokens: 8001 }, from)).toEqual([]);
      expect(find({ minTokens: 0 }, from)).toEqual(['4k', '8k']);
    });
  });

  describe('maxInputPrice', () => {
    const costing = (id: string, ...prices: [region: string, usd: number, per?: string, asOf?: string][]) =>
      makeModel({
        id,
        prices: prices.map(([region, usd, per = '1M tokens', asOf = '2024-06-21']) =>
          makePriceList({ region, asOf, onDemand: { inputTokens: { usd, per } } }),
        ),
      });

    test('compares exactly, whatever unit the source uses', () => {
      const from = [costing('per-1k', ['us-east-1', 0.0003, '1K tokens']), costing('per-1m', ['us-east-1', 0.3])];
      expect(find({ maxInputPrice: 0.3 }, from)).toEqual(['per-1k', 'per-1m']);
      expect(find({ maxInputPrice: 0.2999999 }, from)).toEqual([]);
    });

    test('takes the newest list of us-east-1, or else the cheapest Region', () => {
      const from = [
        costing('fell', ['us-east-1', 1, '1M tokens', '2023-01-01'], ['us-east-1', 0.5, '1M tokens', '2024-01-01']),
        costing('east', ['us-east-1', 1], ['us-west-2', 0.1]),
        costing('elsewhere', ['eu-west-1', 2], ['us-west-2', 0.5]),
      ];
      expect(find({ maxInputPrice: 0.5 }, from)).toEqual(['fell', 'elsewhere']);
      expect(find({ maxInputPrice: 1 }, from)).toEqual(['fell', 'east', 'elsewhere']);
    });

    test('never passes a model without a price for input tokens', () => {
      const from = [
        makeModel({ id: 'no-list', prices: [] }),
        makeModel({ id: 'images', prices: [makePriceList({ onDemand: { inputImages: { usd: 0.1, per: 'image' } } })] }),
        makeModel({ id: 'provisioned', prices: [makePriceList({ onDemand: undefined, provisioned: {} })] }),
      ];
      expect(find({ maxInputPrice: 1_000_000 }, from)).toEqual([]);
    });
  });

  test('finds what fits each condition alone', () => {
    const values = fc.record(
      {
        provider: fc.subarray(['acme', 'birch']),
        modality: fc.subarray(['text', 'embedding', 'image']),
        minTokens: fc.constantFrom(0, 8000, 9000),
        text: fc.constantFrom('acme', 'chat', 'v'),
        maxInputPrice: fc.constantFrom(0.4, 0.5, 0.6),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (filter) => {
        const apart = Object.entries(filter).map(([key, value]) => find({ [key]: value }));
        expect(find(filter)).toEqual(find({}).filter((id) => apart.every((ids) => ids.includes(id))));
      }),
    );
  });
});
