/** The set-up for tests: versions are compared as numbers, programs found on the PATH, faults told with their remedy. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { atLeast, findOnPath } from '../scripts/setup/programs.ts';
import { root } from '../scripts/setup/tools.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  program('curl', 'exit 0');
  program('jq', 'exit 0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of one line, on a PATH of its own. */
function program(name: string, line: string): string {
  const path = join(folder, 'bin', name);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs the set-up in a copy of what it needs, with nothing on the PATH but the programs above. */
function setUp(env: Readonly<Record<string, string>> = {}) {
  for (const part of ['scripts/setup', 'scripts/setup-tests.ts', 'test/python', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/setup-tests.ts')], {
    encoding: 'utf8',
    env: { PATH: join(folder, 'bin'), ...env },
  });
  return { status, stderr };
}

test('versions are compared part by part, as numbers', () => {
  expect(atLeast('1.43.11', [1, 39])).toBe(true);
  expect(atLeast('1.9.0', [1, 39])).toBe(false);
  expect(atLeast('2.0', [1, 39])).toBe(true);
  expect(atLeast('1.39', [1, 39])).toBe(true);
  expect(atLeast('1', [1, 39])).toBe(false);
});

test('a program is found by the first of its names that the PATH has', () => {
  expect(findOnPath(['no-such-program', 'sh'])).toMatch(/[\\/]sh$/);
  expect(findOnPath(['no-such-program'])).toBeUndefined();
});

test('what the machine has is taken where it is new enough', () => {
  const chromium = program('a-browser', 'exit 0');
  const python = program('python3', 'echo 1.43.11');
  const aws = program('aws', 'echo aws-cli/1.45.11 Python/3.11.7');
  expect(setUp({ CHROME_PATH: chromium })).toEqual({ status: 0, stderr: '' });
  const written = JSON.parse(readFileSync(join(folder, 'test/.cache/tools.json'), 'utf8')) as unknown;
  expect(written).toEqual({ chromium, python, aws });
});

test('CHROME_PATH that leads nowhere is an error that says what to do', () => {
  const { status, stderr } = setUp({ CHROME_PATH: '/no/such/browser' });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'setup-tests: CHROME_PATH is "/no/such/browser", which is not a program that can be run. Install Chromium or Chrome ' +
      '(Debian: apt-get install chromium; any system: npx playwright-core install chromium), or set CHROME_PATH to the program.\n',
  );
});

test('an AWS CLI that is too old is not taken, and without Python for a new one the error says what to install', () => {
  program('python3', 'case "$*" in *ensurepip*) exit 1;; *) echo 1.26.27;; esac');
  program('aws', 'echo aws-cli/2.9.19 Python/3.11.2');
  const { status, stderr } = setUp({ CHROME_PATH: program('a-browser', 'exit 0') });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'setup-tests: python3, python3-venv: not found, and only root on Debian or Ubuntu can install it here. ' +
      'Install Python 3.10 or newer with venv (Debian: apt-get install python3 python3-venv).\n',
  );
});

test('a boto3 that sends an API key over HTTPS only is not taken: the stand-in speaks HTTP', () => {
  program('python3', 'case "$*" in *ensurepip*) exit 1;; *) echo 1.44.0;; esac');
  program('aws', 'echo aws-cli/1.46.0 Python/3.11.7');
  const { status, stderr } = setUp({ CHROME_PATH: program('a-browser', 'exit 0') });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^setup-tests: python3, python3-venv: not found/);
});

test('a machine without jq, which shell snippets call, is told to install it', () => {
  rmSync(join(folder, 'bin', 'jq'));
  const { status, stderr } = setUp({ CHROME_PATH: program('a-browser', 'exit 0') });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'setup-tests: jq: not found, and only root on Debian or Ubuntu can install it here. Install jq and run it again.\n',
  );
});
