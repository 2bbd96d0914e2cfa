/** The calculator, as a test handles it. */
import { rankByCost } from 'bedrock-model-catalog';
import type { Page } from 'playwright-core';

export const panel = (page: Page) => page.locator('[role=tabpanel]:visible');
export const field = (page: Page, label: string) => panel(page).getByRole('textbox', { name: label, exact: true });
export const faultOf = (page: Page, label: string) =>
  panel(page)
    .locator('.calc-field', { has: page.getByText(label, { exact: true }) })
    .locator('.fault');
/** What is reckoned with is loaded at the first use. */
export const loaded = (page: Page) => page.waitForFunction(() => document.querySelector('[data-busy]') === null);
export const ranking = async (page: Page) => {
  await loaded(page);
  return panel(page)
    .locator('.calc-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.getAttribute('data-model'),
        ...[...row.querySelectorAll('.figure')].map((figure) => figure.getAttribute('title')),
      ]),
    );
};
/** The rows that are shown before all are asked for. */
export const first = <T>(rows: readonly T[]) => rows.slice(0, 20);
/** The address follows when the visitor pauses. */
export const settled = (page: Page, query: string) =>
  page.waitForFunction((wanted) => location.search === wanted, query);

export const expected = (workload: Parameters<typeof rankByCost>[0], requests: number) => {
  const monthly = rankByCost({ ...workload, requests: requests * 30 }).ranking;
  const daily = new Map(rankByCost({ ...workload, requests }).ranking.map(({ model, exact }) => [model.id, exact]));
  return monthly.map(({ model, exact, perRequest }) => [
    model.id,
    `$${perRequest.exact}`,
    `$${daily.get(model.id)}`,
    `$${exact}`,
  ]);
};
