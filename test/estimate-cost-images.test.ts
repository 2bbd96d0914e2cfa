import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError, UnpricedUsageError } from '../catalog/src/errors.ts';
import { estimateCost } from '../catalog/src/estimate-cost.ts';
import type { Usage } from '../catalog/src/usage.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const fault = (...given: [model: unknown, usage: unknown, options?: object]) =>
  thrownBy(() => estimateCost(...(given as Parameters<typeof estimateCost>)));

describe('images', () => {
  const images = [
    { quality: 'standard', maxSize: '512x512', steps: { max: 50 }, usd: 0.018 },
    { quality: 'standard', maxSize: '1024x1024', steps: { max: 50 }, usd: 0.02 },
    { quality: 'standard', largerThan: '1024x1024', steps: { max: 50 }, usd: 0.036 },
    { quality: 'premium', maxSize: '512x512', steps: { min: 52 }, usd: 0.04 },
    { quality: 'premium', size: '2048x1024', steps: { min: 52 }, usd: 0.072 },
    { quality: 'standard', size: '512x512', custom: true, usd: 0.1 },
  ] as const;
  const model = makeModel({ prices: [makePriceList({ onDemand: { images } })] });
  const cost = (usage: Usage['images']) => estimateCost(model, { images: usage });
  const size = (width: number, height: number) => ({ width, height });

  test.each<[Usage['images'], string]>([
    [{ count: 1, size: '512x512' }, '0.018'],
    [{ count: 1, size: '64x512' }, '0.018'],
    [{ count: 1, size: size(513, 512) }, '0.02'],
    [{ count: 1, size: size(512, 513) }, '0.02'],
    [{ count: 1, size: '1024x1024', steps: 50 }, '0.02'],
    [{ count: 1, size: '1025x8' }, '0.036'],
    [{ count: 1, size: '8x1025', quality: 'standard' }, '0.036'],
    [{ count: 1, size: '512x512', steps: 52 }, '0.04'],
    [{ count: 1, size: '512x512', quality: 'premium' }, '0.04'],
    [{ count: 1, size: '2048x1024', quality: 'premium' }, '0.072'],
    [{ count: 1, size: '512x512', custom: true, steps: 9 }, '0.1'],
    [{ count: 3, custom: true }, '0.3'],
    [
      [
        { count: 2, size: '512x512' },
        { count: 1, size: '1025x8' },
      ],
      '0.072',
    ],
  ])('%j cost %s USD', (usage, exact) => {
    expect(cost(usage).exact).toBe(exact);
  });

  test('have one line each', () => {
    const { lines } = cost([
      { count: 2, size: '512x512' },
      { count: 0, size: '1025x8' },
      { count: 1, size: '1025x8' },
    ]);
    expect(lines.map(({ item, quantity, unitPrice, exact }) => [item, quantity, unitPrice, exact])).toEqual([
      ['images', 2, images[0], '0.036'],
      ['images', 1, images[2], '0.036'],
    ]);
  });

  test.each<[Usage['images'], string | undefined]>([
    [{ count: 1, size: '512x512' }, 'Images: not given, so assumed: standard quality and up to 50 steps.'],
    [{ count: 1, size: '512x512', quality: 'premium' }, 'Images: not given, so assumed: 52 steps or more.'],
    [{ count: 1, size: '512x512', steps: 60 }, undefined],
    [{ count: 1, custom: true }, 'Images: not given, so assumed: standard quality and 512x512.'],
    [{ count: 1, custom: true, quality: 'standard' }, 'Images: not given, so assumed: 512x512.'],
  ])('%j assume: %s', (usage, assumption) => {
    expect(cost(usage).assumptions.slice(4)).toEqual(assumption === undefined ? [] : [assumption]);
  });

  test('state the same assumption once', () => {
    expect(
      cost([
        { count: 1, size: '8x8', steps: 3 },
        { count: 1, size: '9x9', steps: 3 },
      ]).assumptions,
    ).toHaveLength(4);
    expect(
      cost([
        { count: 1, size: '8x8' },
        { count: 1, size: '9x9' },
      ]).assumptions,
    ).toHaveLength(5);
  });

  test('as a plain number are enough where there is one price', () => {
    const flat = makeModel({
      prices: [makePriceList({ onDemand: { images: [{ quality: 'standard', maxSize: '1024x1024', usd: 0.04 }] } })],
    });
    const { exact, assumptions } = estimateCost(flat, { images: 25 });
    expect(exact).toBe('1');
    expect(assumptions.at(-1)).toBe('Images: not given, so assumed: standard quality and 1024x1024 or smaller.');
  });

  test('need a size where the price depends on it', () => {
    const error = fault(model, { images: 1 });
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(
      'usage.images: too little is said to choose a price. Give size, quality or steps, for "standard, 512x512 or smaller, up to 50 steps", "standard, 1024x1024 or smaller, up to 50 steps" or "standard, larger than 1024x1024, up to 50 steps".',
    );
  });

  test('that nobody priced are refused, with those that have a price', () => {
    const error = fault(model, { images: { count: 1, size: '512x512', steps: 51 } });
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(
      'acme.text-v1: images as asked for, {"size":"512x512","steps":51}, have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: "standard, 512x512 or smaller, up to 50 steps", "standard, 1024x1024 or smaller, up to 50 steps", "standard, larger than 1024x1024, up to 50 steps", "premium, 512x512 or smaller, 52 steps or more" and "premium, 2048x1024, 52 steps or more". Ask for one of these; what others cost is unknown, not 0.',
    );
    expect(fault(model, { images: { count: 1, size: '1024x1024', custom: true } })).toMatchObject({
      unit: 'images',
      priced: ['"standard, 512x512, custom model"'],
    });
    expect(fault(model, { images: { count: 1, size: '1024x1024', quality: 'premium' } })).toMatchObject({
      unit: 'images',
    });
  });

  test('are refused by a model without prices for images', () => {
    expect(fault(makeModel(), { images: 1 })).toMatchObject({
      unit: 'images',
      priced: ['inputTokens', 'outputTokens'],
    });
  });
});
