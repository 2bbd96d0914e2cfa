/** Once for all browser tests: the built site on a server, and one Chromium that the test files share. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { requireTools } from '../../scripts/setup/tools.ts';
import { serveFolder, siteFolder } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, without a slash at the end. */
    readonly siteOrigin: string;
    /** Where to reach the browser. */
    readonly browserEndpoint: string;
  }
}

/** Starts both and returns how to stop them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${siteFolder}/index.html`)) throw new Error(`${siteFolder} has no built site. Run: npm run build`);
  const site = await serveFolder(siteFolder);
  const browser = await chromium.launchServer({
    executablePath: requireTools().chromium,
    // No sandbox: root and many containers cannot have one, and only our own pages are opened.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
  project.provide('siteOrigin', site.origin);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
