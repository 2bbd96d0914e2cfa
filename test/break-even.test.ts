import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compareCommitments, type CommitmentComparison } from '../catalog/src/compare-commitments.ts';
import type { Load } from '../catalog/src/load.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const withPrices = (onDemand: object | undefined, base: object) =>
  makeModel({ prices: [makePriceList({ onDemand, provisioned: { base } } as never)] });
const model = withPrices(makePriceList().onDemand, { none: 8, oneMonth: 6, sixMonths: null });
/** 1,000 in and 2,000 out: 0.0035 USD a request. */
const load: Load = { inputTokens: 1000, outputTokens: 2000, requestsPerHour: 1000, modelUnits: 1 };
const choice = ({ choices }: CommitmentComparison, way: string) => choices.find((one) => one.way === way)!;

describe('the break-even load', () => {
  test('is exact as a fraction, and rounded up where its digits never end', () => {
    expect(choice(compareCommitments(model, load), 'none').breakEven).toEqual({
      timesTheLoad: { numerator: '16', denominator: '7' },
      requestsPerHour: { roundedUp: 2286, exact: null },
      inputTokensPerHour: { roundedUp: 2_285_715, exact: null },
      outputTokensPerHour: { roundedUp: 4_571_429, exact: null },
      withinThroughput: null,
    });
    const even = withPrices(makePriceList().onDemand, { none: 7, oneMonth: null, sixMonths: null });
    expect(choice(compareCommitments(even, load), 'none').breakEven).toMatchObject({
      timesTheLoad: { numerator: '2', denominator: '1' },
      requestsPerHour: { roundedUp: 2000, exact: '2000' },
    });
  });

  test('for any prices and loads: use costs less below it, and no less from it on', () => {
    const price = fc.integer({ min: 1, max: 10 ** 6 }).map((units) => Number(`${units}e-4`));
    const tokens = fc.integer({ min: 1, max: 10 ** 5 });
    const requests = fc.integer({ min: 1, max: 10 ** 5 });
    const few = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        price,
        price,
        price,
        tokens,
        tokens,
        requests,
        few,
        (input, output, none, a, b, perHour, modelUnits) => {
          const onDemand = {
            inputTokens: { usd: input, per: '1M tokens' },
            outputTokens: { usd: output, per: '1M tokens' },
          };
          const priced = withPrices(onDemand, { none, oneMonth: null, sixMonths: null });
          const at = (requestsPerHour: number) => {
            const result = compareCommitments(priced, { inputTokens: a, outputTokens: b, requestsPerHour, modelUnits });
            const { exact, breakEven } = choice(result, 'none');
            return {
              byUse: choice(result, 'onDemand').exact!,
              committed: exact!,
              breakEven,
              cheapest: result.cheapest,
            };
          };
          const units = (exact: string) => {
            const [whole, fraction = ''] = exact.split('.');
            return BigInt(whole + fraction.padEnd(12, '0'));
          };
          const { byUse, committed, breakEven } = at(perHour);
          const { numerator, denominator } = breakEven!.timesTheLoad;
          expect(units(byUse) * BigInt(numerator)).toBe(units(committed) * BigInt(denominator));

          const { roundedUp, exact } = breakEven!.requestsPerHour!;
          const above = at(roundedUp);
          expect(units(above.byUse) >= units(above.committed)).toBe(true);
          if (exact !== null && Number.isInteger(Number(exact)))
            expect(units(above.byUse)).toBe(units(above.committed));
          const below = at(roundedUp - 1);
          expect(units(below.byUse) < units(below.committed)).toBe(true);
          expect(below.cheapest).toBe('onDemand');
        },
      ),
    );
  });
});
