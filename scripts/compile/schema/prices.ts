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

export const storageRate = z
  .strictObject({ usd: usd.meta({ description: 'US dollars for one month.' }), per: z.literal('month') })
  .meta({ id: 'StorageRate', description: 'A price for keeping one custom model for one month.' });

const size = z.string().regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, 'must be width x height in pixels, such as 512x512');

export const imageRate = z
  .strictObject({
    quality: z.enum(['standard', 'premium']),
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
    (r) => [r.size, r.maxSize, r.largerThan].filter(Boolean).length === 1,
    'must have exactly one of size, maxSize, largerThan',
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

export const onDemand = z
  .strictObject({
    inputTokens: tokenRate.optional(),
    outputTokens: tokenRate.optional(),
    inputImages: imageRateFlat.optional(),
    images: z.array(imageRate).min(1).optional(),
  })
  .meta({ id: 'OnDemand', description: 'Prices paid by use. An absent unit has no recorded price; it is not free.' });

export const customization = z
  .strictObject({
    trainTokens: tokenRate.optional().meta({ description: 'Per token trained on, counted once an epoch.' }),
    trainImages: imageRateFlat.optional().meta({ description: 'Per image seen in training, counted once a step.' }),
    storage: storageRate.optional(),
  })
  .meta({ id: 'Customization', description: 'Prices of fine-tuning: training, and storage of the custom model.' });

export const priceList = z
  .strictObject({
    asOf: day.meta({ description: 'The day on which the source gave these prices.' }),
    region: reference('RegionId').meta({ description: 'The AWS Region for which the prices hold.' }),
    currency: z.literal('USD'),
    source: reference('SourceId').meta({ description: 'Where the prices were read.' }),
    note: text.optional().meta({ description: 'What a reader must know to use these prices.' }),
    onDemand: onDemand.optional(),
    provisioned: z
      .strictObject({
        base: commitments.optional().meta({ description: 'Serving the base model.' }),
        custom: commitments.optional().meta({ description: 'Serving a custom model.' }),
      })
      .optional()
      .meta({ description: 'Provisioned Throughput; absent where there is no such option or none is recorded.' }),
    customization: customization.optional(),
  })
  .meta({
    id: 'PriceList',
    description:
      'What one source said about prices in one Region on one day. A section that is absent was not recorded.',
  });
