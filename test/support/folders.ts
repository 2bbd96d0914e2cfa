/** Folders of a test: what is in them, and what stands beside them. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Every file below a folder with its content. */
export function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Makes a folder that holds one file, `mark`. */
export function folderWith(path: string, mark: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'mark'), mark);
  return path;
}

/** Names beside a folder that begin with its own and a dot: what a build leaves lying there. */
export function beside(folder: string): string[] {
  return readdirSync(dirname(folder))
    .filter((name) => name.startsWith(`${basename(folder)}.`))
    .sort();
}
