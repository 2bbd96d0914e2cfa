/** The calculator's tabs: by keyboard, and what commitment and custom model show. */
import { compareCommitments, customModelCost } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { panel, field, faultOf, loaded } from '../support/calculator-page.ts';
import { test } from '../support/visit.ts';

describe('tabs', () => {
  test('by keyboard: arrows, Home and End; the address and back follow', async ({ page }) => {
    await page.goto('/calculator/');
    await page.getByRole('tab', { name: 'Workload' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Commitment' }).getAttribute('aria-selected')).toBe('true');
    expect(new URL(page.url()).search).toBe('?tab=commitment');
    await page.keyboard.press('End');
    expect(await page.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe('tab-custom');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Workload' }).evaluate((tab) => tab === document.activeElement)).toBe(
      true,
    );
    await page.goBack();
    expect(await page.getByRole('tab', { name: 'Custom model' }).getAttribute('aria-selected')).toBe('true');
  });

  test('a commitment shows the costs and the break-even of the package, as table and as plot', async ({ page }) => {
    await page.goto('/calculator/?tab=commitment&model=cohere.command-text-v14&in=1000&out=200&load=4000');
    await loaded(page);
    const { choices } = compareCommitments('cohere.command-text-v14', {
      inputTokens: 1000,
      outputTokens: 200,
      requestsPerHour: 4000,
      modelUnits: 1,
    });
    const sums = await panel(page)
      .locator('.calc-ways .figure[title]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(sums).toEqual(choices.flatMap(({ exact }) => (exact === null ? [] : [`$${exact}`])));
    const even = choices.at(-1)?.breakEven?.requestsPerHour?.roundedUp;
    expect(await panel(page).locator('.calc-ways').innerText()).toContain(even!.toLocaleString('en'));
    const svg = panel(page).getByRole('img', { name: /Monthly cost over load/ });
    expect(await svg.locator('.even').count()).toBeGreaterThan(0);
    expect(await svg.locator('desc').textContent()).toContain(even!.toLocaleString('en'));
  });

  test('a custom model shows the three sums of the package', async ({ page }) => {
    await page.goto(
      '/calculator/?tab=custom&customModel=cohere/command&train=5000000&epochs=2&months=6&serving=oneMonth',
    );
    await loaded(page);
    const cost = customModelCost('cohere.command-text-v14', {
      trainTokens: 5_000_000,
      epochs: 2,
      storageMonths: 6,
      serving: { commitment: 'oneMonth' },
    });
    const sums = await panel(page)
      .locator('.calc-band dd')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(sums).toEqual([cost.firstMonth, cost.furtherMonth, cost.total].map(({ exact }) => `$${exact}`));
    await field(page, 'Months kept').fill('0');
    expect(await faultOf(page, 'Months kept').innerText()).toMatch(/at least/);
    expect(await panel(page).locator('[data-stale]').count()).toBe(1);
  });
});
