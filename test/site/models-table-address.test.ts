/** The address of /models/ in a real browser: it holds the view, and a link shows the same to somebody else. */
import { describe, expect } from 'vitest';
import { column, facet, searchField, shownIds } from '../support/models-page.ts';
import { test } from '../support/visit.ts';

describe('the address holds the view', () => {
  const view =
    '/models/?q=command&status=legacy&status=retired&useCase=summarization&provider=cohere&region=us-east-1&capability=streaming&via=in-region&sort=-inputPrice&unit=1k';

  test('a shared link shows the same rows in the same order to somebody else', async ({ page, newVisitor }) => {
    await page.goto('/models/');
    await (await facet(page, 'useCase', 'summarization')).check();
    await (await facet(page, 'provider', 'cohere')).check();
    await searchField(page).fill('command');
    await column(page, 'inputPrice').getByRole('button').click();
    await column(page, 'inputPrice').getByRole('button').click();
    await page.getByRole('radio', { name: /1K/ }).check({ force: true });
    const mine = await shownIds(page);
    expect(mine.length).toBeGreaterThan(1);

    const other = await newVisitor();
    await other.goto(page.url());
    expect(await shownIds(other)).toEqual(mine);
    expect(await searchField(other).inputValue()).toBe('command');
    expect(await (await facet(other, 'provider', 'cohere')).isChecked()).toBe(true);
    expect(await other.getByRole('radio', { name: /1K/ }).isChecked()).toBe(true);
  });

  test('a link with everything in it is left as it is', async ({ page }) => {
    await page.goto(view);
    expect(new URL(page.url()).search).toBe(new URL(view, 'http://x').search);
  });

  test('back and forward walk through the views', async ({ page }) => {
    await page.goto('/models/');
    const all = await shownIds(page);
    await (await facet(page, 'provider', 'mistral')).check();
    const mistral = await shownIds(page);
    await (await facet(page, 'status', 'retired')).check();
    const retired = await shownIds(page);
    expect(new Set([all.length, mistral.length, retired.length]).size).toBe(3);

    await page.goBack();
    expect(await shownIds(page)).toEqual(mistral);
    expect(await (await facet(page, 'status', 'retired')).isChecked()).toBe(false);
    await page.goBack();
    expect(await shownIds(page)).toEqual(all);
    await page.goForward();
    expect(await shownIds(page)).toEqual(mistral);
    expect(await (await facet(page, 'provider', 'mistral')).isChecked()).toBe(true);
  });

  test('after a visit to a model, back shows the filtered table again', async ({ page }) => {
    await page.goto('/models/?useCase=rag');
    const before = await shownIds(page);
    await page.locator('tbody tr:visible').first().getByRole('link').first().click();
    await page.waitForURL(/\/models\/[\w-]+\/[\w-]+\/$/);
    await page.goBack();
    expect(await shownIds(page)).toEqual(before);
  });
});
