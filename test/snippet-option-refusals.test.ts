/** Options of a snippet that cannot be meant, word for word. */
import { describe, expect, test, vi } from 'vitest';
import { SnippetOptionError } from '../catalog/src/snippets/errors.ts';
import { snippet } from '../catalog/src/snippets/snippet.ts';
import { blocks, edits, formats, plain, speaker } from './support/tiny-formats.ts';
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
      'unknown operation "conversestream". Expected one of invoke, invokeStream, converse or converseStream. Did you mean ' +
        '"converseStream"?',
    ],
    [{ tool: null }, 'unknown tool null. Expected one of python, lambda, aws-cli, typescript, ai-sdk or curl.'],
    [
      { promt: 'x' },
      'unknown option "promt". Expected tool, operation, prompt, parameters, region or modelId. Did you mean "prompt"?',
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

  test('is a prompt over the limit of the format, counted in characters', () => {
    const of = speaker(plain);
    expect(() => make({ prompt: '👋'.repeat(20) }, of)).not.toThrow();
    expect(fault({ prompt: '👋'.repeat(21) }, of).message).toBe(
      'snippet: the prompt has 21 characters. Expected a text of at most 20 characters for acme.plain-v1:0.',
    );
  });
});
