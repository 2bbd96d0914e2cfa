import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { rankByCost, type Workload } from '../catalog/src/rank-by-cost.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const text = (id: string, input: number, output: number, overrides: object = {}) => {
  const onDemand = { inputTokens: { usd: input, per: '1M tokens' }, outputTokens: { usd: output, per: '1M tokens' } };
  return makeModel({ id, prices: [makePriceList({ onDemand } as never)], ...overrides });
};
describe('the ranking', () => {
  const dear = text('acme.dear-v1', 3, 9);
  const cheap = text('acme.cheap-v1', 1, 2);

  test('is by the cost of the workload, and of equals by ID, whatever the order of the models', () => {
    const expected = [
      [1, 'acme.a-twin-v1', '0.002'],
      [1, 'acme.cheap-v1', '0.002'],
      [3, 'acme.dear-v1', '0.0075'],
    ];
    const usage = { inputTokens: 1000, outputTokens: 500, modality: 'text' } as const;
    const twinPriced = text('acme.a-twin-v1', 1, 2);
    for (const models of [
      [dear, cheap, twinPriced],
      [twinPriced, dear, cheap],
    ]) {
      expect(rankByCost(usage, models).ranking.map(({ rank, model, exact }) => [rank, model.id, exact])).toEqual(
        expected,
      );
    }
  });

  test('follows the mix: what is cheap to read may be dear to write', () => {
    const writer = text('acme.writer-v1', 5, 1);
    const first = (usage: Workload) => rankByCost(usage, [cheap, writer]).ranking[0]!.model.id;
    expect(first({ inputTokens: 1000, outputTokens: 10 })).toBe('acme.cheap-v1');
    expect(first({ inputTokens: 10, outputTokens: 1000 })).toBe('acme.writer-v1');
  });

  test('gives the cost of all requests, and one of them itemized', () => {
    const [first] = rankByCost({ inputTokens: 1000, outputTokens: 500, requests: 30_000 }, [cheap]).ranking;
    expect(first).toMatchObject({ usd: 60, exact: '60', perRequest: { usd: 0.002, exact: '0.002' } });
    expect(first!.perRequest.lines.map(({ item, exact }) => [item, exact])).toEqual([
      ['inputTokens', '0.001'],
      ['outputTokens', '0.001'],
    ]);
    expect(rankByCost({ inputTokens: 1, outputTokens: 1, requests: 0 }, [cheap]).ranking[0]!.exact).toBe('0');
  });

  test('takes the price list of the Region and day asked for', () => {
    const moved = makeModel({
      prices: [
        makePriceList({ asOf: '2024-06-21', onDemand: { inputTokens: { usd: 4, per: '1M tokens' } } }),
        makePriceList({ asOf: '2023-06-21', onDemand: { inputTokens: { usd: 8, per: '1M tokens' } } }),
      ],
    });
    const usage = { inputTokens: 1_000_000, modality: 'text', minTokens: 0 } as const;
    expect(rankByCost(usage, [moved]).ranking[0]!.usd).toBe(4);
    expect(rankByCost({ ...usage, date: '2024-01-01' }, [moved]).ranking[0]!.usd).toBe(8);
    const elsewhere = { ...usage, region: 'xx-west-1' } as unknown as Workload;
    expect(rankByCost(elsewhere, [moved]).leftOut[0]!.reason.code).toBe('unpriced');
  });

  test('is over the catalog where no models are passed', () => {
    const { ranking, leftOut } = rankByCost({ inputTokens: 10, outputTokens: 10 });
    expect(ranking.map(({ model }) => model.id)).toEqual(['acme.text-v1', 'birch.chat-v2:0']);
    expect(leftOut.map(({ model, reason }) => [model.id, reason.code])).toEqual([['acme.embed-v1', 'modality']]);
  });

  test('compares exactly where floating-point numbers are equal', () => {
    const a = text('acme.z-v1', 0.1, 1);
    const b = text('acme.a-v1', 0.1, 1 + 2 ** -52);
    const { ranking } = rankByCost({ inputTokens: 1_000_000, outputTokens: 1, minTokens: 0 }, [b, a]);
    expect(ranking.map(({ rank, model }) => [rank, model.id])).toEqual([
      [1, 'acme.z-v1'],
      [2, 'acme.a-v1'],
    ]);
  });

  test('says what it takes for granted', () => {
    expect(rankByCost({ inputTokens: 1000, outputTokens: 500 }, [cheap]).assumptions).toEqual([
      'On-demand prices; what a model charges for other things is not in the ranking.',
      'No modality was given, so an answer of text was assumed.',
      'All 1500 tokens of a request must fit into the context; a model without a recorded limit passes.',
      'Retired and unconfirmed models are left out.',
      'The same number of tokens was assumed for every model, though each cuts text in its own way.',
    ]);
    expect(
      rankByCost({ inputTokens: 1, modality: 'text', minTokens: 1, status: 'active' }, [cheap]).assumptions,
    ).toHaveLength(2);
    // Nothing is said of tokens where none are counted.
    expect(rankByCost({ inputImages: 1, modality: 'embedding', status: 'active' }, [cheap]).assumptions).toEqual([
      'On-demand prices; what a model charges for other things is not in the ranking.',
    ]);
  });
});

test('for any prices the ranking is sorted, complete, and its costs are exact fractions', () => {
  const price = fc.integer({ min: 1, max: 10 ** 9 });
  const count = fc.integer({ min: 0, max: 10 ** 9 });
  const modelPrices = fc.array(fc.tuple(price, price), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(modelPrices, count, fc.integer({ min: 1, max: 10 ** 9 }), count, (prices, input, output, requests) => {
      const models = prices.map(([a, b], i) => text(`acme.m${i}-v1`, Number(`${a}e-4`), Number(`${b}e-4`)));
      const usage = { inputTokens: input, outputTokens: output, requests, minTokens: 0 };
      const { ranking, leftOut } = rankByCost(usage, models);
      expect(leftOut).toEqual([]);
      // In units of 10⁻¹⁰ USD: 10⁻⁴ USD for a million tokens.
      const expected = new Map(
        prices.map(([a, b], i) => [`acme.m${i}-v1`, BigInt(a) * BigInt(input) + BigInt(b) * BigInt(output)]),
      );
      for (const { model, exact, rank } of ranking) {
        const [whole, fraction = ''] = exact.split('.');
        expect(BigInt(whole + fraction.padEnd(10, '0'))).toBe(expected.get(model.id)! * BigInt(requests));
        expect(rank).toBe([...expected.values()].filter((other) => other < expected.get(model.id)!).length + 1);
      }
      expect(new Set(ranking.map(({ model }) => model)).size).toBe(models.length);
      const costs = ranking.map(({ model }) => expected.get(model.id)!);
      expect(costs).toEqual([...costs].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    }),
  );
});
