/** What `snippet` and `snippetOptions` take and give. */
import { describe, expect, test, vi } from 'vitest';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { snippet, snippetOptions } from '../catalog/src/snippets/snippet.ts';
import type { SnippetOptions } from '../catalog/src/snippets/types.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { blocks, edits, films, formats, images, plain, speaker, vectors } from './support/tiny-formats.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const catalog = { formats } as never;
const model = speaker(blocks);
const make = (options: object = {}, of = model) => snippet(of, options as SnippetOptions, catalog);
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

  test('takes an ID of the catalog, or of your own models', () => {
    expect(() => snippet('acme.text-v2' as never)).toThrow(UnknownModelError);
    expect(() => snippetOptions('acme.text-v2' as never)).toThrow(UnknownModelError);
    const own = { models: [model], formats } as never;
    expect(snippet(model.id, {}, own)).toEqual(make());
    expect(snippetOptions(model.id, own)).toEqual(snippetOptions(model, catalog));
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

  test.each(['python', 'lambda', 'aws-cli', 'typescript', 'curl'])(
    'has the output where it is asked for, and says in %s whose bucket that must be',
    (tool) => {
      const { code } = make({ tool, outputUri: 's3://my-bucket/films', region: 'us-west-2' }, speaker(films));
      expect(code).toMatch(/^(#|\/\/) {8}s3:\/\/my-bucket\/films in a bucket of yours in us-west-2\.$/m);
      expect(code.split('s3://my-bucket/films')).toHaveLength(3);
      expect(code).not.toContain('amzn-s3-demo-bucket');
    },
  );

  test('puts files into modelInput', () => {
    const format = { ...edits, operations: ['startAsyncInvoke'] };
    const code = (tool: 'aws-cli' | 'curl') =>
      snippet(speaker(edits), { tool }, { formats: { edits: format } as never }).code;
    expect(code('aws-cli')).toContain(' .area.mask = (');
    expect(code('curl')).toContain(' .modelInput.area.mask = (');
    expect(code('curl')).toContain('--data-binary @request.json');
    expect(code('curl')).toContain('#        mask.png, white where it is to change, black elsewhere;\n');
  });

  test("calls the model's own ID by StartAsyncInvoke, whatever profile the Region answers", () => {
    const of = speaker(films, {
      inferenceProfiles: [{ id: 'us.acme.films-v1:0', scope: 'us' }],
      regions: [{ asOf: '2026-01-01', source: 'x', viaGeo: ['us-east-1'] }],
    });
    const { code } = make({}, of);
    expect(code).toContain('modelId="acme.films-v1:0"');
    expect(code).not.toContain('us.acme');
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

  test('lists only startAsyncInvoke where the output comes in Amazon S3', () => {
    const tools = ['python', 'lambda', 'aws-cli', 'typescript', 'curl'];
    expect(listed(speaker(films))).toEqual(tools.map((tool) => `${tool} startAsyncInvoke`));
  });

  test('lists nothing for a model without a format', () => {
    expect(listed(makeModel())).toEqual([]);
    expect(listed(makeModel({ format: 'constructor' }))).toEqual([]);
  });

  test('lists only what snippet makes', () => {
    for (const of of [blocks, plain, vectors, images, films].map((format) => speaker(format))) {
      for (const choice of snippetOptions(of, catalog)) expect(make(choice, of).code).toMatch(/\n$/);
    }
  });
});
