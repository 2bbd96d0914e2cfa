import { describe, expect, test, vi } from 'vitest';
import { estimateCost, type EstimateOptions } from '../catalog/src/estimate-cost.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const input = (usd: number) => ({ inputTokens: { usd, per: '1M tokens' } });
const all = { onDemand: input(4), extendedAccess: input(8), extendedAccessBatch: input(5) };
const cost = (model: ReturnType<typeof makeModel>, options: EstimateOptions = {}) =>
  estimateCost(model, { inputTokens: 1 }, options);

describe('public extended access', () => {
  const lifecycle = { status: 'legacy', legacy: '2025-01-01', extendedAccess: '2024-01-01' } as const;
  const said = (list: object, given: object = {}) =>
    cost(makeModel({ lifecycle, prices: [makePriceList(list as never)] }), given).assumptions.at(-1);

  test('is pointed to where its prices are recorded', () => {
    expect(said(all)).toBe(
      'From 2024-01-01 AWS charges other prices (public extended access): pass { extendedAccess: true } for them.',
    );
  });

  test('is dated where its prices are taken', () => {
    for (const batch of [true, false]) {
      expect(said(all, { extendedAccess: true, batch })).toBe(
        'AWS charges the prices of public extended access from 2024-01-01 on.',
      );
    }
  });

  test('is not spoken of where the list is of a later day and has no such prices', () => {
    expect(said({})).toBe('AWS calls the model Legacy since 2025-01-01.');
  });
});

test.each([
  [
    { status: 'retired', goneBy: '2025-03-01' },
    'The model is retired since 2025-03-01 at the latest: no request is answered any more.',
  ],
  [{ status: 'unconfirmed', unconfirmed: true }, 'No source says whether the model can be called.'],
] as const)('a lifecycle of %j is said', (lifecycle, sentence) => {
  expect(cost(makeModel({ lifecycle })).assumptions.at(-1)).toBe(sentence);
});
