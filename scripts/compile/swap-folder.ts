/** Replaces a folder as a whole, so that a build stopped at any moment leaves the last good one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Makes an empty folder beside `out` to build in, after clearing up what builds that were killed left behind. */
export function openStaging(out: string): string {
  recover(out);
  const staging = `${resolve(out)}.building-${process.pid}`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  return staging;
}

/** Puts `staging` in the place of `out`. Another build may do the same at the same time: the last one stays, whole. */
export function swapFolder(staging: string, out: string): void {
  const target = resolve(out);
  const old = `${target}.old-${process.pid}`;
  for (let attempt = 1; ; attempt++) {
    rmSync(old, { recursive: true, force: true });
    renameIfThere(target, old);
    try {
      renameSync(staging, target);
      break;
    } catch (error) {
      // Between our two renames another build put its folder there; take that one away in turn.
      const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (taken && attempt < 100) continue;
      renameIfThere(old, target);
      throw error;
    }
  }
  rmSync(old, { recursive: true, force: true });
}

/** A build killed between its two renames leaves no `out` but the whole of the last one beside it: bring that back. */
function recover(out: string): void {
  const target = resolve(out);
  if (!existsSync(dirname(target))) return;
  const left = readdirSync(dirname(target)).filter((name) => {
    const [, pid] = new RegExp(`^${escape(basename(target))}\\.(?:building|old)-(\\d+)$`).exec(name) ?? [];
    return pid !== undefined && !isRunning(Number(pid));
  });
  const [old] = left.filter((name) => name.includes('.old-')).sort();
  if (old !== undefined && !existsSync(target)) renameIfThere(join(dirname(target), old), target);
  for (const name of left) rmSync(join(dirname(target), name), { recursive: true, force: true });
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
