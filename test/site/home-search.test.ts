/** The search box of the home page: what is pasted opens its model, and a near miss names what was meant. */
import { describe, expect } from 'vitest';
import { test } from '../support/visit.ts';

describe('the search box of the home page', () => {
  test.for([
    ['us.anthropic.claude-3-haiku-20240307-v1:0', '/models/anthropic/claude-3-haiku/'],
    ['arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1', '/models/anthropic/claude-2-1/'],
    ['summarization', '/models/?useCase=summarization'],
  ] as const)('%s opens %s', async ([text, address], { page }) => {
    await page.goto('/');
    await page.locator('#home-q').fill(text);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
  });

  test('a near miss stays, says so, and leads on by keyboard; typing on clears it', async ({ page }) => {
    await page.goto('/');
    const field = page.locator('#home-q');
    const answer = page.locator('.home-search [aria-live]');
    await field.fill('anthropic.claude-v2.1');
    await page.keyboard.press('Enter');
    expect(await answer.innerText()).toContain('“anthropic.claude-v2.1”');
    expect(await answer.getByRole('link').first().innerText()).toBe('Claude v2.1');
    await field.press('x');
    expect(await answer.innerText()).toBe('');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/models/anthropic/claude-2-1/');
  });

  test('markup that is pasted is shown as text', async ({ page }) => {
    await page.goto('/');
    const text = '<img src=x onerror="globalThis.hacked=1">';
    await page.locator('#home-q').fill(text);
    await page.keyboard.press('Enter');
    expect(await page.locator('.home-search [aria-live]').innerText()).toContain(text);
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
  });

  test('without JavaScript the text goes to the table', async ({ newVisitor }) => {
    const page = await newVisitor({ javaScriptEnabled: false });
    await page.goto('/');
    await page.locator('#home-q').fill('claude');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/models/?q=claude');
  });
});
