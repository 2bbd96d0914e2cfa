import { describe, expect, test, vi } from 'vitest';
import type { Format } from '#catalog';
import { InvalidUsageError } from '../catalog/src/errors.ts';
import { estimateCost } from '../catalog/src/estimate-cost.ts';
import { imagesInRequest } from '../catalog/src/images-in-request.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const parameter = (path: string, more: object = {}) => ({ path, type: 'integer', required: false, ...more });
const formats = {
  nested: {
    parameters: [
      parameter('config.quality', { default: 'standard' }),
      parameter('config.numberOfImages', { default: 1 }),
      parameter('config.width'),
      parameter('config.height'),
    ],
  },
  flat: {
    parameters: [parameter('width'), parameter('height'), parameter('steps', { default: 30 }), parameter('samples')],
  },
} as unknown as Record<string, Format>;
const images = [
  { quality: 'standard', size: '512x512', usd: 0.008 },
  { quality: 'premium', size: '512x512', usd: 0.01 },
  { quality: 'standard', size: '512x512', custom: true, usd: 0.018 },
  { quality: 'standard', maxSize: '1024x1024', steps: { max: 50 }, usd: 0.04 },
  { quality: 'premium', maxSize: '1024x1024', steps: { min: 52 }, usd: 0.08 },
] as const;
const speaking = (format: string | undefined) =>
  makeModel({ format, prices: [makePriceList({ onDemand: { images } })] });
const read = (format: string | undefined, body: object, custom?: boolean) =>
  imagesInRequest(speaking(format), body, { formats, custom });

describe('the images that a body asks for', () => {
  test('are read where the format has them, with its defaults', () => {
    expect(
      read('nested', { task: 'X', config: { width: 512, height: 512, quality: 'premium', numberOfImages: 3 } }),
    ).toEqual({
      count: 3,
      size: { width: 512, height: 512 },
      quality: 'premium',
    });
    expect(read('nested', { config: {} })).toEqual({ count: 1, quality: 'standard' });
    expect(read('flat', { width: 1024, height: 640 })).toEqual({
      count: 1,
      size: { width: 1024, height: 640 },
      steps: 30,
    });
    expect(read('flat', { steps: 60, samples: 2 })).toEqual({ count: 2, steps: 60 });
  });

  test('are read from the parameters alone', () => {
    expect(read('nested', { width: 512, height: 512, numberOfImages: 2 })).toEqual({
      count: 2,
      size: { width: 512, height: 512 },
      quality: 'standard',
    });
  });

  test('are read by name where no format is known', () => {
    expect(read(undefined, { width: 8, height: 9 })).toEqual({ count: 1, size: { width: 8, height: 9 } });
    expect(read('gone', {})).toEqual({ count: 1 });
    expect(imagesInRequest('acme.text-v1' as never, {})).toEqual({ count: 1 });
  });

  test.each<[string, object, boolean | undefined, string]>([
    ['nested', { config: { width: 512, height: 512, numberOfImages: 3 } }, undefined, '0.024'],
    ['nested', { config: { width: 512, height: 512, quality: 'premium' } }, undefined, '0.01'],
    ['nested', { config: { width: 512, height: 512 } }, true, '0.018'],
    ['flat', { width: 1024, height: 1024 }, undefined, '0.04'],
    ['flat', { width: 1024, height: 1024, steps: 60 }, undefined, '0.08'],
  ])('%s %j (custom: %s) cost %s USD', (format, body, custom, exact) => {
    expect(estimateCost(speaking(format), { images: read(format, body, custom) }).exact).toBe(exact);
  });

  test('have an error with the combinations that have a price where theirs has none', () => {
    const asked = read('flat', { width: 1024, height: 1024, steps: 51 });
    expect(thrownBy(() => estimateCost(speaking('flat'), { images: asked })).message).toContain(
      'images as asked for, {"size":{"width":1024,"height":1024},"steps":51}, have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: "standard, 512x512", "premium, 512x512"',
    );
  });
});

test.each<[unknown, string]>([
  [undefined, 'body: undefined is not an object. Expected an object such as { width: 1024, height: 1024 }.'],
  [[], 'body: [] is not an object. Expected an object such as { width: 1024, height: 1024 }.'],
  [{ width: 512 }, 'body.height: not given beside width. Expected both, in pixels.'],
  [{ height: 512 }, 'body.width: not given beside height. Expected both, in pixels.'],
  [{ width: 0, height: 512 }, 'body.width: 0 is not a number of pixels. Expected 1 or more.'],
  [{ width: 512, height: '512' }, 'body.height: "512" is not a number of pixels. Expected 1 or more.'],
  [{ quality: 'best' }, 'body.quality: "best" is not a value for quality. Expected standard or premium.'],
  [{ numberOfImages: '2' }, 'body.count: "2" is not a quantity. Expected a whole number from 0 to 9007199254740991.'],
])('a body of %j is refused', (body, message) => {
  const error = thrownBy(() => read(undefined, body as object));
  expect(error).toBeInstanceOf(InvalidUsageError);
  expect(error.message).toBe(message);
});
