/** A model's page: found from the table, honest about its life, with code to copy. */
import { models, type Model } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { shownIds } from '../support/models-page.ts';
import { test } from '../support/visit.ts';

const addressOf = (model: Model) => `/models/${model.slug}/`;
const withStatus = (status: Model['lifecycle']['status']) => models.find((model) => model.lifecycle.status === status);

test('a model opens from the table with its name and ID', async ({ page }) => {
  await page.goto('/models/?q=titan-text-lite');
  expect(await shownIds(page)).toEqual(['amazon.titan-text-lite-v1']);
  await page.locator('tbody tr:visible').getByRole('link').first().click();
  await page.waitForURL('**/models/amazon/titan-text-lite/');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Titan Text G1 - Lite');
  expect(await page.getByRole('main').innerText()).toContain('amazon.titan-text-lite-v1');
});

test('each kind of copy button copies exactly what stands beside it', async ({ newVisitor }) => {
  const page = await newVisitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/models/mistral/mistral-7b-instruct/');
  const buttons = page.getByRole('main').getByRole('button', { name: /cop(y|ied)/i });
  const count = await buttons.count();
  expect(count).toBeGreaterThan(1);
  const copied: string[] = [];
  for (let i = 0; i < count; i++) {
    const button = buttons.nth(i);
    if (!(await button.isVisible())) continue;
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await button.click();
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).not.toBe('');
    copied.push((await read()).replaceAll('\r\n', '\n'));
  }
  expect(copied).toContain('mistral.mistral-7b-instruct-v0:2');
  // As a reader sees it: a highlighter that makes each line an element leaves no line breaks between them.
  const written = await page.locator('main pre').evaluateAll((blocks) =>
    blocks.map((block) => {
      const lines = [...block.querySelectorAll('.ec-line')].map((line) => line.textContent);
      return (lines.length > 0 ? lines.join('\n') : block.textContent).replace(/[ \t]+$/gm, '');
    }),
  );
  expect(written.length).toBeGreaterThan(0);
  const snippets = copied.filter((text) => text.includes('\n')).map((text) => text.replace(/[ \t]+$/gm, '').trim());
  expect(snippets.length).toBeGreaterThan(0);
  for (const snippet of snippets) expect(written.map((text) => text.trim())).toContain(snippet);
});

describe('retired', () => {
  test('says so, in words, before anything that could be run, and links to what replaces it', async ({ page }) => {
    const model = models.find(
      ({ lifecycle }) =>
        lifecycle.status === 'retired' && lifecycle.replacedBy?.some((id) => models.some((known) => known.id === id)),
    );
    expect(model).toBeDefined();
    await page.goto(addressOf(model!));
    const main = page.getByRole('main');
    const [notice, code] = [main.getByText(/retired/i).first(), main.locator('pre').first()];
    const [noticeBox, codeBox] = [await notice.boundingBox(), await code.boundingBox()];
    expect(noticeBox?.y).toBeLessThan(codeBox?.y ?? 0);
    const successor = models.find(({ id }) => model!.lifecycle.replacedBy?.includes(id));
    expect(await main.locator(`a[href="${addressOf(successor!)}"]`).count()).toBeGreaterThan(0);
  });

  test('an active model does not call itself retired', async ({ page }) => {
    await page.goto(addressOf(withStatus('active')!));
    expect(
      await page
        .getByRole('main')
        .getByText(/^retired/i)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
  });
});

test('every price of a model stands on its page with every digit', async ({ page }) => {
  const model = models.find(({ id }) => id === 'amazon.titan-text-lite-v1')!;
  await page.goto(addressOf(model));
  const text = await page.getByRole('main').innerText();
  for (const figure of ['7.10', '6.40', '5.10', '1.95']) expect(text).toContain(figure);
  expect(text.replace(/\s/g, '')).toMatch(/0\.0003/);
});

test('every model has a page with its name, its ID and its sources', async ({ newVisitor }) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  for (const model of models) {
    await page.goto(addressOf(model));
    expect(await page.locator('h1').innerText(), model.id).toContain(model.name);
    expect(await page.locator('main').innerText(), model.id).toContain(model.id);
  }
});
