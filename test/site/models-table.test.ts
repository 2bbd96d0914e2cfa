/** The table of models in a real browser: filter, search, sort, share, go back, download. */
import { findModels, getModel, models, type Model } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { column, facet, resultCount, searchField, shownIds, wayToCall } from '../support/models-page.ts';
import { test } from '../support/visit.ts';

const ids = (found: readonly Model[]) => found.map(({ id }) => id).sort();
const sorted = (shown: readonly string[]) => [...shown].sort();

describe('filtering', () => {
  test('from the home page, one click on a use case shows the models in service for it', async ({ page }) => {
    await page.goto('/');
    const tile = page
      .getByRole('main')
      .getByRole('link', { name: /summari[sz]ation/i })
      .first();
    await tile.click();
    await page.waitForURL(/\/(models|use-cases)\//);
    const expected = ids(findModels({ useCase: 'summarization', status: ['active', 'legacy'] }));
    expect(expected.length).toBeGreaterThan(0);
    const linked = await page
      .getByRole('main')
      .locator('a[href*="/models/"]')
      .evaluateAll((links) =>
        links
          .filter((link) => (link as HTMLElement).checkVisibility())
          .map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    const slugs = expected.map((id) => `/models/${getModel(id as string, models).slug}/`);
    expect(linked).toEqual(expect.arrayContaining(slugs));
    const others = models.filter((model) => !expected.includes(model.id)).map((model) => `/models/${model.slug}/`);
    expect(linked.filter((path) => others.includes(path))).toEqual([]);
  });

  test('by one use case: its models, the count in words, and the address that says so', async ({ page }) => {
    await page.goto('/models/');
    expect(sorted(await shownIds(page))).toEqual(ids(models));
    await (await facet(page, 'useCase', 'summarization')).check();
    const expected = ids(findModels({ useCase: 'summarization' }));
    expect(expected.length).toBeGreaterThan(1);
    expect(sorted(await shownIds(page))).toEqual(expected);
    expect(await resultCount(page).innerText()).toContain(String(expected.length));
    expect(new URL(page.url()).search).toBe('?useCase=summarization');
  });

  test('by two facets, a model must fit both', async ({ page }) => {
    await page.goto('/models/');
    await (await facet(page, 'useCase', 'question-answering')).check();
    await (await facet(page, 'provider', 'cohere')).check();
    const expected = ids(findModels({ useCase: 'question-answering', provider: 'cohere' }));
    expect(expected.length).toBeGreaterThan(0);
    expect(sorted(await shownIds(page))).toEqual(expected);
  });

  test('two providers mean either, two use cases mean both', async ({ page }) => {
    await page.goto('/models/?provider=cohere&provider=meta');
    expect(sorted(await shownIds(page))).toEqual(ids(findModels({ provider: ['cohere', 'meta'] })));
    await page.goto('/models/?useCase=summarization&useCase=rag');
    expect(sorted(await shownIds(page))).toEqual(ids(findModels({ useCase: ['summarization', 'rag'] })));
  });

  test('each count beside a value is the number of models that it leaves', async ({ page }) => {
    await page.goto('/models/?provider=amazon');
    const box = await facet(page, 'modality', 'embedding');
    const count = await box.locator('xpath=..').locator('.count').innerText();
    await box.check();
    const shown = await shownIds(page);
    expect(Number(count)).toBe(shown.length);
    expect(sorted(shown)).toEqual(ids(findModels({ provider: 'amazon', modality: 'embedding' })));
  });

  test('by Region and way: its models, and the counts of Regions follow the way', async ({ page }) => {
    await page.goto('/models/');
    await (await facet(page, 'region', 'ap-northeast-1')).check();
    expect(sorted(await shownIds(page))).toEqual(ids(findModels({ region: 'ap-northeast-1' })));
    await (await wayToCall(page, 'geo')).check();
    const expected = ids(findModels({ region: 'ap-northeast-1', via: 'geo' }));
    expect(expected.length).toBeGreaterThan(0);
    expect(sorted(await shownIds(page))).toEqual(expected);
    expect(new URL(page.url()).search).toBe('?region=ap-northeast-1&via=geo');
    const box = await facet(page, 'region', 'ap-northeast-1');
    expect(Number(await box.locator('xpath=..').locator('.count').innerText())).toBe(expected.length);
  });

  test('by capabilities: only what a source says counts, and all that are chosen must hold', async ({ page }) => {
    await page.goto('/models/');
    await (await facet(page, 'capability', 'toolUse')).check();
    await (await facet(page, 'capability', 'vision')).check();
    const expected = ids(findModels({ capability: ['toolUse', 'vision'] }));
    expect(expected.length).toBeGreaterThan(0);
    expect(sorted(await shownIds(page))).toEqual(expected);
  });

  test('one press leaves the models in service, a second one brings the others back', async ({ page }) => {
    await page.goto('/models/');
    const living = page.getByRole('button', { name: 'In service only' });
    await living.click();
    expect(await living.getAttribute('aria-pressed')).toBe('true');
    expect(sorted(await shownIds(page))).toEqual(ids(findModels({ status: ['active', 'legacy'] })));
    expect(new URL(page.url()).search).toBe('?status=active&status=legacy');
    await living.press('Enter');
    expect(await living.getAttribute('aria-pressed')).toBe('false');
    expect(sorted(await shownIds(page))).toEqual(ids(models));
  });

  test('without a sort, models in service come first and retired ones last', async ({ page }) => {
    await page.goto('/models/');
    const rank = { active: 0, legacy: 1, unconfirmed: 2, retired: 3 };
    const ranks = (await shownIds(page)).map((id) => rank[getModel(id as string, models).lifecycle.status]);
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).size).toBe(4);
  });

  test('a shared link opens what its filters are folded in', async ({ page }) => {
    await page.goto('/models/?region=eu-central-1&capability=toolUse&via=in-region');
    for (const value of ['eu-central-1', 'toolUse', 'in-region'])
      expect(await page.locator(`#facets input[value="${value}"]`).isVisible(), value).toBe(true);
  });

  test('by limits: a highest price and a least context', async ({ page }) => {
    await page.goto('/models/');
    await page.locator('input[name=maxInputPrice]').fill('0.5');
    await page.locator('input[name=minTokens]').fill('32000');
    expect(sorted(await shownIds(page))).toEqual(ids(findModels({ maxInputPrice: 0.5, minTokens: 32_000 })));
  });

  test('free text: every word must occur, in any case', async ({ page }) => {
    await page.goto('/models/');
    await searchField(page).fill('  TITAN  embed ');
    const expected = ids(models.filter(({ id }) => id.startsWith('amazon.titan-embed-')));
    expect(sorted(await shownIds(page))).toEqual(expected);
  });

  test('a chip names each filter, and a press on it takes the filter away', async ({ page }) => {
    await page.goto('/models/?useCase=summarization&provider=cohere&q=command');
    const chips = page.getByRole('list', { name: /filter/i }).getByRole('button');
    expect(await chips.count()).toBe(3);
    await chips.filter({ hasText: /cohere/i }).click();
    expect(await chips.count()).toBe(2);
    expect(new URL(page.url()).searchParams.has('provider')).toBe(false);
    expect(sorted(await shownIds(page))).toEqual(ids(findModels({ useCase: 'summarization', text: 'command' })));
  });

  test('an empty result says which filter to drop, and one press drops it', async ({ page }) => {
    await page.goto('/models/?provider=stability&language=ja');
    expect(await shownIds(page)).toEqual([]);
    const advice = page.getByRole('main').locator('[data-drop]');
    expect(await advice.innerText()).toMatch(/\d/);
    await advice.click();
    expect((await shownIds(page)).length).toBeGreaterThan(0);
  });
});

describe('sorting', () => {
  test('a press on a column sorts by it, a second one turns it round, and aria-sort says so', async ({ page }) => {
    await page.goto('/models/');
    const maxTokens = column(page, 'maxTokens');
    await maxTokens.getByRole('button').click();
    expect(await maxTokens.getAttribute('aria-sort')).toBe('descending');
    const tokens = (shown: readonly string[]) => shown.flatMap((id) => getModel(id as string, models).maxTokens ?? []);
    const down = tokens(await shownIds(page));
    expect(down).toEqual([...down].sort((a, b) => b - a));
    expect(down[0]).toBeGreaterThan(down.at(-1) ?? 0);

    await maxTokens.getByRole('button').click();
    expect(await maxTokens.getAttribute('aria-sort')).toBe('ascending');
    const up = tokens(await shownIds(page));
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
  });

  test('sorting by price leaves models without a price last in both directions', async ({ page }) => {
    for (const sort of ['inputPrice', '-inputPrice']) {
      await page.goto(`/models/?sort=${sort}`);
      const shown = await shownIds(page);
      expect(shown.length).toBe(models.length);
      const priced = shown.map((id) =>
        getModel(id as string, models).prices.some((list) => list.onDemand?.inputTokens !== undefined),
      );
      expect(priced.indexOf(false)).toBeGreaterThan(0);
      expect(priced.slice(priced.indexOf(false))).not.toContain(true);
    }
  });
});
