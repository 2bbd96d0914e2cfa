import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError } from '../catalog/src/errors.ts';
import { estimateCost, type EstimateOptions } from '../catalog/src/estimate-cost.ts';
import { unitPriceFor } from '../catalog/src/unit-price-for.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const tokens = (usd: number) => ({ usd, per: '1M tokens' });
const model = makeModel({
  prices: [
    makePriceList({
      asOf: '2026-08-20',
      source: 'list',
      onDemand: { inputTokens: tokens(2), outputTokens: tokens(6) },
    }),
    makePriceList({
      asOf: '2026-07-24',
      onDemand: { inputTokens: tokens(3), cacheReadInputTokens: tokens(0.3) },
      note: 'Read the footnote.',
    }),
    makePriceList({ asOf: '2026-09-01', region: 'us-west-2', onDemand: { cacheReadInputTokens: tokens(0.1) } }),
    makePriceList({ asOf: '2026-09-02', onDemand: undefined, batch: { cacheReadInputTokens: tokens(0.1) } }),
  ],
});
const usage = { inputTokens: 1_000_000, cacheReadInputTokens: 1_000_000 };

describe('each unit', () => {
  test('takes its price from the newest list of the Region and section that records it', () => {
    const { lines, exact, priceList } = estimateCost(model, usage);
    expect(lines.map(({ item, exact, source, asOf, region }) => [item, exact, source, asOf, region])).toEqual([
      ['inputTokens', '2', 'list', '2026-08-20', 'us-east-1'],
      ['cacheReadInputTokens', '0.3', 'handbook', '2026-07-24', 'us-east-1'],
    ]);
    expect(exact).toBe('2.3');
    expect(priceList).toBe(model.prices[0]);
  });

  test('is told with the day and the source of its price', () => {
    expect(estimateCost(model, { ...usage, outputTokens: 1 }).assumptions).toEqual([
      'Prices of 2026-08-20 for US East (N. Virginia) (us-east-1), from list: inputTokens and outputTokens.',
      'Prices of 2026-07-24 for US East (N. Virginia) (us-east-1), from The Handbook: cacheReadInputTokens.',
      'Each price is from the newest list that records it.',
      'On-demand list prices in US dollars, without taxes, discounts and free usage.',
      'No Region was given, so us-east-1 was taken.',
      'No date was given, so the newest prices were taken.',
      'Read the footnote.',
    ]);
  });

  test('is told so, too, where only an older list is used', () => {
    const date = '2026-10-01';
    const { assumptions, priceList } = estimateCost(model, { cacheReadInputTokens: 1 }, { date, region: 'us-east-1' });
    expect(priceList).toBe(model.prices[1]);
    expect(assumptions.slice(0, 2)).toEqual([
      'Prices of 2026-07-24 for US East (N. Virginia) (us-east-1), from The Handbook: cacheReadInputTokens.',
      'Each price is from the newest list that records it.',
    ]);
    expect(assumptions).toContain('No newer prices for it are recorded up to 2026-10-01.');
  });

  test('has the price of the day', () => {
    expect(estimateCost(model, usage, { date: '2026-08-19' }).exact).toBe('3.3');
    expect(estimateCost(model, usage, { date: '2026-08-19' }).priceList).toBe(model.prices[1]);
  });

  test('has the price of one list where two are of the same day: the first', () => {
    const twins = makeModel({ prices: [makePriceList({ source: 'a' }), makePriceList({ source: 'b' })] });
    expect(estimateCost(twins, { inputTokens: 1 }).lines[0]!.source).toBe('a');
  });

  test('that no list records has none, and the error says up to when was looked', () => {
    expect(thrownBy(() => estimateCost(model, { inputImages: 1 })).message).toBe(
      'acme.text-v1: inputImages have no recorded on-demand price in us-east-1 (price lists up to 2026-08-20). Priced: inputTokens, outputTokens and cacheReadInputTokens. What they cost is unknown, not 0; leave inputImages out if nothing is charged for them.',
    );
  });
});

test('images take the newest list that has a price for them', () => {
  const images = (size: string, usd: number) => [{ quality: 'standard', size, usd }];
  const painter = makeModel({
    prices: [
      makePriceList({ asOf: '2026-01-01', onDemand: { images: images('512x512', 0.1) } as never }),
      makePriceList({ asOf: '2025-01-01', onDemand: { images: images('1024x1024', 0.2) } as never }),
    ],
  });
  const { lines } = estimateCost(painter, {
    images: [
      { count: 1, size: '512x512' },
      { count: 1, size: '1024x1024' },
    ],
  });
  expect(lines.map(({ exact, asOf }) => [exact, asOf])).toEqual([
    ['0.1', '2026-01-01'],
    ['0.2', '2025-01-01'],
  ]);
});

describe('unitPriceFor', () => {
  test('gives the price in force and its list', () => {
    expect(unitPriceFor(model, 'onDemand', 'cacheReadInputTokens')).toEqual({
      unitPrice: tokens(0.3),
      priceList: model.prices[1],
    });
    const where = { region: 'us-west-2' } as EstimateOptions;
    expect(unitPriceFor(model, 'onDemand', 'cacheReadInputTokens', where)?.unitPrice.usd).toBe(0.1);
    expect(unitPriceFor(model, 'onDemand', 'inputTokens', { date: '2026-08-19' })?.unitPrice.usd).toBe(3);
  });

  test('gives nothing where none is recorded', () => {
    expect(unitPriceFor(model, 'onDemand', 'inputImages')).toBeUndefined();
    expect(unitPriceFor(model, 'onDemand', 'images')).toBeUndefined();
    expect(unitPriceFor(model, 'batchGlobal', 'inputTokens')).toBeUndefined();
    expect(unitPriceFor(makeModel({ prices: [] }), 'onDemand', 'inputTokens')).toBeUndefined();
  });

  test.each([
    [
      ['provisioned', 'inputTokens'],
      'section: "provisioned" is not a section that is paid by use. Expected onDemand, onDemandGlobal, batch, batchGlobal, extendedAccess or extendedAccessBatch.',
    ],
    [
      ['onDemand', 'longContext'],
      /^unit: "longContext" is not a unit\. Expected inputTokens, .* textRequests or images\.$/,
    ],
    [['onDemand', 'inputTokens', { date: 'today' }], /^options.date: "today" is not a day/],
  ])('refuses %j', (given, message) => {
    const error = thrownBy(() => unitPriceFor(model, ...(given as unknown as ['onDemand', 'inputTokens'])));
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toMatch(message);
  });
});
