/** /lifecycle/ and /changes/: what they list, how they filter, what stands there without a script; and a model's history. */
import { asOf, changes, models } from 'bedrock-model-catalog';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { endsToCome } from '../../site/src/lib/lifecycle-ends.ts';
import { test } from '../support/visit.ts';

const shown = (page: Page, item: string) => page.locator(`[data-item="${item}"]`).filter({ visible: true });
const counted = (page: Page) => page.locator('[data-list-filter] output').innerText();
const legacy = models.filter(({ lifecycle }) => lifecycle.status === 'legacy');

describe('/lifecycle/', () => {
  test('lists the announced ends, soonest first, and counts the days from today', async ({ page }) => {
    const [first] = endsToCome();
    const dayBefore = new Date(Date.parse(`${first!.day}T12:00:00`) - 86_400_000);
    await page.clock.setFixedTime(dayBefore);
    await page.goto('/lifecycle/');
    const days = await shown(page, 'end')
      .locator('time')
      .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days).toEqual(endsToCome().map(({ day }) => day));
    expect(await shown(page, 'end').first().locator('[data-day]').innerText()).toBe('tomorrow');
    const date = dayBefore.toLocaleDateString('en', { dateStyle: 'long' });
    expect(await page.getByText(`Days are counted from ${date}.`).count()).toBe(1);
  });

  test('lists no promise among the ends, and no end among the promises', async ({ page }) => {
    await page.goto('/lifecycle/');
    await page.locator('[data-part] details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    const linked = (item: string) =>
      shown(page, item).evaluateAll((all) => all.map((one) => one.querySelector('a')!.getAttribute('href')));
    const promised = models.filter(({ lifecycle }) => !lifecycle.endOfLife && lifecycle.endOfLifeNotBefore);
    const live = promised.filter(({ lifecycle }) => !lifecycle.goneBy).map(({ slug }) => `/models/${slug}/`);
    expect((await linked('promise')).sort()).toEqual(live.sort());
    const ends = await linked('end');
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((link) => live.includes(link!))).toEqual([]);
  });

  test('filters by provider and status, and the address keeps the choice', async ({ page }) => {
    await page.goto('/lifecycle/');
    expect(await counted(page)).toBe(`${models.length} models`);
    await page.getByRole('combobox', { name: 'Status' }).selectOption('legacy');
    expect(await counted(page)).toBe(`${legacy.length} models`);
    expect(new URL(page.url()).search).toBe('?status=legacy');
    const { provider } = legacy[0]!;
    await page.getByRole('combobox', { name: 'Provider' }).selectOption(provider);
    const wanted = legacy.filter((model) => model.provider === provider);
    expect(await shown(page, 'model').count()).toBe(wanted.length);
    expect(await shown(page, 'dead').count()).toBe(0);
    expect(await page.locator('.life-strata tbody').filter({ visible: true }).count()).toBe(1);
    await page.goBack();
    expect(await counted(page)).toBe(`${legacy.length} models`);
    expect(await page.getByRole('combobox', { name: 'Provider' }).inputValue()).toBe('');
  });

  test('opens as a link says, and ignores what it does not know', async ({ page }) => {
    await page.goto('/lifecycle/?status=retired&provider=<script>alert(1)</script>&x=1');
    const retired = models.filter(({ lifecycle }) => lifecycle.status === 'retired');
    expect(await shown(page, 'model').count()).toBe(retired.length);
    expect(await shown(page, 'dead').count()).toBe(retired.length);
    expect(await page.locator('[data-part]').first().getByText('Nothing here fits the filter.').isVisible()).toBe(true);
  });

  test('has every model on the timeline, with its days in words', async ({ page }) => {
    await page.goto('/lifecycle/');
    expect(await shown(page, 'model').count()).toBe(models.length);
    for (const { slug, lifecycle } of legacy) {
      const row = page.locator('.life-strata tr', { has: page.locator(`a[href="/models/${slug}/"]`) });
      const text = await row.innerText();
      for (const day of [lifecycle.released, lifecycle.legacy, lifecycle.extendedAccess, lifecycle.endOfLife]) {
        if (day === undefined) continue;
        expect(text, slug).toContain(new Date(day).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' }));
      }
      expect(await row.locator('.track .legacy').count(), slug).toBe(1);
    }
  });

  test('reads whole without a script, counting from the day of the catalog', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/lifecycle/?status=legacy');
    expect(await shown(page, 'model').count()).toBe(models.length);
    expect(await page.getByRole('main').getByRole('combobox').filter({ visible: true }).count()).toBe(0);
    const date = new Date(asOf).toLocaleDateString('en', { dateStyle: 'long', timeZone: 'UTC' });
    expect(await page.getByText(`Days are counted from ${date}, the day of the catalog’s data.`).count()).toBe(1);
    expect(await shown(page, 'end').first().locator('[data-day]').innerText()).toMatch(/^in \d+ days?$/);
  });
});

describe('/changes/', () => {
  const happened = changes().filter((change) => !('announced' in change && change.announced));

  test('has everything that happened under an address of its own, the newest first', async ({ page }) => {
    await page.goto('/changes/');
    const entries = page.locator('[data-item=entry]:not(.ahead)');
    const days = await entries
      .locator('> time')
      .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days).toEqual([...days].sort().reverse());
    const wanted = new Set(happened.map(({ date, kind, model }) => `${date} ${kind} ${model}`));
    expect(days.length).toBe(wanted.size);
    const ids = await page.locator('[data-item=entry]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('filters by kind and provider, and the address keeps the choice', async ({ page }) => {
    await page.goto('/changes/?kind=price');
    const kinds = await shown(page, 'entry').evaluateAll((all) => [...new Set(all.map((one) => one.dataset['kind']))]);
    expect(kinds).toEqual(['price']);
    const prices = new Set(changes({ kinds: ['price'] }).map(({ date, model }) => `${date} ${model}`));
    expect(await shown(page, 'entry').count()).toBe(prices.size);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('endOfLife');
    await page.getByRole('combobox', { name: 'Provider' }).selectOption('amazon');
    expect(new URL(page.url()).search).toBe('?kind=endOfLife&provider=amazon');
    const providers = await shown(page, 'entry').evaluateAll((all) => all.map((one) => one.dataset['provider']));
    expect([...new Set(providers)]).toEqual(['amazon']);
  });

  test('tells a correction from a change', async ({ page }) => {
    await page.goto('/changes/?kind=correction');
    const [correction] = changes({ kinds: ['correction'] });
    expect(correction).toBeDefined();
    const first = shown(page, 'entry').first();
    expect(await first.innerText()).toMatch(
      /Correction[\s\S]*the catalog said .+ \(from .+\); it (is|says so no more)/,
    );
    expect(await first.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('dashed');
  });

  test('gives a price from and to, by how much, and between which lists', async ({ page }) => {
    await page.goto('/changes/?kind=price');
    const text = await shown(page, 'entry').first().innerText();
    expect(text).toMatch(/Between \w+ \d+, \d{4} \(.+\) and \w+ \d+, \d{4} \(.+\), .+ \([a-z0-9-]+\):/);
    expect(text).toMatch(/Input tokens: \$[\d.]+ → \$[\d.]+ per 1M [−+-]\d+%/);
  });
});

describe('a model page', () => {
  test('of a legacy model leads from its banner to the ends to come, and has its history', async ({ page }) => {
    const [model] = legacy;
    await page.goto(`/models/${model!.slug}/`);
    await page.locator('.banner').getByRole('link', { name: 'All ends to come' }).click();
    await page.waitForURL('**/lifecycle/#ends');
    await page.goto(`/models/${model!.slug}/`);
    expect(await page.locator('#history').innerText()).toBe('History');
    const own = changes({ model: model! });
    expect(await page.locator('.entries > li').count()).toBe(new Set(own.map(({ date, kind }) => date + kind)).size);
  });

  test('of a retired model says what changes with its replacement', async ({ page }) => {
    await page.goto('/models/anthropic/claude-2-1/');
    const text = await page.locator('.banner').innerText();
    expect(text).toContain('AWS names as its replacement:');
    expect(text).toMatch(/Input tokens: \$[\d.]+ per 1M instead of \$8\.00 \([−-]\d+%\)/);
  });
});
