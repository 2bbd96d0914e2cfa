/** The table of /models/ as a visitor uses it, found by roles and labels. */
import type { Locator, Page } from 'playwright-core';

/** IDs of the models in the rows that are shown, from top to bottom. */
export async function shownIds(page: Page): Promise<readonly string[]> {
  return page.locator('tbody tr:visible td.id').allInnerTexts();
}

/** The box of a facet value, such as `facet(page, 'useCase', 'summarization')`; opens what folds it away. */
export async function facet(page: Page, name: string, value: string): Promise<Locator> {
  const box = page.locator(`input[type=checkbox][name="${name}"][value="${value}"]`);
  await box.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  return box;
}

/** The field for free text. */
export function searchField(page: Page): Locator {
  return page.getByRole('main').getByRole('searchbox');
}

/** The button in the head of a column, such as `Max tokens`. */
export function columnButton(page: Page, name: string): Locator {
  return page.getByRole('columnheader', { name }).getByRole('button');
}

/** The sentence that says how many models there are: `31 models`. */
export function resultCount(page: Page): Locator {
  return page.locator('#models-count');
}
