import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError } from '../catalog/src/errors.ts';
import { estimateCost } from '../catalog/src/estimate-cost.ts';
import { imagesInRequest } from '../catalog/src/images-in-request.ts';
import type { Usage } from '../catalog/src/usage.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const model = makeModel({
  prices: [
    makePriceList({
      onDemand: {
        inputSpeechTokens: { usd: 3.4, per: '1M tokens' },
        outputSpeechTokens: { usd: 13.6, per: '1M tokens' },
        inputAudioSeconds: { usd: 0.00014, per: 'second' },
        inputVideoSeconds: { usd: 0.0007, per: 'second' },
        outputVideoSeconds: { usd: 0.08, per: 'second' },
        queries: { usd: 2, per: '1K queries' },
        textRequests: { usd: 0.00007, per: 'request' },
      },
    }),
  ],
});
const fault = (usage: object) => thrownBy(() => estimateCost(model, usage as Usage));

describe('a usage of', () => {
  test.each<[Usage, string]>([
    [{ inputSpeechTokens: 1_000_000, outputSpeechTokens: 500_000 }, '10.2'],
    [{ inputAudioSeconds: 0.1 }, '0.000014'],
    [{ inputVideoSeconds: 12.5 }, '0.00875'],
    [{ inputVideoSeconds: 1e-7 }, '0.00000000007'],
    [{ outputVideoSeconds: 6 }, '0.48'],
    [{ queries: 1 }, '0.002'],
    [{ textRequests: 3 }, '0.00021'],
    [{ inputAudioSeconds: 0, queries: undefined }, '0'],
  ])('%j costs %s', (usage, exact) => {
    expect(estimateCost(model, usage).exact).toBe(exact);
  });

  test('every unit has its lines in one order', () => {
    const usage: Usage = {
      textRequests: 1,
      queries: 1,
      outputVideoSeconds: 1,
      inputVideoSeconds: 1,
      inputAudioSeconds: 1,
    };
    expect(
      estimateCost(model, { ...usage, outputSpeechTokens: 1, inputSpeechTokens: 1 }).lines.map(({ item }) => item),
    ).toEqual([
      'inputSpeechTokens',
      'outputSpeechTokens',
      'inputAudioSeconds',
      'inputVideoSeconds',
      'outputVideoSeconds',
      'queries',
      'textRequests',
    ]);
  });

  test('speech has its tokens in the total', () => {
    expect(estimateCost(model, { inputSpeechTokens: 1, outputSpeechTokens: 2, totalTokens: 3 }).lines).toHaveLength(2);
  });

  test.each([
    [{ inputVideoSeconds: -1 }, 'inputVideoSeconds: -1 is not a number of seconds.'],
    [{ inputAudioSeconds: NaN }, 'inputAudioSeconds: NaN is not a number of seconds.'],
    [{ outputVideoSeconds: Infinity }, 'outputVideoSeconds: Infinity is not a number of seconds.'],
    [{ outputVideoSeconds: '6' }, 'outputVideoSeconds: "6" is not a number of seconds.'],
    [{ outputVideoSeconds: null }, 'outputVideoSeconds: null is not a number of seconds.'],
  ])('%j is refused', (usage, message) => {
    const error = fault(usage);
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(`usage.${message} Expected a number from 0 to 9007199254740991.`);
  });

  test.each(['queries', 'textRequests', 'inputSpeechTokens', 'cacheWrite1hInputTokens'])(
    'half a unit of %s is refused',
    (unit) => {
      expect(fault({ [unit]: 0.5 }).message).toBe(
        `usage.${unit}: 0.5 is not a quantity. Expected a whole number from 0 to 9007199254740991.`,
      );
    },
  );
});

describe('a flat price of an image', () => {
  const painter = (...images: object[]) =>
    makeModel({ prices: [makePriceList({ onDemand: { images: images as never } })] });
  const flat = painter({ usd: 0.08 });

  test('holds for images of every kind, and takes nothing for granted', () => {
    for (const image of [{}, { size: '512x512' }, { quality: 'premium' as const }, { steps: 50 }]) {
      const { exact, assumptions } = estimateCost(flat, { images: { count: 2, ...image } });
      expect(exact).toBe('0.16');
      expect(assumptions).toHaveLength(4);
    }
    expect(estimateCost(flat, { images: 2 }).exact).toBe('0.16');
    expect(estimateCost(flat, { images: imagesInRequest(flat, { prompt: 'A fox' }, { formats: {} }) }).exact).toBe(
      '0.08',
    );
  });

  test('does not hold for a custom model', () => {
    expect(thrownBy(() => estimateCost(flat, { images: { count: 1, custom: true } })).message).toBe(
      'acme.text-v1: images as asked for, {"custom":true}, have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: "any image". Ask for one of these; what others cost is unknown, not 0.',
    );
  });

  test('may depend on the size alone, or on the quality alone', () => {
    const sized = painter({ maxSize: '512x512', usd: 0.01 }, { largerThan: '512x512', usd: 0.02 });
    expect(estimateCost(sized, { images: { count: 1, size: '1024x512', quality: 'premium' } }).exact).toBe('0.02');
    expect(thrownBy(() => estimateCost(sized, { images: 1 })).message).toBe(
      'usage.images: too little is said to choose a price. Give size, quality or steps, for "512x512 or smaller" or "larger than 512x512".',
    );
    const graded = painter({ quality: 'standard', usd: 0.04 }, { quality: 'premium', usd: 0.06 });
    expect(estimateCost(graded, { images: { count: 1, size: '8x8', quality: 'premium' } }).exact).toBe('0.06');
    const { exact, assumptions } = estimateCost(graded, { images: 1 });
    expect([exact, assumptions.at(-1)]).toEqual(['0.04', 'Images: not given, so assumed: standard quality.']);
  });

  test('gives way to the price of a size', () => {
    const both = painter({ usd: 0.08 }, { size: '512x512', usd: 0.01 });
    expect(estimateCost(both, { images: { count: 1, size: '512x512' } }).exact).toBe('0.01');
    expect(estimateCost(both, { images: { count: 1, size: '513x512' } }).exact).toBe('0.08');
  });
});
