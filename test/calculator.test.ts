/** What /calculator/ reckons and shows besides workloads: text, commitment, custom model; always what the package says. */
import { compareCommitments, customModelCost, estimateTokens, getModel, models } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../site/src/lib/client/calculator-answers.ts';
import { commitmentOf } from '../site/src/lib/client/calculator-commitment.ts';
import { customOf } from '../site/src/lib/client/calculator-custom.ts';
import { initialState } from '../site/src/lib/client/calculator-state.ts';
import { estimateOf, withEstimate } from '../site/src/lib/client/calculator-text.ts';
import { h, textOf } from '../site/src/lib/client/calculator-tree.ts';
import { speaker } from '../site/src/lib/client/calculator-words.ts';

const english = speaker({}, 'en', '');

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
