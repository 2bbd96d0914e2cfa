/** The code in the guides is right: TypeScript is type-checked, run and prints what it says; Python and shell are parsed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireTools, root } from '../scripts/setup/tools.ts';
import { codeBlocks, promisedOutput } from './support/code-blocks.ts';

const folder = `${root}/site/src/content/docs/guides`;
const blocks = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => codeBlocks(name, readFileSync(`${folder}/${name}`, 'utf8')));
const written = (...languages: readonly string[]) => blocks.filter(({ language }) => languages.includes(language));

let scratch = '';
beforeAll(() => {
  // Inside the project, so that the package is found by its own name as in a user's node_modules.
  mkdirSync(`${root}/test/.cache`, { recursive: true });
  scratch = mkdtempSync(`${root}/test/.cache/guides-`);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('each guide is there, and each language of code is tested', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'aws-cli.md',
    'boto3-lambda.md',
    'getting-access.md',
    'inference-parameters.md',
    'invoke-model.md',
    'lifecycle.md',
    'package.md',
    'pricing-modes.md',
    'regions-and-profiles.md',
    'tokens.md',
  ]);
  expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['json', 'python', 'sh', 'text', 'ts']);
});

test('all TypeScript type-checks under the strictest settings', () => {
  const files = written('ts').map(({ at, code }, i) => {
    const file = `${scratch}/${String(i).padStart(2, '0')}-${at.replace(/\W/g, '-')}.ts`;
    writeFileSync(file, code);
    return file;
  });
  const config = {
    extends: '../../../tsconfig.json',
    compilerOptions: { strict: true, noEmit: true, skipLibCheck: true },
    include: [],
    files,
  };
  writeFileSync(`${scratch}/tsconfig.json`, JSON.stringify(config));
  const { stdout, status } = spawnSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', scratch], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

describe('TypeScript runs and prints what its comments promise', () => {
  test.each(written('ts'))('$at', ({ at, code }) => {
    const file = `${scratch}/run-${at.replace(/\W/g, '-')}.ts`;
    writeFileSync(file, code);
    const printed = execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8' });
    const promised = promisedOutput(code);
    expect(promised.length + printed.length).toBeGreaterThan(0);
    for (const line of promised) expect(printed.split('\n')).toContain(line);
  });
});

test.each(written('python'))('Python compiles: $at', ({ code }) => {
  const file = `${scratch}/example.py`;
  writeFileSync(file, code);
  const { status, stderr } = spawnSync(requireTools().python, ['-m', 'py_compile', file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test.each(written('sh'))('the shell can read: $at', ({ code }) => {
  const { status, stderr } = spawnSync('sh', ['-n'], { input: code, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test.each(written('json'))('JSON is JSON: $at', ({ code }) => {
  expect(JSON.parse(code)).toBeTypeOf('object');
});
