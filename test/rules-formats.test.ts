/** The laws about formats between files: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { formatAnswersWithItsModality } from '../scripts/rules/format-answers-with-its-modality.ts';
import { formatExampleFitsSchema } from '../scripts/rules/format-example-fits-schema.ts';
import { formatFitsTheModality } from '../scripts/rules/format-fits-the-modality.ts';
import { formatParametersAreInTheSchema } from '../scripts/rules/format-parameters-are-in-the-schema.ts';
import { formatPathsSelectSomething } from '../scripts/rules/format-paths-select-something.ts';
import { parametersAreTheFormats } from '../scripts/rules/parameters-are-the-formats.ts';
import { streamingFormatsHaveAStream } from '../scripts/rules/streaming-formats-have-a-stream.ts';
import { authoredFormat, authoredModel, broken, printed } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const format = (overrides: object) => ({ 'formats/acme-text.yaml': authoredFormat(overrides) });
const request = (overrides: object) => format({ request: { ...authoredFormat()['request'], ...overrides } });

describe('Formats', () => {
  test('A model narrows only parameters that its format has', () => {
    const overrides = { parameters: { maxTokens: { max: 5 }, temperature: { max: 1 } } };
    expect(broken(parametersAreTheFormats, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:45:3  parameters.temperature: the format "acme-text" has no such parameter.
                                          Remove temperature, or map it in the format."
    `);
    expect(broken(parametersAreTheFormats, model({ ...overrides, format: undefined }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:3  parameters.maxTokens: the model has no format.
                                          Remove maxTokens, or map it in the format.
      catalog/models/acme/text.yaml:44:3  parameters.temperature: the model has no format.
                                          Remove temperature, or map it in the format."
    `);
  });

  test('A model and its format produce the same', () => {
    expect(broken(formatFitsTheModality, model({ modality: 'image', output: ['image'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:16:1  format: the format "acme-text" is for text, the model for image.
                                          Correct one of the two."
    `);
  });

  test('The example body passes the schema', () => {
    expect(broken(formatExampleFitsSchema, request({ body: { prompt: 'Hello', limit: 5000, size: 1 } })))
      .toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:13:5  request.body.size: request.schema has no field "size" here.
                                           Correct the body or the schema.
      catalog/formats/acme-text.yaml:12:5  request.body.limit: request.schema refuses this: it must be <= 4096.
                                           Correct the body or the schema."
    `);
    expect(broken(formatExampleFitsSchema, request({ body: { prompt: 'Hello', 'a/b': 1 } }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:12:5  request.body["a/b"]: request.schema has no field "a/b" here.
                                           Correct the body or the schema."
    `);
  });

  test('The schema is a schema', () => {
    const schema = { type: 'objekt', properties: { prompt: { minLenght: 1 } } };
    expect(broken(formatExampleFitsSchema, request({ schema }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:13:3  request.schema: this is no JSON Schema: schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf.
                                           Write it in JSON Schema 2020-12."
    `);
  });

  test('The prompt has its place in the body', () => {
    expect(broken(formatExampleFitsSchema, request({ promptPath: '$.messages[-1].content' }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:8:3  request.promptPath: $.messages[-1].content does not lead to one text in the body.
                                          Correct the path, or put a prompt there."
    `);
  });

  test('A request without a prompt says nothing about one, one with a prompt how it is wrapped', () => {
    const file = { request: { ...authoredFormat()['request'], promptPath: undefined, promptMaxLength: 9 } };
    expect(broken(formatExampleFitsSchema, format(file))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:8:3  request.promptTemplate: the request takes no prompt.
                                          Add promptPath, or remove it.
      catalog/formats/acme-text.yaml:26:3  request.promptMaxLength: the request takes no prompt.
                                           Add promptPath, or remove it."
    `);
    const none = { promptPath: undefined, promptTemplate: undefined };
    expect(broken(formatExampleFitsSchema, request(none))).toBe('');
    expect(broken(formatExampleFitsSchema, request({ promptTemplate: undefined }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:8:3  request.promptPath: nothing says how the prompt is wrapped.
                                          Add promptTemplate: '{prompt}' where it stands alone."
    `);
  });

  test('Each file has its place in the body', () => {
    const file = { filename: 'input.png', description: 'the image to change' };
    expect(broken(formatExampleFitsSchema, request({ files: { '$.prompt': file } }))).toBe('');
    expect(broken(formatExampleFitsSchema, request({ files: { '$.image': file } }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:28:5  request.files["$.image"]: $.image does not lead to one text in the body.
                                           Correct the path, or put a small file there in base64."
    `);
    expect(printed(request({ files: { image: file } }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:28:5  request.files.image: the key "image" must be a JSONPath of names, [n], [-1], [?@.a] or [?@.a=='b'], such as $.messages[-1].content.
                                           Rename it.

      1 problem in 1 file. Nothing was written."
    `);
    const wrong = { ...file, filename: '../input.png' };
    expect(printed(request({ files: { '$.prompt': wrong } }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:29:7  request.files["$.prompt"].filename: "../input.png" must be a word and an ending, such as input.png.
                                           Compare it with its source, and correct it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('Common parameters and explanations are about fields of the schema', () => {
    const overrides = { parameters: { maxTokens: '$.limits' }, explains: { 'config.heat': 'How wild.' } };
    expect(broken(formatParametersAreInTheSchema, request(overrides))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:26:5  request.parameters.maxTokens: request.schema describes no field "limits".
                                           Did you mean "limit"?
      catalog/formats/acme-text.yaml:28:5  request.explains["config.heat"]: request.schema describes no field "config.heat".
                                           Correct it, or describe the field in request.schema."
    `);
  });

  test('Paths lead to something in the examples', () => {
    const overrides = {
      response: {
        text: '$.answers[0]',
        stopReason: '$.why',
        example: { answer: 'Hello.' },
        otherExamples: [{ why: null }],
      },
      stream: { text: '$.piece', when: { '$.kind': 'text' }, chunks: [{ kind: 'ping', piece: 'x' }] },
    };
    expect(broken(formatPathsSelectSomething, format(overrides))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:28:3  response.text: $.answers[0] selects nothing in any example answer.
                                           Correct the path, or add an example that has it.
      catalog/formats/acme-text.yaml:35:3  stream.text: $.piece selects nothing in any example chunk with text.
                                           Correct the path, or add an example that has it."
    `);
  });

  test('The answer has a place for the output', () => {
    const overrides = { response: { image: '$.answer', example: { answer: 'x' } } };
    expect(broken(formatAnswersWithItsModality, format(overrides))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:27:1  response: a format for text does not say where the answer has it.
                                           Add "text": a path into the example."
    `);
  });

  test('An order of documents has its list, and in each item a number and a score', () => {
    const ranking = { items: '$.answer.list', index: '$.index', score: '$.points' };
    const example = { answer: { list: [{ index: 1, score: 0.5 }] } };
    const overrides = { modality: 'rerank', operations: ['invoke'], stream: undefined };
    const right = { ...overrides, response: { ranking: { ...ranking, score: '$.score' }, example } };
    expect(broken(formatPathsSelectSomething, format(right))).toBe('');
    expect(broken(formatAnswersWithItsModality, format(right))).toBe('');
    expect(broken(formatPathsSelectSomething, format({ ...overrides, response: { ranking, example } })))
      .toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:30:5  response.ranking.score: $.points selects nothing in any item of an example answer.
                                           Correct the path, or add an example that has it."
    `);
    const nowhere = { ranking: { ...ranking, items: '$.list' }, example };
    expect(broken(formatPathsSelectSomething, format({ ...overrides, response: nowhere }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:28:5  response.ranking.items: $.list selects nothing in any example answer.
                                           Correct the path, or add an example that has it."
    `);
    expect(broken(formatAnswersWithItsModality, format({ ...overrides, response: { text: '$.answer', example } })))
      .toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:26:1  response: a format for rerank does not say where the answer has it.
                                           Add "ranking": a path into the example."
    `);
  });

  test('A format streams where, and only where, it says so', () => {
    expect(broken(streamingFormatsHaveAStream, format({ stream: undefined }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:4:1  operations: invokeStream is an operation, but the format has no stream.
                                          Add "stream", or remove the operation."
    `);
    const talk = { operations: ['converse', 'converseStream'] };
    expect(broken(streamingFormatsHaveAStream, format(talk))).toBe('');
    expect(broken(streamingFormatsHaveAStream, format({ ...talk, stream: undefined }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:4:1  operations: converseStream is an operation, but the format has no stream.
                                          Add "stream", or remove the operation."
    `);
    expect(broken(streamingFormatsHaveAStream, format({ operations: ['invoke', 'converseStream'] }))).toContain(
      'the format has a stream, but invokeStream is no operation of it.',
    );
    expect(broken(streamingFormatsHaveAStream, format({ operations: ['invoke'] }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:30:1  stream: the format has a stream, but invokeStream is no operation of it.
                                           Add the operation, or remove "stream"."
    `);
  });
});
