/** Builds the site with settings of its own into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { root } from '../../scripts/setup/tools.ts';

/** Builds `site/` with these environment variables. Throws an Error with Astro's output where that fails. */
export function buildSite(outDir: string, settings: Readonly<Record<string, string>>): void {
  // Vitest's own settings (NODE_ENV=test, VITEST) would leak into the build.
  const { NODE_ENV, VITEST, SITE_URL, SITE_BASE, REPOSITORY_URL, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...settings };
  const astro = `${root}/node_modules/astro/bin/astro.mjs`;
  const args = [astro, 'build', '--root', `${root}/site`, '--outDir', outDir];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: root });
  if (status !== 0) throw new Error(`astro build failed:\n${stdout}\n${stderr}`);
}
