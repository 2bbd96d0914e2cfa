/** The composer's address holds every choice; its tool is remembered from page to page. */
import { describe, expect } from 'vitest';
import {
  find,
  text,
  claude,
  addressOf,
  tab,
  field,
  operation,
  query,
  expectCode,
  hasTool,
  openComposer,
} from '../support/composer-page.ts';
import { test } from '../support/visit.ts';

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
    await openComposer(page, text);
    await tab(page, 'Vercel AI SDK').click();
    await openComposer(page, claude);
    await expectCode(page, claude, { tool: 'ai-sdk' });
    expect(query(page)).toBe('');
    const without = find((model) => hasTool(model, 'python') && !hasTool(model, 'ai-sdk'));
    await openComposer(page, without);
    await expectCode(page, without, { tool: 'python' });
    await openComposer(page, text, '?tool=curl');
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
    await openComposer(page, text);
    await tab(page, 'curl').click();
    await expectCode(page, text, { tool: 'curl' });
  });

  test('is chosen with the arrow keys', async ({ page }) => {
    await openComposer(page, text);
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
