/** What the compiler makes of formats: the fields of a body, and the values that paths select. */
import { describe, expect, test } from 'vitest';
import { formatParameters } from '../scripts/compile/format-parameters.ts';
import { selectPath } from '../scripts/compile/json-path.ts';
import { authoredFormat } from './support/with-catalog.ts';

describe('The fields of a body', () => {
  const parameters = (schema: object, more: object = {}) =>
    formatParameters({ ...authoredFormat()['request'], parameters: {}, schema, ...more });

  test('are flattened, each object before what it holds', () => {
    const schema = {
      type: 'object',
      required: ['config'],
      properties: {
        prompt: { type: 'string', minLength: 1, maxLength: 100 },
        config: {
          type: 'object',
          required: ['p'],
          properties: { p: { type: 'number', exclusiveMinimum: 0, maximum: 1, default: 0.9 } },
        },
        stop: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 4, default: [] },
        turns: {
          type: 'array',
          items: { type: 'object', required: ['role'], properties: { role: { enum: ['user', 'bot'] } } },
        },
      },
    };
    expect(parameters(schema)).toEqual([
      { path: 'prompt', type: 'string', required: false, minLength: 1, maxLength: 100 },
      { path: 'config', type: 'object', required: true },
      { path: 'config.p', type: 'number', required: true, min: 0, max: 1, exclusiveMin: true, default: 0.9 },
      { path: 'stop', type: 'array of string', required: false, default: [], minItems: 1, maxItems: 4 },
      { path: 'turns', type: 'array of object', required: false },
      { path: 'turns[].role', type: 'string', required: true, values: ['user', 'bot'] },
    ]);
  });

  test('name the common parameter and the explanation', () => {
    const schema = {
      properties: {
        a: { properties: { top: { type: 'integer', description: 'From the schema.' } } },
        b: { type: 'null' },
      },
    };
    const more = { parameters: { topK: '$.a.top' }, explains: { b: 'From the format.' } };
    const [, top, b] = parameters(schema, more);
    expect(top).toEqual({
      path: 'a.top',
      standard: 'topK',
      type: 'integer',
      required: false,
      explanation: 'From the schema.',
    });
    expect(b).toMatchObject({ explanation: 'From the format.' });
  });

  test('with alternatives stand once, with what any of them allows', () => {
    const text = { required: ['kind', 'text'], properties: { kind: { const: 'text' }, text: { type: 'string' } } };
    const image = { required: ['kind'], properties: { kind: { const: 'image' }, text: { type: 'null' } } };
    expect(parameters({ oneOf: [text, image] })).toEqual([
      { path: 'kind', type: 'string', required: true, values: ['text', 'image'] },
      { path: 'text', type: 'string or null', required: false },
    ]);
  });

  test('may be of several types', () => {
    const content = {
      oneOf: [
        { type: 'string' },
        { type: 'array', items: { type: 'object', properties: { text: { type: 'string' } } } },
      ],
    };
    const schema = {
      properties: { content, size: { enum: [256, 'auto', null] }, list: { type: ['string', 'array'] } },
    };
    expect(parameters(schema).map(({ path, type }) => [path, type])).toEqual([
      ['content', 'string or array of object'],
      ['content[].text', 'string'],
      ['size', 'number or string or null'],
      ['list', 'string or array'],
    ]);
  });
});

describe('A JSONPath', () => {
  const body = {
    a: { 'b-c': [1, 2, { d: 'x' }] },
    parts: [{ type: 't', text: 'A' }, { type: 'i' }, { type: 't', text: 'B' }],
    n: null,
  };
  test.each([
    ['$', [body]],
    ['$.a.b-c[0]', [1]],
    ['$.a.b-c[-1].d', ['x']],
    ['$.a.b-c[9]', []],
    ["$.parts[?@.type=='t'].text", ['A', 'B']],
    ['$.parts[?@.text].type', ['t', 't']],
    ['$.n', [null]],
    ['$.n.x', []],
    ['$.toString', []],
  ])('%s selects %o', (path, expected) => {
    expect(selectPath(path, body)).toEqual(expected);
  });
});
