/** What a form learns from `snippetControls`: what can be set, in which range, and what holds until then. */
import { describe, expect, test, vi } from 'vitest';
import { SnippetOptionError, SnippetParameterError, SnippetUnavailableError } from '../catalog/src/snippets/errors.ts';
import { renderSnippet } from '../catalog/src/snippets/render-snippet.ts';
import { snippetControls } from '../catalog/src/snippets/snippet-controls.ts';
import type { SnippetParameters } from '../catalog/src/snippets/types.ts';
import { makePriceList } from './support/make-model.ts';
import { blocks, edits, films, speaker, vectors } from './support/tiny-formats.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const model = speaker(blocks);
const parameter = (name: string, choice = {}, of = model) =>
  snippetControls(of, blocks, choice).parameters.find((known) => known.name === name);

describe('snippetControls', () => {
  test('has the operation, the prompt and the Region that a snippet has when nothing is asked', () => {
    const { operation, prompt, region } = snippetControls(model, blocks);
    expect({ operation, prompt, region }).toEqual({
      operation: 'converse',
      prompt: 'What is new?',
      region: 'us-east-1',
    });
    expect(renderSnippet(model, blocks, { operation, prompt, region })).toEqual(renderSnippet(model, blocks));
  });

  test('has no prompt where the request takes none', () => {
    const { operation, prompt } = snippetControls(speaker(edits), edits);
    expect({ operation, prompt }).toEqual({ operation: 'invoke', prompt: undefined });
    expect(renderSnippet(speaker(edits), edits, { prompt })).toEqual(renderSnippet(speaker(edits), edits));
  });

  test('has a place for the output where the operation leaves it in Amazon S3', () => {
    const { operation, outputUri } = snippetControls(speaker(films), films);
    expect({ operation, outputUri }).toEqual({
      operation: 'startAsyncInvoke',
      outputUri: 's3://amzn-s3-demo-bucket/output',
    });
    expect(renderSnippet(speaker(films), films, { outputUri })).toEqual(renderSnippet(speaker(films), films));
    expect(snippetControls(model, blocks).outputUri).toBeUndefined();
  });

  test('has the operation of the tool where it cannot do Converse', () => {
    expect(snippetControls(speaker(vectors), vectors, { tool: 'curl' }).operation).toBe('invoke');
  });

  test('has the Region of the newest price list where us-east-1 has none', () => {
    const elsewhere = { ...model, prices: [makePriceList({ region: 'eu-west-1' })] };
    expect(snippetControls(elsewhere, blocks).region).toBe('eu-west-1');
  });

  test('lists the parameters of the format with range and item limit', () => {
    expect(snippetControls(model, blocks).parameters.map(({ name }) => name)).toEqual([
      'maxTokens',
      'temperature',
      'topP',
      'topK',
      'stopSequences',
      'seed',
    ]);
    expect(parameter('maxTokens')).toMatchObject({
      integer: true,
      min: 1,
      max: 4096,
      written: 512,
      default: undefined,
    });
    expect(parameter('topP')).toMatchObject({ integer: false, min: 0, max: 1, exclusiveMin: true, written: undefined });
    expect(parameter('stopSequences')).toMatchObject({ maxItems: 2 });
  });

  test("puts the model's own range and default before those of its format", () => {
    const hot = { ...model, parameters: { temperature: { max: 2, default: 1.5 } } };
    expect(parameter('temperature', { operation: 'invoke' }, hot)).toMatchObject({ min: 0, max: 2, default: 1.5 });
    expect(parameter('temperature', { operation: 'converse' }, hot)).toMatchObject({ min: 0, max: 1, default: 1.5 });
  });

  test('names ranges whose ends a snippet takes and beyond which it refuses', () => {
    for (const { name, min, max, exclusiveMin } of snippetControls(model, blocks).parameters) {
      const render = (value: number) => () =>
        renderSnippet(model, blocks, { parameters: { [name]: value } as SnippetParameters });
      if (name === 'stopSequences') continue;
      if (max !== undefined) expect(render(max)).not.toThrow();
      if (max !== undefined) expect(render(max + 1)).toThrow(SnippetParameterError);
      if (min !== undefined && exclusiveMin) expect(render(min)).toThrow(SnippetParameterError);
      else if (min !== undefined) expect(render(min)).not.toThrow();
      if (min !== undefined) expect(render(min - 1)).toThrow(SnippetParameterError);
    }
  });

  test.each(['pyhton', 'constructor', '__proto__'])('refuses the tool %s', (tool) => {
    expect(() => snippetControls(model, blocks, { tool: tool as never })).toThrow(SnippetOptionError);
  });

  test('refuses a combination that does not exist', () => {
    expect(() => snippetControls(model, blocks, { tool: 'curl', operation: 'converseStream' })).toThrow(
      SnippetUnavailableError,
    );
  });
});
