/** The pure part of /calculator/: what a field says, what a query string means, and what is reckoned and shown. */
import { compareCommitments, customModelCost, estimateTokens, getModel, models, rankByCost } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { slimModels } from '../site/src/lib/calculator-page.ts';
import { answerOf } from '../site/src/lib/client/calculator-answers.ts';
import { commitmentOf } from '../site/src/lib/client/calculator-commitment.ts';
import { customOf } from '../site/src/lib/client/calculator-custom.ts';
import { workloadCsv } from '../site/src/lib/client/calculator-csv.ts';
import { readSize } from '../site/src/lib/client/calculator-fields.ts';
import { readCount } from '../site/src/lib/client/calculator-number.ts';
import { initialState, queryOf, stateOf, type KnownChoices } from '../site/src/lib/client/calculator-state.ts';
import { estimateOf, withEstimate } from '../site/src/lib/client/calculator-text.ts';
import { h, textOf } from '../site/src/lib/client/calculator-tree.ts';
import { shownMoney, speaker, timesExact } from '../site/src/lib/client/calculator-words.ts';
import { rankWorkload } from '../site/src/lib/client/calculator-workload.ts';

const known: KnownChoices = {
  useCase: new Set(['', 'chat']),
  provider: new Set(['', 'meta']),
  language: new Set(['', 'ja']),
  textLanguage: new Set(['ja', 'en']),
  model: new Set(['cohere/command', 'amazon/titan-text-lite']),
  customModel: new Set(['cohere/command']),
};
const state = (query: string) => stateOf(query, known);
const english = speaker({}, 'en', '');

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
  it.each([['1024x1024', '1024x1024'], [' 512 × 768 ', '512x768'], ['512X512', '512x512']])('%j is %s', (typed, size) => {
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

describe('the workload', () => {
  it('is ranked as the package ranks it, though the models sent to the browser are slim', () => {
    for (const kind of ['text', 'embedding', 'image'] as const) {
      const asked = { ...initialState, kind, status: 'all' as const, requests: 7 };
      const result = rankWorkload(asked, slimModels())!;
      const usage = { text: { inputTokens: 1000, outputTokens: 500 }, embedding: { inputTokens: 1000 }, image: { images: { count: 1, size: '1024x1024' } } }[kind];
      const expected = rankByCost({ ...usage, modality: kind, requests: 210, status: ['active', 'legacy', 'retired'] } as never).ranking;
      expect(expected.length).toBeGreaterThan(0);
      expect(result.rows.map(({ rank, model, perMonth }) => [rank, model.id, perMonth])).toEqual(expected.map(({ rank, model, exact }) => [rank, model.id, exact]));
    }
  });

  it('puts every model asked about in one of the two lists', () => {
    const { rows, leftOut, others } = rankWorkload({ ...initialState, provider: 'meta' }, models)!;
    expect(rows.length + leftOut.length + others).toBe(models.length);
    expect(rows.every(({ model }) => model.provider === 'meta')).toBe(true);
  });

  it('with nothing in it has no ranking', () => {
    expect(rankWorkload({ ...initialState, in: 0, out: 0 }, models)).toBeUndefined();
    expect(answerOf({ ...initialState, in: 0, out: 0 }, undefined, models, english)).toEqual({ problem: 'calc.fault.nothing', field: 'in' });
  });

  it('with the tokens of a text has the lower end of the month too', () => {
    const [row] = rankWorkload({ ...initialState, in: 2000, inLow: 1000, out: 0 }, models)!.rows;
    expect(Number(row!.lowMonth) * 2).toBeCloseTo(Number(row!.perMonth), 10);
  });

  it('never shows NaN, Infinity or an exponent, at the largest numbers and the smallest', () => {
    for (const n of [1, 1e9]) {
      const answer = answerOf({ ...initialState, in: n, out: n, requests: n, status: 'all' }, undefined, models, english);
      expect('tree' in answer && textOf(answer.tree)).toBeTruthy();
      if ('tree' in answer) expect(textOf(answer.tree)).not.toMatch(/NaN|Infinity|\de[+-]?\d/);
    }
  });

  it('as CSV holds every digit, and the models left out with the reason', () => {
    const result = rankWorkload(initialState, models)!;
    const lines = workloadCsv(result).trimEnd().split('\r\n');
    expect(lines.length).toBe(1 + models.length);
    const [first] = result.rows;
    expect(lines[1]).toContain(`1,${first!.model.id},${first!.model.name},`);
    expect(lines[1]).toContain(`,${first!.perRequest},${first!.perDay},${first!.perMonth},`);
    expect(lines.at(-1)).toContain(result.leftOut.at(-1)!.reason.words.slice(0, 20));
  });
});

describe('a pasted text', () => {
  it('gives the most tokens as input and the fewest as the lower end', () => {
    const { low, high } = estimateTokens('Summarize this contract.', { method: 'by-language', language: 'en' });
    const asked = { ...initialState, method: 'by-language' as const };
    expect(withEstimate(asked, estimateOf('Summarize this contract.', asked, ['en']))).toMatchObject({ in: high, inLow: low });
  });

  it('of one token a character has no lower end', () => {
    const asked = { ...initialState, method: 'one-per-character' as const };
    expect(withEstimate(asked, estimateOf('abc', asked, []))).toMatchObject({ in: 3, inLow: undefined });
  });
});

describe('a commitment', () => {
  const model = getModel('cohere.command-text-v14');

  it('costs what the package says, at the load and at each load of the table', () => {
    const asked = { ...initialState, tab: 'commitment' as const, load: 4000 };
    const { comparison, points } = commitmentOf(asked, model);
    const own = compareCommitments(model, { inputTokens: 1000, outputTokens: 500, requestsPerHour: 4000, modelUnits: 1 });
    expect(comparison).toEqual(own);
    expect(points[0]?.requestsPerHour).toBe(0);
    for (const { requestsPerHour, usd } of points) {
      const there = compareCommitments(model, { inputTokens: 1000, outputTokens: 500, requestsPerHour, modelUnits: 1 });
      expect(usd).toEqual(Object.fromEntries(there.choices.map(({ way, exact }) => [way, exact])));
    }
  });

  it('is drawn beyond its nearest break-even', () => {
    const { comparison, curve } = commitmentOf({ ...initialState, load: 1 }, model);
    const evens = comparison.choices.flatMap(({ breakEven }) => breakEven?.requestsPerHour?.roundedUp ?? []);
    expect(curve.at(-1)!.requestsPerHour).toBeGreaterThan(Math.min(...evens));
  });

  it('asks for what a unit carries where none is said', () => {
    const asked = { ...initialState, tab: 'commitment' as const, by: 'throughput' as const };
    expect(answerOf(asked, model, models, english)).toMatchObject({ field: 'unitRequests' });
  });
});

describe('a custom model', () => {
  it('costs what the package says, trained on what its prices are for', () => {
    const text = getModel('cohere.command-text-v14');
    const asked = { ...initialState, tab: 'custom' as const, serving: 'oneMonth' as const, units: 2 };
    const plan = { trainTokens: 100_000, epochs: 3, storageMonths: 6, serving: { commitment: 'oneMonth', modelUnits: 2 } } as const;
    expect(customOf(asked, text)).toEqual(customModelCost(text, plan));
    const images = getModel('amazon.titan-embed-image-v1');
    expect(customOf({ ...asked, serving: 'no' }, images).lines[0]?.item).toBe('trainImages');
  });

  it('that is kept for less than the commitment is a fault of the months', () => {
    const asked = { ...initialState, tab: 'custom' as const, serving: 'sixMonths' as const, months: 2 };
    expect(answerOf(asked, getModel('cohere.command-text-v14'), models, english)).toMatchObject({ field: 'months' });
  });
});

describe('a tree', () => {
  it('leaves out what is undefined or false, and keeps texts as texts', () => {
    const tree = h('p', { title: undefined }, 'a', false, undefined, ['<b>', h('i', {}, 'c')]);
    expect(tree.children).toHaveLength(3);
    expect(textOf(tree)).toBe('a<b>c');
  });
});
