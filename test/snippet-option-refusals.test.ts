/** Options of a snippet that cannot be meant, word for word. */
import { describe, expect, test, vi } from 'vitest';
import { SnippetOptionError } from '../catalog/src/snippets/errors.ts';
import { snippet } from '../catalog/src/snippets/snippet.ts';
import { blocks, edits, films, formats, plain, speaker } from './support/tiny-formats.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const catalog = { formats } as never;
const model = speaker(blocks);
const make = (options: unknown, of = model) => snippet(of, options as object, catalog);
const fault = (options: unknown, of = model) => thrownBy(() => make(options, of));

describe('another option that cannot be meant', () => {
  test.each([
    [
      { tool: 'pyhton' },
      'unknown tool "pyhton". Expected one of python, lambda, aws-cli, typescript, ai-sdk or curl. Did you mean "python"?',
    ],
    [
      { operation: 'conversestream' },
      'unknown operation "conversestream". Expected one of invoke, invokeStream, converse, converseStream or ' +
        'startAsyncInvoke. Did you mean "converseStream"?',
    ],
    [{ tool: null }, 'unknown tool null. Expected one of python, lambda, aws-cli, typescript, ai-sdk or curl.'],
    [
      { promt: 'x' },
      'unknown option "promt". Expected tool, operation, prompt, parameters, region, modelId or outputUri. Did you mean ' +
        '"prompt"?',
    ],
    [{ parameters: 5 }, 'parameters is 5. Expected an object such as { temperature: 0.5 }.'],
    [{ prompt: null }, 'the prompt is no text. Expected a text for acme.blocks-v1:0.'],
    [{ region: null }, 'region is null. Expected a Region code, such as us-east-1.'],
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

  test.each<[unknown, string]>([
    [null, 'null'],
    ['python', '"python"'],
    [[], '[]'],
  ])('is what is no object: %j', (options, shown) => {
    const error = fault(options);
    expect(error.message).toBe(`snippet: the options are ${shown}. Expected an object such as { tool: 'python' }.`);
    expect(error).toMatchObject({ name: 'SnippetOptionError', option: '', value: options });
  });

  test('is a prompt for a request that takes none', () => {
    const of = speaker(edits);
    expect(() => make({}, of)).not.toThrow();
    expect(fault({ prompt: 'Hi' }, of).message).toBe(
      'snippet: there is a prompt. Expected none: acme.edits-v1:0 takes no prompt.',
    );
  });

  test.each([
    ['https://my-bucket/films', '"https://my-bucket/films"'],
    ['my-bucket', '"my-bucket"'],
    ['s3://', '"s3://"'],
    ['s3://My_Bucket', '"s3://My_Bucket"'],
    ['s3://my-bucket/a b', '"s3://my-bucket/a b"'],
    ['s3://my-bucket/a\nb', '"s3://my-bucket/a\\nb"'],
    [null, 'null'],
  ])('is an output that is no place in Amazon S3: %j', (outputUri, shown) => {
    const error = fault({ outputUri }, speaker(films));
    expect(error.message).toBe(
      `snippet: outputUri is ${shown}. Expected s3://, a bucket and, if you like, a folder, such as ` +
        's3://amzn-s3-demo-bucket/output.',
    );
    expect(error).toMatchObject({ name: 'SnippetOptionError', option: 'outputUri', value: outputUri });
  });

  test('is an output of more characters than the API takes', () => {
    const uri = (length: number) => 's3://my-bucket/'.padEnd(length, 'x');
    expect(() => make({ outputUri: uri(1024) }, speaker(films))).not.toThrow();
    expect(fault({ outputUri: uri(1025) }, speaker(films))).toBeInstanceOf(SnippetOptionError);
  });

  test('is an output for an operation that answers with it', () => {
    expect(fault({ outputUri: 's3://my-bucket' }).message).toBe(
      'snippet: outputUri is "s3://my-bucket". Expected none: converse answers with its output.',
    );
  });

  test('is the ID of an inference profile for StartAsyncInvoke', () => {
    const of = speaker(films, { inferenceProfiles: [{ id: 'us.acme.films-v1:0', scope: 'us' }] });
    expect(make({ modelId: 'acme.films-v1:0' }, of)).toEqual(make({}, of));
    expect(fault({ modelId: 'us.acme.films-v1:0' }, of).message).toBe(
      'snippet: modelId is "us.acme.films-v1:0". Expected acme.films-v1:0: StartAsyncInvoke takes no inference profile.',
    );
  });

  test('is a prompt over the limit of the format, counted in characters', () => {
    const of = speaker(plain);
    expect(() => make({ prompt: '👋'.repeat(20) }, of)).not.toThrow();
    expect(fault({ prompt: '👋'.repeat(21) }, of).message).toBe(
      'snippet: the prompt has 21 characters. Expected a text of at most 20 characters for acme.plain-v1:0.',
    );
  });
});
