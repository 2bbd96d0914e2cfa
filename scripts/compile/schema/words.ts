/** Words that more than one part of the schema uses. */
import { z } from 'zod';

export const text = z.string().trim().min(1);
export const day = z.iso.date().meta({ description: 'A calendar day, `YYYY-MM-DD`.' });
export const readOn = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ description: 'When the source was read, as precisely as known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.' });
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
export const usd = z
  .number()
  .positive('must be more than 0 (leave out what has no price)')
  .max(100_000, 'must be at most 100,000 USD (is the unit right?)');

const dataKinds = ['text', 'embedding', 'image', 'video', 'speech', 'audio'] as const;
export const modality = z
  .enum(dataKinds)
  .meta({ id: 'Modality', description: 'A kind of data that a model takes in or produces.' });
export const mainOutput = z.enum([...dataKinds, 'rerank', 'moderation']).meta({
  id: 'MainOutput',
  description:
    'What a model is there to produce: a kind of data, an order of documents by relevance (`rerank`), or a judgement whether content is allowed (`moderation`).',
});
export const operation = z.enum(['invoke', 'invokeStream', 'converse', 'converseStream', 'startAsyncInvoke']).meta({
  id: 'Operation',
  description:
    'An operation of the Bedrock Runtime API: InvokeModel, InvokeModelWithResponseStream, Converse, ConverseStream, StartAsyncInvoke.',
});
export const standardParameter = z.enum(['maxTokens', 'temperature', 'topP', 'topK', 'stopSequences', 'seed']).meta({
  id: 'StandardParameter',
  description: "An inference parameter by its common name; each format has its provider's own name for it.",
});

export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be YYYY-MM')
  .meta({ description: 'A month, `YYYY-MM`.' });

/** A name that must be found in another file; rules check it, and the published types narrow it to a union. */
export const reference = (refersTo: 'ModelId' | 'ProviderId' | 'UseCaseId' | 'RegionId' | 'SourceId' | 'FormatId') =>
  text.meta({ refersTo });

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export const json: z.ZodType<Json> = z
  .lazy(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]))
  .meta({ id: 'JsonValue', description: 'Any JSON value.' });
