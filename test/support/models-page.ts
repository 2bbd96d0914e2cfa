/** The table of /models/ as a visitor uses it, found by roles and labels. */
import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

/** IDs of the models in the rows that are shown, from top to bottom; also of those outside the window, which have no rendered text. */
export async function shownIds(page: Page): Promise<readonly string[]> {
  const ids = await page.locator('tbody tr:visible td.id').allTextContents();
  return ids.map((id) => id.trim());
}

/** The box of a facet value, such as `facet(page, 'useCase', 'summarization')`; opens what folds it away. */
export async function facet(page: Page, name: string, value: string): Promise<Locator> {
  const box = page.locator(`input[type=checkbox][name="${name}"][value="${value}"]`);
  await unfold(box);
  return box;
}

/** The radio button for a way to call: `''` for any, `in-region`, `geo` or `global`. */
export async function wayToCall(page: Page, way: string): Promise<Locator> {
  const radio = page.locator(`input[type=radio][name="via"][value="${way}"]`);
  await unfold(radio);
  return radio;
}

/** Opens whatever a control is folded in. */
async function unfold(control: Locator): Promise<void> {
  await control.evaluate((element) => {
    for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
  });
}

/** The field for free text. */
export function searchField(page: Page): Locator {
  return page.getByRole('main').getByRole('searchbox');
}

/** The head of a column by what it sorts by, such as `maxTokens`. */
export function column(page: Page, key: string): Locator {
  return page.locator(`th[data-sort="${key}"]`);
}

/** The sentence that says how many models there are: `31 models`. */
export function resultCount(page: Page): Locator {
  return page.locator('#models-count');
}

/** Presses a download button and reads the file that comes. */
export async function download(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
}
