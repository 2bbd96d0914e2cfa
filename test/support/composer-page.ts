/** The composer of a model's page, as a test handles it. */
import {
  models,
  snippet,
  snippetOptions,
  type Model,
  type SnippetOptions,
  type SnippetTool,
} from 'bedrock-model-catalog';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const find = (test: (model: Model) => boolean): Model => models.find(test)!;
export const text = find(({ id }) => id === 'mistral.mistral-large-2402-v1:0');
export const claude = find(({ id }) => id === 'anthropic.claude-3-haiku-20240307-v1:0');
export const embedding = find(({ modality, format }) => modality === 'embedding' && format !== undefined);
export const addressOf = (model: Model, query = '') => `/models/${model.slug}/${query}`;

/** Opens a model's page at its composer, whose script comes when the visitor is near it, and waits for that. */
export async function openComposer(page: Page, model: Model, query = ''): Promise<void> {
  await page.goto(addressOf(model, query));
  await page.locator('#composer').scrollIntoViewIfNeeded();
  await page.mouse.move(5, 5);
  await page.locator('#composer[data-live]').waitFor();
}

export const shownCode = (page: Page) =>
  page.locator('#composer [role=tabpanel]:visible pre').evaluate((pre) => pre.textContent);
export const tab = (page: Page, name: string) => page.getByRole('tab', { name });
export const field = (page: Page, name: string) => page.locator(`#composer-form [name="${name}"]`);
export const operation = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
export const query = (page: Page) => new URL(page.url()).search;

/** Waits until the page shows the package's own snippet for these options. */
export async function expectCode(page: Page, model: Model, options: SnippetOptions): Promise<void> {
  await expect.poll(() => shownCode(page)).toBe(snippet(model, options).code);
}

/** Whether a model has any snippet with a tool. */
export function hasTool(model: Model, name: SnippetTool): boolean {
  return snippetOptions(model).some(({ tool }) => tool === name);
}
