/** What a visitor chooses on /pricing/: the order of a table, and the address that keeps Region, unit and order. */
import { describe, expect, it } from 'vitest';
import { figureOf, sorted } from '../site/src/lib/client/price-sheet.ts';
import { nextSort, pricingQueryOf, pricingStateOf } from '../site/src/lib/client/pricing-state.ts';
import { priceSheet } from '../site/src/lib/price-sheet-make.ts';
import { englishReader } from './support/english-reader.ts';

describe('an order', () => {
  const table = priceSheet(englishReader).tables.find(({ kind }) => kind === 'text')!;
  const key = 'onDemand.inputTokens';
  const column = table.columns.findIndex((one) => one.key === key);
  const figures = (descending: boolean) =>
    sorted(table, { kind: 'text', key, descending }).map(({ rows }) => figureOf(rows[0]?.cells[column]));

  it('goes by the figures, what has none last, in both ways', () => {
    for (const descending of [false, true]) {
      const all = figures(descending);
      const known = all.filter((usd) => usd !== undefined);
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
      expect(all.slice(known.length).every((usd) => usd === undefined)).toBe(true);
    }
  });

  it('by a column that is not there goes by name', () => {
    const names = sorted(table, { kind: 'text', key: 'none', descending: false }).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
  });

  it('is the other way round at the second press and gone at the third', () => {
    const first = nextSort(undefined, { kind: 'text', key });
    const second = nextSort(first, { kind: 'text', key });
    expect([first?.descending, second?.descending, nextSort(second, { kind: 'text', key })]).toEqual([
      false,
      true,
      undefined,
    ]);
  });
});

describe('the address of /pricing/', () => {
  const regions = new Set(['', 'eu-central-1']);

  it.each(['', '?region=eu-central-1', '?unit=1k', '?region=eu-central-1&unit=1k&sort=text:-onDemand.inputTokens'])(
    'comes back the same after it was read: %s',
    (query) => expect(pricingQueryOf(pricingStateOf(query, regions))).toBe(query),
  );

  it.each([
    '?region=moon-1',
    '?region=__proto__',
    '?unit=1g&sort=text',
    '?sort=constructor:-x',
    '?sort=text:<script>',
    '?%E0%A4%A',
  ])('ignores what it does not know: %s', (query) => {
    expect(pricingQueryOf(pricingStateOf(query, regions))).toBe('');
  });
});
