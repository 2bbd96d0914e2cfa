import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPackage, root, type InstalledPackage } from './support/installed-package.ts';

const readme = join(root, 'README.md');
const markdown = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
/**
 * The code of each block that opens with exactly three backticks and `ts`, with the line in README.md where it begins.
 */
const examples = [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
  line: markdown.slice(0, match.index).split('\n').length + 1,
  code: match[1]!,
}));

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

test('README.md has examples in TypeScript', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe.each(examples)('the example at README.md:$line', ({ line, code }) => {
  test('type-checks', () => {
    const file = `readme-${line}.ts`;
    installed.write(file, code);
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
      strict: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
    };
    const config = installed.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
    expect(outcome(join(root, 'node_modules/typescript/bin/tsc'), '-p', config)).toBe('');
  });

  test('runs, and prints what its comments say', () => {
    const said = [...code.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]);
    const printed = outcome(installed.write(`readme-${line}.ts`, code)).trimEnd();
    expect(printed.split('\n')).toEqual(said);
  });
});

/** What a program prints, or how it failed. Node 24 runs TypeScript as it is. */
function outcome(...args: string[]): string {
  try {
    const node = join(root, 'node_modules/.bin/node');
    return execFileSync(node, args, { cwd: installed.project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `Error: ${stdout}${stderr}`;
  }
}
