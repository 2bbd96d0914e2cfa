/** Prices that changed between two lists of a Region, and what is no change. */
import { expect, test, vi } from 'vitest';
import { changes, type Change, type ChangesOptions } from '../catalog/src/changes.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

type Overrides = Parameters<typeof makeModel>[0];
type Prices = NonNullable<Parameters<typeof makePriceList>[0]>;
/** Free words for IDs, as tests have them. */
type AnyOptions = { readonly [K in keyof ChangesOptions]?: unknown };
const of = (overrides: Overrides, options: AnyOptions = {}) =>
  changes(options as ChangesOptions, [makeModel(overrides)]);
const rate = (usd: number, per = '1M tokens') => ({ usd, per });
const list = (asOf: string, overrides: Prices = {}) => makePriceList({ asOf, onDemand: undefined, ...overrides });

test('Prices change between two lists of a Region, and both days and sources are given', () => {
  const prices = [
    list('2026-08-20', { source: 'price-list', onDemand: { inputTokens: rate(0.15), outputTokens: rate(1.5) } }),
    list('2024-06-21', {
      source: 'article',
      onDemand: { inputTokens: rate(0.0003, '1K tokens'), outputTokens: rate(1.5) },
    }),
  ];
  expect(of({ prices })).toEqual([
    {
      date: '2026-08-20',
      model: 'acme.text-v1',
      kind: 'price',
      region: 'us-east-1',
      section: 'onDemand',
      unit: 'inputTokens',
      per: '1M tokens',
      from: { asOf: '2024-06-21', source: 'article', usd: 0.3 },
      to: { asOf: '2026-08-20', source: 'price-list', usd: 0.15 },
      percent: -50,
    },
  ]);
});

test('Prices that only moved from per 1K to per 1M tokens did not change, to the last digit', () => {
  const prices = [
    list('2026-08-20', { onDemand: { inputTokens: rate(0.07) } }),
    list('2024-06-21', { onDemand: { inputTokens: rate(0.00007, '1K tokens') } }),
  ];
  expect(of({ prices })).toEqual([]);
});

test('Prices that are first recorded, or not recorded again, are no change; what stands between two lists is bridged', () => {
  const prices = [
    list('2026-03-01', { onDemand: { inputTokens: rate(2) }, batch: { inputTokens: rate(1) } }),
    list('2026-02-01', { onDemand: { outputTokens: rate(9) } }),
    list('2026-01-01', { onDemand: { inputTokens: rate(1) } }),
  ];
  expect(of({ prices })).toMatchObject([
    { date: '2026-03-01', section: 'onDemand', unit: 'inputTokens', from: { asOf: '2026-01-01' }, percent: 100 },
  ]);
});

test('Prices of every unit are told apart by what they are for', () => {
  const image = (usd: number, overrides: object = {}) => ({
    quality: 'standard',
    size: '512x512',
    usd,
    ...overrides,
  });
  const of1 = {
    onDemand: {
      longContext: { aboveInputTokens: 200_000, inputTokens: rate(6) },
      images: [image(0.01), image(0.02, { quality: 'premium' })],
      queries: { usd: 2, per: '1K queries' },
    },
    provisioned: { base: { none: null, oneMonth: 40, sixMonths: 20 } },
    customization: { storage: { usd: 1.95, per: 'month' } },
  };
  const of2 = {
    onDemand: {
      longContext: { aboveInputTokens: 200_000, inputTokens: rate(3) },
      images: [image(0.03, { quality: 'premium' }), image(0.01), image(0.05, { size: '1024x1024' })],
      queries: { usd: 1, per: '1K queries' },
    },
    provisioned: { base: { none: 50, oneMonth: 30, sixMonths: null } },
    customization: { storage: { usd: 1.95, per: 'month' } },
  };
  const found = of({ prices: [list('2026-02-01', of2), list('2026-01-01', of1)] });
  expect(found.map((change) => 'unit' in change && [change.section, change.unit, change.per, change.to.usd])).toEqual([
    ['onDemand', 'longContext.inputTokens', '1M tokens', 3],
    ['onDemand', 'images', 'image', 0.03],
    ['onDemand', 'queries', '1K queries', 1],
    ['provisioned', 'base.oneMonth', 'hour', 30],
  ]);
  expect(found[0]).toMatchObject({ aboveInputTokens: 200_000, percent: -50 });
  expect(found[1]).toMatchObject({ image: { quality: 'premium', size: '512x512' } });
});

test('Prices for another threshold of a long context do not compare', () => {
  const long = (above: number, usd: number) => ({ longContext: { aboveInputTokens: above, inputTokens: rate(usd) } });
  const prices = [
    list('2026-02-01', { onDemand: long(272_000, 3) }),
    list('2026-01-01', { onDemand: long(200_000, 6) }),
  ];
  expect(of({ prices })).toEqual([]);
});

test('Prices of two sources of one day do not change; the first of them counts', () => {
  const prices = [
    list('2026-02-01', { source: 'one', onDemand: { inputTokens: rate(2) } }),
    list('2026-02-01', { source: 'two', onDemand: { inputTokens: rate(3) } }),
    list('2026-01-01', { onDemand: { inputTokens: rate(1) } }),
  ];
  expect(of({ prices })).toMatchObject([{ to: { usd: 2, source: 'one' } }]);
});

test('Prices are those of us-east-1, else of the Region with most lists, or of the one asked for', () => {
  const lists = (region: string, ...prices: number[]) =>
    prices.map((usd, i) => list(`2026-0${9 - i}-01`, { region, onDemand: { inputTokens: rate(usd) } }));
  const prices = [...lists('eu-west-1', 4, 3, 2), ...lists('us-east-1', 2, 1), ...lists('us-west-2', 9, 8)];
  const regions = (found: readonly Change[]) => found.map((change) => 'region' in change && change.region);
  expect(regions(of({ prices }))).toEqual(['us-east-1']);
  expect(regions(of({ prices }, { region: 'us-west-2' }))).toEqual(['us-west-2']);
  expect(regions(of({ prices }, { region: 'ap-south-1' }))).toEqual([]);
  const without = prices.filter(({ region }) => (region as string) !== 'us-east-1');
  expect(regions(of({ prices: without }))).toEqual(['eu-west-1', 'eu-west-1']);
});
