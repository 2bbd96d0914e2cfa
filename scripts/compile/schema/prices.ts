/** Prices: what one source said, in one Region, on one day. */
import { z } from 'zod';
import { day, reference, text, usd } from './words.ts';

export const tokenRate = z
  .strictObject({
    usd: usd.meta({ description: 'US dollars for one unit, with the digits of the source.' }),
    per: z.enum(['1K tokens', '1M tokens']).meta({ description: 'The unit as the source publishes it.' }),
  })
  .meta({ id: 'TokenRate', description: 'A price for tokens.' });

export const imageRateFlat = z
  .strictObject({ usd: usd.meta({ description: 'US dollars for one image.' }), per: z.literal('image') })
  .meta({ id: 'ImageUnitRate', description: 'A price for one image that goes in (embedding) or is seen in training.' });

export const secondRate = z
  .strictObject({ usd: usd.meta({ description: 'US dollars for one second.' }), per: z.literal('second') })
  .meta({ id: 'SecondRate', description: 'A price for one second of audio or video.' });

export const queryRate = z
  .strictObject({ usd: usd.meta({ description: 'US dollars for 1,000 queries.' }), per: z.literal('1K queries') })
  .meta({
    id: 'QueryRate',
    description: 'A price for reranking queries. AWS counts a query for each 100 documents or part of it.',
  });

export const requestRate = z
  .strictObject({ usd: usd.meta({ description: 'US dollars for one request.' }), per: z.literal('request') })
  .meta({ id: 'RequestRate', description: 'A price for one request, whatever its size.' });

export const storageRate = z
  .strictObject({ usd: usd.meta({ description: 'US dollars for one month.' }), per: z.literal('month') })
  .meta({ id: 'StorageRate', description: 'A price for keeping one custom model for one month.' });

const size = z.string().regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, 'must be width x height in pixels, such as 512x512');

export const imageRate = z
  .strictObject({
    quality: z
      .enum(['standard', 'premium'])
      .optional()
      .meta({ description: 'The quality asked for; absent where the price does not depend on it.' }),
    size: size.optional().meta({ description: 'Exactly this size, `<width>x<height>` in pixels.' }),
    maxSize: size.optional().meta({ description: 'This size or smaller, in width and in height.' }),
    largerThan: size.optional().meta({ description: 'Larger than this size, in width or in height.' }),
    steps: z
      .strictObject({ min: z.int().positive().optional(), max: z.int().positive().optional() })
      .refine((s) => s.min !== undefined || s.max !== undefined, 'must give min, max or both')
      .optional()
      .meta({ description: 'The diffusion steps for which this price holds, both ends included.' }),
    custom: z
      .literal(true)
      .optional()
      .meta({ description: 'Holds for a custom (fine-tuned) model, not for the base model.' }),
    usd: usd.meta({ description: 'US dollars for one generated image.' }),
  })
  .refine(
    (r) => [r.size, r.maxSize, r.largerThan].filter(Boolean).length <= 1,
    'must have at most one of size, maxSize, largerThan',
  )
  .meta({ id: 'ImageRate', description: 'A price for one generated image, keyed by what the request asks for.' });

const hourly = usd.nullable();
export const commitments = z
  .strictObject({
    none: hourly.meta({ description: 'Without commitment.' }),
    oneMonth: hourly.meta({ description: 'With a commitment of one month.' }),
    sixMonths: hourly.meta({ description: 'With a commitment of six months.' }),
  })
  .meta({
    id: 'Commitments',
    description: 'US dollars per model unit per hour; `null` means that AWS does not offer this commitment.',
  });

const tokenRates = {
  inputTokens: tokenRate.optional(),
  outputTokens: tokenRate.optional(),
  cacheReadInputTokens: tokenRate.optional().meta({ description: 'Input tokens read from a prompt cache.' }),
  cacheWriteInputTokens: tokenRate
    .optional()
    .meta({ description: 'Input tokens written to a prompt cache that lives for five minutes, the default.' }),
  cacheWrite1hInputTokens: tokenRate
    .optional()
    .meta({ description: 'Input tokens written to a prompt cache that lives for one hour.' }),
};

export const longContext = z
  .strictObject({
    aboveInputTokens: z
      .int()
      .positive()
      .meta({ description: 'These prices hold for a request with more input tokens than this, for all its tokens.' }),
    ...tokenRates,
  })
  .meta({ id: 'LongContextRates', description: 'Prices of requests with a long input.' });

export const onDemand = z
  .strictObject({
    ...tokenRates,
    longContext: longContext.optional(),
    inputSpeechTokens: tokenRate.optional().meta({ description: 'Tokens of speech that go in.' }),
    outputSpeechTokens: tokenRate.optional().meta({ description: 'Tokens of speech that come out.' }),
    inputImages: imageRateFlat.optional(),
    inputAudioSeconds: secondRate.optional().meta({ description: 'Audio that goes in.' }),
    inputVideoSeconds: secondRate.optional().meta({ description: 'Video that goes in.' }),
    images: z.array(imageRate).min(1).optional(),
    outputVideoSeconds: secondRate.optional().meta({ description: 'Video that comes out.' }),
    queries: queryRate.optional(),
    textRequests: requestRate.optional().meta({ description: 'Requests that hold text alone.' }),
  })
  .meta({ id: 'OnDemand', description: 'Prices paid by use. An absent unit has no recorded price; it is not free.' });

/** The sections of a price list that are paid by use. */
export const paidByUse = {
  onDemand: onDemand.optional().meta({
    description:
      'Requests answered in the Region itself or through a geographic inference profile, for which AWS lists one price.',
  }),
  onDemandGlobal: onDemand.optional().meta({ description: 'Requests through the global inference profile.' }),
  batch: onDemand.optional().meta({ description: 'Batch inference in the Region or through a geographic profile.' }),
  batchGlobal: onDemand.optional().meta({ description: 'Batch inference through the global inference profile.' }),
  extendedAccess: onDemand
    .optional()
    .meta({ description: 'Requests in public extended access: from `lifecycle.extendedAccess` to the end of life.' }),
  extendedAccessBatch: onDemand.optional().meta({ description: 'Batch inference in public extended access.' }),
};

export const customization = z
  .strictObject({
    trainTokens: tokenRate.optional().meta({ description: 'Per token trained on, counted once an epoch.' }),
    trainImages: imageRateFlat.optional().meta({ description: 'Per image seen in training, counted once a step.' }),
    storage: storageRate.optional(),
  })
  .meta({ id: 'Customization', description: 'Prices of fine-tuning: training, and storage of the custom model.' });

const priceListShape = {
  asOf: day.meta({ description: 'The day on which the source gave these prices.' }),
  region: reference('RegionId').meta({ description: 'The AWS Region for which the prices hold.' }),
  currency: z.literal('USD'),
  source: reference('SourceId').meta({ description: 'Where the prices were read.' }),
  note: text.optional().meta({ description: 'What a reader must know to use these prices.' }),
  ...paidByUse,
  provisioned: z
    .strictObject({
      base: commitments.optional().meta({ description: 'Serving the base model.' }),
      custom: commitments.optional().meta({ description: 'Serving a custom model.' }),
    })
    .optional()
    .meta({ description: 'Provisioned Throughput; absent where there is no such option or none is recorded.' }),
  customization: customization.optional(),
};
const saidOnce =
  'What one source said about prices in one Region on one day. A section that is absent was not recorded.';

export const priceList = z.strictObject(priceListShape).meta({ id: 'PriceList', description: saidOnce });

/** As authors write it: one list may hold for several Regions; each becomes a price list of its own. */
export const authoredPriceList = z
  .strictObject({
    ...priceListShape,
    region: z
      .union([reference('RegionId'), z.array(reference('RegionId')).min(2)])
      .meta({ description: 'The AWS Region for which the prices hold, or several.' }),
  })
  .meta({ id: 'AuthoredPriceList', description: saidOnce });
