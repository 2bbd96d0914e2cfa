import type { TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { estimateCost, type EstimateOptions } from '../catalog/src/estimate-cost.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

/** Options with the tests' own Regions; the types know only those of the catalog. */
const options = (given: object) => given as EstimateOptions;

const fault = (...given: [model: unknown, usage: unknown, options?: object]) =>
  thrownBy(() => estimateCost(...(given as Parameters<typeof estimateCost>)));

describe('estimateCost', () => {
  const model = makeModel();

  test('itemizes a usage, with the price as published, its source, day and Region', () => {
    const estimate = estimateCost(model, { inputTokens: 1200, outputTokens: 300 });
    expect(estimate).toEqual({
      usd: 0.00105,
      exact: '0.00105',
      section: 'onDemand',
      lines: [
        {
          item: 'inputTokens',
          quantity: 1200,
          unitPrice: { usd: 0.5, per: '1M tokens' },
          usd: 0.0006,
          exact: '0.0006',
          source: 'handbook',
          asOf: '2024-06-21',
          region: 'us-east-1',
        },
        {
          item: 'outputTokens',
          quantity: 300,
          unitPrice: { usd: 1.5, per: '1M tokens' },
          usd: 0.00045,
          exact: '0.00045',
          source: 'handbook',
          asOf: '2024-06-21',
          region: 'us-east-1',
        },
      ],
      priceList: model.prices[0],
      assumptions: [
        'Prices of 2024-06-21 for US East (N. Virginia) (us-east-1), from The Handbook.',
        'On-demand list prices in US dollars, without taxes, discounts and free usage.',
        'No Region was given, so us-east-1 was taken.',
        'No date was given, so the newest price list was taken.',
      ],
    });
    expect(estimate.priceList).toBe(model.prices[0]);
  });

  test('takes an ID of the catalog, or of your own models', () => {
    const id = 'birch.chat-v2:0' as Parameters<typeof estimateCost>[0];
    expect(estimateCost(id, { inputTokens: 1_000_000 }).usd).toBe(0.5);
    const own = makeModel({ prices: [makePriceList({ onDemand: { inputTokens: { usd: 7, per: '1K tokens' } } })] });
    expect(estimateCost(own.id, { inputTokens: 1000 }, { models: [own] }).usd).toBe(7);
    expect(fault('acme.txt-v1', {})).toBeInstanceOf(UnknownModelError);
  });

  test('takes the usage that Converse reports', () => {
    const usage: TokenUsage = {
      inputTokens: 10,
      outputTokens: 20,
      totalTokens: 30,
      cacheReadInputTokens: 0,
      cacheWriteInputTokens: 0,
      cacheDetails: [{ ttl: '5m', inputTokens: 0 }],
    };
    expect(estimateCost(model, usage).exact).toBe('0.000035');
    expect(estimateCost(model, { ...usage, cacheDetails: [], cacheReadInputTokens: undefined }).exact).toBe('0.000035');
  });

  test('knows no floating-point noise', () => {
    const onDemand = { inputTokens: { usd: 0.1, per: '1M tokens' }, outputTokens: { usd: 0.2, per: '1M tokens' } };
    const own = makeModel({ prices: [makePriceList({ onDemand })] });
    const estimate = estimateCost(own, { inputTokens: 1_000_000, outputTokens: 1_000_000 });
    expect(estimate).toMatchObject({ usd: 0.3, exact: '0.3' });
    expect(0.1 + 0.2).not.toBe(0.3);
  });

  test('charges for images that go in, by the image', () => {
    const onDemand = { inputTokens: { usd: 0.0008, per: '1K tokens' }, inputImages: { usd: 0.00006, per: 'image' } };
    const estimate = estimateCost(makeModel({ prices: [makePriceList({ onDemand })] }), {
      inputTokens: 50,
      inputImages: 7,
    });
    expect(estimate.lines.map(({ item, exact }) => [item, exact])).toEqual([
      ['inputTokens', '0.00004'],
      ['inputImages', '0.00042'],
    ]);
    expect(estimate.exact).toBe('0.00046');
  });

  test('charges nothing for nothing', () => {
    for (const usage of [{}, { inputTokens: 0, outputTokens: undefined, inputImages: 0, images: 0 }, { images: [] }]) {
      expect(estimateCost(model, usage)).toMatchObject({ usd: 0, exact: '0', lines: [] });
    }
  });
});

describe('what an estimate takes for granted', () => {
  const said = (lifecycle: object, given: object = {}) =>
    estimateCost(makeModel({ lifecycle }), { inputTokens: 1 }, options(given)).assumptions;

  test('leaves out what the caller chose', () => {
    expect(said({}, { region: 'us-east-1', date: '2024-06-21' })).toHaveLength(2);
    expect(said({}, { region: 'us-east-1', date: '2025-01-01' }).at(-1)).toBe(
      'No newer price list is recorded up to 2025-01-01.',
    );
  });

  test.each<[object, string[]]>([
    [{ status: 'active' }, []],
    [{ status: 'active', endOfLife: '2027-01-01' }, ['Its end of life is 2027-01-01.']],
    [
      { status: 'legacy', legacy: '2025-01-01', endOfLife: '2027-01-01', extendedAccess: '2026-01-01' },
      [
        'AWS calls the model Legacy since 2025-01-01.',
        'Its end of life is 2027-01-01.',
        'From 2026-01-01 AWS charges other prices (public extended access); they are not in this list.',
      ],
    ],
    [{ status: 'legacy', extendedAccess: '2024-06-21' }, ['AWS calls the model Legacy.']],
    [
      { status: 'retired', legacy: '2024-01-01', endOfLife: '2025-01-01' },
      ['The model is retired since 2025-01-01: no request is answered any more.'],
    ],
    [{ status: 'retired' }, ['The model is retired: no request is answered any more.']],
  ])('%j is said', (lifecycle, sentences) => {
    expect(said(lifecycle).slice(4)).toEqual(sentences);
  });

  test('holds the note of the price list, and names Regions and sources that it does not know by their code', () => {
    const list = makePriceList({ note: 'Read the footnote.', region: 'xx-moon-1', source: 'rumour' });
    const { assumptions } = estimateCost(makeModel({ prices: [list] }), { inputTokens: 1 });
    expect(assumptions[0]).toBe('Prices of 2024-06-21 for xx-moon-1, from rumour.');
    expect(assumptions).toContain('Read the footnote.');
  });
});

describe('for any prices and quantities', () => {
  const tokens = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  /** A price of up to 8 decimals, as a number and as the whole number of 10⁻⁸ USD that it is. */
  const rate = fc
    .record({
      units: fc.integer({ min: 1, max: 10 ** 13 }),
      per: fc.constantFrom('1K tokens' as const, '1M tokens' as const),
    })
    .map(({ units, per }) => ({ units: BigInt(units), rate: { usd: Number(`${units}e-8`), per } }));
  const model = (input: { rate: object }, output: { rate: object }) =>
    makeModel({ prices: [makePriceList({ onDemand: { inputTokens: input.rate, outputTokens: output.rate } })] });

  /** Costs as fractions over 10¹⁴: 10⁻⁸ USD for up to 10⁶ tokens. */
  const perToken = ({ units, rate }: { units: bigint; rate: { per: string } }) =>
    units * (rate.per === '1K tokens' ? 1000n : 1n);
  const numerator = (exact: string) => {
    const [whole, fraction = ''] = exact.split('.');
    return BigInt(whole + fraction.padEnd(14, '0'));
  };

  test('the estimate is the exact fraction, and the sum of its lines', () => {
    fc.assert(
      fc.property(rate, rate, tokens, tokens, (input, output, inputTokens, outputTokens) => {
        const estimate = estimateCost(model(input, output), { inputTokens, outputTokens });
        const expected = BigInt(inputTokens) * perToken(input) + BigInt(outputTokens) * perToken(output);
        expect(numerator(estimate.exact)).toBe(expected);
        expect(estimate.lines.reduce((sum, line) => sum + numerator(line.exact), 0n)).toBe(expected);
        expect(estimate.usd).toBe(Number(estimate.exact));
      }),
    );
  });

  test('more use never costs less, and all use costs what its parts cost', () => {
    const half = fc.integer({ min: 0, max: 2 ** 52 });
    fc.assert(
      fc.property(rate, half, half, (price, a, b) => {
        const cost = (inputTokens: number) => numerator(estimateCost(model(price, price), { inputTokens }).exact);
        expect(cost(a + b)).toBe(cost(a) + cost(b));
        expect(cost(a + b) >= cost(a)).toBe(true);
      }),
    );
  });
});
