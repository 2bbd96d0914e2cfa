/** A model: one YAML file in catalog/models/<provider>/. Its slug and provider are its path. */
import { z } from 'zod';
import { languageTag } from '../language-tag.ts';
import { api, capabilities, inferenceProfile, otherId, regionObservation } from './identity.ts';
import { authoredPriceList } from './prices.ts';
import { day, mainOutput, modality, month, readOn, reference, standardParameter, text } from './words.ts';

export const languages = z
  .strictObject({
    tags: z.array(z.string().refine(languageTag, 'must be a BCP 47 language tag, such as en or zh-Hans')),
    more: z.boolean().meta({ description: 'The source says that there are more, such as "and others" or "100+".' }),
    count: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'How many languages in all, where a source gives a number.' }),
  })
  .meta({ id: 'Languages', description: 'Languages that a source names, as BCP 47 tags.' });

export const lifecycle = z
  .strictObject({
    asOf: day.meta({ description: 'The day for which the lifecycle was established; `status` holds for this day.' }),
    unconfirmed: z
      .literal(true)
      .optional()
      .meta({ description: 'No source says whether it can be called; a preview, or only a name.' }),
    released: day.optional().meta({ description: 'First day on Amazon Bedrock in any Region.' }),
    releasedNotBefore: day
      .optional()
      .meta({ description: 'Where no source gives the release: it was not before this day.' }),
    firstSeen: day
      .optional()
      .meta({ description: 'Where no source gives the release: the first day on which a list of the API held it.' }),
    legacy: day.optional().meta({ description: 'The day from which AWS calls it Legacy.' }),
    extendedAccess: day
      .optional()
      .meta({ description: 'The day from which public extended access, at other prices, applies.' }),
    endOfLife: day
      .optional()
      .meta({ description: 'The last end of life over all Regions: from this day on no request is answered.' }),
    goneBy: day
      .optional()
      .meta({ description: 'Where no source gives the end: on this day the lists of the API held it no more.' }),
    endOfLifeNotBefore: day
      .optional()
      .meta({ description: 'AWS promises no end before this day. It is a bound, not an announced end.' }),
    replacedBy: z
      .array(text)
      .min(1)
      .optional()
      .meta({ description: 'Bedrock model IDs that AWS names as replacements.' }),
    byRegion: z
      .array(z.strictObject({ regions: z.array(reference('RegionId')).min(1), legacy: day.optional(), endOfLife: day }))
      .min(1)
      .optional()
      .meta({ description: 'Where Regions end on different days.' }),
  })
  .meta({ id: 'Lifecycle', description: 'From launch to end of life, as AWS announced it.' });

export const parameterRange = z
  .strictObject({ min: z.number().optional(), max: z.number().optional(), default: z.number().optional() })
  .meta({
    id: 'ParameterRange',
    description: "What this model allows where it is narrower than, or differs from, its format's range.",
  });

export const factSource = z
  .strictObject({
    source: reference('SourceId'),
    asOf: readOn,
    fields: z.array(text).min(1).meta({
      description: 'The fields that this source supports, as dotted paths: `maxTokens`, `lifecycle.endOfLife`.',
    }),
    wording: z
      .record(z.string(), text)
      .optional()
      .meta({ description: "The source's own wording per field, where it is not the plain value." }),
  })
  .meta({ id: 'FactSource', description: 'Which facts a source supports, and when it was read.' });

export const dispute = z
  .strictObject({
    field: text.meta({ description: 'The field, as a dotted path.' }),
    value: z
      .union([z.number(), z.string(), z.boolean(), z.null(), z.array(z.string())])
      .meta({ description: 'What this source says instead.' }),
    source: reference('SourceId'),
    asOf: readOn,
    note: text.optional(),
    corrected: day
      .optional()
      .meta({ description: 'The day on which this catalog, which had this value, took the one it has now.' }),
  })
  .meta({
    id: 'Dispute',
    description: "Another source's value for a fact. It is kept, dated and shown, never dropped.",
  });

export const model = z
  .strictObject({
    id: z
      .string()
      .regex(
        /^[a-z0-9-]+\.[a-z0-9][a-z0-9.-]*(:[0-9]+)?$/,
        'must be a Bedrock model ID, such as amazon.titan-text-lite-v1',
      )
      .meta({ refersTo: 'ModelId', description: 'The Bedrock model ID: what `modelId` takes.' }),
    name: text.meta({ description: "The model's name as AWS writes it, without the version." }),
    version: text.optional().meta({ description: 'The version as the source writes it, such as `v1` or `v14.7`.' }),
    otherNames: z.array(text).min(1).optional().meta({
      description: 'What AWS calls it elsewhere, such as in the Price List; no other model has such a name.',
    }),
    otherIds: z
      .array(otherId)
      .min(1)
      .optional()
      .meta({ description: 'Older IDs, and IDs of its variants with their own context or purchase.' }),
    inferenceProfiles: z.array(inferenceProfile).optional().meta({
      description: 'Inference profiles that a source shows for it; empty where a source says that there is none.',
    }),
    summary: text.max(200).meta({ description: 'What the model is for, in one sentence.' }),
    family: text
      .optional()
      .meta({ description: 'The family it belongs to, by the name its maker uses, such as `Nova`.' }),
    modality: mainOutput
      .nullable()
      .meta({ description: 'What the model is there to produce; `null` where no source says.' }),
    input: z.array(modality).meta({ description: 'What a request may hold; empty where no source says.' }),
    output: z.array(modality).meta({ description: 'What an answer may hold; empty where no source says.' }),
    maxTokens: z.int().positive().max(100_000_000).nullable().meta({
      description: 'The limit of the context in tokens, as documented for Bedrock; `null` where no source gives one.',
    }),
    maxOutputTokens: z
      .int()
      .positive()
      .max(100_000_000)
      .optional()
      .meta({ description: 'The largest answer in tokens on Bedrock.' }),
    languages,
    useCases: z.array(reference('UseCaseId')).meta({ description: 'Uses that a source names for this model.' }),
    knowledgeCutoff: month.optional().meta({ description: 'The month up to which it was trained, as its maker says.' }),
    format: reference('FormatId')
      .optional()
      .meta({ description: 'The dialect its requests are written in; absent where none is evidenced.' }),
    apis: z
      .array(api)
      .min(1)
      .optional()
      .meta({ description: 'APIs that a source names for it; absent where no source names any.' }),
    access: z
      .enum(['preview', 'limited'])
      .optional()
      .meta({ description: '`preview`: not generally available. `limited`: AWS lets only some customers call it.' }),
    parameters: z
      .partialRecord(standardParameter, parameterRange)
      .optional()
      .meta({ description: 'Ranges and defaults of this model where they differ from its format.' }),
    capabilities: capabilities.optional(),
    regions: z
      .array(regionObservation)
      .min(1)
      .optional()
      .meta({ description: 'Where it can be called, as one source showed it on one day; newest first.' }),
    lifecycle,
    prices: z
      .array(authoredPriceList)
      .meta({ description: 'Dated price lists, newest first; empty where no source gives a price.' }),
    sources: z.array(factSource).min(1).meta({ description: 'Which source each fact came from, and when.' }),
    disputed: z.array(dispute).optional().meta({ description: 'Values in which sources differ from the one chosen.' }),
  })
  .meta({ id: 'Model', description: 'A foundation model of Amazon Bedrock.' });
