/** The order of the table's rows, and how rows travel to the page. */
import { describe, expect, it } from 'vitest';
import { order } from '../site/src/lib/client/models-filter.ts';
import { packRows, unpackRows, type PackedRows } from '../site/src/lib/client/models-pack.ts';
import { emptyState, isLiving, nextSort } from '../site/src/lib/client/models-state.ts';
import { plain, rows, state } from './support/filter-rows.ts';

describe('the order', () => {
  const names = (query: string) => order(rows, state(query).sort, 'en').map((i) => plain[i]?.name);

  it('is the default one without a sort', () => {
    expect(names('')).toEqual(['One', 'Two', 'Vec', 'Pic']);
  });

  it('puts what is not recorded last in both directions', () => {
    expect(names('?sort=outputPrice')).toEqual(['One', 'Two', 'Vec', 'Pic']);
    expect(names('?sort=-outputPrice')).toEqual(['Two', 'One', 'Vec', 'Pic']);
    expect(names('?sort=maxTokens')).toEqual(['Vec', 'One', 'Two', 'Pic']);
  });

  it('keeps the default order among equals', () => {
    expect(names('?sort=-status')).toEqual(['Two', 'Pic', 'One', 'Vec']);
    expect(names('?sort=provider')).toEqual(['One', 'Two', 'Vec', 'Pic']);
  });

  it('turns round at the second press and is gone at the third', () => {
    const first = nextSort(undefined, 'inputPrice');
    const second = nextSort(first, 'inputPrice');
    expect([first, second, nextSort(second, 'inputPrice')]).toEqual([
      { key: 'inputPrice', descending: false },
      { key: 'inputPrice', descending: true },
      undefined,
    ]);
  });

  it('starts with the deepest for tokens, and anew in another column', () => {
    expect(nextSort({ key: 'name', descending: true }, 'maxTokens')).toEqual({ key: 'maxTokens', descending: true });
  });
});

describe('the models in service', () => {
  it('are shown where exactly their statuses are chosen, whatever else is asked', () => {
    const asked = { ...emptyState, chosen: { ...emptyState.chosen, status: ['legacy', 'active'] } };
    expect(isLiving({ ...asked, text: 'x' })).toBe(true);
    expect(isLiving(emptyState)).toBe(false);
    expect(isLiving({ ...asked, chosen: { ...asked.chosen, status: ['active'] } })).toBe(false);
    expect(isLiving({ ...asked, chosen: { ...asked.chosen, status: ['active', 'legacy', 'retired'] } })).toBe(false);
  });
});

describe('the rows of the page', () => {
  it('come out of their pack as they went in', () => {
    expect(unpackRows(JSON.parse(JSON.stringify(packRows(plain))) as PackedRows)).toEqual(plain);
  });
});
