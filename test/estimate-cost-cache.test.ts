import type { TokenUsage } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError } from '../catalog/src/errors.ts';
import { estimateCost } from '../catalog/src/estimate-cost.ts';
import type { Usage } from '../catalog/src/usage.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const perMillion = (usd: number) => ({ usd, per: '1M tokens' });
const model = makeModel({
  prices: [
    makePriceList({
      onDemand: {
        inputTokens: perMillion(3),
        cacheReadInputTokens: perMillion(0.3),
        cacheWriteInputTokens: perMillion(3.75),
        cacheWrite1hInputTokens: perMillion(6),
      },
    }),
  ],
});
const lines = (usage: Usage) => estimateCost(model, usage).lines.map(({ item, quantity }) => [item, quantity]);

describe('tokens written to a cache', () => {
  test('are charged by how long they live there, as Converse tells', () => {
    const usage: TokenUsage = {
      inputTokens: 10,
      outputTokens: 0,
      totalTokens: 1013,
      cacheReadInputTokens: 3,
      cacheWriteInputTokens: 1000,
      cacheDetails: [
        { ttl: '1h', inputTokens: 600 },
        { ttl: '5m', inputTokens: 400 },
      ],
    };
    expect(lines(usage)).toEqual([
      ['inputTokens', 10],
      ['cacheReadInputTokens', 3],
      ['cacheWriteInputTokens', 400],
      ['cacheWrite1hInputTokens', 600],
    ]);
    expect(estimateCost(model, usage).exact).toBe('0.0051309');
  });

  test('live there for five minutes where nothing else is told', () => {
    expect(lines({ cacheWriteInputTokens: 1000 })).toEqual([['cacheWriteInputTokens', 1000]]);
    expect(
      lines({ cacheWriteInputTokens: 1000, cacheDetails: [{ ttl: '1h', inputTokens: 1 }, { inputTokens: 2 }] }),
    ).toEqual([
      ['cacheWriteInputTokens', 999],
      ['cacheWrite1hInputTokens', 1],
    ]);
  });

  test('may be counted apart', () => {
    expect(lines({ cacheWriteInputTokens: 1000, cacheWrite1hInputTokens: 5, totalTokens: 1005 })).toEqual([
      ['cacheWriteInputTokens', 1000],
      ['cacheWrite1hInputTokens', 5],
    ]);
  });

  test('for an hour are not charged at the price for five minutes', () => {
    const short = makeModel({ prices: [makePriceList({ onDemand: { cacheWriteInputTokens: perMillion(3.75) } })] });
    const usage: Usage = { cacheWriteInputTokens: 9, cacheDetails: [{ ttl: '1h', inputTokens: 9 }] };
    expect(thrownBy(() => estimateCost(short, usage)).message).toBe(
      'acme.text-v1: cacheWrite1hInputTokens have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: cacheWriteInputTokens. What they cost is unknown, not 0; leave cacheWrite1hInputTokens out if nothing is charged for them.',
    );
  });

  test.each<[object, string]>([
    [
      { cacheWriteInputTokens: 1, cacheDetails: [{ ttl: '1d', inputTokens: 1 }] },
      'usage.cacheDetails[0].ttl: "1d" is not a lifetime that has a price of its own. Expected 5m or 1h.',
    ],
    [
      { cacheWriteInputTokens: 1, cacheWrite1hInputTokens: 1, cacheDetails: [{ ttl: '1h', inputTokens: 1 }] },
      'usage.cacheWrite1hInputTokens: not to be given beside a cacheDetails with tokens of 1h, which are the same tokens. Give one of the two.',
    ],
    [
      { cacheWrite1hInputTokens: 9, cacheDetails: [{ ttl: '5m', inputTokens: 9 }] },
      'usage.cacheDetails: 9 tokens are more than cacheWriteInputTokens, 0. Expected a breakdown of cacheWriteInputTokens, as Converse reports it.',
    ],
  ])('%j are refused', (usage, message) => {
    const error = thrownBy(() => estimateCost(model, usage));
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(message);
  });
});
