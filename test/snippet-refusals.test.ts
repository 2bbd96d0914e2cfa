/** What `snippet` refuses, word for word. */
import { describe, expect, test, vi } from 'vitest';
import { SnippetParameterError, SnippetUnavailableError } from '../catalog/src/snippets/errors.ts';
import { snippet, snippetOptions } from '../catalog/src/snippets/snippet.ts';
import { makeModel } from './support/make-model.ts';
import { blocks, films, formats, images, plain, rankings, speaker, vectors } from './support/tiny-formats.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const catalog = { formats } as never;
const model = speaker(blocks);
const make = (options: unknown, of = model) => snippet(of, options as object, catalog);
const fault = (options: unknown, of = model) => thrownBy(() => make(options, of));

describe('a snippet that does not exist', () => {
  test.each([
    [
      model,
      { tool: 'aws-cli', operation: 'invokeStream' },
      'snippet: no invokeStream with aws-cli for acme.blocks-v1:0. No current AWS CLI has a command that streams. ' +
        'With aws-cli there is invoke and converse. For invokeStream there is python, lambda and typescript.',
    ],
    [
      model,
      { tool: 'curl', operation: 'converseStream' },
      'snippet: no converseStream with curl for acme.blocks-v1:0. A stream consists of binary frames, which curl cannot ' +
        'show. With curl there is invoke and converse. For converseStream there is python, lambda, typescript and ai-sdk.',
    ],
    [
      model,
      { tool: 'ai-sdk', operation: 'invoke' },
      'snippet: no invoke with ai-sdk for acme.blocks-v1:0. The AI SDK calls Converse for text, never InvokeModel. ' +
        'With ai-sdk there is converse and converseStream. For invoke there is python, lambda, aws-cli, typescript and curl.',
    ],
    [
      speaker(plain),
      { operation: 'converseStream' },
      'snippet: no converseStream with python for acme.plain-v1:0. Acme Plain does not answer ConverseStream. ' +
        'With python there is invoke, invokeStream and converse.',
    ],
    [
      speaker(vectors),
      { operation: 'invokeStream' },
      'snippet: no invokeStream with python for acme.vectors-v1:0. Acme Vectors does not answer ' +
        'InvokeModelWithResponseStream: an embedding comes in one piece, by InvokeModel. With python there is invoke.',
    ],
    [
      speaker(images),
      { operation: 'converse' },
      'snippet: no converse with python for acme.images-v1:0. Acme Images does not answer Converse: an image comes in ' +
        'one piece, by InvokeModel. With python there is invoke.',
    ],
    [
      speaker(rankings),
      { tool: 'ai-sdk' },
      'snippet: no snippet with ai-sdk for acme.rankings-v1:0. The AI SDK does not make the request body of Acme Rankings.',
    ],
    [
      speaker(rankings),
      { operation: 'invokeStream' },
      'snippet: no invokeStream with python for acme.rankings-v1:0. Acme Rankings does not answer ' +
        'InvokeModelWithResponseStream: an order comes in one piece, by InvokeModel. With python there is invoke.',
    ],
    [
      speaker(films),
      { tool: 'ai-sdk' },
      'snippet: no snippet with ai-sdk for acme.films-v1:0. The AI SDK does not call StartAsyncInvoke.',
    ],
    [
      speaker(films),
      { tool: 'ai-sdk', operation: 'startAsyncInvoke' },
      'snippet: no startAsyncInvoke with ai-sdk for acme.films-v1:0. The AI SDK does not call StartAsyncInvoke. ' +
        'For startAsyncInvoke there is python, lambda, aws-cli, typescript and curl.',
    ],
    [
      makeModel(),
      { tool: 'curl', operation: 'invoke' },
      'snippet: no invoke with curl for acme.text-v1. The catalog records no request format for it, so it is not known ' +
        'what its requests look like.',
    ],
  ])('is refused with the reason and what there is: %#', (of, options, message) => {
    const error = fault(options, of);
    expect(error.message).toBe(message);
    expect(error).toBeInstanceOf(SnippetUnavailableError);
    expect(error).toMatchObject({ modelId: of.id, available: snippetOptions(of, catalog) });
  });

  test('is refused where the AI SDK would make another body', () => {
    const format = { ...vectors, request: { ...vectors.request, body: { text: 'x' }, promptPath: '$.text' } };
    expect(() => snippet(speaker(vectors), { tool: 'ai-sdk' }, { formats: { vectors: format } as never })).toThrow(
      'snippet: no snippet with ai-sdk for acme.vectors-v1:0. The AI SDK does not make the request body of Acme Vectors.',
    );
  });
});

describe('a parameter that the model refuses', () => {
  const refused = (parameters: object, of = model) => fault({ parameters }, of);

  test.each([
    [{ temperature: 1.5 }, 'parameters.temperature is 1.5. Expected a number from 0 to 1'],
    [{ temperature: -0.1 }, 'parameters.temperature is -0.1. Expected a number from 0 to 1'],
    [{ temperature: Number.NaN }, 'parameters.temperature is NaN. Expected a number from 0 to 1'],
    [{ temperature: '0.5' }, 'parameters.temperature is "0.5". Expected a number from 0 to 1'],
    [{ temperature: null }, 'parameters.temperature is null. Expected a number from 0 to 1'],
    [{ topP: 0 }, 'parameters.topP is 0. Expected a number above 0, up to 1,'],
    [{ topK: 1.5 }, 'parameters.topK is 1.5. Expected a whole number of 0 or more'],
    [{ seed: Infinity }, 'parameters.seed is Infinity. Expected a whole number'],
    [{ maxTokens: 4097 }, 'parameters.maxTokens is 4097. Expected a whole number from 1 to 4096'],
    [
      { stopSequences: 'END' },
      'parameters.stopSequences is "END". Expected a list of 1 to 2 texts, none of them empty,',
    ],
    [
      { stopSequences: Object.assign(['a'], { length: 2 }) },
      'parameters.stopSequences is ["a",null]. Expected a list of 1 to 2 texts, none of them empty,',
    ],
    [{ temperature: 1n }, 'parameters.temperature is 1n. Expected a number from 0 to 1'],
    [{ stopSequences: [''] }, 'parameters.stopSequences is [""]. Expected a list of 1 to 2 texts, none of them empty,'],
    [
      { stopSequences: ['a', 'b', 'c'] },
      'parameters.stopSequences is ["a","b","c"]. Expected a list of 1 to 2 texts, none of them empty,',
    ],
  ])('is named with its range: %o', (parameters, message) => {
    const error = refused(parameters);
    expect(error.message).toBe(`snippet: ${message} for acme.blocks-v1:0.`);
    expect(error).toBeInstanceOf(SnippetParameterError);
    expect(error).toMatchObject({ parameter: Object.keys(parameters)[0], value: Object.values(parameters)[0] });
  });

  test("is measured by the model's own range where it has one", () => {
    const of = speaker(blocks, { parameters: { temperature: { max: 0.5 }, topP: { min: 0.1 } } });
    expect(refused({ temperature: 0.6 }, of)).toMatchObject({ min: 0, max: 0.5 });
    expect(refused({ topP: 0.05 }, of).message).toContain('Expected a number from 0.1 to 1 for');
    expect(() => make({ parameters: { topP: 0.1 } }, of)).not.toThrow();
  });

  test('is measured by what Converse allows where that is less', () => {
    const of = speaker(blocks, { parameters: { temperature: { max: 2 } } });
    expect(() => make({ operation: 'invoke', parameters: { temperature: 2 } }, of)).not.toThrow();
    expect(refused({ temperature: 2 }, of).message).toBe(
      'snippet: parameters.temperature is 2. Expected a number from 0 to 1 for acme.blocks-v1:0 with converse.',
    );
  });

  test("is measured by the model's largest answer too", () => {
    const of = speaker(blocks, { maxOutputTokens: 100 });
    expect(refused({ maxTokens: 101 }, of)).toMatchObject({ min: 1, max: 100 });
  });

  test('is named with the parameters that there are when it is none of them', () => {
    expect(refused({ topk: 3 }).message).toBe(
      'snippet: unknown parameter "topk". acme.blocks-v1:0 takes maxTokens, temperature, topP, topK, stopSequences and ' +
        'seed. Did you mean "topK"?',
    );
    expect(refused({ topK: 3 }, speaker(plain)).message).toBe(
      'snippet: unknown parameter "topK". acme.plain-v1:0 takes maxTokens.',
    );
    expect(refused({ toString: 3 }, speaker(vectors)).message).toBe(
      'snippet: unknown parameter "toString". acme.vectors-v1:0 takes none.',
    );
  });
});
