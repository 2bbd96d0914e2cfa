/** The price sheets of the real catalog. */
import { models, unitPriceFor, type Model, type PriceList } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { figureOf, listsOf, type SheetKind } from '../site/src/lib/client/price-sheet.ts';
import { sheetTree } from '../site/src/lib/client/price-sheet-view.ts';
import { initialPricing } from '../site/src/lib/client/pricing-state.ts';
import { textOf } from '../site/src/lib/client/calculator-tree.ts';
import { speaker } from '../site/src/lib/client/calculator-words.ts';
import { priceSheet, sheetRegions } from '../site/src/lib/price-sheet-make.ts';
import words from '../site/src/content/i18n/en.json' with { type: 'json' };
import { englishReader } from './support/english-reader.ts';

const sheetOf = (some: readonly Model[], region?: PriceList['region']) => priceSheet(englishReader, region, some);
const tableOf = (sheet: ReturnType<typeof sheetOf>, kind: SheetKind) =>
  sheet.tables.find((table) => table.kind === kind)!;
const english = speaker(words, 'en', '');

describe('the sheets of the catalog', () => {
  const sheet = priceSheet(englishReader);
  const living = models.filter(({ lifecycle }) => lifecycle.status !== 'retired');

  it('have every model that is not retired, with a price or among those without', () => {
    const shown = sheet.tables.flatMap(({ groups }) =>
      groups.flatMap(({ entries }) => entries.map(({ slug }) => slug)),
    );
    const all = new Set([...shown, ...sheet.without.map(({ slug }) => slug)]);
    expect([...all].sort()).toEqual(living.map(({ slug }) => slug).sort());
  });

  it('say of each model and Region what the package says', () => {
    for (const region of sheetRegions()) {
      const table = tableOf(priceSheet(englishReader, region), 'text');
      const column = table.columns.findIndex(({ key }) => key === 'onDemand.inputTokens');
      for (const { slug, rows } of table.groups.flatMap(({ entries }) => entries)) {
        const one = models.find((each) => each.slug === slug)!;
        const found = unitPriceFor(one, 'onDemand', 'inputTokens', { region })?.unitPrice;
        const usd = found && found.usd * (found.per === '1K tokens' ? 1000 : 1);
        const shown = figureOf(rows[0]?.cells[column]);
        if (usd === undefined) expect(shown, `${slug} ${region}`).toBeUndefined();
        else expect(shown, `${slug} ${region}`).toBeCloseTo(usd, 12);
      }
    }
  });

  it('show no figure that is none', () => {
    for (const table of sheet.tables) {
      expect(textOf(sheetTree(sheet, table, initialPricing, english))).not.toMatch(/NaN|undefined|pricing\.s\./);
    }
  });

  it('explain every number beside a figure', () => {
    for (const table of sheet.tables.filter(({ groups }) => groups.length > 0)) {
      const { main, marked } = listsOf(table);
      for (const at of [main, ...marked]) expect(sheet.lists[at]).toBeDefined();
    }
  });
});
