/** The built feeds are the ones that feeds.test.ts checks, are well-formed for a browser, and the pages name them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { feedTexts } from '../../site/src/lib/feed-texts.ts';
import { feeds, type FeedName } from '../../site/src/lib/feeds.ts';
import { englishReader } from '../support/english-reader.ts';
import { siteFolder } from '../support/site.ts';
import { test } from '../support/visit.ts';

const names = Object.keys(feeds) as FeedName[];

test.for(names)('%s is built as it was checked', async (name) => {
  const text = await feedTexts[name](englishReader, { site: undefined, locale: undefined });
  expect(readFileSync(siteFolder + feeds[name].path, 'utf8')).toBe(text);
});

test('a browser reads the RSS feeds as well-formed XML', async ({ page }) => {
  await page.goto('/lifecycle/');
  const isWellFormed = (text: string) =>
    page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null,
      text,
    );
  for (const name of ['changes', 'ends'] as const) {
    const xml = readFileSync(siteFolder + feeds[name].path, 'utf8');
    expect(await isWellFormed(xml), name).toBe(true);
    expect(await isWellFormed(xml.replace('</channel>', '')), name).toBe(false);
  }
});

test.for([
  ['/lifecycle/', ['ends', 'calendar', 'changes']],
  ['/changes/', ['changes', 'ends', 'calendar']],
  ['/data/', ['changes', 'ends', 'calendar']],
] as const)('%s names the feeds in its head and links to them', async ([path, inHead], { page }) => {
  await page.goto(path);
  const alternates = page.locator('head link[rel=alternate]:not([hreflang])');
  const linked = await alternates.evaluateAll((all) =>
    all.map((one) => [one.getAttribute('type'), one.getAttribute('href')]),
  );
  expect(linked).toEqual(inHead.map((name) => [feeds[name].type, feeds[name].path]));
  expect(await page.locator('main a[href$=".xml"], main a[href$=".ics"]').count()).toBeGreaterThan(0);
});
