/** Two made-up models for the tests of the stand-in itself. */
import type { Format } from '#catalog';
import type { ServedModel } from './served-model.ts';

const shared = { summary: 'Made up.', sources: ['https://example.com/'], evidence: 'docs', parameters: [] } as const;

const talker = {
  ...shared,
  id: 'talker',
  name: 'Talker',
  modality: 'text',
  operations: ['invoke', 'invokeStream', 'converse', 'converseStream'],
  request: {
    promptPath: '$.prompt',
    promptTemplate: '{prompt}',
    body: { prompt: 'Hi', max: 10 },
    schema: {
      type: 'object',
      properties: {
        prompt: { type: 'string', minLength: 1 },
        max: { type: 'integer', minimum: 1, maximum: 100 },
        stream: { type: 'boolean' },
      },
      required: ['prompt'],
      additionalProperties: false,
    },
    parameters: { maxTokens: '$.max' },
  },
  response: { text: '$.text', example: { text: 'All at once.' } },
  stream: {
    text: '$.text',
    body: { stream: true },
    chunks: [
      { text: 'Piece by ' },
      { text: 'piece, and a long one to fill a few frames: '.repeat(9) },
      { text: 'done.' },
    ],
  },
};

const embedder = {
  ...shared,
  id: 'embedder',
  name: 'Embedder',
  modality: 'embedding',
  operations: ['invoke', 'startAsyncInvoke'],
  request: { ...talker.request, body: { prompt: 'Hi' } },
  response: { embedding: ['$.vector'], example: { vector: { $vector: 300 } } },
};

/** `made.talker-v1:0` (at most 50 tokens out, at least 2) and `made.embedder-v1`. */
export const tinyModels: ReadonlyMap<string, ServedModel> = new Map([
  [
    'made.talker-v1:0',
    { format: talker as unknown as Format, maxOutputTokens: 50, parameters: { maxTokens: { min: 2 } } },
  ],
  ['made.embedder-v1', { format: embedder as unknown as Format }],
]);
