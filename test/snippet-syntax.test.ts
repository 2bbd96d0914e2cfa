/** Every snippet of every format is well-formed: Python compiles, shell parses, TypeScript agrees with the SDKs' types. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Format } from '#catalog';
import { renderableSnippets, renderSnippet } from '../catalog/src/snippets/render-snippet.ts';
import type { SnippetParameters } from '../catalog/src/snippets/types.ts';
import { formatParameters } from '../scripts/compile/format-parameters.ts';
import { speaker } from './support/tiny-formats.ts';

const hostile =
  'a "b" \'c\' \\ \r\n $(touch x) `id` ${x} 👋 e\u0301 \ud800 \u2028 """ \nJSON\n \u0000 %s {prompt} {0} $& */ \u202e';
const values: SnippetParameters = {
  maxTokens: 100,
  temperature: 0.5,
  topP: 0.5,
  topK: 7,
  seed: 7,
  stopSequences: ['it\'s\n"'],
};

const folder = new URL('../catalog/formats/', import.meta.url);
const formats = readdirSync(folder).map((file) => {
  const authored = parse(readFileSync(new URL(file, folder), 'utf8'));
  return { ...authored, id: file.replace('.yaml', ''), parameters: formatParameters(authored.request) } as Format;
});

/** Inside the project, so that TypeScript finds the SDKs. */
let directory: string;
const files: Record<string, string[]> = { python: [], sh: [], typescript: [] };

beforeAll(() => {
  mkdirSync('node_modules/.cache', { recursive: true });
  directory = mkdtempSync('node_modules/.cache/snippets-');
  for (const format of formats) {
    const taken = Object.entries(values).filter(([name]) => name in format.request.parameters);
    for (const choice of renderableSnippets(format)) {
      for (const [kind, options] of Object.entries({
        plain: {},
        full: { prompt: format.request.promptPath && hostile, parameters: Object.fromEntries(taken) },
      })) {
        const { code, filename, language } = renderSnippet(speaker(format), format, { ...choice, ...options });
        const path = join(directory, `${format.id}-${choice.tool}-${kind}-${filename}`);
        writeFileSync(path, code);
        files[language]!.push(path);
      }
    }
  }
});
afterAll(() => rmSync(directory, { recursive: true }));

describe(`every snippet of the ${formats.length} formats`, () => {
  test('exists in every language', () => {
    expect(formats.length).toBeGreaterThan(30);
    for (const list of Object.values(files)) expect(list.length).toBeGreaterThan(100);
  });

  test('compiles as Python', () => {
    const program =
      'import sys\nfor path in sys.argv[1:]: compile(open(path, encoding="utf-8", newline="").read(), path, "exec")';
    expect(() => execFileSync('python3', ['-c', program, ...files['python']!], { stdio: 'pipe' })).not.toThrow();
  });

  test('parses as POSIX shell', () => {
    for (const path of files['sh']!) expect(execFileSync('sh', ['-n', path], { encoding: 'utf8' })).toBe('');
  });

  test("agrees with the SDKs' types under strict options", () => {
    const compilerOptions = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      module: 'nodenext',
      target: 'es2022',
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
    };
    const names = files['typescript']!.map((path) => path.slice(directory.length + 1));
    writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: names }));
    expect(typeErrors(directory)).toBe('');
    writeFileSync(join(directory, names[0]!), 'const wrong: number = "text";');
    expect(typeErrors(directory)).toContain("Type 'string' is not assignable to type 'number'");
  });
});

function typeErrors(project: string): string {
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}
