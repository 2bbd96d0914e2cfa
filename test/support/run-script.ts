/** Runs one of the scripts as a user would, and hands back what it said. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The repository's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Runs `scripts/<name>` in the folder `cwd`. */
export function runScript(cwd: string, name: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts', name), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
