/** The published catalog as of a git ref, compiled by that ref's own compiler in a temporary folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandError } from '../compile/command.ts';
import type { PublishedCatalog } from '../compile/derive.ts';

/** Throws a `CommandError` where there is no such ref, or where it does not compile. */
export function catalogAt(ref: string): PublishedCatalog {
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
    .stdout.toString()
    .trim();
  if (commit === '')
    throw new CommandError(`There is no commit "${ref}". Name a branch, a tag or a commit: npm run diff -- v0.1.0`);
  const folder = mkdtempSync(join(tmpdir(), 'catalog-at-'));
  try {
    const archive = git('archive', '--format=tar', commit);
    const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout });
    if (archive.status !== 0 || unpacked.status !== 0)
      throw new CommandError(`${ref} cannot be unpacked:\n${archive.stderr}${unpacked.stderr ?? ''}`);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const build = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: folder, encoding: 'utf8' });
    if (build.status !== 0)
      throw new CommandError(`${ref} does not compile with what is installed here:\n${build.stdout}${build.stderr}`);
    return JSON.parse(readFileSync(join(folder, 'dist/catalog.json'), 'utf8')) as PublishedCatalog;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function git(...args: string[]) {
  return spawnSync('git', args, { maxBuffer: 1 << 30 });
}
