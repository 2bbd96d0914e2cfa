/** What /calculator/ reckons and shows: workload, text, commitment, custom model; always what the package says. */
import {
  compareCommitments,
  customModelCost,
  estimateTokens,
  getModel,
  models,
  rankByCost,
} from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { slimModels } from '../site/src/lib/calculator-page.ts';
import { answerOf } from '../site/src/lib/client/calculator-answers.ts';
import { commitmentOf } from '../site/src/lib/client/calculator-commitment.ts';
import { customOf } from '../site/src/lib/client/calculator-custom.ts';
import { workloadCsv } from '../site/src/lib/client/calculator-csv.ts';
import { initialState } from '../site/src/lib/client/calculator-state.ts';
import { estimateOf, withEstimate } from '../site/src/lib/client/calculator-text.ts';
import { h, textOf } from '../site/src/lib/client/calculator-tree.ts';
import { speaker } from '../site/src/lib/client/calculator-words.ts';
import { rankWorkload } from '../site/src/lib/client/calculator-workload.ts';

const english = speaker({}, 'en', '');

describe('the workload', () => {
  it('is ranked as the package ranks it, though the models sent to the browser are slim', () => {
    for (const kind of ['text', 'embedding', 'image'] as const) {
      const asked = { ...initialState, kind, status: 'all' as const, requests: 7 };
      const result = rankWorkload(asked, slimModels())!;
      const usage = {
        text: { inputTokens: 1000, outputTokens: 500 },
        embedding: { inputTokens: 1000 },
        image: { images: { count: 1, size: '1024x1024' } },
      }[kind];
      const expected = rankByCost({
        ...usage,
        modality: kind,
        requests: 210,
        status: ['active', 'legacy', 'retired'],
      } as never).ranking;
      expect(expected.length).toBeGreaterThan(0);
      expect(result.rows.map(({ rank, model, perMonth }) => [rank, model.id, perMonth])).toEqual(
        expected.map(({ rank, model, exact }) => [rank, model.id, exact]),
      );
    }
  });

  it('puts every model asked about in one of the two lists', () => {
    const { rows, leftOut, others } = rankWorkload({ ...initialState, provider: 'meta' }, models)!;
    expect(rows.length + leftOut.length + others).toBe(models.length);
    expect(rows.every(({ model }) => model.provider === 'meta')).toBe(true);
  });

  it('with nothing in it has no ranking', () => {
    expect(rankWorkload({ ...initialState, in: 0, out: 0 }, models)).toBeUndefined();
    expect(answerOf({ ...initialState, in: 0, out: 0 }, undefined, models, english)).toEqual({
      problem: 'calc.fault.nothing',
      field: 'in',
    });
  });

  it('with the tokens of a text has the lower end of the month too', () => {
    const [row] = rankWorkload({ ...initialState, in: 2000, inLow: 1000, out: 0 }, models)!.rows;
    expect(Number(row!.lowMonth) * 2).toBeCloseTo(Number(row!.perMonth), 10);
  });

  it('never shows NaN, Infinity or an exponent, at the largest numbers and the smallest', () => {
    for (const n of [1, 1e9]) {
      const answer = answerOf(
        { ...initialState, in: n, out: n, requests: n, status: 'all' },
        undefined,
        models,
        english,
      );
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
    expect(withEstimate(asked, estimateOf('Summarize this contract.', asked, ['en']))).toMatchObject({
      in: high,
      inLow: low,
    });
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
    const own = compareCommitments(model, {
      inputTokens: 1000,
      outputTokens: 500,
      requestsPerHour: 4000,
      modelUnits: 1,
    });
    expect(comparison).toEqual(own);
    expect(points[0]?.requestsPerHour).toBe(0);
    for (const { requestsPerHour, usd } of points) {
      const there = compareCommitments(model, { inputTokens: 1000, outputTokens: 500, requestsPerHour, modelUnits: 1 });
      expect(usd).toEqual(Object.fromEntries(there.choices.map(({ way, exact }) => [way, exact])));
    }
  });

  it('is drawn beyond its nearest break-even', () => {
    const { comparison, points } = commitmentOf({ ...initialState, load: 1 }, model);
    const evens = comparison.choices.flatMap(({ breakEven }) => breakEven?.requestsPerHour?.roundedUp ?? []);
    expect(points.at(-1)!.requestsPerHour).toBeGreaterThan(Math.min(...evens));
  });

  it('that model units cannot carry has no cost, and its break-even is not drawn', () => {
    const asked = {
      ...initialState,
      tab: 'commitment' as const,
      by: 'throughput' as const,
      unitIn: 20_000,
      load: 3000,
    };
    const { comparison, capacity, points } = commitmentOf(asked, model);
    expect(comparison.modelUnits).toBe(3);
    expect(capacity).toBe(3600);
    for (const { requestsPerHour, usd } of points) {
      expect(usd.oneMonth === null, String(requestsPerHour)).toBe(requestsPerHour > 3600);
      expect(usd.onDemand).not.toBeNull();
    }
    const answer = answerOf(asked, model, models, english);
    expect('tree' in answer && textOf(answer.tree)).toContain('calc.r.plotNoEven');
    expect('tree' in answer && textOf(answer.tree)).not.toContain('calc.r.plotEven');
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
    const plan = {
      trainTokens: 100_000,
      epochs: 3,
      storageMonths: 6,
      serving: { commitment: 'oneMonth', modelUnits: 2 },
    } as const;
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
