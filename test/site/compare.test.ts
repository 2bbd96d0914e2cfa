/** Models side by side in a real browser: by keyboard alone, from a link, from the table; differences; costs; axe. */
import { estimateCost, getModel } from 'bedrock-model-catalog';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/visit.ts';

const four = [
  'mistral/mistral-large-2402',
  'meta/llama-3-8b-instruct',
  'cohere/command-r',
  'amazon/titan-embeddings-g1-text',
] as const;
const link = `/compare/?models=${four.join(',')}`;
const columns = (page: Page) =>
  page
    .locator('.compare-table thead th[data-slug]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-slug')));
const shows = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('.compare-table thead th[data-slug]').length === wanted,
    count,
  );
const row = (page: Page, name: string) => page.locator(`tr[data-row="${name}"]`);

describe('by keyboard alone', () => {
  test('four models are chosen, compared, reduced to what differs, and one is removed', async ({ page }) => {
    await page.goto('/compare/');
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.id === 'compare-add')) break;
    }
    const names = ['Mistral Large', 'Llama 3 8B', 'Command R v1', 'Titan Embeddings G1'];
    for (const [i, name] of names.entries()) {
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await shows(page, i + 1);
    }
    expect(await columns(page)).toEqual([...four]);
    expect(new URL(page.url()).search).toBe(`?models=${four.join(',')}`);

    const all = await page.locator('.compare-table tbody tr[data-row]:visible').count();
    for (let presses = 0; presses < 10; presses += 1) {
      if (await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'checkbox')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.endsWith('diff=1'));
    await page.waitForFunction(
      (before) => [...document.querySelectorAll('tr[data-row]')].filter((one) => one.checkVisibility()).length < before,
      all,
    );

    for (let presses = 0; presses < 20; presses += 1) {
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-remove'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await shows(page, 3);
    expect(await columns(page)).toEqual(four.slice(1));
    expect(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['remove'])).toBe(four[1]);
  });
});

describe('the table', () => {
  test('a link shows the same to somebody else, with IDs as well, and back undoes a removal', async ({
    page,
    newVisitor,
  }) => {
    await page.goto(`${link}&in=2000&out=100&requests=10`);
    await shows(page, 4);
    const mine = await page.locator('.compare-table').innerText();
    const other = await newVisitor();
    await other.goto(
      '/compare/?in=2000&out=100&requests=10&models=mistral.mistral-large-2402-v1:0,meta/llama-3-8b-instruct,cohere/command-r,amazon/titan-embeddings-g1-text',
    );
    await shows(other, 4);
    expect(await other.locator('.compare-table').innerText()).toBe(mine);
    await page.getByRole('button', { name: /^Remove: Command R/ }).click();
    await shows(page, 3);
    await page.goBack();
    await shows(page, 4);
  });

  test('marks what differs by a sign and a word, and not what is the same', async ({ page }) => {
    await page.goto('/compare/?models=mistral/mistral-large-2402,mistral/mistral-small-2402');
    await shows(page, 2);
    expect(await row(page, 'provider').getByRole('rowheader').innerText()).not.toMatch(/differs|≠/);
    expect(await row(page, 'inputTokens').getByRole('rowheader').textContent()).toMatch(/≠.*differs/);
    const label = page.getByRole('checkbox', { name: 'Only rows that differ' });
    await label.check();
    await page.waitForFunction(() => !document.querySelector('tr[data-row=provider]')?.checkVisibility());
    expect(await row(page, 'inputTokens').isVisible()).toBe(true);
  });

  test('ends with what the workload costs, as the package reckons it, and follows what is typed', async ({ page }) => {
    await page.goto(`${link}&in=2000&out=100`);
    await shows(page, 4);
    const sums = () =>
      row(page, 'perRequest')
        .locator('td [title]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    const expected = (inputTokens: number) => [
      ...(['mistral.mistral-large-2402-v1:0', 'meta.llama3-8b-instruct-v1:0', 'cohere.command-r-v1:0'] as const).map(
        (id) => `$${estimateCost(id, { inputTokens, outputTokens: 100 }).exact}`,
      ),
      `$${estimateCost('amazon.titan-embed-text-v1', { inputTokens }).exact}`,
    ];
    expect(await sums()).toEqual(expected(2000));
    const input = page.getByRole('textbox', { name: 'Input tokens a request' });
    await input.fill('3000');
    await page.waitForFunction(
      (before) => document.querySelector('tr[data-row=perRequest] td [title]')?.getAttribute('title') !== before,
      expected(2000)[0],
    );
    expect(await sums()).toEqual(expected(3000));
    await input.fill('3e3');
    expect(
      await page
        .locator('.fault')
        .filter({ visible: true, hasText: /exponent/ })
        .count(),
    ).toBe(1);
    expect(await sums()).toEqual(expected(3000));
  });

  test('unknown and hostile names are ignored', async ({ page }) => {
    await page.goto(
      '/compare/?models=<script>alert(1)</script>,__proto__,../../x,meta/llama-3-8b-instruct&in=NaN&diff=x',
    );
    await shows(page, 1);
    expect(await columns(page)).toEqual(['meta/llama-3-8b-instruct']);
    expect(await page.getByRole('main').innerText()).not.toMatch(/NaN|undefined/);
  });

  test('on a phone the first column stays while the rest scrolls', async ({ newVisitor }) => {
    const page = await newVisitor({ viewport: { width: 390, height: 800 } });
    await page.goto(link);
    await shows(page, 4);
    const head = row(page, 'provider').getByRole('rowheader');
    const before = await head.boundingBox();
    await page.locator('.compare-box').evaluate((box) => box.scrollTo({ left: 300 }));
    const after = await head.boundingBox();
    expect(Math.abs(after!.x - before!.x)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('the ways in', () => {
  test('from the table of models: ticks, the address, the bar, the link', async ({ page, newVisitor }) => {
    await page.goto('/models/?provider=mistral');
    const boxes = page.locator('input.pick:visible');
    await boxes.nth(0).check();
    expect(await page.locator('#compare-picks').innerText()).toContain('Pick one more');
    await boxes.nth(1).check();
    expect(new URL(page.url()).searchParams.get('compare')?.split(',')).toHaveLength(2);
    const other = await newVisitor();
    await other.goto(page.url());
    expect(await other.locator('input.pick:checked').count()).toBe(2);
    await page.getByRole('link', { name: 'Compare 2' }).click();
    await shows(page, 2);
    await page.goBack();
    expect(await page.locator('input.pick:checked').count()).toBe(2);
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(new URL(page.url()).search).toBe('?provider=mistral');
  });

  test('a fifth model cannot be ticked', async ({ page }) => {
    await page.goto('/models/');
    for (let i = 0; i < 4; i += 1) await page.locator('input.pick').nth(i).check();
    expect(await page.locator('input.pick').nth(4).isDisabled()).toBe(true);
    await page.locator('input.pick').nth(0).uncheck();
    expect(await page.locator('input.pick').nth(4).isDisabled()).toBe(false);
  });

  test('from a model page and from the calculator', async ({ page }) => {
    await page.goto(`/models/${getModel('mistral.mistral-large-2402-v1:0').slug}/`);
    await page.getByRole('link', { name: 'Compare with the nearest' }).click();
    await shows(page, 4);
    expect((await columns(page))[0]).toBe('mistral/mistral-large-2402');
    await page.goto('/calculator/?in=77&requests=5');
    await page.getByRole('link', { name: /Compare the cheapest/ }).click();
    await shows(page, 4);
    expect(await page.getByRole('textbox', { name: 'Input tokens a request' }).inputValue()).toBe('77');
  });
});
