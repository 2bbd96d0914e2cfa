/** The calculator's workload in a real browser: type, read, share; hostile input; no script; weight. */
import { getModel } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { panel, field, faultOf, ranking, settled, expected } from '../support/calculator-page.ts';
import { test } from '../support/visit.ts';

describe('a workload', () => {
  test('is ranked as the package ranks it, while it is typed, and its link shows the same to somebody else', async ({
    page,
    newVisitor,
  }) => {
    await page.goto('/calculator/');
    expect(await ranking(page)).toEqual(expected({ inputTokens: 1000, outputTokens: 500, modality: 'text' }, 1000));
    await field(page, 'Input tokens a request').fill('12,345');
    await field(page, 'Output tokens a request').fill('678');
    await field(page, 'Requests a day').fill('90');
    const mine = await ranking(page);
    expect(mine).toEqual(expected({ inputTokens: 12_345, outputTokens: 678, modality: 'text' }, 90));
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

  test('of images says that none in service has a price, and one press includes the retired', async ({ page }) => {
    await page.goto('/calculator/');
    await panel(page).getByRole('radio', { name: 'Images' }).check({ force: true });
    await panel(page).getByRole('button', { name: 'Include retired models' }).click();
    expect((await ranking(page)).length).toBeGreaterThan(1);
    await settled(page, '?kind=image&status=all');
    await page.goBack();
    expect(await ranking(page)).toEqual([]);
  });

  test('from a pasted text has a range; the text is not in the address, the range is', async ({ page, newVisitor }) => {
    await page.goto('/calculator/');
    await panel(page).getByText('Estimate the input from a text').click();
    await panel(page)
      .getByRole('textbox', { name: 'Text of one request' })
      .fill('Summarize the contract between the two parties in five points.');
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
      expect(await shown(), query).toEqual(texts);
    }
  });

  test('nothing at all to pay for is explained', async ({ page }) => {
    await page.goto('/calculator/?in=0&out=0');
    expect(await faultOf(page, 'Input tokens a request').innerText()).toMatch(/above 0/);
    await field(page, 'Output tokens a request').fill('5');
    expect(await faultOf(page, 'Input tokens a request').innerText()).toBe('');
  });
});

test('without JavaScript a ranking stands there, with its assumptions and a word about JavaScript', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await page.goto('/calculator/');
  expect(await ranking(page)).toEqual(expected({ inputTokens: 1000, outputTokens: 500, modality: 'text' }, 1000));
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
