/** A model's page: found from the table, honest about its life, with code to copy. */
import { models, type Model } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { builtPages } from '../support/built-pages.ts';
import { shownIds } from '../support/models-page.ts';
import { siteFolder } from '../support/site.ts';
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
  const text = (await page.getByRole('main').textContent())!;
  for (const figure of ['7.10', '6.40', '5.10', '1.95']) expect(text).toContain(figure);
  expect(text.replace(/\s/g, '')).toMatch(/0\.0003/);
});

test('every figure that is paid by use stands on the page of its model, retired ones and other Regions too', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  const figuresIn = (part: unknown): readonly number[] =>
    typeof part !== 'object' || part === null
      ? []
      : 'usd' in part
        ? [part.usd as number]
        : Object.values(part).flatMap(figuresIn);
  const byLists = [...models].sort((a, b) => b.prices.length - a.prices.length);
  for (const model of [...byLists.slice(0, 4), ...models.filter((_, i) => i % 30 === 0)]) {
    await page.goto(addressOf(model));
    const text = (await page.locator('main').textContent())!;
    const figures = model.prices.flatMap(({ provisioned, customization, ...list }) => figuresIn(list));
    const missing = [...new Set(figures)].filter((usd) => !text.includes(`$${usd}`) && !text.includes(usd.toFixed(2)));
    expect(missing, model.id).toEqual([]);
  }
});

test('a price through the global profile is told apart from the one in the Region by its name', async ({ page }) => {
  const model = models.find(({ prices }) => prices.some((list) => list.onDemandGlobal && list.onDemand))!;
  await page.goto(addressOf(model));
  const heads = page.locator('table.price-table').first().locator('thead');
  expect(await heads.innerText()).toMatch(/in-Region or geographic[\s\S]*global profile/);
  expect(await page.getByText('the head of each column says which it is').isVisible()).toBe(true);
});

test('capabilities are yes, no or not recorded, never a guess', async ({ page }) => {
  const model = models.find(({ capabilities = {} }) => new Set(Object.values(capabilities)).size === 2)!;
  await page.goto(addressOf(model));
  const answers = await page
    .locator('.abilities > div')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-answer')));
  const values = Object.values(model.capabilities!);
  expect(answers.filter((answer) => answer === 'yes').length).toBe(values.filter((value) => value).length);
  expect(answers.filter((answer) => answer === 'no').length).toBe(values.filter((value) => !value).length);
});

test('every model has a page with its name, its ID and its sources', () => {
  const pages = new Map(builtPages(siteFolder).map((page) => [page.path, page]));
  const written = (text: string) => text.replaceAll('&', '&amp;');
  for (const model of models) {
    const html = pages.get(addressOf(model))?.html;
    expect(html, model.id).toBeDefined();
    expect(/<h1[\s\S]*?<\/h1>/.exec(html!)?.[0], model.id).toContain(written(model.name));
    expect(/<main[\s\S]*<\/main>/.exec(html!)?.[0], model.id).toContain(model.id);
    expect(html, model.id).toContain('id="source-1"');
  }
});
