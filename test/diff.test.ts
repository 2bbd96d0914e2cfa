/** `npm run diff`: what a change does to the published data. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare } from '../scripts/diff/compare.ts';
import { printChanges } from '../scripts/diff/print-changes.ts';
import { root, runScript } from './support/run-script.ts';
import { authoredModel, authoredPrices, compile, withCatalog, type Files } from './support/with-catalog.ts';

describe('A comparison', () => {
  test('of equal data finds nothing', () => {
    expect(compare({ a: [{ b: 1 }] }, { a: [{ b: 1 }] })).toEqual([]);
  });

  test('names what was added, removed and changed', () => {
    expect(compare({ a: 1, b: { c: null } }, { b: { c: 0 }, d: 'x' })).toEqual([
      { path: 'a', before: 1 },
      { path: 'b.c', before: null, after: 0 },
      { path: 'd', after: 'x' },
    ]);
  });

  test('takes words as a set, but sees another order', () => {
    expect(compare(['a', 'b'], ['b', 'c'], 'tags')).toEqual([
      { path: 'tags', before: 'a' },
      { path: 'tags', after: 'c' },
    ]);
    expect(compare(['a', 'b'], ['b', 'a'], 'tags')).toEqual([{ path: 'tags', before: ['a', 'b'], after: ['b', 'a'] }]);
  });

  test('knows price lists by day, Region and source, wherever they stand', () => {
    const old = authoredPrices();
    const changed = authoredPrices({ onDemand: { inputTokens: { usd: 0.4, per: '1M tokens' } } });
    const newer = authoredPrices({ asOf: '2025-01-01' });
    expect(compare([old], [newer, changed], 'prices').map(({ path }) => path)).toEqual([
      'prices[2024-06-21 us-east-1 handbook].onDemand.inputTokens.usd',
      'prices[2024-06-21 us-east-1 handbook].onDemand.outputTokens',
      'prices[2025-01-01 us-east-1 handbook]',
    ]);
  });

  test('goes by position where items cannot be told apart', () => {
    expect(compare([{ x: 1 }, { x: 1 }], [{ x: 1 }, { x: 2 }], 'list')).toEqual([
      { path: 'list[1].x', before: 1, after: 2 },
    ]);
  });
});

describe('The report of changes', () => {
  const before = compile().published;
  const report = (files: Files) => printChanges(before, compile(files).published, 'v1.0.0');

  test('says so when nothing changed', () => {
    expect(report({})).toBe('The published data is the same as at v1.0.0.\n');
  });

  test('lists what a reader of the data notices', () => {
    const files = {
      'models/acme/text.yaml': authoredModel({ maxTokens: 16000, version: 'v1', useCases: ['drafting'] }),
      'models/acme/two.yaml': authoredModel({ id: 'acme.text-v2', name: 'Acme Text 2' }),
      'use-cases.yaml': {
        chat: { title: 'Chat', group: 'converse', explanation: 'Talks well.' },
        drafting: { title: 'Drafting', group: 'write', explanation: 'Writes.' },
      },
    };
    expect(report(files)).toMatchInlineSnapshot(`
      "# Changes since v1.0.0

      ## Models

      - added Acme Text 2 (\`acme.text-v2\`)
      - Acme Text (\`acme.text-v1\`)
        - maxTokens: 8000 → 16000
        - useCases: removed chat
        - useCases: added drafting
        - version: added v1

      ## Use cases

      - added Drafting (\`drafting\`)
      - Chat (\`chat\`)
        - explanation: Talks. → Talks well.

      2 parts of the data changed: a minor release.
      "
    `);
  });

  test('calls a lost ID a major release, and a corrected price a patch', () => {
    const moved = { 'models/acme/text.yaml': authoredModel({ id: 'acme.text-v2' }) };
    expect(report(moved)).toMatch(/: a major release\.\n$/);
    const prices = [authoredPrices({ onDemand: { inputTokens: { usd: 0.4, per: '1M tokens' } } })];
    expect(report({ 'models/acme/text.yaml': authoredModel({ prices }) })).toMatch(/: a patch release\.\n$/);
  });
});

describe('npm run diff', () => {
  /** A repository of its own with the project's compiler and library, and a tiny catalog. */
  function withRepository(use: (folder: string, git: (...args: string[]) => void) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'diff-'));
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    const git = (...args: string[]) => void execFileSync('git', [...identity, ...args], { cwd: folder });
    try {
      withCatalog({}, (catalog) => execFileSync('cp', ['-R', catalog, join(folder, 'catalog')]));
      for (const path of ['scripts', 'catalog/src', 'package.json', 'tsconfig.json'])
        execFileSync('cp', ['-R', join(root, path), join(folder, path)]);
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
      git('init', '--quiet');
      git('add', '.');
      git('commit', '--quiet', '-m', 'Begin');
      use(folder, git);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('compares the working tree with what a commit publishes', () => {
    withRepository((folder) => {
      expect(runScript(folder, 'diff.ts', 'HEAD')).toEqual({
        status: 0,
        stdout: 'The published data is the same as at HEAD.\n',
        stderr: '',
      });
      const path = join(folder, 'catalog/models/acme/text.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('maxTokens: 8000', 'maxTokens: 9000'));
      expect(runScript(folder, 'diff.ts', 'HEAD').stdout).toMatchInlineSnapshot(`
        "# Changes since HEAD

        ## Models

        - Acme Text (\`acme.text-v1\`)
          - maxTokens: 8000 → 9000

        1 part of the data changed: a patch release.
        "
      `);
      writeFileSync(path, 'id: 5\n');
      expect(runScript(folder, 'diff.ts', 'HEAD')).toMatchObject({ status: 1, stdout: '' });
    });
  });

  test('says so when a commit does not exist, or cannot be compiled', () => {
    withRepository((folder, git) => {
      expect(runScript(folder, 'diff.ts', 'v9')).toMatchObject({
        status: 1,
        stderr: 'There is no commit "v9". Name a branch, a tag or a commit: npm run diff -- v0.1.0\n',
      });
      expect(runScript(folder, 'diff.ts', '--', '--upload-pack=x')).toMatchObject({ status: 1 });
      mkdirSync(join(folder, 'catalog/models/birch'));
      writeFileSync(join(folder, 'catalog/models/birch/broken.yaml'), 'id: 5\n');
      git('add', '.');
      git('commit', '--quiet', '-m', 'Break');
      git('rm', '--quiet', '-r', 'catalog/models/birch');
      const { status, stderr } = runScript(folder, 'diff.ts', 'HEAD');
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^HEAD does not compile with what is installed here:\ncatalog\/models\/birch\/broken\.yaml:1:1 /,
      );
    });
  });

  test('asks for a commit to compare with', () => {
    expect(runScript(root, 'diff.ts')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Say what to compare with: npm run diff -- main\n',
    });
  });
});
