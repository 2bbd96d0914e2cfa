/** What stands in a field of /calculator/ or in its address, and how sums are written. */
import { describe, expect, it } from 'vitest';
import { readSize } from '../site/src/lib/client/calculator-fields.ts';
import { readCount } from '../site/src/lib/client/calculator-number.ts';
import { queryOf, stateOf, type KnownChoices } from '../site/src/lib/client/calculator-state.ts';
import { shownMoney, timesExact } from '../site/src/lib/client/calculator-words.ts';

const known: KnownChoices = {
  region: new Set(['', 'eu-central-1']),
  useCase: new Set(['', 'chat']),
  provider: new Set(['', 'meta']),
  language: new Set(['', 'ja']),
  textLanguage: new Set(['ja', 'en']),
  model: new Set(['cohere/command', 'amazon/titan-text-lite']),
  customModel: new Set(['cohere/command']),
};
const state = (query: string) => stateOf(query, known);

describe('a count in a field', () => {
  it.each([
    ['0', 0],
    ['1000', 1000],
    [' 42 ', 42],
    ['007', 7],
    ['1,000,000', 1_000_000],
    ['1 000 000', 1_000_000],
    ['1\u202f000', 1000],
    ["12'345", 12_345],
    ['1_000', 1000],
  ])('%j is %d', (typed, value) => {
    expect(readCount(typed, 0, 1e9)).toEqual({ value });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['-1', 'negative'],
    ['−5', 'negative'],
    ['1.5', 'fraction'],
    ['.5', 'fraction'],
    ['1e3', 'exponent'],
    ['1E+30', 'exponent'],
    ['1,5', 'separators'],
    ['10,00', 'separators'],
    ['1.000.000', 'separators'],
    ['1,000 000', 'separators'],
    ['1,,000', 'separators'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['0x10', 'notANumber'],
    ['+5', 'notANumber'],
    ['many', 'notANumber'],
    ['<script>alert(1)</script>', 'notANumber'],
    ['1000 tokens', 'notANumber'],
    ['1000000001', 'tooLarge'],
    ['9'.repeat(400), 'tooLarge'],
    ['0', 'tooSmall'],
  ])('%j is no count: %s', (typed, fault) => {
    expect(readCount(typed, 1, 1e9)).toEqual({ fault });
  });

  it.each([
    ['１０００', '1000'],
    ['٣٢', '32'],
    ['۴۵', '45'],
    ['१२', '12'],
    ['𝟙𝟚', '12'],
    ['1０', '10'],
  ])('%j is in digits of another system, and %s was meant', (typed, meant) => {
    expect(readCount(typed, 0, 1e9)).toEqual({ fault: 'digits', meant });
  });

  it('does not guess what was meant by other digits that are no count either', () => {
    expect(readCount('-１', 0, 10)).toEqual({ fault: 'digits' });
  });
});

describe('a size', () => {
  it.each([
    ['1024x1024', '1024x1024'],
    [' 512 × 768 ', '512x768'],
    ['512X512', '512x512'],
  ])('%j is %s', (typed, size) => {
    expect(readSize(typed)).toBe(size);
  });
  it.each(['', '1024', '0x5', 'x', '1e3x5', '99999x1', '-1x5', '5x5x5'])('%j is none', (typed) => {
    expect(readSize(typed)).toBeUndefined();
  });
});

describe('the query string', () => {
  it.each([
    '',
    '?in=2000&out=10&requests=5&useCase=chat&provider=meta&language=ja&status=all',
    '?kind=image&images=2&size=512x512&quality=premium&steps=30',
    '?in=2000&cached=80&requests=5&mode=batchGlobal&region=eu-central-1&show=all',
    '?kind=embedding&audioIn=7&videoIn=60',
    '?kind=video&seconds=6',
    '?kind=speech&speechIn=10&speechOut=20',
    '?kind=rerank&queries=3',
    '?in=340&inLow=120&method=one-per-character',
    '?tab=commitment&model=cohere/command&in=7&load=50&by=throughput&unitIn=100',
    '?tab=commitment&units=3',
    '?tab=custom&customModel=cohere/command&train=5&serving=sixMonths&units=2',
  ])('comes back the same after it was read: %s', (query) => {
    expect(queryOf(state(query))).toBe(query);
  });

  it.each([
    '?in=-1&out=NaN&requests=1e9&steps=0',
    '?in=١٢&out=Infinity',
    '?tab=__proto__&kind=constructor&by=toString',
    '?useCase=<script>&provider=nobody&model=../../x',
    '?size=9e9x1&quality=best',
    '?inLow=5000',
    '?mode=free&region=moon-1&show=none&cached=101&seconds=0&queries=-1',
    '?__proto__=x&constructor=y',
    '?%E0%A4%A',
  ])('ignores what it does not know: %s', (query) => {
    expect(queryOf(state(query))).toBe('');
  });
});

describe('sums', () => {
  it.each([
    ['0.0001', 30, '0.003'],
    ['0.00025', 30_000, '7.5'],
    ['12', 30, '360'],
    ['0.1', 10, '1'],
    ['0', 5, '0'],
    ['0.000000000000001', 30_000_000_000, '0.00003'],
  ])('%s times %d is exactly %s', (exact, times, product) => {
    expect(timesExact(exact, times)).toBe(product);
  });

  it.each([
    ['0.00025', '$0.00025'],
    ['0.000000123456', '$0.0000001235'],
    ['0.9999999', '$1.00'],
    ['1.005', '$1.01'],
    ['1234.5', '$1,234.50'],
    ['9.999', '$10.00'],
    ['0', '$0.00'],
    ['12345678901234567890.12', '$12,345,678,901,234,567,890.12'],
  ])('%s shows as %s', (exact, shown) => {
    expect(shownMoney(exact, 'en')).toBe(shown);
  });
});
