/** /pricing/ in a real browser: Region, unit and order by mouse and keyboard, the address, no script, weight, a failing network. */
import { models, unitPriceFor } from 'bedrock-model-catalog';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/visit.ts';

const loaded = (page: Page) => page.waitForFunction(() => document.querySelector('#prices[data-busy]') === null);
const rows = async (page: Page, kind = 'text') => {
  await loaded(page);
  return page
    .locator(`[data-table=${kind}] tr[data-model]`)
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-model'), row.querySelector('td .figure')?.textContent?.trim() ?? '']),
    );
};
const priced = (region: 'eu-central-1') =>
  models.filter(
    (model) =>
      model.lifecycle.status !== 'retired' &&
      model.modality === 'text' &&
      unitPriceFor(model, 'onDemand', 'inputTokens', { region }),
  );

describe('today’s prices', () => {
  test('of another Region are shown when it is chosen; the link shows the same; back returns', async ({
    page,
    newVisitor,
  }) => {
    await page.goto('/pricing/');
    const before = await rows(page);
    await page.getByLabel('Prices for the Region').selectOption('eu-central-1');
    const slugs = (await rows(page)).map(([slug]) => slug);
    for (const { slug } of priced('eu-central-1')) expect(slugs).toContain(slug);
    expect(new URL(page.url()).search).toBe('?region=eu-central-1');
    const other = await newVisitor();
    await other.goto(page.url());
    expect((await rows(other)).map(([slug]) => slug)).toEqual(slugs);
    await page.goBack();
    expect(await rows(page)).toEqual(before);
  });

  test('for a thousand tokens, by keyboard, are a thousandth', async ({ page }) => {
    await page.goto('/pricing/');
    const million = await rows(page);
    await page.getByRole('radio', { name: 'per 1M' }).focus();
    await page.keyboard.press('ArrowLeft');
    const thousand = await rows(page);
    const usd = (text: string | null | undefined) => Number(text?.replace(/[^0-9.]/g, ''));
    expect(new URL(page.url()).search).toBe('?unit=1k');
    thousand.forEach(([slug, figure], i) => {
      expect(slug).toBe(million[i]?.[0]);
      if (figure) expect(usd(figure)).toBeCloseTo(usd(million[i]?.[1]) / 1000, 12);
    });
  });

  test('go in the order of a column, and the focus stays on its head', async ({ page }) => {
    await page.goto('/pricing/');
    const head = page.locator('[data-sort="text:onDemand.inputTokens"]');
    await head.press('Enter');
    const up = (await rows(page)).flatMap(([, figure]) => (figure ? [Number(figure.replace(/[^0-9.]/g, ''))] : []));
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(await head.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await page.locator('[data-table=text] [aria-sort=ascending]').count()).toBe(1);
    await head.press('Enter');
    await loaded(page);
    expect(new URL(page.url()).search).toBe('?sort=text:-onDemand.inputTokens');
    expect(await page.locator('[data-table=text] [aria-sort=descending]').count()).toBe(1);
  });

  test('stay, with a word about it, where the network fails', async ({ page }) => {
    await page.goto('/pricing/');
    const before = await rows(page);
    await page.route('**/pricing/*.json', (route) => route.fulfill({ status: 200, body: 'no JSON' }));
    await page.getByLabel('Prices for the Region').selectOption('eu-central-1');
    expect(await rows(page)).toEqual(before);
    expect(await page.locator('#prices [data-said]').textContent()).toContain('could not be loaded');
  });

  test('are in the HTML without JavaScript, and no control is there that would do nothing', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/pricing/');
    const shown = await page.locator('tr[data-model]').count();
    const living = models.filter(({ lifecycle }) => lifecycle.status !== 'retired').length;
    expect(shown).toBeGreaterThan(living * 0.9);
    const main = page.getByRole('main');
    for (const role of ['button', 'combobox', 'radio'] as const)
      expect(await main.getByRole(role).filter({ visible: true }).count(), role).toBe(0);
  });

  test('weigh at most 60 KB at the first visit', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    let total = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (total += encodedDataLength));
    await session.send('Network.enable');
    await page.goto('/pricing/', { waitUntil: 'networkidle' });
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThanOrEqual(60 * 1024);
  });
});

test('a hostile address shows what no address shows', async ({ page }) => {
  await page.goto('/pricing/');
  const before = await rows(page);
  for (const query of ['?region=<script>&unit=%00', '?sort=text:__proto__', '?region=../../x', '?%E0%A4%A']) {
    await page.goto(`/pricing/${query}`);
    expect((await rows(page)).length, query).toBe(before.length);
  }
});
