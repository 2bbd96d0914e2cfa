/** What a first visit costs over the wire. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { widest } from '../support/page-types.ts';
import { test } from '../support/visit.ts';

/** Bytes that the browser received for an address: every file with its headers, compressed as it was sent. */
async function weigh(page: Page, path: string): Promise<{ readonly total: number; readonly files: readonly string[] }> {
  const session = await page.context().newCDPSession(page);
  const addresses = new Map<string, string>();
  const files: string[] = [];
  let total = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    total += encodedDataLength;
    files.push(`${encodedDataLength} ${addresses.get(requestId) ?? ''}`);
  });
  await session.send('Network.enable');
  await page.goto(path, { waitUntil: 'networkidle' });
  return { total, files };
}

const KB = 1024;

test.for([
  ['/models/', 60 * KB],
  ['/models/amazon/titan-text-lite/', 50 * KB],
  ['/models/stability/stable-diffusion-xl-1-0/', 50 * KB],
  [`/models/${widest().slug}/`, 50 * KB],
  ['/regions/', 50 * KB],
  ['/regions/us-east-1/', 50 * KB],
  ['/regions/matrix/', 60 * KB],
  ['/', 60 * KB],
  ['/guides/boto3-lambda/', 60 * KB],
] as const)('%s weighs at most %d bytes', async ([path, budget], { page }) => {
  const { total, files } = await weigh(page, path);
  expect(files.length).toBeGreaterThan(1);
  expect(total, files.join('\n')).toBeLessThanOrEqual(budget);
});
