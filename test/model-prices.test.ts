/** Which price of a model is shown for each unit and Region, how Regions are grouped, and how a history is told. */
import type { Model } from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';
import { Footnotes } from '../site/src/lib/footnotes.ts';
import { usePricesOf } from '../site/src/lib/model-prices.ts';
import { regionGroups } from '../site/src/lib/other-regions.ts';
import { newestRates } from '../site/src/lib/use-rates.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { englishReader } from './support/english-reader.ts';

const per = '1M tokens';
const list = (asOf: string, region: string, sections: object) =>
  makePriceList({ asOf, region, source: 'aws-price-list', onDemand: undefined, ...sections });
const tokens = (input: number, output?: number) => ({
  inputTokens: { usd: input, per },
  ...(output !== undefined && { outputTokens: { usd: output, per } }),
});
const priced = (...prices: object[]) => makeModel({ prices: prices as never });
const shown = (model: Model) => usePricesOf(model, new Footnotes(), englishReader)!;

describe('the newest price of each unit', () => {
  const model = priced(
    list('2026-08-20', 'us-east-1', { onDemand: tokens(5) }),
    list('2026-07-24', 'us-east-1', { onDemand: { ...tokens(6, 30), cacheReadInputTokens: { usd: 0.6, per } } }),
  );

  test('an older list keeps the units that a newer one does not record', () => {
    const rates = newestRates(model, 'us-east-1', 'onDemand');
    expect(rates.map(({ unit, rate, list: { asOf } }) => [unit, rate.usd, asOf])).toEqual([
      ['inputTokens', 5, '2026-08-20'],
      ['outputTokens', 30, '2026-07-24'],
      ['cacheReadInputTokens', 0.6, '2026-07-24'],
    ]);
  });

  test('a figure from another list than its column says from which day', () => {
    const [table] = shown(model).tables;
    expect(table!.caption).toBe('Prices paid by use · US East (N. Virginia), us-east-1 · August 20, 2026');
    const dates = table!.groups[0]!.rows.map(({ cells: [cell] }) => (cell as { dated?: { date: string } }).dated?.date);
    expect(dates).toEqual([undefined, 'July 24, 2026', 'July 24, 2026']);
  });
});

test('geographic, global and batch prices stand in columns that say which they are', () => {
  const model = priced(
    list('2026-08-20', 'us-east-1', {
      onDemand: tokens(5.5),
      onDemandGlobal: tokens(5),
      batch: tokens(2.75),
      batchGlobal: tokens(2.5),
    }),
  );
  const use = shown(model);
  expect(use.tables[0]!.columns.map(({ label, detail }) => `${label}: ${detail!}`)).toEqual([
    'On demand: in-Region or geographic',
    'On demand: global profile',
    'Batch: in-Region or geographic',
    'Batch: global profile',
  ]);
  expect(use.explainScopes).toBe(true);
  const cells = use.tables[0]!.groups[0]!.rows[0]!.cells;
  expect(cells.map((cell) => (cell as { figure: string }).figure)).toEqual(['$5.50', '$5.00', '$2.75', '$2.50']);
});

test('prices of long requests say from how many tokens on they hold', () => {
  const onDemand = { ...tokens(3), longContext: { aboveInputTokens: 200_000, ...tokens(6) } };
  const [table] = shown(priced(list('2026-08-20', 'us-east-1', { onDemand }))).tables;
  expect(table!.groups[0]!.rows.map(({ label, detail }) => [label, detail])).toEqual([
    ['Input tokens', 'per 1M'],
    ['Input tokens', 'in requests of more than 200,000 input tokens, per 1M'],
  ]);
});

test.for([
  [{ images: [{ usd: 0.04 }] }, 'Generated images', '$0.04', 'per image'],
  [{ outputVideoSeconds: { usd: 0.08, per: 'second' } }, 'Generated video', '$0.08', 'per second'],
  [{ queries: { usd: 2, per: '1K queries' } }, 'Queries', '$2.00', 'per 1,000 queries'],
  [{ textRequests: { usd: 0.00007, per: 'request' } }, 'Requests of text alone', '$0.00007', 'per request'],
] as const)('%o is a row of its own', ([onDemand, label, figure, unit]) => {
  const [table] = shown(priced(list('2026-08-20', 'us-east-1', { onDemand }))).tables;
  const [row] = table!.groups[0]!.rows;
  expect([row!.label, (row!.cells[0] as { figure: string }).figure, row!.detail]).toEqual([label, figure, unit]);
});

describe('Regions', () => {
  const day = '2026-08-20';

  test('those with the same prices stand together, first the group of the Region that is shown', () => {
    const model = priced(
      ...['eu-west-1', 'eu-north-1', 'eu-west-3'].map((region) => list(day, region, { onDemand: tokens(7) })),
      ...['us-east-1', 'us-west-2'].map((region) => list(day, region, { onDemand: tokens(5) })),
    );
    expect(regionGroups(model, 'us-east-1').map(({ regions }) => regions)).toEqual([
      ['us-east-1', 'us-west-2'],
      ['eu-north-1', 'eu-west-1', 'eu-west-3'],
    ]);
    expect(shown(model).byRegion?.others).toBe(4);
  });

  test('a price per 1K and the same per 1M, or an absent one, are not the same group', () => {
    const model = priced(
      list(day, 'us-east-1', { onDemand: tokens(5) }),
      list(day, 'us-west-2', { onDemandGlobal: tokens(5) }),
    );
    expect(regionGroups(model, 'us-east-1')).toHaveLength(2);
  });

  test('one Region alone needs no table of others', () => {
    expect(shown(priced(list(day, 'us-east-1', { onDemand: tokens(5) }))).byRegion).toBeUndefined();
  });
});

describe('history', () => {
  const history = (...prices: readonly (readonly [string, number])[]) =>
    shown(priced(...prices.map(([day, usd]) => list(day, 'us-east-1', { onDemand: tokens(usd) }))));

  test.for([
    [
      [
        ['2024-06-21', 0.3],
        ['2026-08-20', 0.15],
      ],
      'Input tokens: $0.30 per 1M on June 21, 2024, $0.15 on August 20, 2026: 50% less.',
    ],
    [
      [
        ['2024-06-21', 0.1],
        ['2026-08-20', 0.3],
      ],
      'Input tokens: $0.10 per 1M on June 21, 2024, $0.30 on August 20, 2026: 200% more.',
    ],
    [
      [
        ['2024-06-21', 0.3],
        ['2026-08-20', 0.3],
      ],
      'Input tokens: $0.30 per 1M in every list, from June 21, 2024 to August 20, 2026.',
    ],
    [
      [
        ['2024-06-21', 0.3],
        ['2025-01-01', 0.2],
        ['2026-08-20', 0.3],
      ],
      'Input tokens: $0.30 per 1M on June 21, 2024, and $0.30 again on August 20, 2026.',
    ],
  ] as const)('%o is told as "%s"', ([days, sentence]) => {
    expect(history(...days).histories[0]!.sentences).toEqual([sentence]);
  });

  test('a price per 1K and the same price per 1M are no change', () => {
    const model = priced(
      list('2026-08-20', 'us-east-1', { onDemand: tokens(0.3) }),
      list('2024-06-21', 'us-east-1', { onDemand: { inputTokens: { usd: 0.0003, per: '1K tokens' } } }),
    );
    expect(shown(model).histories[0]!.sentences[0]).toContain('$0.30 per 1M in every list');
  });

  test('the plot has a dot for each list and says in words what it shows', () => {
    const plot = history(['2024-06-21', 0.3], ['2025-01-01', 0.2], ['2026-08-20', 0.15]).histories[0]!.plot!;
    const drawn = JSON.stringify(plot);
    expect(drawn.match(/"circle"/g)).toHaveLength(3);
    expect(plot.attributes['aria-label']).toContain('50% less');
    expect(drawn).not.toMatch(/NaN|Infinity/);
  });

  test('one list is no history: a sentence with its day says so, and nothing is drawn', () => {
    const use = history(['2026-08-20', 5]);
    expect(use.histories).toEqual([]);
    expect(use.noHistory).toBe(
      'One price list is on record for us-east-1, of August 20, 2026. A second one will begin a history.',
    );
  });

  test('a unit that only one of two lists has is not drawn as if it had been free before', () => {
    const model = priced(
      list('2026-08-20', 'us-east-1', { onDemand: tokens(5, 25) }),
      list('2024-06-21', 'us-east-1', { onDemand: tokens(6) }),
    );
    const { sentences, plot } = shown(model).histories[0]!;
    expect(sentences).toHaveLength(1);
    expect(JSON.stringify(plot)).not.toContain('Output');
  });
});
