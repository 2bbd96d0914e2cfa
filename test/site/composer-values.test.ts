/** Values of the composer that the model refuses. */
import { snippet, snippetOptions, type Model } from 'bedrock-model-catalog';
import { describe, expect } from 'vitest';
import { find, text, addressOf, openComposer, field, operation, expectCode } from '../support/composer-page.ts';
import { test } from '../support/visit.ts';

describe('a value out of range', () => {
  test('is explained beside its field in the words of the package, while the last good code stays', async ({
    page,
  }) => {
    await openComposer(page, text);
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
    await openComposer(page, text);
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

/** Whether InvokeModel takes a temperature above 1, which Converse does not. */
function hasWiderInvoke(id: Model['id']): boolean {
  try {
    snippet(id, { operation: 'invoke', parameters: { temperature: 1.5 } });
    return snippetOptions(id).some(({ operation }) => operation === 'converse');
  } catch {
    return false;
  }
}
