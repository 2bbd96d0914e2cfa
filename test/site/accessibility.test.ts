/** axe finds nothing on any page type, in either theme, wide or narrow; and what axe does not look at. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pageTypes } from '../support/page-types.ts';
import { test } from '../support/visit.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colourRules = ['color-contrast', 'link-in-text-block'];
const layoutRules = ['target-size', 'scrollable-region-focusable', 'landmark-unique', 'region', 'aria-hidden-focus'];

/** What axe finds, one line each: where we looked, the rule, the place, what to do. */
async function findings(page: Page, view: string, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(standards)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${view}: ${id} ${String(target)}: ${failureSummary ?? ''}`),
  );
}

/** What sticks out at the right where the page as a whole can be scrolled sideways: the innermost elements. */
async function widerThanThePage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !clipped(element.parentElement),
    );
    const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    return innermost.map((element) => element.outerHTML.slice(0, 120));
  });
}

// axe looks at each pair of elements that may overlap: the table of all models takes it a minute on a busy machine.
const patience = 240_000;

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);

describe.for(pageTypes)('%s', ([, path]) => {
  test(
    'axe finds nothing in the light theme, in the dark one, and on a phone',
    { timeout: patience },
    async ({ newVisitor }) => {
      const page = await newVisitor({ colorScheme: 'light' });
      await page.goto(path);
      expect(await themeOf(page)).toBe('light');
      const found = [...(await findings(page, 'light'))];

      // The layout is the same in the dark: only what has to do with colour can differ.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(() => themeOf(page)).toBe('dark');
      found.push(...(await findings(page, 'dark', colourRules)));

      // And the colours are the same on a phone: only what has to do with the layout can differ.
      await page.setViewportSize({ width: 360, height: 740 });
      found.push(...(await findings(page, 'phone', layoutRules)));
      expect(found).toEqual([]);
      expect(await widerThanThePage(page)).toEqual([]);
    },
  );

  test('language, title and heading are there, and zooming is not blocked', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).not.toBe('');
    expect(await page.locator('h1').filter({ visible: true }).count()).toBe(1);
    const viewport = await page.locator('meta[name=viewport]').getAttribute('content');
    expect(viewport).toContain('width=device-width');
    expect(viewport).not.toMatch(/user-scalable\s*=\s*(no|0)|maximum-scale/);
  });
});

test('a narrow table opens its filters as a sheet, and Escape closes it', async ({ newVisitor }) => {
  const page = await newVisitor({ viewport: { width: 390, height: 800 } });
  await page.goto('/models/');
  const box = page.locator('input[name=status][value=retired]');
  expect(await box.isVisible()).toBe(false);
  await page.getByRole('main').getByRole('button', { name: 'Filters', exact: true }).click();
  await box.waitFor({ state: 'visible' });
  expect(await findings(page, 'sheet')).toEqual([]);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
});
