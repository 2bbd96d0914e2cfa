/** The tables of /pricing/ and of model pages: every figure of the first edition, and nothing made up. */
import { getModel, models, type Model, type PriceList } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { Footnotes } from '../site/src/lib/footnotes.ts';
import { modesOf, usePricesOf } from '../site/src/lib/model-prices.ts';
import { firstEdition } from '../site/src/lib/price-edition.ts';
import type { PriceTable } from '../site/src/lib/price-table.ts';
import { priceTables } from '../site/src/lib/price-tables.ts';
import { englishReader } from './support/english-reader.ts';

const base = getModel('amazon.titan-text-lite-v1');
const list: PriceList = { asOf: '2024-06-21', region: 'us-east-1', currency: 'USD', source: 'konishi-2024-06-21' };
const tablesOf = (...catalog: readonly Model[]) => priceTables(firstEdition, new Footnotes(), englishReader, catalog);
const model = (changes: Partial<Model>): Model => ({ ...base, disputed: [], ...changes });

/** Each row as its label (with its detail) and its cells in words. */
function words(table: PriceTable): readonly (readonly string[])[] {
  return table.groups.flatMap(({ rows }) =>
    rows.map(({ label, detail, cells }) => [
      detail === undefined ? label : `${label}, ${detail}`,
      ...cells.map((cell) =>
        cell.state === 'price' ? cell.figure + (cell.later ? ` → ${cell.later.figure}` : '') : cell.state,
      ),
    ]),
  );
}

describe('the tables of an edition', () => {
  it('show a price per thousand tokens with its digits, and per million beside it', () => {
    const { text } = tablesOf(
      model({ prices: [{ ...list, onDemand: { inputTokens: { usd: 0.00265, per: '1K tokens' } } }] }),
    );
    expect(text.groups[0]?.rows[0]?.cells[0]).toMatchObject({
      state: 'price',
      figure: '$0.00265',
      same: '$2.65 per 1M',
    });
  });

  it('show what a newer list says in the unit of the older one, with its date', () => {
    const newer: PriceList = { ...list, asOf: '2026-08-20', source: 'aws-price-list' };
    const { text } = tablesOf(
      model({
        prices: [
          {
            ...newer,
            onDemand: { inputTokens: { usd: 0.15, per: '1M tokens' }, outputTokens: { usd: 0.4, per: '1M tokens' } },
          },
          {
            ...list,
            onDemand: {
              inputTokens: { usd: 0.0003, per: '1K tokens' },
              outputTokens: { usd: 0.0004, per: '1K tokens' },
            },
          },
        ],
      }),
    );
    expect(words(text)).toEqual([['Titan Text G1 - Lite', '$0.0003 → $0.00015', '$0.0004']]);
    expect(text.groups[0]?.rows[0]?.cells[0]).toMatchObject({ later: { date: 'August 20, 2026' } });
  });

  it('leave out a newer list that did not record the section', () => {
    const commitments = { none: null, oneMonth: 6.4, sixMonths: 5.1 };
    const { provisioned } = tablesOf(
      model({
        prices: [
          { ...list, asOf: '2026-08-20', onDemand: {} },
          { ...list, provisioned: { base: commitments } },
        ],
      }),
    );
    expect(words(provisioned)).toEqual([['Titan Text G1 - Lite', 'notOffered', '$6.40', '$5.10']]);
  });

  it('say of a model that was there and has no price that none is recorded', () => {
    const { text } = tablesOf(model({ prices: [] }));
    expect(words(text)).toEqual([['Titan Text G1 - Lite', 'notRecorded', 'notRecorded']]);
    expect(text.groups[0]?.rows[0]?.remarks).toEqual([{ text: 'No price recorded.' }]);
  });

  it('leave out a model that came later', () => {
    const { text } = tablesOf(model({ prices: [], lifecycle: { ...base.lifecycle, released: '2025-01-01' } }));
    expect(text.groups).toEqual([]);
  });

  it('name the unit that a disputed price is for', () => {
    const dispute = {
      field: 'prices.onDemand.inputTokens',
      value: '1.00 USD per 1M tokens',
      source: 'litellm',
      asOf: '2026-07',
    } as const;
    const { text } = tablesOf(
      model({
        disputed: [dispute],
        prices: [{ ...list, onDemand: { inputTokens: { usd: 0.0003, per: '1K tokens' } } }],
      }),
    );
    expect(text.groups[0]?.rows[0]?.remarks.map((remark) => remark.text)).toEqual([
      'Input tokens: LiteLLM (July 2026) says 1.00 USD per 1M tokens.',
    ]);
  });

  it('put image prices by size down and by quality across, the base model before the custom one', () => {
    const { images } = priceTables(firstEdition, new Footnotes(), englishReader);
    expect(words(images)).toEqual([
      ['Titan Image Generator G1, 512 × 512 · base model', '$0.008', '$0.01'],
      ['Titan Image Generator G1, 1024 × 1024 · base model', '$0.01', '$0.012'],
      ['Titan Image Generator G1, 512 × 512 · custom model', '$0.018', '$0.02'],
      ['Titan Image Generator G1, 1024 × 1024 · custom model', '$0.02', '$0.022'],
      ['Stable Diffusion XL (v0.8), up to 512 × 512', '$0.018', '$0.036'],
      ['Stable Diffusion XL (v0.8), larger than 512 × 512', '$0.036', '$0.072'],
      ['Stable Diffusion XL (v1.0), up to 1024 × 1024', '$0.04', '$0.08'],
    ]);
  });

  it('show a newer price of an image beside the one for the same request only', () => {
    const images = (standard: number) => [
      { quality: 'standard', size: '512x512', usd: standard } as const,
      { quality: 'standard', size: '512x512', custom: true, usd: 0.018 } as const,
    ];
    const tables = tablesOf(
      model({
        modality: 'image',
        prices: [
          { ...list, asOf: '2026-08-20', onDemand: { images: images(0.006) } },
          { ...list, onDemand: { images: images(0.008) } },
        ],
      }),
    );
    expect(words(tables.images).map((row) => row[1])).toEqual(['$0.008 → $0.006', '$0.018']);
  });

  it('hold every price list of the edition that the catalog has', () => {
    const tables = priceTables(firstEdition, new Footnotes(), englishReader);
    const shown = (kinds: readonly (keyof typeof tables)[]) =>
      new Set(kinds.flatMap((kind) => tables[kind].groups.flatMap(({ rows }) => rows.map(({ slug }) => slug))));
    const having = (section: 'onDemand' | 'provisioned' | 'customization') =>
      models
        .filter(({ prices }) => prices.some((each) => each.asOf === firstEdition.date && each[section]))
        .map(({ slug }) => slug);
    const onDemand = shown(['text', 'images', 'multimodal']);
    for (const slug of having('onDemand')) expect(onDemand).toContain(slug);
    expect([...shown(['provisioned'])].sort()).toEqual(having('provisioned').sort());
    expect([...shown(['customization'])].sort()).toEqual(having('customization').sort());
  });
});

describe('the prices of a model', () => {
  const commitments = { none: null, oneMonth: 6.4, sixMonths: 5.1 };

  it('show the newest figures first, and all dated ones beside the history, newest left', () => {
    const use = usePricesOf(base, new Footnotes(), englishReader)!;
    expect(words(use.tables[0]!).map(([label, figure]) => [label, figure])).toEqual([
      ['Input tokens, per 1M', '$0.15'],
      ['Output tokens, per 1M', '$0.20'],
    ]);
    const dated = use.histories[0]!.tables[0]!;
    expect(dated.columns.map(({ label }) => label)).toEqual(['August 20, 2026', 'June 21, 2024']);
    expect(words(dated)).toEqual([
      ['Input tokens', '$0.15', '$0.0003'],
      ['Output tokens', '$0.20', '$0.0004'],
    ]);
  });

  it('tell "not offered" from "not recorded", and show no mode that no list has', () => {
    const modes = modesOf(
      model({ prices: [{ ...list, provisioned: { base: commitments } }] }),
      new Footnotes(),
      englishReader,
    );
    expect(modes.map(({ mode }) => mode)).toEqual(['provisioned']);
    expect(words(modes[0]!.tables[0]!)).toEqual([
      ['No commitment', 'notOffered'],
      ['1 month', '$6.40'],
      ['6 months', '$5.10'],
    ]);
  });

  it('are none where there is no list', () => {
    expect(usePricesOf(model({ prices: [] }), new Footnotes(), englishReader)).toBeUndefined();
    expect(modesOf(model({ prices: [] }), new Footnotes(), englishReader)).toEqual([]);
  });
});
