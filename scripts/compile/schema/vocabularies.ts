/** The closed vocabularies: providers, use cases, Regions, sources, and models known only as replacements. */
import { z } from 'zod';
import { slug, text } from './words.ts';

export const provider = z
  .strictObject({ name: text, url: z.url().optional() })
  .meta({ id: 'Provider', description: 'Who made the model.' });

export const useCase = z
  .strictObject({
    title: text.max(40),
    group: z
      .enum(['write', 'understand', 'converse', 'build', 'retrieve', 'create'])
      .meta({ description: 'The kind of work it belongs to.' }),
    explanation: text.max(200).meta({ description: 'What the task is, in one sentence.' }),
    terms: z.array(text).optional().meta({ description: 'Words that sources use for it.' }),
  })
  .meta({ id: 'UseCase', description: 'A task that people choose models for.' });

export const region = z.strictObject({ name: text }).meta({ id: 'Region', description: 'An AWS Region.' });

export const source = z
  .strictObject({
    title: text,
    publisher: text,
    kind: z.enum(['aws', 'provider', 'article', 'catalog', 'observation']).meta({
      description:
        "`aws`: AWS's pages and APIs. `provider`: the model's maker. `article`: somebody's article. `catalog`: another catalog. `observation`: an answer of the service.",
    }),
    url: z.url().optional(),
    note: text.optional().meta({ description: 'How it was read, and what to know about it.' }),
  })
  .meta({ id: 'Source', description: 'Where facts were read.' });

export const pendingModel = z
  .strictObject({ name: text })
  .meta({ id: 'PendingModel', description: 'A model that AWS names as a replacement and that has no file yet.' });

/** Each vocabulary is one file, a map from ID to entry. */
export const vocabularies = {
  providers: z.record(slug, provider),
  'use-cases': z.record(slug, useCase),
  regions: z.record(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a Region code, such as us-east-1'), region),
  sources: z.record(slug, source),
  pending: z.record(text, pendingModel),
} as const;
