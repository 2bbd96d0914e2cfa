/** What a model answers to, where it can be called and what it can do. */
import { z } from 'zod';
import { readOn, reference, text } from './words.ts';

export const otherId = z
  .strictObject({
    id: text.meta({ description: 'The ID as AWS writes it.' }),
    kind: z.enum(['alias', 'variant', 'mantle']).meta({
      description:
        '`alias`: another ID of the same model. `variant`: an ID for Provisioned Throughput or fine-tuning, not for calls on demand. `mantle`: its ID at the endpoint bedrock-mantle, which speaks the APIs of OpenAI and Anthropic.',
    }),
    contextTokens: z
      .int()
      .positive()
      .optional()
      .meta({ description: "The variant's context in tokens, as its last part says it; `k` counts 1,000." }),
  })
  .meta({ id: 'OtherId', description: 'Another ID under which AWS lists a model.' });

export const profileScope = z.enum(['us', 'us-gov', 'eu', 'apac', 'jp', 'au', 'in', 'ca', 'global']).meta({
  id: 'ProfileScope',
  description: 'The geography within which an inference profile chooses the Region, as its ID begins.',
});

export const inferenceProfile = z
  .strictObject({
    id: text.meta({ description: 'What `modelId` takes: the scope, a dot, and the ID of the model.' }),
    scope: profileScope,
    sourceRegions: z
      .array(reference('RegionId'))
      .min(1)
      .optional()
      .meta({ description: 'All Regions from which it can be called; absent where no source lists them.' }),
  })
  .meta({
    id: 'InferenceProfile',
    description: 'A cross-Region inference profile: requests may be answered in any Region of its scope.',
  });

const regionList = z.array(reference('RegionId')).min(1).optional();
export const regionObservation = z
  .strictObject({
    asOf: readOn,
    source: reference('SourceId').meta({ description: 'Where it was read.' }),
    about: regionList.meta({
      description: 'The Regions that the source tells of; absent where it tells of all, so that others are a no.',
    }),
    onDemand: regionList.meta({ description: 'Regions that answer the model ID itself, on demand.' }),
    viaProfile: regionList.meta({ description: 'Regions from which only an inference profile answers.' }),
    viaGeo: regionList.meta({ description: 'Regions from which a geographic inference profile answers.' }),
    viaGlobal: regionList.meta({ description: 'Regions from which the global inference profile answers.' }),
    listed: regionList.meta({
      description: 'Regions whose API lists the model; the source does not say whether it answers on demand.',
    }),
  })
  .refine(
    (seen) => seen.onDemand ?? seen.viaProfile ?? seen.viaGeo ?? seen.viaGlobal ?? seen.listed,
    'must have onDemand, viaProfile, viaGeo, viaGlobal or listed',
  )
  .meta({ id: 'RegionObservation', description: 'Where one source showed a model on one day.' });

const can = (what: string) => z.boolean().optional().meta({ description: what });
export const capabilities = z
  .strictObject({
    streaming: can('The answer can come in pieces.'),
    converse: can('Converse takes it.'),
    toolUse: can('It can ask for a tool to be called.'),
    systemPrompt: can('Converse takes a system prompt for it.'),
    vision: can('Converse takes images for it.'),
    documents: can('Converse takes documents, such as PDF, for it.'),
    promptCaching: can('A repeated beginning of prompts can be cached.'),
    batch: can('Batch inference takes it.'),
    reasoning: can('It can think in text before it answers.'),
    customization: can('AWS offers, or offered, fine-tuning or continued pre-training of it.'),
    provisionedThroughput: can('AWS offers, or offered, Provisioned Throughput for the base model.'),
  })
  .refine((some) => Object.keys(some).length > 0, 'must say something')
  .meta({
    id: 'Capabilities',
    description: 'What a model can do on Bedrock. An absent key is unknown: neither yes nor no.',
  });

export const api = z
  .enum([
    'InvokeModel',
    'InvokeModelWithBidirectionalStream',
    'StartAsyncInvoke',
    'Converse',
    'Messages',
    'Responses',
    'Chat Completions',
  ])
  .meta({
    id: 'Api',
    description:
      'An API through which Bedrock serves a model: four operations of Bedrock Runtime, the Messages API of Anthropic, and two APIs of OpenAI.',
  });
