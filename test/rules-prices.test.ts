/** The laws about prices between files: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { batchCostsNoMore } from '../scripts/rules/batch-costs-no-more.ts';
import { globalCostsNoMore } from '../scripts/rules/global-costs-no-more.ts';
import { imageRatesDoNotOverlap } from '../scripts/rules/image-rates-do-not-overlap.ts';
import { longContextCostsAtLeastAsMuch } from '../scripts/rules/long-context-costs-at-least-as-much.ts';
import { longerCommitmentsCostLess } from '../scripts/rules/longer-commitments-cost-less.ts';
import { onePriceListPerRegionDateAndSource } from '../scripts/rules/one-price-list-per-region-date-and-source.ts';
import { pricesFitTheModality } from '../scripts/rules/prices-fit-the-modality.ts';
import { rangesAreRanges } from '../scripts/rules/ranges-are-ranges.ts';
import { authoredModel, authoredPrices, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const prices = (overrides: object) => model({ prices: [authoredPrices(overrides)] });

describe('Prices', () => {
  test('One source gives one list for a Region and a day', () => {
    const overrides = { prices: [authoredPrices(), authoredPrices({ asOf: '2024-06-20' }), authoredPrices()] };
    expect(broken(onePriceListPerRegionDateAndSource, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:5  prices[2]: prices[0] is already the price list of "handbook" for us-east-1 on 2024-06-21.
                                          Put both into one list, or correct the day, Region or source."
    `);
  });

  test('A longer commitment costs no more', () => {
    const base = { none: 20, oneMonth: 22.5, sixMonths: 23 };
    const custom = { none: null, oneMonth: 21, sixMonths: 21 };
    expect(broken(longerCommitmentsCostLess, prices({ provisioned: { base, custom } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:34:9  prices[0].provisioned.base.oneMonth: oneMonth costs 22.5 an hour, more than none at 20.
                                          Compare the columns with the source.
      catalog/models/acme/text.yaml:35:9  prices[0].provisioned.base.sixMonths: sixMonths costs 23 an hour, more than oneMonth at 22.5.
                                          Compare the columns with the source."
    `);
  });

  test('Commitments that are not offered are passed over', () => {
    const base = { none: 20, oneMonth: null, sixMonths: 21 };
    expect(broken(longerCommitmentsCostLess, prices({ provisioned: { base } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:35:9  prices[0].provisioned.base.sixMonths: sixMonths costs 21 an hour, more than none at 20.
                                          Compare the columns with the source."
    `);
  });

  const images = (...rates: object[]) => ({
    onDemand: { images: rates.map((rate) => ({ quality: 'standard', usd: 0.01, ...rate })) },
  });
  test.each([
    ['the same size twice', { size: '512x512' }, { size: '512x512' }],
    ['a size within a bound', { size: '512x512' }, { maxSize: '1024x1024' }],
    ['two upper bounds', { maxSize: '512x512' }, { maxSize: '1024x1024' }],
    ['a bound above the lower one', { maxSize: '1024x512' }, { largerThan: '512x512' }],
    ['a size above the lower bound', { size: '1024x1024' }, { largerThan: '512x512' }],
    ['two lower bounds', { largerThan: '512x512' }, { largerThan: '1024x1024' }],
    [
      'steps that meet at one number',
      { maxSize: '512x512', steps: { max: 50 } },
      { maxSize: '512x512', steps: { min: 50 } },
    ],
    ['a size within no size', { size: '512x512' }, {}],
    ['a bound within no size', { maxSize: '512x512' }, {}],
    ['a lower bound within no size', { largerThan: '512x512' }, {}],
    ['no size twice', {}, {}],
    ['a quality within no quality', { size: '512x512' }, { size: '512x512', quality: undefined }],
    ['steps within no steps', { maxSize: '512x512' }, { maxSize: '512x512', steps: { min: 51 } }],
  ])('Image rates overlap: %s', (_, first, second) => {
    for (const pair of [images(first, second), images(second, first)]) {
      expect(broken(imageRatesDoNotOverlap, prices(pair))).toMatch(
        /images\[1\]: this rate and images\[0\] both hold for some images\.\n +Narrow/,
      );
    }
  });
  test.each([
    ['other sizes', { size: '512x512' }, { size: '1024x1024' }],
    ['a size beyond a bound', { size: '1024x512' }, { maxSize: '512x512' }],
    ['up to a size and above it', { maxSize: '512x512' }, { largerThan: '512x512' }],
    ['a size that is not larger', { size: '512x512' }, { largerThan: '512x512' }],
    ['other steps', { maxSize: '512x512', steps: { max: 50 } }, { maxSize: '512x512', steps: { min: 51 } }],
    ['other qualities', { size: '512x512' }, { size: '512x512', quality: 'premium' }],
    ['other qualities of any size', {}, { quality: 'premium' }],
    ['other sizes of any quality', { quality: undefined, size: '512x512' }, { size: '1024x1024' }],
    ['base and custom model', { size: '512x512' }, { size: '512x512', custom: true }],
  ])('Image rates do not overlap: %s', (_, first, second) => {
    for (const pair of [images(first, second), images(second, first)])
      expect(broken(imageRatesDoNotOverlap, prices(pair))).toBe('');
  });

  test('Prices are for what goes in and comes out', () => {
    const onDemand = {
      ...authoredPrices()['onDemand'],
      inputImages: { usd: 0.1, per: 'image' },
      ...images({ size: '512x512' }).onDemand,
    };
    const overrides = { modality: 'embedding', output: ['embedding'], prices: [authoredPrices({ onDemand })] };
    expect(broken(pricesFitTheModality, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:28:7  prices[0].onDemand.outputTokens: outputTokens has a price, but text is no output of the model.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:31:7  prices[0].onDemand.inputImages: inputImages has a price, but image is no input of the model.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:34:7  prices[0].onDemand.images: images has a price, but image is no output of the model.
                                          Correct the price list or the modalities."
    `);
  });

  const perMillion = (usd: number) => ({ usd, per: '1M tokens' });

  test('Prices of every section, and those for long context, are for what goes in and comes out', () => {
    const batch = {
      inputSpeechTokens: perMillion(1),
      outputVideoSeconds: { usd: 1, per: 'second' },
      queries: { usd: 1, per: '1K queries' },
      longContext: { aboveInputTokens: 1000, inputTokens: perMillion(1), outputTokens: perMillion(1) },
    };
    const overrides = {
      modality: 'embedding',
      output: ['embedding'],
      prices: [authoredPrices({ onDemand: undefined, batch })],
    };
    expect(broken(pricesFitTheModality, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:25:7  prices[0].batch.inputSpeechTokens: inputSpeechTokens has a price, but speech or audio is no input of the model.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:28:7  prices[0].batch.outputVideoSeconds: outputVideoSeconds has a price, but video is no output of the model.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:31:7  prices[0].batch.queries: queries have a price, but the model reranks nothing.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:39:9  prices[0].batch.longContext.outputTokens: outputTokens has a price, but text is no output of the model.
                                          Correct the price list or the modalities."
    `);
  });

  test('Where no source says what goes in or comes out, any price may be', () => {
    const onDemand = { inputImages: { usd: 1, per: 'image' }, queries: { usd: 1, per: '1K queries' } };
    const unknown = { modality: null, input: [], output: [], prices: [authoredPrices({ onDemand })] };
    expect(broken(pricesFitTheModality, model(unknown))).toBe('');
    const reranker = { modality: 'rerank', prices: [authoredPrices({ onDemand: { queries: onDemand.queries } })] };
    expect(broken(pricesFitTheModality, model(reranker))).toBe('');
  });

  test('Batch costs no more than on demand', () => {
    const lists = {
      onDemand: { inputTokens: { usd: 0.0011, per: '1K tokens' }, outputTokens: perMillion(2) },
      batch: { inputTokens: perMillion(1.1), outputTokens: perMillion(2.5), inputImages: { usd: 9, per: 'image' } },
      extendedAccess: { inputTokens: perMillion(1) },
      extendedAccessBatch: { inputTokens: { usd: 0.002, per: '1K tokens' } },
    };
    expect(broken(batchCostsNoMore, prices(lists))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:35:7  prices[0].batch.outputTokens: 2.5 USD per 1M tokens is more than onDemand.outputTokens at 2 USD per 1M tokens.
                                          Compare the columns with the source.
      catalog/models/acme/text.yaml:46:7  prices[0].extendedAccessBatch.inputTokens: 0.002 USD per 1K tokens is more than extendedAccess.inputTokens at 1 USD per 1M tokens.
                                          Compare the columns with the source."
    `);
  });

  test('Global calls cost no more than those in the Region', () => {
    const long = (usd: number) => ({ longContext: { aboveInputTokens: 1000, inputTokens: perMillion(usd) } });
    const lists = {
      onDemand: { inputTokens: perMillion(3), ...long(6) },
      onDemandGlobal: { inputTokens: perMillion(3), outputTokens: perMillion(9), ...long(6.6) },
      batchGlobal: { inputTokens: perMillion(5) },
    };
    expect(broken(globalCostsNoMore, prices(lists))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:9  prices[0].onDemandGlobal.longContext.inputTokens: 6.6 USD per 1M tokens is more than onDemand.longContext.inputTokens at 6 USD per 1M tokens.
                                          Compare the columns with the source."
    `);
    expect(broken(globalCostsNoMore, prices({ ...lists, batch: { inputTokens: perMillion(4) } }))).toContain(
      'prices[0].batchGlobal.inputTokens: 5 USD per 1M tokens is more than batch.inputTokens at 4 USD per 1M tokens.',
    );
  });

  test('Long context costs at least as much as short', () => {
    const onDemand = {
      inputTokens: { usd: 0.003, per: '1K tokens' },
      outputTokens: perMillion(9),
      longContext: {
        aboveInputTokens: 1000,
        inputTokens: perMillion(3),
        outputTokens: perMillion(8),
        cacheReadInputTokens: perMillion(1),
      },
    };
    expect(broken(longContextCostsAtLeastAsMuch, prices({ onDemand }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:36:9  prices[0].onDemand.longContext.outputTokens: 8 USD per 1M tokens is less than outputTokens of shorter requests at 9 USD per 1M tokens.
                                          Compare the columns with the source."
    `);
  });

  test('A range begins before it ends, and holds its default', () => {
    const steps = { min: 50, max: 10 };
    const overrides = {
      parameters: { maxTokens: { min: 1, max: 100, default: 200 }, topK: { default: 5 } },
      prices: [authoredPrices(images({ size: '512x512', steps }))],
    };
    expect(broken(rangesAreRanges, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:47:5  parameters.maxTokens.default: the default 200 does not lie between 1 and 100.
                                          Compare the three with the source.
      catalog/models/acme/text.yaml:30:13  prices[0].onDemand.images[0].steps.min: min (50) is more than max (10).
                                           Compare both with the source."
    `);
  });
});
