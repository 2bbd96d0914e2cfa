/** The published shape: the authored one, plus what the compiler derives. */
import { z } from 'zod';
import { format } from './format.ts';
import { lifecycle, model } from './model.ts';
import { priceList } from './prices.ts';
import { pendingModel, provider, region, source, useCase } from './vocabularies.ts';
import { json, reference, standardParameter } from './words.ts';

const { asOf, ...laterDates } = lifecycle.shape;
export const publishedLifecycle = z
  .strictObject({
    asOf,
    status: z.enum(['active', 'legacy', 'retired', 'unconfirmed']).meta({
      description:
        'The status on the day `asOf`: `retired` from the end of life on, `legacy` from the day AWS calls it Legacy, `unconfirmed` where no source gives a status.',
    }),
    ...laterDates,
  })
  .meta({ ...lifecycle.meta() });

const { id, name, version, ...otherFields } = model.shape;
export const publishedModel = z
  .strictObject({
    id,
    slug: z.string().meta({ description: "The model's address in the catalog, `<provider>/<name>`." }),
    name,
    version,
    provider: reference('ProviderId').meta({ refersTo: 'ProviderId', description: 'Who made the model.' }),
    ...otherFields,
    lifecycle: publishedLifecycle,
    prices: z.array(priceList).meta({
      description: 'Dated price lists, one for each Region, newest first; empty where no source gives a price.',
    }),
  })
  .meta({ ...model.meta() });

export const formatParameter = z
  .strictObject({
    path: z.string().meta({ description: 'The place in the body, dotted; `[]` stands for each item of a list.' }),
    standard: standardParameter.optional().meta({ description: 'The common name of the parameter, where it has one.' }),
    type: z.string().meta({
      description: 'A JSON type (`integer`, `string`), a list (`array of string`), or several joined by ` or `.',
    }),
    required: z.boolean().meta({ description: 'Whether what holds it must have it.' }),
    min: z.number().optional(),
    max: z.number().optional(),
    exclusiveMin: z.literal(true).optional().meta({ description: 'The value must be greater than `min`.' }),
    default: json.optional(),
    values: z
      .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .optional()
      .meta({ description: 'The only values allowed.' }),
    minLength: z.int().optional().meta({ description: 'The fewest characters.' }),
    maxLength: z.int().optional().meta({ description: 'The most characters.' }),
    minItems: z.int().optional(),
    maxItems: z.int().optional(),
    explanation: z.string().optional(),
  })
  .meta({ id: 'FormatParameter', description: "One field of a request's body." });

export const publishedFormat = z
  .strictObject({
    id: reference('FormatId').meta({ refersTo: 'FormatId', description: "The format's ID." }),
    ...format.shape,
    parameters: z
      .array(formatParameter)
      .meta({ description: 'The fields of the body, flattened from `request.schema`.' }),
  })
  .meta({ ...format.meta() });

export const publishedCatalog = z
  .strictObject({
    asOf: z
      .string()
      .meta({ description: 'The newest day on which a fact or price in the catalog was established, `YYYY-MM-DD`.' }),
    models: z.array(publishedModel).meta({ description: 'All models, sorted by ID.' }),
    formats: z.record(reference('FormatId'), publishedFormat).meta({ description: 'The request dialects, by ID.' }),
    providers: z.record(reference('ProviderId'), provider).meta({ description: 'Who makes the models, by ID.' }),
    useCases: z
      .record(reference('UseCaseId'), useCase)
      .meta({ description: 'Tasks that people choose models for, by ID.' }),
    regions: z
      .record(reference('RegionId'), region)
      .meta({ description: 'AWS Regions that prices and dates name, by code.' }),
    sources: z.record(reference('SourceId'), source).meta({ description: 'Where facts were read, by ID.' }),
    pending: z.record(z.string(), pendingModel).meta({
      description: 'Models that AWS names as replacements and that are not in the catalog yet, by Bedrock model ID.',
    }),
  })
  .meta({ id: 'Catalog', description: 'The whole catalog, as `catalog.json` holds it.' });
