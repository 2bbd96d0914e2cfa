/**
 * The package as a user has it: packed, and installed from the tarball into an empty project outside the repository.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface InstalledPackage {
  /** The user's project. */
  readonly project: string;
  /** The package inside it. */
  readonly folder: string;
  readonly tarball: string;
  readonly files: readonly string[];
  readonly unpackedSize: number;
  /** Writes a file of the user's project and gives its path. */
  write(name: string, text: string): string;
  remove(): void;
}

/** Packs what is in dist/ now, without building it again: other tests are reading it. */
export function installPackage(): InstalledPackage {
  const project = mkdtempSync(join(tmpdir(), 'package-'));
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const packed = npm('pack', root, '--ignore-scripts', '--json', '--pack-destination', project);
  const [{ filename, files, unpackedSize }] = JSON.parse(packed);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  npm('install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${filename}`);
  return {
    project,
    folder: join(project, 'node_modules/bedrock-model-catalog'),
    tarball: join(project, filename),
    files: files.map((file: { path: string }) => file.path),
    unpackedSize,
    write(name, text) {
      writeFileSync(join(project, name), text);
      return join(project, name);
    },
    remove: () => rmSync(project, { recursive: true }),
  };
}

export interface NodeVersion {
  readonly version: string;
  readonly major: number;
  readonly path: string;
}

/** Every Node that the package supports and this machine has: the project's own, and those on the PATH. */
export function supportedNodes(): readonly NodeVersion[] {
  const folders = [join(root, 'node_modules/.bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  const byVersion = new Map<string, NodeVersion>();
  for (const path of [process.execPath, ...folders.map((folder) => join(folder, 'node'))]) {
    const version = versionOf(path);
    const major = Number(version?.split('.')[0]?.slice(1));
    if (version !== undefined && major >= 20 && !byVersion.has(version))
      byVersion.set(version, { version, major, path });
  }
  return [...byVersion.values()];
}

function versionOf(path: string): string | undefined {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
