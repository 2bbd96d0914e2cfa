/** Hostile query strings: they change nothing, run nothing, and raise no error (the visitor's watch sees to that). */
import { models } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { resultCount, shownIds } from '../support/models-page.ts';
import { test } from '../support/visit.ts';

const meaningless = {
  'a script in a facet': '?useCase=<script>globalThis.hacked=1</script>',
  'an image with a handler in a facet': '?provider=%3Cimg%20src%3Dx%20onerror%3D%22globalThis.hacked%3D1%22%3E',
  '__proto__ as a key': '?__proto__=x&__proto__[polluted]=1&constructor.prototype.polluted=1',
  '__proto__ as a value': '?useCase=__proto__&provider=constructor&status=toString&sort=__proto__&unit=hasOwnProperty',
  '10 kB of text in a facet': `?useCase=${'a'.repeat(10_000)}`,
  '10 kB of text over the other keys': `?${['provider', 'sort', 'unit', 'minTokens', 'x'].map((key) => `${key}=${'9'.repeat(2_000)}`).join('&')}`,
  'a null byte': '?useCase=%00&provider=amazon%00',
  'broken percent escapes': '?useCase=%E0%A4%A&provider=%&status=%zz',
  'a key without a value and empty keys': '?useCase&=&&=x&provider=',
  'numbers that are none': '?minTokens=NaN&maxInputPrice=-1&minTokens=1e999&maxInputPrice=Infinity',
  'unknown keys': '?utm_source=x&page=2&models[]=a',
  'a javascript address': '?sort=javascript:alert(1)&q=',
};

describe.each(['/', '/models/', '/use-cases/', '/pricing/', '/data/'])('%s', (path) => {
  test('reads the same whatever the query string holds', async ({ page }) => {
    await page.goto(path);
    const text = await page.getByRole('main').innerText();
    const ids = path === '/models/' ? await shownIds(page) : [];
    for (const [name, query] of Object.entries(meaningless)) {
      await page.goto(path + query);
      expect(await page.getByRole('main').innerText(), name).toBe(text);
      if (path === '/models/') expect(await shownIds(page), name).toEqual(ids);
      const after = await page.evaluate(() => [
        (globalThis as { hacked?: unknown }).hacked,
        ({} as { polluted?: unknown }).polluted,
      ]);
      expect(after, name).toEqual([undefined, undefined]);
    }
  });
});

test('markup in the free text is text: nothing is found, nothing runs, and it stands in the chip as written', async ({
  page,
}) => {
  const text = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
  await page.goto(`/models/?q=${encodeURIComponent(text)}`);
  expect(await shownIds(page)).toEqual([]);
  expect(await page.getByRole('main').innerText()).toContain(text.slice(0, 40));
  expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
  expect(await page.locator('main img[src="x"]').count()).toBe(0);
});

test('10 kB of free text finds nothing and breaks nothing', async ({ page }) => {
  await page.goto(`/models/?q=${'x'.repeat(10_000)}`);
  expect(await shownIds(page)).toEqual([]);
});

test('a value given twice counts once', async ({ page }) => {
  await page.goto('/models/?provider=meta&provider=meta&provider=meta');
  const meta = models.filter((model) => model.provider === 'meta').length;
  expect((await shownIds(page)).length).toBe(meta);
  expect(await resultCount(page).innerText()).toContain(String(meta));
  expect(
    await page
      .getByRole('list', { name: /filter/i })
      .getByRole('button')
      .count(),
  ).toBe(1);
});
