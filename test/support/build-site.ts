/** Builds the site with settings of its own into a folder of its own. */
import { spawnSync } from 'node:child_process';
import { root } from '../../scripts/setup/tools.ts';

const leaks = /^(VITEST.*|NODE_ENV|BASE_URL|DEV|MODE|PROD|SSR|TEST|SITE_URL|SITE_BASE|REPOSITORY_URL)$/;

/** Builds `site/` with these environment variables. Throws an Error with Astro's output where that fails. */
export function buildSite(outDir: string, settings: Readonly<Record<string, string>>): void {
  // What Vitest sets would leak into the build: its BASE_URL, say, would win over the base path.
  const inherited = Object.entries(process.env).filter(([name]) => !leaks.test(name));
  const env = { ...Object.fromEntries(inherited), ASTRO_TELEMETRY_DISABLED: '1', ...settings };
  const astro = `${root}/node_modules/astro/bin/astro.mjs`;
  // Forced: rendered guides of an earlier build point to style sheets that this one may name differently.
  const args = [astro, 'build', '--force', '--root', `${root}/site`, '--outDir', outDir];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: root });
  if (status !== 0) throw new Error(`astro build failed:\n${stdout}\n${stderr}`);
}
