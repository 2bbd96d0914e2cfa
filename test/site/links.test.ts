/** No link leads nowhere, at the root of a host or under a base path; a link that needs an unset setting is absent. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks, builtPages } from '../support/built-pages.ts';
import { buildSite } from '../support/build-site.ts';
import { serveFolder, siteFolder } from '../support/site.ts';
import { browser } from '../support/visit.ts';

const editLink = /github|\/(edit|blob|tree|issues)\//i;

describe('at the root of a host, with no setting', () => {
  test('every page is there', () => {
    expect(builtPages(siteFolder).length).toBeGreaterThan(50);
  });

  test('every internal link and anchor leads somewhere', () => {
    expect(brokenLinks(siteFolder)).toEqual([]);
  });

  test('every link has an address, also before a script gives it a better one', () => {
    for (const { path, html } of builtPages(siteFolder)) {
      expect(html.match(/<a(?![^>]*\shref=)[\s>][^>]*/g) ?? [], path).toEqual([]);
    }
  });

  test('there is no link to a repository or an address that nobody has set', () => {
    for (const { path, html, links } of builtPages(siteFolder)) {
      // Sources may well lie on GitHub; what must not exist is a link of ours.
      const ours = links.filter((link) => editLink.test(link) && /bedrock-model-catalog|undefined|null/.test(link));
      expect(ours, path).toEqual([]);
      expect(
        links.filter((link) => /undefined|\[object|NaN/.test(link)),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/<link rel="canonical"|hreflang="[^"]*" href="undefined/);
    }
  });
});

describe('under a base path, with every setting', () => {
  const base = '/some/base';
  const repository = 'https://git.example/owner/name';
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-under-base-'));
    buildSite(folder, { SITE_URL: 'https://catalog.example', SITE_BASE: base, REPOSITORY_URL: repository });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every internal link and anchor leads somewhere under the base', () => {
    expect(brokenLinks(folder, base)).toEqual([]);
  });

  test('every link of the feeds leads to a page, and to an anchor that is there', () => {
    const pages = new Map(builtPages(folder).map((page) => [page.path, page]));
    const feeds = ['changes/feed.xml', 'lifecycle/feed.xml'].map((file) => readFileSync(join(folder, file), 'utf8'));
    const calendar = readFileSync(join(folder, 'lifecycle/ends.ics'), 'utf8').replaceAll('\r\n ', '');
    const links = [
      ...feeds.flatMap((xml) => [...xml.matchAll(/<link>(.*?)<\/link>/g)]),
      ...calendar.matchAll(/^URL;VALUE=URI:(.*?)\r$/gm),
    ].map(([, link]) => new URL(link!));
    expect(links.length).toBeGreaterThan(50);
    const lost = links.filter(({ origin, pathname, hash }) => {
      const page = pages.get(pathname.slice(base.length));
      return origin !== 'https://catalog.example' || !page || (hash !== '' && !page.ids.has(hash.slice(1)));
    });
    expect(lost.map(String)).toEqual([]);
  });

  test('a model page links to its own YAML file to be corrected', () => {
    const page = builtPages(folder).find(({ path }) => path === '/models/amazon/titan-text-lite/');
    expect(page?.links.filter((link) => link.startsWith(repository)).join('\n')).toContain(
      'catalog/models/amazon/titan-text-lite.yaml',
    );
  });

  test('the table filters there too, and a model opens', async () => {
    const site = await serveFolder(folder, base);
    const context = await (await browser()).newContext();
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('response', (response) => response.status() >= 400 && errors.push(response.url()));
      await page.goto(`${site.origin}${base}/models/?q=titan-text-lite`);
      const rows = page.locator('tbody tr:visible');
      expect(await rows.count()).toBe(1);
      await rows.first().getByRole('link').first().click();
      await page.waitForURL(`${site.origin}${base}/models/amazon/titan-text-lite/`);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
      await site.close();
    }
  });
});

test('a broken link would be found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    writePages(folder, {
      'index.html':
        '<h1 id="top"></h1><a href="#top">a</a><a href="/b/#c&amp;d">b</a><a href=/none/>c</a><a href="../up/">d</a>',
      'b/index.html':
        '<p id="c&amp;d"></p><a href="/b">no slash</a><a href="/#gone">e</a><a href="javascript:void 0">f</a>',
    });
    expect(brokenLinks(folder)).toEqual([
      '/b/ → /b: a page without the slash at the end',
      '/b/ → /#gone: no element with the ID "gone"',
      '/b/ → javascript:void 0: javascript: is no address to link to',
      '/ → /none/: no such page or file',
      '/ → ../up/: no such page or file',
    ]);
    expect(brokenLinks(folder, '/base')[0]).toContain('not under /base/');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function writePages(folder: string, pages: Readonly<Record<string, string>>): void {
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
}
