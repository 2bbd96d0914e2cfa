/** A format: one request dialect, of InvokeModel or Converse, one YAML file in catalog/formats/. Its ID is its file name. */
import { z } from 'zod';
import { json, mainOutput, operation, standardParameter, text } from './words.ts';

const path = z
  .string()
  .regex(
    /^\$(\.[A-Za-z_][\w-]*|\[-?\d+\]|\[\?@\.[\w.]+(=='[^']*')?\])*$/,
    "must be a JSONPath of names, [n], [-1], [?@.a] or [?@.a=='b'], such as $.messages[-1].content",
  )
  .meta({ description: "A JSONPath (RFC 9535), limited to names, `[n]`, `[-1]`, `[?@.a]` and `[?@.a=='b']`." });
const jsonObject = z.record(z.string(), json);

const file = z
  .strictObject({
    filename: z
      .string()
      .regex(/^[a-z]+\.[a-z0-9]+$/, 'must be a word and an ending, such as input.png')
      .meta({ description: 'Its name, by which a snippet reads it.' }),
    description: text.meta({ description: 'What it holds, to follow the name after a comma.' }),
  })
  .meta({ id: 'FormatFile', description: 'A file whose content the body holds in base64.' });

export const request = z
  .strictObject({
    promptPath: path
      .optional()
      .meta({ description: 'Where the prompt goes in the body; absent where a request takes no prompt.' }),
    promptTemplate: z
      .string()
      .includes('{prompt}', { message: 'must hold {prompt}' })
      .optional()
      .meta({ description: 'How the prompt is wrapped; `{prompt}` stands for it.' }),
    promptMaxLength: z.int().positive().optional().meta({ description: 'The longest prompt, in characters.' }),
    files: z.record(path, file).optional().meta({
      description: 'Files whose content goes into the body, by the place for it; `body` has a small one there.',
    }),
    body: jsonObject.meta({
      description:
        'A small body that works, with an explicit output limit where there is one. The prompt replaces what is at `promptPath`.',
    }),
    schema: jsonObject.meta({ description: 'JSON Schema 2020-12 of the body.' }),
    parameters: z
      .partialRecord(standardParameter, path)
      .meta({ description: 'Common inference parameters → where the body has them.' }),
    explains: z
      .record(z.string(), text)
      .optional()
      .meta({ description: 'A sentence about a body field, by its dotted path, where its name does not say enough.' }),
  })
  .meta({ id: 'FormatRequest', description: 'The body of a request.' });

const ranking = z
  .strictObject({
    items: path.meta({ description: 'Where the list is, the most relevant document first.' }),
    index: path.meta({
      description: 'Where an item, which `$` stands for here, has the number of its document, from 0.',
    }),
    score: path.meta({ description: 'Where an item, which `$` stands for here, has its score.' }),
  })
  .meta({ id: 'FormatRanking', description: 'An order of documents by relevance.' });

export const response = z
  .strictObject({
    text: path.optional().meta({ description: 'Where the text is. The path may select several nodes: join them.' }),
    embedding: z
      .array(path)
      .min(1)
      .optional()
      .meta({ description: 'Where the vector is: the first path that exists.' }),
    vectorLength: z.int().positive().optional().meta({ description: 'Numbers in the vector, by default.' }),
    image: path.optional().meta({ description: 'Where the image is, in base64.' }),
    imageFormat: z.enum(['png', 'jpeg', 'webp']).optional(),
    ranking: ranking.optional().meta({ description: 'Where the order of the documents is.' }),
    error: path
      .optional()
      .meta({ description: 'Where an error stands in an answer with status 200; to be looked at before the image.' }),
    invocationArn: path.optional().meta({ description: 'Where the ARN of an asynchronous invocation is.' }),
    stopReason: path.optional(),
    stopReasons: z.array(text).optional(),
    failures: z.array(text).optional().meta({ description: 'Stop reasons that mean that there is no usable output.' }),
    example: jsonObject.meta({ description: 'An example answer. `{ $vector: n }` stands for n numbers.' }),
    otherExamples: z.array(jsonObject).optional(),
  })
  .meta({
    id: 'FormatResponse',
    description: 'The answer: of InvokeModel, or of Converse for a format without InvokeModel.',
  });

export const stream = z
  .strictObject({
    text: path.meta({ description: 'Where the text is in a chunk; a chunk without it holds no text.' }),
    when: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'Path → value that a chunk must have for its text to count.' }),
    stopReason: path.optional(),
    body: jsonObject
      .optional()
      .meta({ description: 'Fields that the body must have besides, for the text to come in pieces.' }),
    chunks: z.array(jsonObject).min(1).meta({ description: 'An example stream: the JSON of each chunk.' }),
    otherChunks: z.array(z.array(jsonObject)).optional(),
    unverified: z
      .literal(true)
      .optional()
      .meta({ description: 'No page and no recording shows this shape; it is inferred.' }),
  })
  .meta({
    id: 'FormatStream',
    description:
      'The chunks of InvokeModelWithResponseStream, or the events of ConverseStream for a format without InvokeModel.',
  });

export const format = z
  .strictObject({
    name: text,
    summary: text
      .max(300)
      .meta({ description: 'What speaks it and what is particular about it, in a sentence or two.' }),
    modality: mainOutput,
    operations: z.array(operation).min(1).meta({ description: 'Operations that its models answer.' }),
    request,
    response,
    stream: stream.optional(),
    evidence: z
      .enum(['docs', 'recorded', 'docs+recorded', 'unverified'])
      .meta({ description: "What the shapes rest on: AWS's pages, recorded answers, or neither." }),
    disagreements: z.array(text).optional().meta({ description: 'Where sources disagree about it.' }),
    sources: z.array(z.url()).min(1),
  })
  .meta({
    id: 'Format',
    description: 'A request dialect, of InvokeModel or Converse: what a body holds, and where the answer is.',
  });
