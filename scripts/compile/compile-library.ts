/** Compiles catalog/src with tsc against the types just generated, so that library and data never disagree in a release. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { CatalogError, type Problem } from './problem.ts';

const root = resolve(import.meta.dirname, '../..');

/** Writes the library's JavaScript and declarations into `staging`, which holds `catalog.d.ts`. Throws what tsc finds. */
export function compileLibrary(source: string, staging: string): void {
  const config = join(staging, 'tsconfig.json');
  const options = {
    noEmit: false,
    outDir: '.',
    rootDir: resolve(source),
    declaration: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    // Without this tsc would read the types of the last build, which `#catalog` names outside this step.
    paths: { '#catalog': ['./catalog.d.ts'] },
    // The library runs in browsers: it must not compile if it leans on Node.
    types: [],
  };
  const include = [join(resolve(source), '**/*.ts')];
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: options, include, exclude: [] }),
  );
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [tsc, '--project', config, '--pretty', 'false'],
    { encoding: 'utf8' },
  );
  rmSync(config);
  if (error !== undefined) throw error;
  if (status === 0) return;
  const problems = readErrors(stdout);
  if (problems.length === 0) throw new Error(`tsc failed:\n${stdout}${stderr}`);
  throw new CatalogError(problems);
}

/** `file(line,column): error TS1: text` → problems; what does not begin so continues the text before it. */
function readErrors(output: string): Problem[] {
  return [
    ...output.matchAll(/^(?<file>.+)\((?<line>\d+),(?<column>\d+)\): error TS\d+: (?<text>.*(?:\n\s+.*)*)/gm),
  ].map(({ groups }) => ({
    file: relative(process.cwd(), resolve(groups!['file']!)).replaceAll('\\', '/'),
    line: Number(groups!['line']),
    column: Number(groups!['column']),
    path: '',
    fault: groups!['text']!.replace(/\s*\n\s*/g, ' '),
    remedy: 'The library must compile against the types that this catalog generates.',
  }));
}
