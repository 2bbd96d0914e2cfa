import { describe, expect, test, vi } from 'vitest';
import { compareCommitments } from '../catalog/src/compare-commitments.ts';
import { InvalidUsageError, UnpricedUsageError } from '../catalog/src/errors.ts';
import type { Load } from '../catalog/src/load.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const commitments = { none: 8, oneMonth: 6, sixMonths: null };
const model = makeModel({ prices: [makePriceList({ provisioned: { base: commitments } })] });
const load: Load = { inputTokens: 1000, outputTokens: 2000, requestsPerHour: 1000, modelUnits: 1 };
const fault = (...given: [model: unknown, load: unknown, options?: object]) =>
  thrownBy(() => compareCommitments(...(given as Parameters<typeof compareCommitments>)));

describe('a comparison is refused', () => {
  const needs = 'AWS does not publish what a model unit carries: give modelUnits, or throughput as you measured it.';
  const { modelUnits: _, ...bare } = load;

  test.each<[unknown, string]>([
    [bare, `load.modelUnits: not given. ${needs}`],
    [{ ...bare, throughput: {} }, `load.throughput: does not say how much of this load a model unit carries. ${needs}`],
    [
      { ...load, throughput: { requestsPerMinute: 1 } },
      'load.modelUnits: not to be given beside throughput. Give one of them.',
    ],
    [{ ...load, modelUnits: 0 }, 'load.modelUnits: 0 is not a whole number above 0. Expected 1 or more.'],
    [
      { ...bare, throughput: { inputTokensPerMinute: 0.5 } },
      'load.throughput.inputTokensPerMinute: 0.5 is not a whole number above 0. Expected 1 or more.',
    ],
    [
      { ...load, inputTokens: null },
      'load.inputTokens: null is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokensPerHour: null, modelUnits: 1 },
      'load.inputTokensPerHour: null is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: 2 ** 53 - 1, requestsPerHour: 2 ** 53 - 1, throughput: { inputTokensPerMinute: 1 } },
      'load.throughput: the load needs 1352160640243444394689841594369 model units, more than can be counted exactly. Give a smaller load, or what one model unit carries.',
    ],
    [
      { inputTokens: 1, modelUnits: 1 },
      'load.requestsPerHour: not given. Give it, or the tokens of an hour: { inputTokensPerHour: 3000000, outputTokensPerHour: 600000, modelUnits: 1 }.',
    ],
    [
      { ...load, inputTokensPerHour: 5 },
      'load.inputTokensPerHour: not to be given beside inputTokens. Give the tokens of an hour, or requests; not both.',
    ],
    [
      { ...load, inputTokens: -1 },
      'load.inputTokens: -1 is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { ...load, hoursPerMonth: 745 },
      'load.hoursPerMonth: 745 is not a number of hours in a month. Expected a whole number from 1 to 744, the hours of the longest month.',
    ],
  ])('for %j', (given, message) => {
    const error = fault(model, given);
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(message);
  });

  test('where no price of Provisioned Throughput is recorded', () => {
    const error = fault(makeModel(), load);
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(
      'acme.text-v1: no Provisioned Throughput price is recorded. What it costs is unknown, not 0; `prices` of the model holds what is recorded.',
    );
    const custom = makeModel({ prices: [makePriceList({ provisioned: { custom: commitments } })] });
    expect(fault(custom, load).message).toBe(
      'acme.text-v1: Provisioned Throughput for the base model has no recorded price in us-east-1 (price list of 2024-06-21). Priced: custom. What it costs is unknown, not 0.',
    );
  });
});
