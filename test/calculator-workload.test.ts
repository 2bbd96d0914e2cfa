/** The workload of /calculator/, ranked: always what the package says, whatever is asked and however slim the models are. */
import { models, rankByCost, type Model, type Workload } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { slimModels } from '../site/src/lib/calculator-page.ts';
import { answerOf } from '../site/src/lib/client/calculator-answers.ts';
import { workloadCsv } from '../site/src/lib/client/calculator-csv.ts';
import { bySentence } from '../site/src/lib/client/calculator-left-out.ts';
import { nameOf } from '../site/src/lib/client/calculator-parts.ts';
import { initialState } from '../site/src/lib/client/calculator-state.ts';
import { textOf } from '../site/src/lib/client/calculator-tree.ts';
import { speaker } from '../site/src/lib/client/calculator-words.ts';
import { rankWorkload } from '../site/src/lib/client/calculator-workload.ts';

const english = speaker({}, 'en', '');

describe('the workload', () => {
  const everyStatus = ['active', 'legacy', 'unconfirmed', 'retired'] as const;
  const usages = {
    text: { inputTokens: 1000, outputTokens: 500 },
    embedding: { inputTokens: 1000 },
    image: { images: { count: 1, size: '1024x1024' } },
    video: { outputVideoSeconds: 5 },
    speech: { inputSpeechTokens: 1000, outputSpeechTokens: 1000 },
    rerank: { queries: 1 },
  } as const;
  const ranks = (rows: readonly { rank: number; model: Model; perMonth?: string; exact?: string }[]) =>
    rows.map(({ rank, model, perMonth, exact }) => [rank, model.id, perMonth ?? exact]);

  it.each(Object.keys(usages) as (keyof typeof usages)[])(
    'of %s is ranked as the package ranks it, though the models sent to the browser are slim',
    (kind) => {
      const result = rankWorkload({ ...initialState, kind, status: 'all', requests: 7 }, slimModels())!;
      const expected = rankByCost({ ...usages[kind], modality: kind, requests: 210, status: everyStatus } as Workload);
      expect(expected.ranking.length).toBeGreaterThan(0);
      expect(ranks(result.rows)).toEqual(ranks(expected.ranking));
    },
  );

  it.each([
    ['', '', {}],
    ['global', 'eu-central-1', { profile: 'global' }],
    ['batch', 'us-west-2', { batch: true }],
    ['batchGlobal', '', { profile: 'global', batch: true }],
  ] as const)('called as %j with the prices of %j is ranked as the package ranks it', (mode, region, asked) => {
    const state = { ...initialState, mode, region, cached: 25, requests: 1 };
    const result = rankWorkload(state, slimModels(models, region === '' ? undefined : region))!;
    const usage = { inputTokens: 750, cacheReadInputTokens: 250, outputTokens: 500 };
    const place = region === '' ? {} : { region };
    const { ranking } = rankByCost({ ...usage, ...asked, ...place, modality: 'text', requests: 30 });
    expect(ranks(result.rows)).toEqual(ranks(ranking));
  });

  it('shows the cheapest twenty at first, and all when asked', () => {
    const rows = (show: '' | 'all') => {
      const answer = answerOf({ ...initialState, show }, undefined, models, english);
      return 'tree' in answer ? (JSON.stringify(answer.tree).match(/data-model/g) ?? []).length : 0;
    };
    expect(rows('')).toBe(20);
    expect(rows('all')).toBe(rankWorkload(initialState, models)!.rows.length);
    expect(rows('all')).toBeGreaterThan(20);
  });

  it('puts models that are left out for the same reason together, each once', () => {
    const { leftOut } = rankWorkload({ ...initialState, mode: 'global' }, models)!;
    const groups = bySentence(leftOut);
    expect(
      [...groups.values()]
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(leftOut.map(({ model }) => model.id).sort());
    expect(groups.size).toBeLessThan(leftOut.length / 2);
    expect([...groups.keys()].join()).not.toMatch(/^[a-z0-9]+\.[a-z]/);
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
    expect(lines[1]).toContain(`1,${first!.model.id},${nameOf(first!.model)},`);
    expect(lines[1]).toContain(`,${first!.perRequest},${first!.perDay},${first!.perMonth},`);
    expect(lines.at(-1)).toContain(result.leftOut.at(-1)!.reason.words.slice(0, 20));
  });
});
