/** The composer of a model's page in a real browser: the code follows each field, faults are explained. */
import { formats, models, replacementsFor, snippet, snippetOptions } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import {
  find,
  text,
  claude,
  embedding,
  addressOf,
  openComposer,
  shownCode,
  tab,
  field,
  operation,
  expectCode,
  hasTool,
} from '../support/composer-page.ts';
import { test } from '../support/visit.ts';

describe('the code', () => {
  test('is at first what the package makes without options, for each tool', async ({ page }) => {
    await page.goto(addressOf(text));
    for (const { tool } of snippetOptions(text)) {
      await page.locator(`#tool-${tool}`).click();
      await expectCode(page, text, { tool });
    }
    expect(await page.getByRole('tab').count()).toBe(6);
  });

  test('follows tool, operation, prompt, parameters and Region, as the package makes it', async ({ page }) => {
    const prompt = 'It\'s "quoted" `so` $(id) \\n\n<b>日本語</b> 🙂';
    await page.goto(addressOf(claude));
    await tab(page, 'TypeScript').click();
    await expectCode(page, claude, { tool: 'typescript' });
    await operation(page, 'InvokeModelWithResponseStream').check();
    const options = { tool: 'typescript', operation: 'invokeStream' } as const;
    await expectCode(page, claude, options);
    await field(page, 'prompt').fill(prompt);
    await expectCode(page, claude, { ...options, prompt });
    await field(page, 'temperature').fill('0.25');
    await field(page, 'maxTokens').fill('7');
    await field(page, 'stopSequences').fill('\\n\\nHuman:\nEND');
    const parameters = { temperature: 0.25, maxTokens: 7, stopSequences: ['\n\nHuman:', 'END'] };
    await expectCode(page, claude, { ...options, prompt, parameters });
    await field(page, 'region').selectOption('eu-west-1');
    await expectCode(page, claude, { ...options, prompt, parameters, region: 'eu-west-1' });
    await field(page, 'temperature').fill('');
    await expectCode(page, claude, {
      ...options,
      prompt,
      parameters: { ...parameters, temperature: undefined },
      region: 'eu-west-1',
    });
    await page.getByRole('button', { name: 'Reset' }).click();
    await expectCode(page, claude, { tool: 'typescript' });
    expect(await field(page, 'prompt').inputValue()).not.toBe(prompt);
  });

  test('is copied character by character', async ({ newVisitor }) => {
    const page = await newVisitor({ permissions: ['clipboard-read', 'clipboard-write'] });
    await openComposer(page, text);
    for (const { tool } of snippetOptions(text).filter(({ operation }) => operation === 'converse')) {
      const prompt = `${tool}: "a" 'b' \\ \t<i>\n`;
      await page.locator(`#tool-${tool}`).click();
      await field(page, 'prompt').fill(prompt);
      await expectCode(page, text, { tool, prompt });
      await page.getByRole('button', { name: 'Copy code' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet(text, { tool, prompt }).code);
      await page.getByRole('button', { name: 'Copy code' }).waitFor();
    }
  });

  test('is selected where the browser refuses the clipboard', async ({ page }) => {
    await openComposer(page, text);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByRole('button', { name: 'Selected' }).waitFor();
    expect(await page.evaluate(() => getSelection()!.toString().trimEnd())).toBe((await shownCode(page)).trimEnd());
  });
});

describe('what does not exist', () => {
  test('an operation that the tool lacks cannot be chosen, and the page says why', async ({ page }) => {
    await page.goto(addressOf(text, '?tool=python&operation=invokeStream'));
    await expectCode(page, text, { tool: 'python', operation: 'invokeStream' });
    await tab(page, 'AWS CLI').click();
    await expectCode(page, text, { tool: 'aws-cli' });
    expect(await operation(page, 'InvokeModelWithResponseStream').isDisabled()).toBe(true);
    expect(await page.locator('#composer-lacks').innerText()).toContain(
      'No current AWS CLI has a command that streams.',
    );
    await tab(page, 'Python').click();
    await expectCode(page, text, { tool: 'python', operation: 'invokeStream' });
  });

  test('a tool that has no snippet has no tab, and the page says why', async ({ page }) => {
    const without = find(
      (model) => model.modality === 'embedding' && hasTool(model, 'curl') && !hasTool(model, 'ai-sdk'),
    );
    await page.goto(addressOf(without));
    const tools = new Set(snippetOptions(without).map(({ tool }) => tool));
    expect(await page.getByRole('tab').count()).toBe(tools.size);
    const note = page.locator('#composer').getByText('The AI SDK does not make the request body of');
    expect(await note.isVisible()).toBe(true);
  });

  test('an operation that the model does not answer is not offered, and the page says so', async ({ page }) => {
    await page.goto(addressOf(embedding));
    expect(await page.getByRole('radio').count()).toBe(1);
    expect(await page.locator('#composer-lacks').innerText()).toContain('This model answers InvokeModel only.');
  });

  test('a prompt is not asked for where a request takes none, and the code follows the other fields', async ({
    page,
  }) => {
    const promptless = find(({ format }) => format !== undefined && formats[format].request.promptPath === undefined);
    await openComposer(page, promptless, '?prompt=Hi');
    expect(await field(page, 'prompt').count()).toBe(0);
    await expectCode(page, promptless, {});
    await field(page, 'region').selectOption('us-west-2');
    await expectCode(page, promptless, { region: 'us-west-2' });
  });
});

test('without JavaScript the default code of every tool stands there, and no control that would do nothing', async ({
  newVisitor,
}) => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await page.goto(addressOf(text));
  const blocks = page.locator('#composer pre:visible');
  const tools = [...new Set(snippetOptions(text).map(({ tool }) => tool))];
  expect(await blocks.evaluateAll((all) => all.map((pre) => pre.textContent))).toEqual(
    tools.map((tool) => snippet(text, { tool }).code),
  );
  expect(await page.locator('#composer :is(button, input, textarea, select):visible').count()).toBe(0);
});

test('a retired model says so just above its code and leads to the code of its replacement', async ({ page }) => {
  const [old, next] = models.flatMap((model) => {
    const by = replacementsFor(model).find((replacement) => replacement.model?.lifecycle.status === 'active')?.model;
    return model.lifecycle.status === 'retired' && hasTool(model, 'python') && by ? [[model, by] as const] : [];
  })[0]!;
  await page.goto(addressOf(old));
  expect(await page.locator('#composer').innerText()).toMatch(/retired on/);
  const link = page.locator(`#composer a[href="${addressOf(next)}#calling"]`);
  await link.click();
  await page.waitForURL(`**${addressOf(next)}#calling`);
  expect(await page.locator('#calling').isVisible()).toBe(true);
});
