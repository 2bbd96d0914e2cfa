/** The colours of code: what is a comment, a text, a keyword, a number, a name; and that no character is lost. */
import { formats, models, renderableSnippets, renderSnippet } from 'bedrock-model-catalog';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlight, type CodeLanguage, type TokenKind } from '../site/src/lib/highlight.ts';

const languages: readonly CodeLanguage[] = ['python', 'typescript', 'sh'];
const joined = (code: string, language: CodeLanguage) =>
  highlight(code, language)
    .map(({ text }) => text)
    .join('');
const ofKind = (kind: TokenKind, code: string, language: CodeLanguage) =>
  highlight(code, language)
    .filter((token) => token.kind === kind)
    .map(({ text }) => text);

describe('highlight', () => {
  test('tells the pieces of Python apart', () => {
    const code =
      '# a "note"\nfrom x import y\nn = -0.5 + k2\nt = f"a # {n}" + \'it\\\'s\'\nif not True: print(t, x.is_in)\n';
    expect(ofKind('comment', code, 'python')).toEqual(['# a "note"']);
    expect(ofKind('string', code, 'python')).toEqual(['f"a # {n}"', "'it\\'s'"]);
    expect(ofKind('keyword', code, 'python')).toEqual(['from', 'import', 'if', 'not', 'True']);
    expect(ofKind('number', code, 'python')).toEqual(['-0.5']);
    expect(ofKind('name', code, 'python')).toEqual(['print']);
  });

  test('tells the pieces of TypeScript apart', () => {
    const code = "// it's\nconst a = new Map([[1_000, \"x // y\"]]);\nfor await (const e of f('b', `${a}`)) e.from;\n";
    expect(ofKind('comment', code, 'typescript')).toEqual(["// it's"]);
    expect(ofKind('string', code, 'typescript')).toEqual(['"x // y"', "'b'", '`${a}`']);
    expect(ofKind('keyword', code, 'typescript')).toEqual(['const', 'new', 'for', 'await', 'const', 'of']);
    expect(ofKind('number', code, 'typescript')).toEqual(['1_000']);
    expect(ofKind('name', code, 'typescript')).toEqual(['Map', 'f']);
  });

  test('tells the pieces of a shell script apart', () => {
    const code =
      '#!/bin/sh\nset -eu\ncurl --data @- \'a#b\' x#y "$z" <<\'JSON\'\n{ "k": [1, -2.5], "t": "it\'s" }\nJSON\n';
    expect(ofKind('comment', code, 'sh')).toEqual(['#!/bin/sh']);
    expect(ofKind('string', code, 'sh')).toEqual(["'a#b'", '"$z"', "'JSON'", '"k"', '"t"', '"it\'s"']);
    expect(ofKind('keyword', code, 'sh')).toEqual(['set', 'curl']);
    expect(ofKind('name', code, 'sh')).toEqual(['-eu', '--data']);
    expect(ofKind('number', code, 'sh')).toEqual(['1', '-2.5']);
  });

  test('a text that is not closed colours no more than its line in Python and TypeScript', () => {
    for (const language of ['python', 'typescript'] as const) {
      expect(ofKind('number', 'a = "open\nb = 5\n', language)).toEqual(['5']);
    }
  });

  test('loses no character of any snippet of any model', () => {
    for (const model of models) {
      const format = model.format && formats[model.format];
      if (format === undefined) continue;
      for (const choice of renderableSnippets(format, model)) {
        const { code, language } = renderSnippet(model, format, choice);
        expect(joined(code, language)).toBe(code);
        expect(highlight(code, language).filter(({ kind }) => kind === 'string').length).toBeGreaterThan(0);
      }
    }
  });

  test('loses no character of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...languages), (code, language) => {
        expect(joined(code, language)).toBe(code);
      }),
    );
  });

  test('colours 200,000 characters of quotes and backslashes within a second', () => {
    const started = performance.now();
    for (const language of languages) {
      for (const code of [
        '"'.padEnd(200_000, 'x'),
        "'\\".repeat(100_000),
        `"${'\\"'.repeat(100_000)}"`,
        '#'.repeat(200_000),
      ]) {
        expect(joined(code, language)).toBe(code);
      }
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
