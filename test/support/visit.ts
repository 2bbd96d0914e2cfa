/** `test` for browser tests: a fresh visitor for each, who notices every error and every request that leaves the site. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

/** Opens a context whose pages are watched. Options are Playwright's. */
export type NewVisitor = (options?: BrowserContextOptions) => Promise<Page>;

let shared: Promise<Browser> | undefined;

/** The browser of the run. Each test file connects once. */
export function browser(): Promise<Browser> {
  shared ??= chromium.connect(inject('browserEndpoint'));
  return shared;
}

/** Address of the served site, without a slash at the end. */
export const origin: string = inject('siteOrigin');

/** What a visitor must never see: thrown errors, complaints in the console, requests to other hosts. */
function watch(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(protocol) && asked !== origin) complaints.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
}

interface Fixtures {
  readonly newVisitor: NewVisitor;
  readonly page: Page;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- the runner reads the parameter list
  newVisitor: async ({}, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const context = await (
        await browser()
      ).newContext({
        baseURL: origin,
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      watch(context, complaints);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints).toEqual([]);
  },
  page: async ({ newVisitor }, use) => {
    await use(await newVisitor());
  },
});
