/** Develops the site: `npm run dev`. Compiles the package again on each change of catalog/, and starts the site's server anew. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const astroPackage = createRequire(import.meta.url).resolve('astro/package.json');
const astro = join(dirname(astroPackage), 'bin/astro.mjs');
const port = process.env['PORT'] || '4321';
let site: ChildProcess | undefined;
let working: Promise<void> | undefined;
let changed = false;
let stopping = false;

/** A bad edit leaves the last good package and the running site as they are. */
async function rebuild(): Promise<void> {
  const build = spawn(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  const [code] = await once(build, 'exit');
  if (stopping) return;
  if (code !== 0) {
    console.error(
      site === undefined ? 'Correct this, and the site starts.' : 'The site shows the last data that was right.',
    );
    return;
  }
  await stopSite();
  // The server keeps modules of the old dist/, which the build replaced as a whole: only a new process sees the new one.
  const started = spawn(process.execPath, [astro, 'dev', '--root', 'site', '--port', port], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  site = started;
  // A server that ends by itself has said why; there is nothing left to develop on.
  started.once('exit', (exitCode) => {
    if (site === started) end(exitCode ?? 1);
  });
}

/** Runs one build at a time; edits made meanwhile cause one more. */
function request(): void {
  changed = true;
  working ??= (async () => {
    while (changed) {
      changed = false;
      await rebuild();
    }
    working = undefined;
  })();
}

async function stopSite(): Promise<void> {
  const running = site;
  site = undefined;
  if (running === undefined) return;
  running.kill();
  await once(running, 'exit');
}

function end(code: number): void {
  stopping = true;
  process.exitCode = code;
  watcher.close();
  clearTimeout(timer);
  void stopSite();
}

let timer: NodeJS.Timeout | undefined;
// Editors save in several steps; a short wait makes one change of them.
const watcher = watch('catalog', { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(request, 150);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0));
request();
