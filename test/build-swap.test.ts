/** A folder is replaced as a whole, whatever is killed and whoever builds at the same time. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStaging, swapFolder } from '../scripts/compile/swap-folder.ts';
import { beside, contents, folderWith } from './support/folders.ts';

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'build-'));
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('A folder is swapped as a whole', () => {
  /** The ID of a process that is over. */
  const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

  test('the new one replaces the old one, with nothing of it left', () => {
    const out = folderWith(join(temporary, 'swapped'), 'old');
    const staging = openStaging(out);
    writeFileSync(join(staging, 'other'), 'new');
    swapFolder(staging, out);
    expect(contents(out)).toEqual({ other: 'new' });
    expect(beside(out)).toEqual([]);
  });

  test('after a kill between the two renames the next build brings the old one back', () => {
    const out = folderWith(join(temporary, 'between'), 'old');
    renameSync(out, `${out}.old-${deadPid()}`);
    openStaging(out);
    expect(contents(out)).toEqual({ mark: 'old' });
  });

  test('what dead builds left is cleared up; what a running one uses is not', () => {
    const out = folderWith(join(temporary, 'busy'), 'good');
    folderWith(`${out}.building-${deadPid()}`, 'dead');
    folderWith(`${out}.old-${deadPid()}`, 'dead');
    folderWith(`${out}.building-${process.ppid}`, 'alive');
    folderWith(`${out}.backup`, "somebody's own");
    openStaging(out);
    expect(contents(out)).toEqual({ mark: 'good' });
    expect(beside(out)).toEqual(
      [`${out}.backup`, `${out}.building-${process.ppid}`, `${out}.building-${process.pid}`]
        .map((path) => path.split('/').at(-1))
        .sort(),
    );
  });

  test('the folders above it are made', () => {
    const out = join(temporary, 'missing/deep/out');
    const staging = openStaging(out);
    writeFileSync(join(staging, 'mark'), 'first');
    swapFolder(staging, out);
    expect(contents(out)).toEqual({ mark: 'first' });
  });

  const swapForever = (out: string, mark: string, times = '') =>
    spawn(
      process.execPath,
      [resolve(import.meta.dirname, 'support/swap-forever.ts'), out, mark, ...(times ? [times] : [])],
      { stdio: 'inherit' },
    );
  /** What a running build wrote into the file `a`; nothing while it swaps. */
  const seen = (out: string) => {
    try {
      return readFileSync(join(out, 'a'), 'utf8');
    } catch {
      return '';
    }
  };
  const expectWhole = (out: string) => expect(new Set(Object.values(contents(out))).size).toBe(1);

  test('builds killed at any moment leave a whole folder', async () => {
    const out = join(temporary, 'killed');
    for (const delay of [0, 3, 7, 11, 16, 23]) {
      const child = swapForever(out, `${delay} `);
      while (!seen(out).startsWith(`${delay} `)) await sleep(1);
      await sleep(delay);
      child.kill('SIGKILL');
      await once(child, 'exit');
      rmSync(openStaging(out), { recursive: true });
      expectWhole(out);
      expect(Object.keys(contents(out))).toEqual(['a', 'b', 'c']);
    }
    expect(beside(out)).toEqual([]);
  });

  test('builds at the same time leave the whole folder of one of them', async () => {
    const out = join(temporary, 'raced');
    const children = ['x', 'y', 'z'].map((mark) => swapForever(out, mark, '60'));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0]);
    expectWhole(out);
    expect(Object.values(contents(out))[0]).toMatch(/^[xyz]59$/);
    expect(beside(out)).toEqual([]);
  });
});
