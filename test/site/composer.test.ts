/** The composer of a model's page in a real browser: the code follows each field, the address holds them all. */
import { AxeBuilder } from '@axe-core/playwright';
import {
  models,
  snippet,
  snippetOptions,
  type Model,
  type SnippetOptions,
  type SnippetTool,
} from 'bedrock-model-catalog';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/visit.ts';

const find = (test: (model: Model) => boolean): Model => models.find(test)!;
const text = find(({ id }) => id === 'mistral.mistral-large-2402-v1:0');
const claude = find(({ id }) => id === 'anthropic.claude-3-haiku-20240307-v1:0');
const embedding = find(({ modality, format }) => modality === 'embedding' && format !== undefined);
const addressOf = (model: Model, query = '') => `/models/${model.slug}/${query}`;

const shownCode = (page: Page) =>
  page.locator('#composer [role=tabpanel]:visible pre').evaluate((pre) => pre.textContent);
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const field = (page: Page, name: string) => page.locator(`#composer-form [name="${name}"]`);
const operation = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const query = (page: Page) => new URL(page.url()).search;

/** Waits until the page shows the package's own snippet for these options. */
async function expectCode(page: Page, model: Model, options: SnippetOptions): Promise<void> {
  await expect.poll(() => shownCode(page)).toBe(snippet(model, options).code);
}

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
    await page.goto(addressOf(text));
    for (const { tool } of snippetOptions(text).filter(({ operation }) => operation === 'converse')) {
      const prompt = `${tool}: "a" 'b' \\ \t<i>\n`;
      await page.locator(`#tool-${tool}`).click();
      await field(page, 'prompt').fill(prompt);
      await expectCode(page, text, { tool, prompt });
      await page.getByRole('button', { name: 'Copy code' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet(text, { tool, prompt }).code);
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      await page.getByRole('button', { name: 'Copy code' }).waitFor();
    }
  });

  test('is selected where the browser refuses the clipboard', async ({ page }) => {
    await page.goto(addressOf(text));
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
    const without = find((model) => model.format !== undefined && !hasTool(model, 'ai-sdk'));
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
});

describe('a value out of range', () => {
  test('is explained beside its field in the words of the package, while the last good code stays', async ({
    page,
  }) => {
    await page.goto(addressOf(text));
    await field(page, 'topP').fill('0.5');
    await expectCode(page, text, { parameters: { topP: 0.5 } });
    await field(page, 'temperature').fill('7');
    const temperature = field(page, 'temperature');
    await expect.poll(() => temperature.getAttribute('aria-invalid')).toBe('true');
    const described = await temperature.evaluate((element) =>
      element
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => document.getElementById(id)!.innerText)
        .join(' '),
    );
    expect(described).toContain('0 to 1');
    expect(described).toContain(`parameters.temperature is 7. Expected a number from 0 to 1 for ${text.id}.`);
    expect(await field(page, 'topP').getAttribute('aria-invalid')).toBe('false');
    expect(await page.locator('#composer-stale').isVisible()).toBe(true);
    await expectCode(page, text, { parameters: { topP: 0.5 } });
    await field(page, 'temperature').fill('1');
    await expectCode(page, text, { parameters: { topP: 0.5, temperature: 1 } });
    expect(await page.locator('#composer-stale').isVisible()).toBe(false);
    expect(await temperature.getAttribute('aria-invalid')).toBe('false');
  });

  test('an empty prompt is one too', async ({ page }) => {
    await page.goto(addressOf(text));
    await field(page, 'prompt').fill('');
    await expect.poll(() => page.locator('#composer-prompt-error').innerText()).toContain('the prompt is empty');
  });

  test('the range is that of the operation', async ({ page }) => {
    const wide = find(({ format, id }) => format !== undefined && hasWiderInvoke(id));
    await page.goto(addressOf(wide, '?tool=python&operation=invoke'));
    const inInvoke = await field(page, 'temperature').getAttribute('max');
    await operation(page, 'Converse').check();
    await expect.poll(() => field(page, 'temperature').getAttribute('max')).toBe('1');
    expect(Number(inInvoke)).toBeGreaterThan(1);
  });
});

describe('the address', () => {
  test('holds what is set and shows the same to somebody else', async ({ page, newVisitor }) => {
    await page.goto(addressOf(text));
    await tab(page, 'curl').click();
    await field(page, 'prompt').fill('Un "café" & <b>');
    await field(page, 'topP').fill('0.4');
    await field(page, 'region').selectOption('eu-west-3');
    await expect
      .poll(() => query(page))
      .toBe(
        `?tool=curl&topP=0.4&region=eu-west-3&prompt=${new URLSearchParams({ a: 'Un "café" & <b>' }).toString().slice(2)}`,
      );
    const other = await newVisitor();
    await other.goto(page.url());
    const options = {
      tool: 'curl',
      prompt: 'Un "café" & <b>',
      region: 'eu-west-3',
      parameters: { topP: 0.4 },
    } as const;
    await expectCode(other, text, options);
    expect(await field(other, 'topP').inputValue()).toBe('0.4');
    expect(await field(other, 'region').inputValue()).toBe('eu-west-3');
  });

  test('goes back one step for each choice, and none for typing', async ({ page }) => {
    await page.goto(addressOf(text));
    await tab(page, 'TypeScript').click();
    await field(page, 'prompt').pressSequentially(' More.');
    await operation(page, 'InvokeModel').check();
    const prompt = await field(page, 'prompt').inputValue();
    await expectCode(page, text, { tool: 'typescript', operation: 'invoke', prompt });
    await page.goBack();
    await expectCode(page, text, { tool: 'typescript', prompt });
    await page.goBack();
    await expectCode(page, text, {});
    expect(query(page)).toBe('');
    await page.goForward();
    await page.goForward();
    await expectCode(page, text, { tool: 'typescript', operation: 'invoke', prompt });
    expect(await operation(page, 'InvokeModel').isChecked()).toBe(true);
  });

  test('that is hostile changes nothing and runs nothing', async ({ page }) => {
    const hostile = [
      '?tool=<script>globalThis.hacked=1</script>&operation=__proto__&region=constructor',
      '?temperature=NaN&topP=1e999&maxTokens=0x10&__proto__[polluted]=1&region=javascript:alert(1)',
      `?tool=python&prompt=${'a'.repeat(5000)}&stopSequences=${'b'.repeat(1000)}`,
      '?operation=%E0%A4%A&tool=%00',
    ];
    for (const one of hostile) {
      await page.goto(addressOf(text, one));
      await expectCode(page, text, {});
    }
    const prompt = '</script><img src=x onerror="globalThis.hacked=1">';
    await page.goto(addressOf(text, `?prompt=${encodeURIComponent(prompt)}`));
    await expectCode(page, text, { prompt });
    expect(
      await page.evaluate(() => [(globalThis as { hacked?: unknown }).hacked, ({} as { polluted?: unknown }).polluted]),
    ).toEqual([undefined, undefined]);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('the tool', () => {
  test('that was used last is remembered on other pages, and where it does not exist the first stands in', async ({
    page,
  }) => {
    await page.goto(addressOf(text));
    await tab(page, 'Vercel AI SDK').click();
    await page.goto(addressOf(claude));
    await expectCode(page, claude, { tool: 'ai-sdk' });
    expect(query(page)).toBe('');
    const without = find((model) => model.format !== undefined && !hasTool(model, 'ai-sdk'));
    await page.goto(addressOf(without));
    await expectCode(page, without, { tool: 'python' });
    await page.goto(addressOf(text, '?tool=curl'));
    await expectCode(page, text, { tool: 'curl' });
  });

  test('can be chosen where nothing can be remembered', async ({ page }) => {
    await page.addInitScript(() => {
      for (const method of ['getItem', 'setItem'] as const) {
        const usual = Storage.prototype[method] as (...args: unknown[]) => unknown;
        // Only the page's own key: Starlight's theme does not work without storage, and that is not ours to test.
        const denying = function (this: Storage, key: string, ...rest: unknown[]) {
          if (key.startsWith('bedrock')) throw new Error('denied');
          return usual.call(this, key, ...rest);
        };
        Object.defineProperty(Storage.prototype, method, { value: denying });
      }
    });
    await page.goto(addressOf(text));
    await tab(page, 'curl').click();
    await expectCode(page, text, { tool: 'curl' });
  });

  test('is chosen with the arrow keys', async ({ page }) => {
    await page.goto(addressOf(text));
    await tab(page, 'Python').focus();
    await page.keyboard.press('ArrowRight');
    await expectCode(page, text, { tool: 'lambda' });
    await page.keyboard.press('End');
    await expectCode(page, text, { tool: 'curl' });
    await page.keyboard.press('ArrowRight');
    await expectCode(page, text, { tool: 'python' });
    expect(await tab(page, 'Python').evaluate((element) => element === document.activeElement)).toBe(true);
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
    const by = models.find(({ id }) => model.lifecycle.replacedBy?.includes(id));
    return model.lifecycle.status === 'retired' && by ? [[model, by] as const] : [];
  })[0]!;
  await page.goto(addressOf(old));
  expect(await page.locator('#composer').innerText()).toMatch(/retired on/);
  const link = page.locator(`#composer a[href="${addressOf(next)}#calling"]`);
  await link.click();
  await page.waitForURL(`**${addressOf(next)}#calling`);
  expect(await page.locator('#calling').isVisible()).toBe(true);
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.for([
    ['as it opens', ''],
    ['with a fault', '?tool=curl&temperature=7'],
    ['with another tool', '?tool=typescript&operation=invokeStream&temperature=0.5'],
  ] as const)('axe finds nothing: %s', async ([, address], { newVisitor }) => {
    const page = await newVisitor({ colorScheme });
    await page.goto(addressOf(text, address));
    await page.locator('#composer[data-stale], #composer').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('#composer').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`))).toEqual([]);
  });
});

/** Whether InvokeModel takes a temperature above 1, which Converse does not. */
function hasWiderInvoke(id: Model['id']): boolean {
  try {
    snippet(id, { operation: 'invoke', parameters: { temperature: 1.5 } });
    return snippetOptions(id).some(({ operation }) => operation === 'converse');
  } catch {
    return false;
  }
}

/** Whether a model has any snippet with a tool. */
function hasTool(model: Model, name: SnippetTool): boolean {
  return snippetOptions(model).some(({ tool }) => tool === name);
}
