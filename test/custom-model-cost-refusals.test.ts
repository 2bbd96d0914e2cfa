import { describe, expect, test, vi } from 'vitest';
import { customModelCost } from '../catalog/src/custom-model-cost.ts';
import type { CustomModelPlan } from '../catalog/src/custom-plan.ts';
import { InvalidUsageError, UnpricedUsageError } from '../catalog/src/errors.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const customization = {
  trainTokens: { usd: 0.004, per: '1K tokens' },
  storage: { usd: 1.95, per: 'month' },
} as const;
const withPrices = (overrides: object) => makeModel({ prices: [makePriceList(overrides as never)] });
const model = withPrices({ customization, provisioned: { base: { none: 8, oneMonth: 6, sixMonths: 4 } } });
const plan: CustomModelPlan = { trainTokens: 1_000_000, epochs: 3, storageMonths: 6 };
const fault = (...given: [model: unknown, plan: unknown, options?: object]) =>
  thrownBy(() => customModelCost(...(given as Parameters<typeof customModelCost>)));

describe('a part without a price is refused', () => {
  test('when the commitment is not offered, with those that are', () => {
    const own = withPrices({ customization, provisioned: { base: { none: null, oneMonth: 6, sixMonths: 4 } } });
    const error = fault(own, { ...plan, serving: { commitment: 'none' } });
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(
      'acme.text-v1: Provisioned Throughput with no commitment is not offered in us-east-1 (price list of 2024-06-21). Priced: oneMonth and sixMonths. Take one of these as plan.serving.commitment.',
    );
    expect(error).toMatchObject({ unit: 'none', priced: ['oneMonth', 'sixMonths'] });
    const none = withPrices({ customization, provisioned: { base: { none: null, oneMonth: null, sixMonths: null } } });
    expect(fault(none, { ...plan, serving: { commitment: 'oneMonth' } }).message).toBe(
      'acme.text-v1: Provisioned Throughput with a commitment of one month is not offered in us-east-1 (price list of 2024-06-21). None is offered.',
    );
  });

  test('when training or storage has none', () => {
    expect(fault(makeModel(), plan).message).toBe(
      'acme.text-v1: no fine-tuning price is recorded. What it costs is unknown, not 0; `prices` of the model holds what is recorded.',
    );
    expect(fault(model, { trainImages: 1, storageMonths: 1 }).message).toBe(
      'acme.text-v1: trainImages has no recorded fine-tuning price in us-east-1 (price list of 2024-06-21). Priced: trainTokens and storage. What it costs is unknown, not 0.',
    );
    const unstored = withPrices({ customization: { trainTokens: customization.trainTokens } });
    expect(fault(unstored, plan)).toMatchObject({ unit: 'storage', priced: ['trainTokens'] });
    expect(customModelCost(unstored, { ...plan, storageMonths: 0 }).total.exact).toBe('12');
  });

  test('when serving has none', () => {
    const unserved = withPrices({ customization });
    expect(fault(unserved, { ...plan, serving: { commitment: 'none' } })).toMatchObject({
      name: 'UnpricedUsageError',
      priced: [],
    });
  });
});

describe('a plan that cannot be meant is refused', () => {
  const serve = (serving: object) => ({ ...plan, serving });
  test.each<[object, string]>([
    [{ storageMonths: 1 }, 'plan.trainTokens: not given, nor trainImages. Give one of the two.'],
    [
      { trainTokens: 1, trainImages: 1, storageMonths: 1 },
      'plan.trainTokens: not to be given beside trainImages. Give one of the two.',
    ],
    [{ ...plan, trainTokens: 0 }, 'plan.trainTokens: 0 is not a whole number above 0. Expected 1 or more.'],
    [{ ...plan, epochs: 0.5 }, 'plan.epochs: 0.5 is not a whole number above 0. Expected 1 or more.'],
    [
      { ...plan, trainTokens: 2 ** 53 - 1 },
      'plan.trainTokens: 9007199254740991 × 3 epochs is more than can be counted exactly. Expected at most 9007199254740991 in all.',
    ],
    [
      { trainTokens: 1 },
      'plan.storageMonths: undefined is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      serve({ commitment: 'oneYear' }),
      'plan.serving.commitment: "oneYear" is not a commitment. Expected none, oneMonth or sixMonths.',
    ],
    [
      serve({ commitment: 'oneMonth', hoursPerMonth: 100 }),
      'plan.serving.hoursPerMonth: 100 with a commitment of one month, which is paid for in every hour. Leave it out, or take the commitment none.',
    ],
    [
      { ...serve({ commitment: 'sixMonths' }), storageMonths: 5 },
      'plan.storageMonths: 5 is shorter than a commitment of six months. Expected 6 or more.',
    ],
    [
      { ...serve({ commitment: 'none' }), storageMonths: 0 },
      'plan.storageMonths: 0 is shorter than the month of serving. Expected 1 or more.',
    ],
    [
      { ...plan, storageMonths: 0, imagesPerMonth: 1 },
      'plan.storageMonths: 0, but images are generated each month. Expected 1 or more.',
    ],
    [
      serve({ commitment: 'none', modelUnits: 2 ** 53 - 1 }),
      'plan.serving.modelUnits: 9007199254740991 × 730 hours is more than can be counted exactly. Expected fewer.',
    ],
    [
      { ...plan, imagesPerMonth: [{ count: 'x' }] },
      'plan.imagesPerMonth[0].count: "x" is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
  ])('%j', (given, message) => {
    const error = fault(model, given);
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(message);
  });

  test('with its misspelt key named', () => {
    expect(fault(model, { ...plan, epoch: 1 }).message).toContain('Did you mean "epochs"?');
    expect(fault(model, serve({ comitment: 'none' })).message).toContain('Did you mean "commitment"?');
  });
});
