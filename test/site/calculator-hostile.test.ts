/** What is typed into the calculator and cannot be reckoned with: explained beside its field; a hostile address is as none. */
import { describe, expect } from 'vitest';
import { faultOf, field, loaded, panel, ranking } from '../support/calculator-page.ts';
import { test } from '../support/visit.ts';

describe('what cannot be read is explained beside its field, and the last result stays, dimmed', () => {
  const hostile = {
    '-5': /negative/,
    '1e9': /exponent/,
    NaN: /not a number/,
    Infinity: /not a number/,
    '99999999999999999999999': /1,000,000,000 or less/,
    'one thousand': /not a number/,
    '1.5': /whole number/,
    '1,5': /separators/,
    '１０００': /Did you mean 1000\?/,
    '٣٢': /Did you mean 32\?/,
    '': /Enter a number/,
    '<img src=x onerror=alert(1)>': /not a number/,
  };
  test('for each of many hostile texts', async ({ page }) => {
    await page.goto('/calculator/');
    const before = await ranking(page);
    const input = field(page, 'Input tokens a request');
    for (const [typed, why] of Object.entries(hostile)) {
      await input.fill(typed);
      expect(await faultOf(page, 'Input tokens a request').innerText(), typed).toMatch(why);
      expect(await input.getAttribute('aria-invalid'), typed).toBe('true');
      expect(await ranking(page), typed).toEqual(before);
      expect(await panel(page).locator('[data-result][data-stale]').count(), typed).toBe(1);
      expect(await page.getByRole('main').innerText(), typed).not.toMatch(/NaN(?!\))|Infinity|undefined/);
    }
    await input.fill('2000');
    await loaded(page);
    expect(await faultOf(page, 'Input tokens a request').innerText()).toBe('');
    expect(await panel(page).locator('[data-stale]').count()).toBe(0);
    expect(await ranking(page)).not.toEqual(before);
  });

  test('and a hostile address is as none', async ({ page }) => {
    // Not the whole page: what is announced to screen readers comes a moment later.
    const shown = () => page.locator('[role=tablist], [role=tabpanel]:visible').allInnerTexts();
    await page.goto('/calculator/');
    const texts = await shown();
    expect(texts.join()).toMatch(/models can do this/);
    for (const query of [
      '?in=NaN&out=-1&requests=1e999',
      '?tab=<script>&kind=__proto__',
      '?model=../../etc&useCase=%00',
      '?in=%D9%A1&inLow=1000',
      '?%E0%A4%A',
    ]) {
      await page.goto(`/calculator/${query}`);
      await loaded(page);
      expect(await shown(), query).toEqual(texts);
    }
  });

  test('nothing at all to pay for is explained', async ({ page }) => {
    await page.goto('/calculator/?in=0&out=0');
    await loaded(page);
    expect(await faultOf(page, 'Input tokens a request').innerText()).toMatch(/above 0/);
    await field(page, 'Output tokens a request').fill('5');
    expect(await faultOf(page, 'Input tokens a request').innerText()).toBe('');
  });
});
