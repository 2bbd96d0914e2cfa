/** Without JavaScript everything reads and every link works; with a keyboard alone everything can be reached and used. */
import { models, providers, useCases } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { resultCount, searchField, shownIds } from '../support/models-page.ts';
import { test } from '../support/visit.ts';

describe('without JavaScript', () => {
  test('the table has all rows in its HTML, each with a link that works', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/models/');
    expect((await shownIds(page)).length).toBe(models.length);
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.waitForURL(/\/models\/[\w-]+\/[\w-]+\/$/);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('no control is shown that would do nothing', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/models/');
    const main = page.getByRole('main');
    expect(await main.getByRole('checkbox').filter({ visible: true }).count()).toBe(0);
    expect(await main.getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
    expect(await main.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });

  test('every use case in use is a link on the home page or one click away, and its page lists its models', async ({
    newVisitor,
  }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/use-cases/');
    const used = Object.keys(useCases).filter((id) => models.some((model) => model.useCases.some((use) => use === id)));
    for (const id of used) {
      expect(await page.locator(`main a[href="/use-cases/${id}/"]`).count(), id).toBeGreaterThan(0);
    }
    await page.goto('/use-cases/summarization/');
    const links = await page
      .locator('main')
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const model of models.filter((one) => one.useCases.includes('summarization'))) {
      expect(links).toContain(`/models/${model.slug}/`);
    }
  });

  test('every provider has a page with its models', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    for (const id of Object.keys(providers)) {
      const own = models.filter((model) => model.provider === id);
      if (own.length === 0) continue;
      await page.goto(`/providers/${id}/`);
      for (const { slug } of own)
        expect(await page.locator(`main a[href="/models/${slug}/"]`).count(), slug).toBeGreaterThan(0);
    }
  });

  test('the price tables of 2024 are all there', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/pricing/2024-06-21/');
    const text = await page.locator('main').innerText();
    // One figure of each of the article's tables: provisioned, fine-tuning, images by steps, Titan images, multimodal.
    for (const figure of ['23.77', '1.95', '0.036', '0.022', '0.00006']) expect(text, figure).toContain(figure);
  });
});

describe('with the keyboard alone', () => {
  test('the first stop leads past the navigation, and the focus can be seen', async ({ page }) => {
    await page.goto('/models/');
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toMatch(/^#/);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).not.toBe('');
  });

  test('search, tick a facet, sort, remove the chip and open a model', async ({ page }) => {
    await page.goto('/models/');
    await searchField(page).focus();
    await page.keyboard.type('claude');
    expect((await shownIds(page)).every((id) => id.includes('claude'))).toBe(true);

    const reach = async (wanted: string) => {
      for (let i = 0; i < 120; i++) {
        if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${wanted}.`);
    };
    await reach('input[type=checkbox][name=status][value=retired]');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      return [focused, focused.closest('label')].some((element) => {
        const style = element && getComputedStyle(element);
        return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
      });
    });
    expect(outline).toBe(true);
    await page.keyboard.press('Space');
    const expected = models.filter(({ id, lifecycle }) => id.includes('claude') && lifecycle.status === 'retired');
    expect((await shownIds(page)).length).toBe(expected.length);
    expect(await resultCount(page).innerText()).toContain(String(expected.length));

    await reach('th[data-sort=maxTokens] button');
    await page.keyboard.press('Enter');
    expect(await page.locator('th[data-sort=maxTokens]').getAttribute('aria-sort')).toBe('descending');

    await reach('tbody tr:not([hidden]) a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/models\/anthropic\/[\w-]+\/$/);
  });
});
