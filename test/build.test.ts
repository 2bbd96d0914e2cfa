/** Building and checking: all or nothing, the same bytes each time, and problems in CI. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printAnnotations } from '../scripts/compile/problem.ts';
import { write } from '../scripts/compile/write.ts';
import { beside, contents, folderWith } from './support/folders.ts';
import { authoredModel, compile, withCatalog } from './support/with-catalog.ts';

const root = resolve(import.meta.dirname, '..');
const script = (name: string) => join(root, 'scripts', name);
let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'build-'));
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Runs a command as a person would, in the project's folder. */
function run(name: string, args: string[], env: Record<string, string> = {}) {
  const { GITHUB_ACTIONS: _, ...rest } = process.env;
  const child = spawn(process.execPath, [script(name), ...args], { cwd: root, env: { ...rest, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
}

describe('A build', () => {
  test('writes data, types, schemas and library, twice the same, also both at once', async () => {
    const outs = ['one', 'two'].map((name) => join(temporary, name));
    const results = await withCatalog({}, (folder) => Promise.all(outs.map((out) => run('build.ts', [folder, out]))));
    expect(results).toEqual(outs.map(() => ({ code: 0, stdout: '', stderr: '' })));
    const [one, two] = outs.map(contents);
    expect(one).toEqual(two);
    expect(Object.keys(one!)).toEqual(
      expect.arrayContaining([
        'catalog.d.ts',
        'catalog.js',
        'catalog.json',
        'index.d.ts',
        'index.js',
        'model.schema.json',
        ...['format', 'model', 'pending', 'providers', 'regions', 'sources', 'use-cases'].map((name) =>
          join('authoring', `${name}.schema.json`),
        ),
      ]),
    );
    expect(Object.keys(one!).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
    expect(one!['tsconfig.json']).toBeUndefined();
    expect(outs.flatMap(beside)).toEqual([]);
  });

  test('catalog.js and catalog.json say the same, with a line for each model', async () => {
    const out = join(temporary, 'same');
    await withCatalog({}, (folder) => run('build.ts', [folder, out]));
    const module = (await import(join(out, 'catalog.js'))) as object;
    const json = readFileSync(join(out, 'catalog.json'), 'utf8');
    expect({ ...module }).toEqual(JSON.parse(json));
    const lines = json.split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":"acme.text-v1"'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith(' '))).toEqual([]);
  });

  test('with a problem writes nothing, and ends with exit code 1', async () => {
    const out = folderWith(join(temporary, 'kept'), 'last good build');
    const result = await withCatalog({ 'models/acme/text.yaml': authoredModel({ maxTokens: -1 }) }, (folder) =>
      run('build.ts', [folder, out]),
    );
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(
      /^\S+text\.yaml:9:1 {2}maxTokens: -1 must be more than 0\.\n +\S.*\n\n1 problem in 1 file\. Nothing was written\.\n$/,
    );
    expect(contents(out)).toEqual({ mark: 'last good build' });
    expect(beside(out)).toEqual([]);
  });

  test('reports a library that does not compile like any problem, and writes nothing', () => {
    const library = join(temporary, 'library');
    mkdirSync(library);
    writeFileSync(join(library, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(library, 'index.ts'),
      `import { models } from '#catalog';\nexport const n: string = models.length;\nprocess.exit();\n`,
    );
    const out = folderWith(join(temporary, 'kept-too'), 'last good build');
    let message = '';
    try {
      write(compile().published, out, library);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain("index.ts:2:14  Type 'number' is not assignable to type 'string'.\n");
    expect(message).toMatch(/index\.ts:3:1 {2}Cannot find name 'process'/);
    expect(message).toContain('2 problems in 1 file. Nothing was written.');
    expect(contents(out)).toEqual({ mark: 'last good build' });
    expect(beside(out)).toEqual([]);
  });

  test('refuses an option that it does not have, without a stack trace', async () => {
    const result = await run('build.ts', ['--fast']);
    expect(result.code).toBe(1);
    expect(result.stderr.split('\n')[0]).toContain("Unknown option '--fast'");
    expect(result.stderr).not.toContain('    at ');
  });
});

describe('In CI', () => {
  test('each problem is also an annotation on its line', async () => {
    const files = { 'models/acme/text.yaml': authoredModel({ maxTokens: '8k, or 9' }) };
    const { stdout, folder } = await withCatalog(files, async (folder) => ({
      folder,
      ...(await run('check.ts', [folder], { GITHUB_ACTIONS: 'true' })),
    }));
    expect(stdout.replace(folder, 'catalog')).toBe(
      '::error file=catalog/models/acme/text.yaml,line=9,col=1::maxTokens: "8k, or 9" is not a number.%0AWrite digits only: no quotes, commas, underscores or unit.\n',
    );
  });

  test('nothing in a file or its name can end an annotation or begin another', () => {
    const problem = {
      file: 'a,b:c\n::error::',
      line: 1,
      column: 2,
      path: '',
      fault: '100%\r\n::warning::',
      remedy: '',
    };
    expect(printAnnotations([problem])).toBe(
      '::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3A,line=1,col=2::100%25%0D%0A::warning::%0A',
    );
  });
});

describe('A check', () => {
  test('says in one line what it found right', async () => {
    const result = await withCatalog({}, (folder) => run('check.ts', [folder]));
    expect(result).toEqual({
      code: 0,
      stdout: '1 model, 1 format, 1 provider, 1 use case, 1 Region, 1 source, 0 pending: no problems.\n',
      stderr: '',
    });
  });
});
