import { describe, expect, test, vi } from 'vitest';
import { compareCommitments } from '../catalog/src/compare-commitments.ts';
import { estimateCost, type EstimateOptions } from '../catalog/src/estimate-cost.ts';
import { rankByCost } from '../catalog/src/rank-by-cost.ts';
import type { Usage } from '../catalog/src/usage.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const perMillion = (usd: number) => ({ usd, per: '1M tokens' }) as const;
const onDemand = {
  inputTokens: perMillion(2),
  outputTokens: perMillion(10),
  cacheReadInputTokens: perMillion(0.2),
  cacheWriteInputTokens: perMillion(2.5),
  inputImages: { usd: 0.001, per: 'image' },
  longContext: {
    aboveInputTokens: 1000,
    inputTokens: perMillion(4),
    outputTokens: perMillion(15),
    cacheWriteInputTokens: perMillion(5),
  },
} as const;
const model = makeModel({ prices: [makePriceList({ onDemand })], maxTokens: null });
const cost = (usage: Usage, options: EstimateOptions = {}) => estimateCost(model, usage, options);

describe('the prices for long context', () => {
  test('hold for all tokens of a request with a longer input', () => {
    const { exact, lines, assumptions } = cost(
      { inputTokens: 1001, outputTokens: 100, inputImages: 1 },
      { requests: 1 },
    );
    expect(exact).toBe('0.006504');
    expect(lines.map(({ item, unitPrice, longContext }) => [item, unitPrice.usd, longContext])).toEqual([
      ['inputTokens', 4, true],
      ['outputTokens', 15, true],
      ['inputImages', 0.001, undefined],
    ]);
    expect(assumptions.slice(4)).toEqual([
      'The request has more than 1000 input tokens, so all its tokens are charged at the prices for long context.',
    ]);
  });

  test('do not hold for a request with an input up to the limit', () => {
    const { exact, assumptions, lines } = cost({ inputTokens: 1000, outputTokens: 5000 });
    expect(exact).toBe('0.052');
    expect(assumptions).toHaveLength(4);
    expect(lines.some((line) => 'longContext' in line)).toBe(false);
  });

  test.each<[Usage, boolean]>([
    [{ inputTokens: 500, cacheWriteInputTokens: 501 }, true],
    [{ inputTokens: 500, cacheWriteInputTokens: 500 }, false],
    [{ inputTokens: 1, cacheReadInputTokens: 999 }, false],
  ])('count what is read from and written to a cache: %j', (usage, isLong) => {
    expect(cost(usage).lines.every(({ longContext }) => longContext === true)).toBe(isLong);
  });

  test('hold for the length of one request, where the usage is the sum of several', () => {
    const sum: Usage = { inputTokens: 3000 };
    expect(cost(sum, { requests: 3 })).toMatchObject({ exact: '0.006', lines: [{ quantity: 3000 }] });
    expect(cost(sum, { requests: 2 }).exact).toBe('0.012');
    expect(cost(sum, { requests: 3 }).assumptions.at(-1)).toBe(
      'Each of the 3 requests, taken as equal, has no more than 1000 input tokens, so no prices for long context were taken.',
    );
    expect(cost(sum, { requests: 2 }).assumptions.at(-1)).toBe(
      'Each of the 2 requests, taken as equal, has more than 1000 input tokens, so all its tokens are charged at the prices for long context.',
    );
  });

  test('are told to rest on one request where no number was given', () => {
    expect(cost({ inputTokens: 1001 }).assumptions.slice(-2)).toEqual([
      'The request has more than 1000 input tokens, so all its tokens are charged at the prices for long context.',
      'The usage was taken as one request: pass requests where it is the sum of several.',
    ]);
  });

  test('are counted exactly where numbers are large', () => {
    const requests = 9_007_199_254_740;
    const usage = (inputTokens: number) => ({ inputTokens });
    expect(cost(usage(requests * 1000), { requests }).lines[0]!.longContext).toBeUndefined();
    expect(cost(usage(requests * 1000 + 1), { requests }).lines[0]!.longContext).toBe(true);
  });

  test('are not completed by those for shorter requests', () => {
    const error = thrownBy(() => cost({ inputTokens: 1001, cacheReadInputTokens: 5 }));
    expect(error.message).toBe(
      'acme.text-v1: cacheReadInputTokens have no recorded on-demand price for requests with more than 1000 input tokens in us-east-1 (price list of 2024-06-21). Priced: inputTokens, outputTokens and cacheWriteInputTokens. What they cost is unknown, not 0; the price for shorter requests does not hold. Pass requests where the usage is the sum of several.',
    );
    expect(error).toMatchObject({ unit: 'cacheReadInputTokens' });
  });

  test('are completed by an older list with the same limit, and by none with another', () => {
    const older = (aboveInputTokens: number) => {
      const longContext = { aboveInputTokens, cacheReadInputTokens: perMillion(0.4) };
      return makePriceList({ asOf: '2024-01-01', onDemand: { longContext } });
    };
    const usage = { inputTokens: 1_000_000, cacheReadInputTokens: 1_000_000 };
    const priced = (limit: number) => makeModel({ prices: [makePriceList({ onDemand }), older(limit)] });
    expect(estimateCost(priced(1000), usage).exact).toBe('4.4');
    expect(thrownBy(() => estimateCost(priced(2000), usage)).message).toContain('have no recorded on-demand price');
  });

  test('are those of the section', () => {
    const batch = { inputTokens: perMillion(1), longContext: { aboveInputTokens: 5000, inputTokens: perMillion(2) } };
    const both = makeModel({ prices: [makePriceList({ onDemand, batch })] });
    expect(estimateCost(both, { inputTokens: 5000 }, { batch: true }).exact).toBe('0.005');
    expect(estimateCost(both, { inputTokens: 5001 }, { batch: true }).exact).toBe('0.010002');
  });

  test('are unknown where only other calls have them on record', () => {
    const onDemandGlobal = { inputTokens: perMillion(1) };
    const both = makeModel({ prices: [makePriceList({ onDemand, onDemandGlobal })] });
    expect(estimateCost(both, { inputTokens: 1000 }, { profile: 'global' }).exact).toBe('0.001');
    expect(thrownBy(() => estimateCost(both, { inputTokens: 1001 }, { profile: 'global' })).message).toBe(
      'acme.text-v1: inputTokens have no recorded global on-demand price for requests with more than 1000 input tokens in us-east-1 (price list of 2024-06-21). An in-Region on-demand price is recorded for us-east-1: leave profile out. Pass requests where the usage is the sum of several.',
    );
    const usage = { inputTokens: 1001, modality: 'text' } as const;
    expect(rankByCost({ ...usage, profile: 'global' }, [both]).leftOut[0]!.reason.words).toMatch(
      /leave profile out\.$/,
    );
  });

  test('hold in a ranking for one request, whatever the number of requests', () => {
    const one = (inputTokens: number) =>
      rankByCost({ inputTokens, outputTokens: 1, requests: 1000 }, [model]).ranking[0]!;
    expect(one(1000).exact).toBe('2.01');
    expect(one(1001).exact).toBe('4.019');
    expect(one(1001).perRequest.assumptions.join(' ')).not.toContain('was taken as one request');
  });
});

describe('beside a commitment', () => {
  const provisioned = { base: { none: 1, oneMonth: 1, sixMonths: 1 } };
  const steady = makeModel({ prices: [makePriceList({ onDemand, provisioned })] });

  test('they hold where one request of the load is long', () => {
    const load = { inputTokens: 2000, requestsPerHour: 1, modelUnits: 1, hoursPerMonth: 1 };
    const { perRequest, assumptions } = compareCommitments(steady, load);
    expect(perRequest!.exact).toBe('0.008');
    expect(assumptions).toContain(
      'The request has more than 1000 input tokens, so all its tokens are charged at the prices for long context.',
    );
  });

  test('they do not hold for the tokens of an hour, which are no request', () => {
    const { perRequest, assumptions } = compareCommitments(steady, { inputTokensPerHour: 1_000_000, modelUnits: 1 });
    expect(perRequest!.exact).toBe('2');
    expect(assumptions).toContain(
      'Prices for long context, with more than 1000 input tokens in a request, were not taken: how long a request is was not said.',
    );
  });
});
