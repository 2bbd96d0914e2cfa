/** The programs that the tests need besides Node, where they stand, and the file that says so. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute paths of the programs found on this machine. */
export interface Tools {
  /** A Chromium or Chrome that runs headless. */
  readonly chromium: string;
  /** A Python that can import boto3. */
  readonly python: string;
  /** The AWS CLI, version 1 or 2. */
  readonly aws: string;
}

/** The repository's folder, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where `npm run pretest` writes what it found. */
export const toolsFile = `${root}/test/.cache/tools.json`;

/** The pinned Python packages, installed where the machine has nothing new enough. */
export const requirementsFile = `${root}/test/python/requirements.txt`;

/** What the last set-up found; `undefined` where there was none, a program has gone or a pin has changed since. */
export function readTools(): Tools | undefined {
  try {
    if (statSync(toolsFile).mtimeMs < statSync(requirementsFile).mtimeMs) return undefined;
    const tools = JSON.parse(readFileSync(toolsFile, 'utf8')) as Tools;
    const complete = [tools.chromium, tools.python, tools.aws].every((path) => existsSync(path));
    return complete ? tools : undefined;
  } catch {
    return undefined;
  }
}

/** The same for a test, which cannot go on without. Throws an Error that names the command to run. */
export function requireTools(): Tools {
  const tools = readTools();
  if (tools === undefined) throw new Error(`${toolsFile} is missing or out of date. Run: node scripts/setup-tests.ts`);
  return tools;
}
