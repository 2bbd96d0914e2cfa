/** Made-up request formats, one per kind of answer, and a model that speaks each. */
import type { Format, Model } from '#catalog';
import { makeModel } from './make-model.ts';

const shared = {
  summary: 'Made up.',
  sources: ['https://example.com/'],
  evidence: 'docs',
  response: {},
  parameters: [],
};

const range = (standard: string, path: string, type: string, more: object = {}) => ({
  path,
  standard,
  type,
  required: false,
  ...more,
});

/** Text in blocks, a template around the prompt, guarded chunks, and all parameters. */
export const blocks = {
  ...shared,
  id: 'blocks',
  name: 'Acme Blocks',
  modality: 'text',
  operations: ['invoke', 'invokeStream', 'converse', 'converseStream'],
  request: {
    promptPath: '$.turns[-1].say',
    promptTemplate: 'Q: {prompt}\n"A":',
    body: { turns: [{ say: 'Q: What is new?\n"A":' }], limit: 512 },
    schema: {},
    parameters: {
      maxTokens: '$.limit',
      temperature: '$.heat',
      topP: '$.options.p',
      topK: '$.options.k',
      stopSequences: '$.stop',
      seed: '$.seed',
    },
  },
  response: { text: "$.content[?@.type=='text'].text", example: {} },
  stream: { text: '$.delta.text', when: { '$.type': 'delta', '$.delta.type': 'text' }, chunks: [{}] },
  parameters: [
    range('maxTokens', 'limit', 'integer', { min: 1, max: 4096 }),
    range('temperature', 'heat', 'number', { min: 0, max: 1 }),
    range('topP', 'options.p', 'number', { min: 0, exclusiveMin: true, max: 1 }),
    range('topK', 'options.k', 'integer', { min: 0 }),
    range('stopSequences', 'stop', 'array of string', { maxItems: 2 }),
    range('seed', 'seed', 'integer'),
  ],
} as unknown as Format;

/** Text in one place, a list in each chunk, no stream in Converse, and a field that only a stream needs. */
export const plain = {
  ...shared,
  id: 'plain',
  name: 'Acme Plain',
  modality: 'text',
  operations: ['invoke', 'invokeStream', 'converse'],
  request: {
    promptPath: '$.prompt',
    promptTemplate: '{prompt}',
    promptMaxLength: 20,
    body: { prompt: 'What is new?', limit: 512 },
    schema: {},
    parameters: { maxTokens: '$.limit' },
  },
  response: { text: '$.results[0].text', example: {} },
  stream: { text: '$.results[0].text', body: { stream: true }, chunks: [{}] },
  parameters: [range('maxTokens', 'limit', 'integer', { min: 1 })],
} as unknown as Format;

/** A vector in one of two places. */
export const vectors = {
  ...shared,
  id: 'vectors',
  name: 'Acme Vectors',
  modality: 'embedding',
  operations: ['invoke'],
  request: {
    promptPath: '$.texts[0]',
    promptTemplate: '{prompt}',
    body: { input_type: 'search_document', texts: ['What is new?'] },
    schema: {},
    parameters: {},
  },
  response: { embedding: ['$.embeddings[0]', '$.embeddings.float[0]'], example: {} },
} as unknown as Format;

/** An image that may be refused with status 200, in both ways. */
export const images = {
  ...shared,
  id: 'images',
  name: 'Acme Images',
  modality: 'image',
  operations: ['invoke'],
  request: {
    promptPath: '$.textToImageParams.text',
    promptTemplate: '{prompt}',
    body: {
      taskType: 'TEXT_IMAGE',
      textToImageParams: { text: 'A lighthouse' },
      imageGenerationConfig: { width: 512, height: 512 },
    },
    schema: {},
    parameters: { seed: '$.imageGenerationConfig.seed' },
  },
  response: {
    image: '$.images[0]',
    imageFormat: 'png',
    error: '$.error',
    stopReason: '$.reasons[0]',
    stopReasons: ['SUCCESS', 'FILTERED'],
    failures: ['FILTERED'],
    example: {},
  },
  parameters: [range('seed', 'imageGenerationConfig.seed', 'integer', { min: 0, max: 9 })],
} as unknown as Format;

/** An image from two files, without a prompt. */
export const edits = {
  ...shared,
  id: 'edits',
  name: 'Acme Edits',
  modality: 'image',
  operations: ['invoke'],
  request: {
    files: {
      '$.image': { filename: 'input.png', description: 'the image to change' },
      '$.area.mask': { filename: 'mask.png', description: 'white where it is to change, black elsewhere' },
    },
    body: { image: 'aW5wdXQ=', area: { mask: 'bWFzaw==', grow: 5 } },
    schema: {},
    parameters: { seed: '$.seed' },
  },
  response: { image: '$.images[0]', imageFormat: 'png', example: {} },
  parameters: [range('seed', 'seed', 'integer', { min: 0, max: 9 })],
} as unknown as Format;

/** An order of documents, which may be refused with status 200. */
export const rankings = {
  ...shared,
  id: 'rankings',
  name: 'Acme Rankings',
  modality: 'rerank',
  operations: ['invoke'],
  request: {
    promptPath: '$.query',
    promptTemplate: '{prompt}',
    body: { query: 'What is new?', documents: ['Nothing.', 'A lighthouse.'], top_n: 2 },
    schema: {},
    parameters: {},
  },
  response: {
    ranking: { items: '$.answer.results', index: '$.document.number', score: '$.score' },
    error: '$.error',
    example: {},
  },
} as unknown as Format;

/** Nothing but StartAsyncInvoke. */
export const films = {
  ...shared,
  id: 'films',
  name: 'Acme Films',
  modality: 'video',
  operations: ['startAsyncInvoke'],
  request: {
    promptPath: '$.text',
    promptTemplate: '{prompt}',
    body: { text: 'Waves' },
    schema: {},
    parameters: { seed: '$.seed' },
  },
  response: { invocationArn: '$.invocationArn', example: {} },
  parameters: [range('seed', 'seed', 'integer', { min: 0, max: 9 })],
} as unknown as Format;

export const formats = { blocks, plain, vectors, images, edits, rankings, films };

/** A model that speaks a tiny format: `acme.blocks-v1:0` and so on. */
export function speaker(format: Format, overrides: object = {}): Model {
  return makeModel({ id: `acme.${format.id}-v1:0`, format: format.id, modality: format.modality, ...overrides });
}
