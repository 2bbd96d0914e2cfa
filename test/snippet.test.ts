/** What `snippet` and `snippetOptions` take, give and refuse. */
import { describe, expect, test, vi } from 'vitest';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { SnippetOptionError, SnippetParameterError, SnippetUnavailableError } from '../catalog/src/snippets/errors.ts';
import { snippet, snippetOptions } from '../catalog/src/snippets/snippet.ts';
import type { SnippetOptions, SnippetParameters } from '../catalog/src/snippets/types.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { blocks, films, formats, images, plain, speaker, vectors } from './support/tiny-formats.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const catalog = { formats } as never;
const model = speaker(blocks);
const make = (options: object = {}, of = model) => snippet(of, options as SnippetOptions, catalog);
const fault = (options: object, of = model) => {
  try {
    make(options, of);
  } catch (error) {
    return error as Error;
  }
  throw new Error('snippet did not throw');
};
const body = (options: object, of = model) => {
  const { code } = make({ tool: 'curl', operation: 'invoke', ...options }, of);
  return JSON.parse(/<<'JSON'[^\n]*\n(.*)\nJSON\n/s.exec(code)![1]!);
};

describe('snippet', () => {
  test('is a Python script for Converse with the sample prompt and the output limit when nothing else is asked', () => {
    const { code, ...rest } = make();
    expect(rest).toEqual({ language: 'python', install: 'pip install --upgrade boto3', filename: 'converse.py' });
    expect(code).toContain('prompt = "What is new?"\n');
    expect(code).toContain('inferenceConfig={"maxTokens": 512}');
  });

  test('falls back on the first operation that the model and the tool have', () => {
    expect(make({}, speaker(vectors)).filename).toBe('invoke.py');
    expect(make({ tool: 'ai-sdk' }, speaker(images)).filename).toBe('generate-image.mts');
  });

  test('puts parameters where the format has them', () => {
    const parameters = { maxTokens: 5, temperature: 0.5, topP: 0.1, topK: 3, stopSequences: ['END'], seed: 7 };
    expect(body({ parameters, prompt: 'Hi' })).toEqual({
      turns: [{ say: 'Q: Hi\n"A":' }],
      limit: 5,
      heat: 0.5,
      options: { p: 0.1, k: 3 },
      stop: ['END'],
      seed: 7,
    });
  });

  test('puts what Converse has no name for where the format has it', () => {
    expect(body({ operation: 'converse', parameters: { topK: 3, topP: 0.1, seed: 7 } })).toEqual({
      messages: [{ role: 'user', content: [{ text: 'What is new?' }] }],
      inferenceConfig: { maxTokens: 512, topP: 0.1 },
      additionalModelRequestFields: { options: { k: 3 }, seed: 7 },
    });
  });

  test('adds what a stream needs to the body of a stream only', () => {
    const of = speaker(plain);
    expect(make({ operation: 'invokeStream' }, of).code).toContain('"stream": True');
    expect(make({ operation: 'invoke' }, of).code).not.toContain('stream');
  });

  test('lowers the output limit of the format to what the model allows', () => {
    expect(body({}, speaker(blocks, { maxOutputTokens: 100 }))).toMatchObject({ limit: 100 });
  });

  test('leaves parameters that are undefined out', () => {
    expect(body({ parameters: { temperature: undefined } })).not.toHaveProperty('heat');
  });

  test('does not change the format', () => {
    const before = structuredClone(formats);
    make({ tool: 'curl', operation: 'invoke', prompt: 'x', parameters: { topK: 3, stopSequences: ['a'] } });
    expect(formats).toEqual(before);
  });

  test('takes an ID of the catalog', () => {
    expect(() => snippet('acme.text-v2' as never)).toThrow(UnknownModelError);
    expect(() => snippetOptions('acme.text-v2' as never)).toThrow(UnknownModelError);
  });

  test('escapes characters that break lines or turn the text around them, and makes lone surrogates U+FFFD', () => {
    const { code } = make({ prompt: 'a\u2028b\u202ec\ud800d\u0000e\ufefff👋' });
    expect(code).toContain('prompt = "a\\u2028b\\u202ec\ufffdd\\u0000e\\ufefff👋"\n');
  });

  test('does not read the prompt as a replacement pattern', () => {
    expect(body({ prompt: "$& $' {prompt}" }).turns).toEqual([{ say: 'Q: $& $\' {prompt}\n"A":' }]);
  });

  test('writes the model ID into the URL of curl in percent encoding', () => {
    expect(make({ tool: 'curl' }).code).toContain('"$endpoint/model/acme.blocks-v1%3A0/converse"');
  });

  test('names what must be replaced first when the body holds a placeholder', () => {
    const source = { s3Location: { uri: 's3://amzn-s3-demo-bucket/video.mp4' } };
    const format = { ...plain, request: { ...plain.request, body: { ...plain.request.body, source } } };
    const { code } = snippet(speaker(plain), { operation: 'invoke' }, { formats: { plain: format } as never });
    expect(code).toContain('#        your own object and account in place of s3://amzn-s3-demo-bucket/video.mp4.\n');
  });
});

describe('the Region of a snippet', () => {
  const region = (prices: readonly object[], given?: string) =>
    /region_name="([^"]+)"/.exec(make({ region: given }, speaker(blocks, { prices })).code)?.[1];
  const price = (asOf: string, at: string) => makePriceList({ asOf, region: at });

  test('is the one asked for', () => expect(region([], 'us-gov-west-1')).toBe('us-gov-west-1'));
  test('is us-east-1 where the model has a price there, or none at all', () => {
    expect(region([price('2026-01-01', 'us-west-2'), price('2024-01-01', 'us-east-1')])).toBe('us-east-1');
    expect(region([])).toBe('us-east-1');
  });
  test('is else that of the newest price list', () => {
    expect(region([price('2024-01-01', 'eu-west-1'), price('2026-01-01', 'us-west-2')])).toBe('us-west-2');
  });
});

describe('snippetOptions', () => {
  const listed = (of: typeof model) => snippetOptions(of, catalog).map(({ tool, operation }) => `${tool} ${operation}`);

  test('lists every combination for a text model with all four operations', () => {
    const all = ['invoke', 'invokeStream', 'converse', 'converseStream'];
    expect(listed(model)).toEqual([
      ...all.map((operation) => `python ${operation}`),
      ...all.map((operation) => `lambda ${operation}`),
      'aws-cli invoke',
      'aws-cli converse',
      ...all.map((operation) => `typescript ${operation}`),
      'ai-sdk converse',
      'ai-sdk converseStream',
      'curl invoke',
      'curl converse',
    ]);
  });

  test('lists only invoke where there is one piece to get', () => {
    const tools = ['python', 'lambda', 'aws-cli', 'typescript', 'ai-sdk', 'curl'];
    expect(listed(speaker(vectors))).toEqual(tools.map((tool) => `${tool} invoke`));
  });

  test('lists nothing for a model without a format, or without an operation that has snippets', () => {
    expect(listed(makeModel())).toEqual([]);
    expect(listed(speaker(films))).toEqual([]);
  });

  test('lists only what snippet makes', () => {
    for (const of of [blocks, plain, vectors, images].map((format) => speaker(format))) {
      for (const choice of snippetOptions(of, catalog)) expect(make(choice, of).code).toMatch(/\n$/);
    }
  });
});

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
      speaker(films),
      {},
      'snippet: no snippet with python for acme.films-v1:0. Acme Films answers StartAsyncInvoke only, which leaves its ' +
        'output in Amazon S3; there are no snippets for it.',
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
  const refused = (parameters: object, of = model) => fault({ parameters: parameters as SnippetParameters }, of);

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

describe('another option that cannot be meant', () => {
  test.each([
    [
      { tool: 'pyhton' },
      'unknown tool "pyhton". Expected one of python, lambda, aws-cli, typescript, ai-sdk or curl. Did you mean "python"?',
    ],
    [
      { operation: 'conversestream' },
      'unknown operation "conversestream". Expected one of invoke, invokeStream, converse or converseStream. Did you mean ' +
        '"converseStream"?',
    ],
    [{ prompt: ' \n' }, 'the prompt is empty. Expected a text for acme.blocks-v1:0.'],
    [{ prompt: 42 }, 'the prompt is no text. Expected a text for acme.blocks-v1:0.'],
    [{ region: 'us-east-1; id' }, 'region is "us-east-1; id". Expected a Region code, such as us-east-1.'],
    [{ region: 'us-east-1\n' }, 'region is "us-east-1\\n". Expected a Region code, such as us-east-1.'],
  ])('is refused: %o', (options, message) => {
    const error = fault(options);
    expect(error.message).toBe(`snippet: ${message}`);
    expect(error).toBeInstanceOf(SnippetOptionError);
    expect(error).toMatchObject({ option: Object.keys(options)[0], value: Object.values(options)[0] });
  });

  test('is a prompt over the limit of the format, counted in characters', () => {
    const of = speaker(plain);
    expect(() => make({ prompt: '👋'.repeat(20) }, of)).not.toThrow();
    expect(fault({ prompt: '👋'.repeat(21) }, of).message).toBe(
      'snippet: the prompt has 21 characters. Expected a text of at most 20 characters for acme.plain-v1:0.',
    );
  });
});
