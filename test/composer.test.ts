/** The composer without a browser: its state in the address, its fields, and what it makes of them. */
import {
  formats,
  models,
  renderableSnippets,
  snippet,
  snippetOptions,
  type Model,
  type SnippetTool,
} from 'bedrock-model-catalog';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composerData, composerKnown } from '../site/src/lib/composer-data.ts';
import { linesOf, numberOf, textsOf } from '../site/src/lib/composer-fields.ts';
import { composerQueryOf, composerStateOf, isDefault, type ComposerState } from '../site/src/lib/composer-state.ts';
import { compose, toolsOf, toolsWithout } from '../site/src/lib/composer.ts';

const modelOf = (modality: Model['modality']) => models.find((model) => model.modality === modality && model.format)!;
const dataOf = (model: Model) => composerData(model, formats[model.format!], ['us-east-1', 'eu-west-1']);
const text = models.find(({ id }) => id === 'anthropic.claude-3-haiku-20240307-v1:0')!;
const data = JSON.parse(JSON.stringify(dataOf(text))) as ReturnType<typeof dataOf>;
const known = composerKnown(data);
const read = (query: string, tool: SnippetTool = 'python') => composerStateOf(query, known, tool);
const written = (state: ComposerState, opened: SnippetTool = 'python') => composerQueryOf(state, known, opened);
const plain: ComposerState = { tool: 'python', parameters: {} };

const speaking = models.filter((model) => snippetOptions(model).length > 0);

describe("a page's data", () => {
  test.each(speaking)('makes every snippet of $id as the package does', (model) => {
    const page = JSON.parse(JSON.stringify(dataOf(model))) as ReturnType<typeof dataOf>;
    expect(renderableSnippets(page.format, page.model)).toEqual(snippetOptions(model));
    for (const choice of snippetOptions(model)) {
      const prompt = page.format.request.promptPath && 'It\'s "so"\n';
      const state = { ...choice, prompt, region: 'eu-west-1', parameters: {} };
      expect(compose(page.model, page.format, state)).toMatchObject({
        snippet: snippet(model, state),
        operation: choice.operation,
      });
    }
    for (const tool of toolsOf(page.model, page.format)) {
      expect(compose(page.model, page.format, { tool, parameters: {} }).snippet).toEqual(snippet(model, { tool }));
    }
  });

  test('makes the same parameters and faults as the package does', () => {
    for (const model of speaking) {
      const page = JSON.parse(JSON.stringify(dataOf(model))) as ReturnType<typeof dataOf>;
      for (const { name, max } of composerKnown(page).parameters) {
        if (name === 'stopSequences' || max === undefined) continue;
        const tool = toolsOf(page.model, page.format)[0]!;
        const at = (value: number) => compose(page.model, page.format, { tool, parameters: { [name]: value } });
        expect(at(max).snippet).toEqual(snippet(model, { tool, parameters: { [name]: max } }));
        expect(() => snippet(model, { tool, parameters: { [name]: max + 1 } })).toThrow(at(max + 1).errors.get(name));
      }
    }
  });

  test('holds no price, source or example', () => {
    const json = JSON.stringify(dataOf(text));
    expect(json).not.toMatch(/usd|example|https?:|wording|explanation/);
    expect(json.length).toBeLessThan(5000);
  });
});

describe('the address', () => {
  test('is bare for what is default', () => {
    expect(written(plain)).toBe('');
    expect(written({ ...plain, prompt: known.defaults.prompt, region: known.defaults.region })).toBe('');
    expect(isDefault(read(''))).toBe(true);
  });

  test('is bare for the tool that the page opened with, and names any other', () => {
    expect(written({ ...plain, tool: 'curl' }, 'curl')).toBe('');
    expect(written({ ...plain, tool: 'curl' })).toBe('?tool=curl');
    expect(written(plain, 'curl')).toBe('?tool=python');
    expect(read('', 'curl').tool).toBe('curl');
  });

  test('names the tool beside anything else, so that it shows the same to everybody', () => {
    expect(written({ ...plain, tool: 'curl', parameters: { temperature: 0.5 } }, 'curl')).toBe(
      '?tool=curl&temperature=0.5',
    );
  });

  test('holds every setting and gives it back', () => {
    const state: ComposerState = {
      tool: 'typescript',
      operation: 'invokeStream',
      prompt: 'It\'s "quoted" & <b>\n$(x) 日本語 🙂',
      region: 'eu-west-1',
      parameters: { maxTokens: 10, temperature: 0, topK: 3, stopSequences: ['\n\nHuman:', 'a b'] },
    };
    expect(read(written(state))).toEqual(state);
  });

  test('knows no prompt where a request takes none', () => {
    const promptless = models.find(({ format }) => format && formats[format].request.promptPath === undefined)!;
    const page = dataOf(promptless);
    const { prompt, ...others } = composerStateOf('?prompt=Hi&region=eu-west-1', composerKnown(page), 'python');
    expect(prompt).toBeUndefined();
    expect(compose(page.model, page.format, others).snippet).toEqual(snippet(promptless, { region: 'eu-west-1' }));
  });

  test('gives back any prompt that fits, and leaves out one that does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (prompt) => {
        expect(read(written({ ...plain, prompt })).prompt).toBe(prompt === known.defaults.prompt ? undefined : prompt);
      }),
    );
    expect(written({ ...plain, prompt: 'x'.repeat(4001) })).toBe('');
    expect(read(`?prompt=${'x'.repeat(4001)}`).prompt).toBeUndefined();
  });

  test('keeps a number out of range, so that the visitor learns why it is refused', () => {
    expect(read('?temperature=7').parameters).toEqual({ temperature: 7 });
  });

  test('does not hold what is no number', () => {
    expect(written({ ...plain, parameters: { temperature: NaN } })).toBe('');
  });

  test.each([
    '?tool=<script>&operation=__proto__&region=javascript:alert(1)&temperature=NaN&topK=Infinity',
    '?tool=constructor&operation=toString&region=us-east-1%00&temperature=1e999&maxTokens=0x10',
    '?temperature=&topP=abc&topK=%E0%A4%A&stopSequences=&__proto__[x]=1&prototype=1&seed=1',
    `?stopSequences=${'a'.repeat(201)}&temperature=${'1'.repeat(31)}`,
  ])('ignores what it does not know: %s', (query) => {
    expect(read(query)).toEqual(plain);
  });

  test('takes no more than 50 stop sequences', () => {
    expect(read(`?${'stopSequences=a&'.repeat(1000)}`).parameters.stopSequences).toHaveLength(50);
  });
});

describe('fields', () => {
  test.each([
    ['', undefined],
    [' ', undefined],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['-1', -1],
    ['1e3', 1000],
    [' 7 ', 7],
  ])('the text %j is %s', (input, value) => expect(numberOf(input)).toBe(value));

  test.each(['x', '1,5', '0x10', '1e999', '--1', 'Infinity', '1 2'])('the text %j is no number', (input) => {
    expect(numberOf(input)).toBeNaN();
  });

  test('one stop sequence a line, with \\n for a line break', () => {
    expect(textsOf('\\n\\nHuman:\n\nEND \n\\\\n')).toEqual(['\n\nHuman:', 'END ', '\\n']);
  });

  test('any stop sequences survive the field', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 4 }), (texts) => {
        expect(textsOf(linesOf(texts))).toEqual(texts);
      }),
    );
  });
});

describe('compose', () => {
  const make = (state: Partial<ComposerState>) => compose(data.model, data.format, { ...plain, ...state });

  test('names every field that is wrong, in the words of the package', () => {
    const { snippet: none, errors } = make({ prompt: ' ', parameters: { temperature: 7, topP: 0.5, topK: NaN } });
    expect(none).toBeUndefined();
    expect([...errors.keys()].sort()).toEqual(['prompt', 'temperature', 'topK']);
    expect(errors.get('temperature')).toMatch(/^parameters\.temperature is 7\. Expected a number from 0 to 1 for /);
  });

  test('shows another operation where the tool lacks the one that was asked for, and says why', () => {
    const { operation, lacks } = make({ tool: 'aws-cli', operation: 'invokeStream' });
    expect(operation).toBe('converse');
    expect(lacks.get('invokeStream')).toMatch(/AWS CLI/);
    expect(lacks.has('invoke')).toBe(false);
  });

  test('says why a tool is missing', () => {
    const image = modelOf('embedding');
    const reasons = toolsWithout(image, formats[image.format!]);
    expect([...reasons.keys()].length + toolsOf(image, formats[image.format!]).length).toBe(6);
    for (const reason of reasons.values()) expect(reason).toMatch(/^[A-Z].*\.$/);
  });
});
