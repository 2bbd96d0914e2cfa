/** The composer in both themes, as it opens and in other states: axe finds nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect } from 'vitest';
import { addressOf, text } from '../support/composer-page.ts';
import { test } from '../support/visit.ts';

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
