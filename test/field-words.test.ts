// The words for fields and for disputed prices, and why a model has no example.
import { describe, expect, test } from 'vitest';
import { fieldWord, priceUnitOf, priceWord } from '../site/src/lib/field-words.ts';
import { roundMoney } from '../site/src/lib/format.ts';
import { noExample } from '../site/src/lib/no-example.ts';
import { englishReader } from './support/english-reader.ts';

describe('A field in words', () => {
  test('is the name under which the page shows it', () => {
    expect(fieldWord('maxTokens', englishReader)).toBe('Max tokens');
    expect(fieldWord('lifecycle.endOfLife', englishReader)).toBe('End of life');
  });

  test('names the unit and the way of paying of a price', () => {
    expect(fieldWord('prices.onDemand.inputImages', englishReader)).toBe('Price of “Input images” (On demand)');
    expect(fieldWord('prices.batch.outputTokens.usd', englishReader)).toBe('Price of “Output tokens” (Batch)');
    expect(fieldWord('prices.customization.storage', englishReader)).toBe('Storing a custom model');
  });

  test('is the path itself where the page has no word for it', () => {
    expect(fieldWord('summary', englishReader)).toBe('summary');
  });
});

test('The unit of a price is a part of its path, and only of a path into prices', () => {
  expect(priceUnitOf('prices.onDemand.longContext.cacheReadInputTokens.usd')).toBe('cacheReadInputTokens');
  expect(priceUnitOf('images')).toBeUndefined();
});

test('A bare number in the place of a price gets the unit of the field', () => {
  expect(priceWord(0.3, 'prices.onDemand.inputTokens.usd', englishReader)).toBe('$0.30 per 1M');
  expect(priceWord(0.04, 'prices.onDemand.images', englishReader)).toBe('$0.04 per image');
  expect(priceWord(2, 'prices.onDemand.queries', englishReader)).toBe('$2.00 per 1,000 queries');
});

test('The marks of a scale have no cents from one dollar up', () => {
  expect([0.01, 0.1, 1, 100, 1000].map((usd) => roundMoney(usd, 'en'))).toEqual([
    '$0.01',
    '$0.10',
    '$1',
    '$100',
    '$1,000',
  ]);
});

describe('A page without an example', () => {
  const none = 'No source that was read shows what a request to this model looks like, so there is no example.';

  test('names the APIs of a model that answers no operation of the examples', () => {
    expect(noExample({ apis: ['Chat Completions', 'Responses'] }, englishReader)).toBe(
      'Sources name Chat Completions and Responses as its APIs. The examples here call InvokeModel, Converse or ' +
        'StartAsyncInvoke, so there is none for this model.',
    );
    expect(noExample({ apis: ['Messages'] }, englishReader)).toContain('Sources name Messages as its only API.');
  });

  test('says that no request is known where a source names one of them, or no API', () => {
    expect(noExample({ apis: ['InvokeModel', 'InvokeModelWithBidirectionalStream'] }, englishReader)).toBe(none);
    expect(noExample({}, englishReader)).toBe(none);
  });
});
