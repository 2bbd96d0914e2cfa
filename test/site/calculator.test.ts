/** The calculator's workload in a real browser: type, read, share; no script; weight. */
import { getModel } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { panel, field, first, ranking, settled, expected } from '../support/calculator-page.ts';
import { test } from '../support/visit.ts';

describe('a workload', () => {
  test('is ranked as the package ranks it, while it is typed, and its link shows the same to somebody else', async ({
    page,
    newVisitor,
  }) => {
    await page.goto('/calculator/');
    expect(await ranking(page)).toEqual(
      first(expected({ inputTokens: 1000, outputTokens: 500, modality: 'text' }, 1000)),
    );
    await field(page, 'Input tokens a request').fill('12,345');
    await field(page, 'Output tokens a request').fill('678');
    await field(page, 'Requests a day').fill('90');
    const mine = await ranking(page);
    expect(mine).toEqual(first(expected({ inputTokens: 12_345, outputTokens: 678, modality: 'text' }, 90)));
    await settled(page, '?in=12345&out=678&requests=90');

    const other = await newVisitor();
    await other.goto(page.url());
    expect(await ranking(other)).toEqual(mine);
    expect(await field(other, 'Requests a day').inputValue()).toBe('90');
    expect(await panel(other).locator('.calc-headline').innerText()).toBe(
      await panel(page).locator('.calc-headline').innerText(),
    );
  });

  test('with retired models, and by filters, is ranked among those', async ({ page }) => {
    await page.goto('/calculator/?status=all&provider=cohere&in=100&out=50&requests=1');
    const ids = (await ranking(page)).map(([id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.every((id) => id?.startsWith('cohere.'))).toBe(true);
    await panel(page).getByLabel('named for', { exact: true }).selectOption('rag');
    const left = (await ranking(page)).map(([id]) => id);
    expect(left.length).toBeLessThan(ids.length);
    expect(left.every((id) => getModel(id as 'cohere.command-r-v1:0').useCases.includes('rag'))).toBe(true);
  });

  test('of images is ranked among those in service, and one press includes the retired', async ({ page }) => {
    await page.goto('/calculator/');
    await panel(page).getByRole('radio', { name: 'Images' }).check({ force: true });
    const living = await ranking(page);
    const usage = { images: { count: 1, size: '1024x1024' }, modality: 'image' } as const;
    expect(living).toEqual(first(expected(usage, 1000)));
    await panel(page).getByRole('button', { name: 'Include retired models' }).click();
    expect((await ranking(page)).length).toBeGreaterThan(living.length);
    await settled(page, '?kind=image&status=all');
    await page.goBack();
    expect(await ranking(page)).toEqual(living);
  });

  test('by the global profile in another Region: all rows, and the link shows the same', async ({
    page,
    newVisitor,
  }) => {
    await page.goto('/calculator/');
    await panel(page).getByLabel('Called', { exact: true }).selectOption('global');
    await panel(page).getByLabel('Prices for the Region', { exact: true }).selectOption('eu-central-1');
    const usage = { inputTokens: 1000, outputTokens: 500, modality: 'text' } as const;
    const all = expected({ ...usage, profile: 'global', region: 'eu-central-1' }, 1000);
    expect(all.length).toBeGreaterThan(0);
    expect(await ranking(page)).toEqual(first(all));
    await settled(page, '?mode=global&region=eu-central-1');
    const other = await newVisitor();
    await other.goto(`${page.url()}&show=all`);
    expect(await ranking(other)).toEqual(all);
  });

  test('with a part of the input from a cache is ranked among the models that have a price for it', async ({
    page,
  }) => {
    await page.goto('/calculator/');
    await field(page, 'Input from a cache, %').fill('40');
    const usage = { inputTokens: 600, cacheReadInputTokens: 400, outputTokens: 500, modality: 'text' } as const;
    expect(await ranking(page)).toEqual(first(expected(usage, 1000)));
    await settled(page, '?cached=40');
  });

  test('shows all rows at a press, and says how many there are', async ({ page }) => {
    await page.goto('/calculator/');
    const all = expected({ inputTokens: 1000, outputTokens: 500, modality: 'text' }, 1000);
    expect(await panel(page).innerText()).toContain(`The cheapest 20 of ${all.length}.`);
    await panel(page).getByRole('button', { name: 'Show all' }).press('Enter');
    expect(await ranking(page)).toEqual(all);
    await settled(page, '?show=all');
  });

  for (const [kind, label, usage] of [
    ['video', 'Video', { outputVideoSeconds: 5 }],
    ['speech', 'Speech', { inputSpeechTokens: 1000, outputSpeechTokens: 1000 }],
    ['rerank', 'Reranking', { queries: 1 }],
  ] as const) {
    test(`of ${kind} is ranked as the package ranks it`, async ({ page }) => {
      await page.goto('/calculator/');
      await panel(page).getByRole('radio', { name: label }).check({ force: true });
      expect(await ranking(page)).toEqual(first(expected({ ...usage, modality: kind }, 1000)));
      await settled(page, `?kind=${kind}`);
    });
  }

  test('from a pasted text has a range; the text is not in the address, the range is', async ({ page, newVisitor }) => {
    await page.goto('/calculator/');
    await panel(page).getByText('Estimate the input from a text').click();
    await panel(page)
      .getByRole('textbox', { name: 'Text of one request' })
      .fill('Summarize the contract between the two parties in five points.');
    await page.waitForFunction(() => document.querySelector('#calc-estimate strong') !== null);
    expect(await panel(page).locator('#calc-estimate').innerText()).toMatch(/Between \d+ and \d+ tokens/);
    expect(await panel(page).locator('.calc-table .sub').filter({ hasText: 'from $' }).count()).toBeGreaterThan(1);
    await page.waitForFunction(() => location.search.includes('inLow='));
    expect(decodeURIComponent(page.url())).not.toContain('contract');
    const other = await newVisitor();
    await other.goto(page.url());
    expect(await ranking(other)).toEqual(await ranking(page));
  });

  test('downloads as CSV in the order shown', async ({ page }) => {
    await page.goto('/calculator/?in=10&out=10');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const stream = await (await coming).createReadStream();
    let text = '';
    for await (const part of stream) text += String(part);
    const lines = text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const shown = await ranking(page);
    expect(
      lines.slice(1, 1 + shown.length).map((line) => [line[1], `$${line[5]}`, `$${line[6]}`, `$${line[7]}`]),
    ).toEqual(shown);
  });
});

test('without JavaScript a ranking stands there, with its assumptions and a word about JavaScript', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await page.goto('/calculator/');
  expect(await ranking(page)).toEqual(
    first(expected({ inputTokens: 1000, outputTokens: 500, modality: 'text' }, 1000)),
  );
  const text = await page.getByRole('main').innerText();
  expect(text).toMatch(/needs JavaScript/);
  expect(text).toMatch(/Prices of 20\d\d-\d\d-\d\d/);
  expect(await page.locator('form.calc-form').filter({ visible: true }).count()).toBe(0);
});

test('a first visit weighs at most 60 KB, and the formats are not in it', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  let total = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (total += encodedDataLength));
  await session.send('Network.enable');
  const scripts: string[] = [];
  page.on('response', async (answer) => answer.url().endsWith('.js') && scripts.push(await answer.text()));
  await page.goto('/calculator/', { waitUntil: 'networkidle' });
  expect(total).toBeGreaterThan(20_000);
  expect(total).toBeLessThanOrEqual(60 * 1024);
  expect(scripts.join('')).not.toContain('textGenerationConfig');
});
