import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError, UnpricedUsageError } from '../catalog/src/errors.ts';
import { estimateCost } from '../catalog/src/estimate-cost.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const fault = (...given: [model: unknown, usage: unknown, options?: object]) =>
  thrownBy(() => estimateCost(...(given as Parameters<typeof estimateCost>)));

describe('a used unit without a price', () => {
  const onDemand = { inputTokens: { usd: 0.1, per: '1M tokens' } };
  const model = makeModel({ id: 'acme.embed-v1', prices: [makePriceList({ onDemand })] });

  test('is an error and never 0', () => {
    const error = fault(model, { inputTokens: 5, outputTokens: 1 });
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(
      'acme.embed-v1: outputTokens have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: inputTokens. What they cost is unknown, not 0; leave outputTokens out if nothing is charged for them.',
    );
    expect(error).toMatchObject({
      name: 'UnpricedUsageError',
      modelId: 'acme.embed-v1',
      unit: 'outputTokens',
      region: 'us-east-1',
      date: '2024-06-21',
      priced: ['inputTokens'],
    });
  });

  test('is fine while it is not used', () => {
    expect(estimateCost(model, { inputTokens: 10, outputTokens: 0 }).exact).toBe('0.000001');
  });

  test.each(['cacheReadInputTokens', 'cacheWriteInputTokens', 'inputImages', 'outputTokens'])('%s', (unit) => {
    expect(fault(model, { [unit]: 1 })).toMatchObject({ unit });
  });

  test('is taken from an older list, which a newer one without the unit does not end', () => {
    const older = makePriceList({ asOf: '2023-01-01', onDemand: { inputImages: { usd: 0.1, per: 'image' } } });
    expect(estimateCost({ ...model, prices: [...model.prices, older] }, { inputImages: 2 }).exact).toBe('0.2');
  });

  test('points to a later list that has it', () => {
    const later = makePriceList({ asOf: '2025-01-01', onDemand: { inputImages: { usd: 0.1, per: 'image' } } });
    const error = fault({ ...model, prices: [later, ...model.prices] }, { inputImages: 2 }, { date: '2024-12-31' });
    expect(error.message).toBe(
      "acme.embed-v1: inputImages have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: inputTokens. The price list of 2025-01-01 has them: pass { date: '2025-01-01' }.",
    );
  });
});

describe('a usage that cannot be reckoned with', () => {
  const known =
    'inputTokens, outputTokens, cacheReadInputTokens, cacheWriteInputTokens, cacheWrite1hInputTokens, inputSpeechTokens, outputSpeechTokens, inputImages, inputAudioSeconds, inputVideoSeconds, outputVideoSeconds, queries, textRequests, totalTokens, cacheDetails or images';

  test.each<[unknown, string, string]>([
    [
      undefined,
      'usage',
      'undefined is not an object. Expected an object such as { inputTokens: 1000, outputTokens: 500 }.',
    ],
    [[], 'usage', '[] is not an object. Expected an object such as { inputTokens: 1000, outputTokens: 500 }.'],
    [{ inputTokns: 1 }, 'usage', `unknown key "inputTokns". Expected ${known}. Did you mean "inputTokens"?`],
    [{ prompt_tokens: 1 }, 'usage', `unknown key "prompt_tokens". Expected ${known}.`],
    [
      { inputTokens: -1 },
      'usage.inputTokens',
      '-1 is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: 1.5 },
      'usage.inputTokens',
      '1.5 is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { outputTokens: NaN },
      'usage.outputTokens',
      'NaN is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: Infinity },
      'usage.inputTokens',
      'Infinity is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: 2 ** 53 },
      'usage.inputTokens',
      '9007199254740992 is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: '7' },
      'usage.inputTokens',
      '"7" is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [{ images: -2 }, 'usage.images', '-2 is not a quantity. Expected a whole number from 0 to 9007199254740991.'],
    [
      { inputTokens: 1, outputTokens: 1, totalTokens: 3 },
      'usage.totalTokens',
      '3 is not the sum of the other token counts, 2. Give each kind in its own key (inputTokens, outputTokens, cacheReadInputTokens, cacheWriteInputTokens, cacheWrite1hInputTokens, inputSpeechTokens and outputSpeechTokens): they have different prices.',
    ],
    [{ cacheDetails: 3 }, 'usage.cacheDetails', '3 is not an array. Expected what Converse reports.'],
    [
      { cacheDetails: [{ ttl: '5m', inputTokens: 4 }, { inputTokens: 5 }] },
      'usage.cacheDetails',
      '9 tokens are more than cacheWriteInputTokens, 0. Expected a breakdown of cacheWriteInputTokens, as Converse reports it.',
    ],
    [
      { cacheDetails: [{}, { inputTokens: 'x' }] },
      'usage.cacheDetails[1].inputTokens',
      '"x" is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { images: '4' },
      'usage.images',
      '"4" is not an object. Expected an object such as { count: 1, size: \'1024x1024\' }.',
    ],
    [
      { images: [2] },
      'usage.images[0]',
      "2 is not an object. Expected an object such as { count: 1, size: '1024x1024' }.",
    ],
    [
      { images: { count: 1, sise: '1x1' } },
      'usage.images',
      'unknown key "sise". Expected count, size, quality, steps or custom. Did you mean "size"?',
    ],
    [
      { images: {} },
      'usage.images.count',
      'undefined is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { images: [{ count: 1 }, { count: 1, size: '1024X1024' }] },
      'usage.images[1].size',
      '"1024X1024" is not a value for size. Expected \'1024x1024\' or { width: 1024, height: 1024 }, in pixels.',
    ],
    [
      { images: { count: 1, size: { width: 0, height: 5 } } },
      'usage.images.size',
      '{"width":0,"height":5} is not a value for size. Expected \'1024x1024\' or { width: 1024, height: 1024 }, in pixels.',
    ],
    [
      { images: { count: 1, size: null } },
      'usage.images.size',
      "null is not a value for size. Expected '1024x1024' or { width: 1024, height: 1024 }, in pixels.",
    ],
    [
      { images: { count: 1, quality: 'best' } },
      'usage.images.quality',
      '"best" is not a value for quality. Expected standard or premium.',
    ],
    [
      { images: { count: 1, steps: 0 } },
      'usage.images.steps',
      '0 is not a value for steps. Expected a whole number, 1 or more.',
    ],
    [
      { images: { count: 1, custom: 'yes' } },
      'usage.images.custom',
      '"yes" is not a value for custom. Expected true or false.',
    ],
  ])('%j', (usage, path, message) => {
    const error = fault(makeModel(), usage);
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(`${path}: ${message}`);
    expect(error).toMatchObject({ name: 'InvalidUsageError', path });
  });

  test.each(['inputTokens', 'totalTokens', 'inputImages'])('is one of null, which is not 0: %s', (unit) => {
    expect(fault(makeModel(), { [unit]: null }).message).toMatch(/^usage.\w+: null is not a quantity/);
  });

  test('is one in BigInt', () => {
    expect(fault(makeModel(), { inputTokens: 7n }).message).toBe(
      'usage.inputTokens: 7n is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    );
  });

  test.each<[object, string]>([
    [
      { regoin: 'x' },
      'options: unknown key "regoin". Expected region, date, models, profile, batch, extendedAccess or requests. Did you mean "region"?',
    ],
    [{ date: '21/06/2024' }, 'options.date: "21/06/2024" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.'],
    [{ date: '2024-02-30' }, 'options.date: "2024-02-30" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.'],
    [{ date: '2024-13-01' }, 'options.date: "2024-13-01" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.'],
    [{ region: null }, 'options.region: null is not a Region. Expected a code such as us-east-1.'],
    [{ date: 20240621 }, 'options.date: 20240621 is not a day. Expected YYYY-MM-DD, such as 2024-06-21.'],
  ])('with options %j', (given, message) => {
    const error = fault(makeModel(), { inputTokens: 1 }, given);
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(message);
  });
});
