/** Finds programs on the PATH, asks them things, and installs Debian packages where we may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The absolute path of the first of these commands that the PATH has. */
export function findOnPath(commands: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return commands
    .flatMap((command) => folders.flatMap((folder) => suffixes.map((suffix) => join(folder, command + suffix))))
    .find(isExecutable);
}

/** True where the path is a program that this user may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a program prints, without white space at the ends; `undefined` where it cannot be run or fails. */
export function ask(program: string, args: readonly string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? (stdout || stderr).trim() : undefined;
}

/** Runs a program and shows what it prints. Throws an Error with the remedy where it fails. */
export function run(program: string, args: readonly string[], remedy: string): void {
  console.log(`setup-tests: ${program} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env });
  if (status !== 0) {
    throw new Error(`"${program} ${args.join(' ')}" failed (${error?.message ?? `exit code ${status}`}). ${remedy}`);
  }
}

/** Installs Debian packages. Throws an Error with the remedy where there is no apt-get, or this user may not use it. */
export function installWithApt(packages: readonly string[], remedy: string): void {
  const apt = findOnPath(['apt-get']);
  if (apt === undefined || process.getuid?.() !== 0) {
    throw new Error(
      `${packages.join(', ')}: not found, and only root on Debian or Ubuntu can install it here. ${remedy}`,
    );
  }
  run(apt, ['update', '-qq'], remedy);
  run(apt, ['install', '-y', '-qq', '--no-install-recommends', ...packages], remedy);
}

/** True where a version such as `1.43.11` is the least one or newer. */
export function atLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, wanted] of least.entries()) {
    const part = parts[i] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
