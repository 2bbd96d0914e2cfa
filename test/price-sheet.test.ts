/** The sheet of today's prices on /pricing/: the newest figure of each unit, by kind, for a Region. */
import { getModel, type ImageRate, type Model, type OnDemand, type PriceList } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { type SheetKind } from '../site/src/lib/client/price-sheet.ts';
import { sheetTree } from '../site/src/lib/client/price-sheet-view.ts';
import { initialPricing } from '../site/src/lib/client/pricing-state.ts';
import { textOf } from '../site/src/lib/client/calculator-tree.ts';
import { speaker } from '../site/src/lib/client/calculator-words.ts';
import { priceSheet } from '../site/src/lib/price-sheet-make.ts';
import words from '../site/src/content/i18n/en.json' with { type: 'json' };
import { englishReader } from './support/english-reader.ts';

const base = getModel('amazon.nova-lite-v1:0');
const list: PriceList = { asOf: '2026-08-20', region: 'us-east-1', currency: 'USD', source: 'aws-price-list' };
const tokens = (usd: number) => ({ usd, per: '1M tokens' }) as const;
const model = (prices: readonly PriceList[], changes: Partial<Model> = {}): Model => ({ ...base, prices, ...changes });
const sheetOf = (some: readonly Model[], region?: PriceList['region']) => priceSheet(englishReader, region, some);
const tableOf = (sheet: ReturnType<typeof sheetOf>, kind: SheetKind) =>
  sheet.tables.find((table) => table.kind === kind)!;
const cellsOf = (sheet: ReturnType<typeof sheetOf>, kind: SheetKind) => {
  const { columns, groups } = tableOf(sheet, kind);
  return groups.flatMap(({ entries }) =>
    entries.flatMap(({ rows }) =>
      rows.map(({ detail, cells }) => ({
        ...(detail && { detail }),
        ...Object.fromEntries(columns.flatMap(({ key }, i) => (cells[i] === null ? [] : [[key, cells[i]]]))),
      })),
    ),
  );
};
const english = speaker(words, 'en', '');

describe('a sheet', () => {
  it('has the newest figure of each unit; one of an older list names that list', () => {
    const sheet = sheetOf([
      model([
        { ...list, asOf: '2026-10-01', onDemand: { inputTokens: tokens(2), outputTokens: tokens(9) } },
        { ...list, onDemand: { inputTokens: tokens(3), cacheReadInputTokens: tokens(0.3) } },
      ]),
    ]);
    expect(cellsOf(sheet, 'text')).toEqual([
      {
        'onDemand.inputTokens': 2,
        'onDemand.outputTokens': 9,
        'onDemand.cacheReadInputTokens': { usd: 0.3, list: 1 },
      },
    ]);
    expect(sheet.lists.map(({ date }) => date)).toEqual(['October 1, 2026', 'August 20, 2026']);
  });

  it('tells calls in the Region, by the global profile and in batches apart', () => {
    const sheet = sheetOf([
      model([
        {
          ...list,
          onDemand: { inputTokens: tokens(3.3) },
          onDemandGlobal: { inputTokens: tokens(3), cacheReadInputTokens: tokens(0.3) },
          batch: { inputTokens: tokens(1.65) },
          batchGlobal: { inputTokens: tokens(1.5) },
        },
      ]),
    ]);
    const { columns } = tableOf(sheet, 'text');
    expect(columns.map(({ section, key }) => [section, key])).toEqual([
      ['onDemand', 'onDemand.inputTokens'],
      ['onDemandGlobal', 'onDemandGlobal.inputTokens'],
      ['batch', 'batch.inputTokens'],
    ]);
  });

  it('puts prices of long requests and of extended access in rows of their own', () => {
    const sheet = sheetOf([
      model(
        [
          {
            ...list,
            onDemand: {
              inputTokens: tokens(3),
              longContext: { aboveInputTokens: 200_000, inputTokens: tokens(6) },
            },
            extendedAccess: { inputTokens: tokens(5) },
          },
        ],
        { lifecycle: { ...base.lifecycle, status: 'legacy', extendedAccess: '2027-01-08' } },
      ),
    ]);
    expect(cellsOf(sheet, 'text')).toEqual([
      { 'onDemand.inputTokens': 3 },
      { detail: 'in requests of more than 200,000 input tokens', 'onDemand.inputTokens': 6 },
      { detail: 'in public extended access, from January 8, 2027', 'onDemand.inputTokens': 5 },
    ]);
  });

  it('brings prices per thousand tokens to a million without noise', () => {
    const sheet = sheetOf([model([{ ...list, onDemand: { inputTokens: { usd: 0.0003, per: '1K tokens' } } }])]);
    expect(cellsOf(sheet, 'text')).toEqual([{ 'onDemand.inputTokens': 0.3 }]);
    const [table] = sheet.tables;
    expect(textOf(sheetTree(sheet, table!, initialPricing, english))).toContain('$0.30');
    expect(textOf(sheetTree(sheet, table!, { ...initialPricing, unit: '1k' }, english))).toContain('$0.0003');
  });

  it('puts a model where the units of its prices belong, once', () => {
    const kinds: Partial<Record<SheetKind, OnDemand>> = {
      speech: { inputTokens: tokens(1), inputSpeechTokens: tokens(3) },
      images: { images: [{ usd: 0.04 }] },
      video: { outputVideoSeconds: { usd: 1.5, per: 'second' } },
      requests: { queries: { usd: 2, per: '1K queries' } },
      text: { inputTokens: tokens(1) },
    };
    for (const [kind, onDemand] of Object.entries(kinds)) {
      const { tables } = sheetOf([model([{ ...list, onDemand }])]);
      expect(tables.filter(({ groups }) => groups.length > 0).map((table) => table.kind)).toEqual([kind]);
    }
  });

  it('has a column for each quality of images, and one for a price that holds for all', () => {
    const prices = (images: readonly ImageRate[]) => [{ ...list, onDemand: { images } }];
    const sheet = sheetOf([
      model(prices([{ usd: 0.04 }])),
      model(
        prices([
          { quality: 'standard', size: '512x512', usd: 0.01 },
          { quality: 'premium', size: '512x512', usd: 0.02 },
        ]),
      ),
    ]);
    expect(cellsOf(sheet, 'images')).toEqual([
      { 'quality.any': 0.04 },
      { detail: '512 × 512', 'quality.standard': 0.01, 'quality.premium': 0.02 },
    ]);
  });

  it('without a Region falls back on the one that a model has, and names it; with one it does not', () => {
    const oregon = model([{ ...list, region: 'us-west-2', onDemand: { inputTokens: tokens(4) } }]);
    const usual = sheetOf([model([{ ...list, onDemand: { inputTokens: tokens(3) } }]), oregon]);
    const text = textOf(sheetTree(usual, tableOf(usual, 'text'), initialPricing, english));
    expect(text).toContain('us-west-2');
    const virginia = sheetOf([oregon], 'us-east-1');
    expect(tableOf(virginia, 'text').groups).toEqual([]);
    expect(virginia.without.map(({ slug }) => slug)).toEqual([oregon.slug]);
  });

  it('leaves retired models out', () => {
    const gone = { lifecycle: { ...base.lifecycle, status: 'retired' } } as const;
    expect(sheetOf([model([{ ...list, onDemand: { inputTokens: tokens(3) } }], gone)])).toMatchObject({
      lists: [],
      without: [],
    });
  });

  it('tells "not offered" from "not recorded"', () => {
    const commitments = { none: null, oneMonth: 6.4, sixMonths: 5.1 };
    expect(cellsOf(sheetOf([model([{ ...list, provisioned: { base: commitments } }])]), 'provisioned')).toEqual([
      { none: 'no', oneMonth: 6.4, sixMonths: 5.1 },
    ]);
  });
});
