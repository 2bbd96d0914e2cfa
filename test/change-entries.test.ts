/** Entries of the log of changes, and what a replacement changes, in words. */
import { describe, expect, test } from 'vitest';
import { changeEntries } from '../site/src/lib/change-entries.ts';
import { entryText, entryWords } from '../site/src/lib/change-words.ts';
import { replacementViews } from '../site/src/lib/replacement-view.ts';
import { englishReader } from './support/english-reader.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

type Lifecycle = NonNullable<Parameters<typeof makeModel>[0]>['lifecycle'];
const today = '2026-01-01';
const model = (slug: string, lifecycle: Lifecycle, more: Parameters<typeof makeModel>[0] = {}) =>
  makeModel({ slug, id: `${slug.replace('/', '.')}-v1`, prices: [], ...more, lifecycle });

describe('entries of changes', () => {
  const price = (asOf: string, input: number, output: number) =>
    makePriceList({
      asOf,
      region: 'us-east-1',
      source: asOf < '2025' ? 'konishi-2024-06-21' : 'aws-price-list',
      onDemand: {
        inputTokens: { usd: input, per: '1K tokens' },
        outputTokens: { usd: output, per: '1K tokens' },
      },
    });
  const changed = model(
    'acme/text',
    { asOf: today, released: '2024-01-01', legacy: '2025-06-01', endOfLife: '2026-06-01' },
    {
      prices: [price('2025-01-01', 0.002, 0.003), price('2024-06-21', 0.004, 0.002)],
      disputed: [
        { field: 'maxTokens', value: 128, source: 'konishi-2024-06-21', asOf: '2024-06-21', corrected: '2025-02-01' },
      ],
    },
  );
  const entries = changeEntries({}, [changed]);

  test('hold what belongs together, newest first, each under an address that stays', () => {
    expect(entries.map(({ anchor, ahead, changes }) => [anchor, ahead, changes.length])).toEqual([
      ['2026-06-01-endOfLife-acme-text', true, 1],
      ['2025-06-01-legacy-acme-text', false, 1],
      ['2025-02-01-correction-acme-text', false, 1],
      ['2025-01-01-price-acme-text', false, 2],
      ['2024-01-01-released-acme-text', false, 1],
    ]);
  });

  test('say prices from and to, between which lists, and what was corrected', () => {
    const text = (kind: string) =>
      entryText(
        entryWords(
          entries.find((entry) => entry.kind === kind)!,
          englishReader,
        ),
      );
    expect(text('price')).toBe(
      'Between June 21, 2024 (Hidekazu Konishi (NRI Netcom)) and January 1, 2025 (AWS: AWS Price List, Amazon Bedrock ' +
        'and Amazon Bedrock Foundation Models), US East (N. Virginia) (us-east-1): ' +
        'Input tokens: $4.00 → $2.00 per 1M (−50%); Output tokens: $2.00 → $3.00 per 1M (+50%)',
    );
    expect(text('correction')).toBe(
      'Max tokens: the catalog said 128 (from Hidekazu Konishi (NRI Netcom)); it is 8,000.',
    );
    expect(text('legacy')).toBe('It ends on June 1, 2026.');
  });
});

test('A replacement says what changes: prices, limits and the format of requests', () => {
  const [next] = replacementViews(
    model('acme/old', { status: 'retired', replacedBy: ['amazon.nova-lite-v1:0'] }, { maxTokens: 8000 }),
    englishReader,
  );
  expect(next).toMatchObject({ id: 'amazon.nova-lite-v1:0', slug: 'amazon/nova-lite', status: 'active' });
  expect(next?.changes).toContain('Context: 300,000 tokens instead of 8,000');
});
