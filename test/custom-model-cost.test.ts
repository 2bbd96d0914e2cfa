import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { customModelCost } from '../catalog/src/custom-model-cost.ts';
import type { CustomModelPlan } from '../catalog/src/custom-plan.ts';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const customization = {
  trainTokens: { usd: 0.004, per: '1K tokens' },
  storage: { usd: 1.95, per: 'month' },
} as const;
const base = { none: 8, oneMonth: 6, sixMonths: 4 };
const withPrices = (overrides: object) => makeModel({ prices: [makePriceList(overrides as never)] });
const model = withPrices({ customization, provisioned: { base } });
const plan: CustomModelPlan = { trainTokens: 1_000_000, epochs: 3, storageMonths: 6 };

describe('the cost of a custom model', () => {
  test('takes each price from the newest list that records it', () => {
    const [newer, older] = [{ trainTokens: customization.trainTokens }, { ...customization, trainTokens: undefined }];
    const lists = [
      makePriceList({ asOf: '2026-01-01', customization: newer }),
      makePriceList({ asOf: '2025-01-01', customization: older }),
    ];
    const { lines, assumptions } = customModelCost(makeModel({ prices: lists }), plan);
    expect(lines.map(({ item, asOf }) => [item, asOf])).toEqual([
      ['trainTokens', '2026-01-01'],
      ['storage', '2025-01-01'],
    ]);
    expect(assumptions.slice(0, 2)).toEqual([
      'Fine-tuning prices of 2026-01-01 for US East (N. Virginia) (us-east-1), from The Handbook.',
      'Fine-tuning prices of 2025-01-01 for US East (N. Virginia) (us-east-1), from The Handbook.',
    ]);
  });

  test('is training once, then storage and serving each month', () => {
    const cost = customModelCost(model, { ...plan, serving: { commitment: 'oneMonth', modelUnits: 2 } });
    expect(cost).toMatchObject({
      firstMonth: { usd: 8773.95, exact: '8773.95' },
      furtherMonth: { usd: 8761.95, exact: '8761.95' },
      total: { usd: 52583.7, exact: '52583.7' },
      months: 6,
    });
    const facts = { source: 'handbook', asOf: '2024-06-21', region: 'us-east-1' };
    expect(cost.lines).toEqual([
      {
        item: 'trainTokens',
        period: 'once',
        quantity: 3_000_000,
        unitPrice: customization.trainTokens,
        usd: 12,
        exact: '12',
        ...facts,
      },
      {
        item: 'storage',
        period: 'month',
        quantity: 1,
        unitPrice: customization.storage,
        usd: 1.95,
        exact: '1.95',
        ...facts,
      },
      {
        item: 'serving',
        period: 'month',
        quantity: 1460,
        unitPrice: { usd: 6, per: 'model unit hour' },
        usd: 8760,
        exact: '8760',
        ...facts,
      },
    ]);
  });

  test('says what it takes for granted', () => {
    expect(customModelCost(model, { ...plan, serving: { commitment: 'sixMonths' } }).assumptions).toEqual([
      'Provisioned Throughput and fine-tuning prices of 2024-06-21 for US East (N. Virginia) (us-east-1), from The Handbook.',
      'List prices in US dollars, without taxes, discounts and free usage.',
      'No Region was given, so us-east-1 was taken.',
      'No date was given, so the newest prices were taken.',
      'Training is charged for 1000000 tokens × 3 epochs = 3000000 tokens.',
      '1 model unit for 730 hours a month, with a commitment of six months.',
      'A month has 730 hours (a twelfth of the 8,760 of a year).',
      'No price for serving a custom model is recorded, so that for the base model was taken.',
    ]);
    expect(customModelCost(model, plan).assumptions.at(-1)).toBe(
      'Serving is not included. A custom model is served through Provisioned Throughput.',
    );
  });

  test('says where the plan does not end with a commitment', () => {
    const assumptions = (storageMonths: number) =>
      customModelCost(model, { trainTokens: 1, storageMonths, serving: { commitment: 'sixMonths' } }).assumptions;
    const sentence = '8 months do not end with a commitment of six months; every month was counted at its price.';
    expect(assumptions(8)).toContain(sentence);
    expect(assumptions(12).join()).not.toContain('do not end');
    expect(assumptions(8)).toContain('Training is charged for 1 tokens × 1 epoch = 1 tokens.');
  });

  test('takes the price for serving a custom model where there is one', () => {
    const custom = { none: 9, oneMonth: null, sixMonths: null };
    const own = withPrices({ customization, provisioned: { base, custom } });
    const cost = customModelCost(own, { ...plan, serving: { commitment: 'none', hoursPerMonth: 10 } });
    expect(cost.lines.at(-1)).toMatchObject({ item: 'serving', quantity: 10, exact: '90' });
    expect(cost.assumptions.join()).not.toMatch(/base model|730/);
  });

  test('counts images trained on, and images generated each month', () => {
    const own = withPrices({
      onDemand: {
        images: [
          { quality: 'standard', size: '512x512', usd: 0.008 },
          { quality: 'standard', size: '512x512', custom: true, usd: 0.018 },
        ],
      },
      customization: { trainImages: { usd: 0.005, per: 'image' }, storage: customization.storage },
    });
    const cost = customModelCost(own, { trainImages: 500, epochs: 8, storageMonths: 2, imagesPerMonth: 100 });
    expect(cost.lines.map(({ item, period, quantity, exact }) => [item, period, quantity, exact])).toEqual([
      ['trainImages', 'once', 4000, '20'],
      ['storage', 'month', 1, '1.95'],
      ['images', 'month', 100, '1.8'],
    ]);
    expect(cost.total.exact).toBe('27.5');
    expect(cost.assumptions.slice(-4)).toEqual([
      'Training is charged for 500 images × 8 epochs = 4000 images.',
      'Where training is set in steps, the images seen are steps × batch size: give these with 1 epoch.',
      'Serving is not included. A custom model is served through Provisioned Throughput.',
      'Images: not given, so assumed: standard quality and 512x512.',
    ]);
    const kinds = [{ count: 1, size: '512x512' }, { count: 2 }];
    expect(customModelCost(own, { trainImages: 1, storageMonths: 1, imagesPerMonth: kinds }).lines).toHaveLength(4);
  });

  test('is training alone where the model is not kept', () => {
    const cost = customModelCost(model, { trainTokens: 1000, storageMonths: 0 });
    expect(cost.lines.map(({ item }) => item)).toEqual(['trainTokens']);
    expect(cost).toMatchObject({
      firstMonth: { exact: '0.004' },
      furtherMonth: { exact: '0' },
      total: { exact: '0.004' },
    });
  });

  test('takes an ID of the catalog, or of your own models', () => {
    expect(customModelCost('acme.text-v1' as never, plan, { models: [model] }).total.exact).toBe('23.7');
    expect(thrownBy(() => customModelCost('acme.txt-v1' as never, plan))).toBeInstanceOf(UnknownModelError);
  });
});

test('for any plan the total is the first month and all further ones, as exact fractions', () => {
  const units = (exact: string) => {
    const [whole, fraction = ''] = exact.split('.');
    return BigInt(whole + fraction.padEnd(9, '0'));
  };
  const price = fc.integer({ min: 1, max: 10 ** 8 });
  const small = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(price, price, price, fc.integer({ min: 1, max: 10 ** 9 }), small, small, small, (...drawn) => {
      const [train, storage, hour, trainTokens, epochs, storageMonths, modelUnits] = drawn;
      const own = withPrices({
        customization: {
          trainTokens: { usd: Number(`${train}e-6`), per: '1K tokens' },
          storage: { usd: Number(`${storage}e-6`), per: 'month' },
        },
        provisioned: { base: { none: Number(`${hour}e-6`), oneMonth: null, sixMonths: null } },
      });
      const serving = { commitment: 'none', modelUnits } as const;
      const cost = customModelCost(own, { trainTokens, epochs, storageMonths, serving });
      const training = BigInt(train) * BigInt(trainTokens) * BigInt(epochs);
      const monthly = 1000n * (BigInt(storage) + BigInt(hour) * BigInt(modelUnits) * 730n);
      expect(units(cost.firstMonth.exact)).toBe(training + monthly);
      expect(units(cost.furtherMonth.exact)).toBe(monthly);
      expect(units(cost.total.exact)).toBe(training + monthly * BigInt(storageMonths));
      const lines = (period: string) =>
        cost.lines.filter((line) => line.period === period).reduce((sum, { exact }) => sum + units(exact), 0n);
      expect([lines('once'), lines('month')]).toEqual([training, monthly]);
    }),
  );
});
