/** What the table hands out: downloads, and prices as they are written. */
import { describe, expect } from 'vitest';
import { download, shownIds } from '../support/models-page.ts';
import { test } from '../support/visit.ts';

describe('download', () => {
  test('CSV holds what is shown, in the order shown', async ({ page }) => {
    await page.goto('/models/?useCase=summarization&sort=name');
    const shown = await shownIds(page);
    const { name, text } = await download(page, 'CSV');
    expect(name).toMatch(/\.csv$/);
    const lines = text.trimEnd().split('\r\n');
    const at = lines[0]?.split(',').indexOf('id') ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    expect(lines.slice(1).map((line) => line.split(',')[at])).toEqual(shown);
  });

  test('JSON holds what is shown', async ({ page }) => {
    await page.goto('/models/?provider=meta');
    const shown = await shownIds(page);
    const rows = JSON.parse((await download(page, 'JSON')).text) as readonly { id: string }[];
    expect(rows.map(({ id }) => id)).toEqual(shown);
  });
});

describe('prices', () => {
  test('the unit switches between 1K and 1M tokens without noise in the digits', async ({ page }) => {
    await page.goto('/models/?q=cohere.command-r-v1');
    const prices = async () => (await page.locator('tbody tr:visible').innerText()).replace(/\s/g, '');
    await expect.poll(prices).toMatch(/\$0\.50\$1\.50/);
    await page.goto('/models/?q=cohere.command-r-v1&unit=1k');
    await expect.poll(prices).toMatch(/\$0\.0005\$0\.0015/);
  });
});
