import { describe, expect, test, vi } from 'vitest';
import { rankByCost } from '../catalog/src/rank-by-cost.ts';
import { reasonOf } from './support/left-out.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

describe('what is not known is not taken for yes', () => {
  const usage = { inputTokens: 1000, outputTokens: 500 };

  test('what it answers with, and what it takes', () => {
    expect(reasonOf(usage, makeModel({ output: [] }))).toEqual({
      code: 'modality',
      words: 'No source says what it answers with.',
    });
    expect(reasonOf(usage, makeModel({ input: [] }))).toEqual({
      code: 'input',
      words: 'No source says what it takes.',
    });
    expect(reasonOf({ queries: 1 }, makeModel({ modality: null as never })).words).toBe(
      'No source says what it is there to produce.',
    );
  });

  test('whether it can be called, unless that is asked for', () => {
    const rumour = makeModel({ lifecycle: { status: 'unconfirmed', unconfirmed: true } });
    expect(reasonOf(usage, rumour)).toEqual({ code: 'status', words: 'No source says whether it can be called.' });
    expect(rankByCost({ ...usage, status: 'unconfirmed' }, [rumour]).ranking).toHaveLength(1);
  });

  test('when it ended', () => {
    expect(reasonOf(usage, makeModel({ lifecycle: { status: 'retired', goneBy: '2025-03-01' } })).words).toBe(
      'It is retired since 2025-03-01 at the latest: no request is answered any more.',
    );
  });
});

describe('other work than text', () => {
  const rates = {
    queries: { usd: 2, per: '1K queries' },
    inputVideoSeconds: { usd: 0.001, per: 'second' },
    outputVideoSeconds: { usd: 0.1, per: 'second' },
    outputSpeechTokens: { usd: 10, per: '1M tokens' },
  } as const;
  const priced = (overrides: object) => makeModel({ prices: [makePriceList({ onDemand: rates })], ...overrides });

  test('reranking is for models that are there for it, and they are for nothing else', () => {
    const reranker = priced({ modality: 'rerank' });
    expect(rankByCost({ queries: 500 }, [reranker]).ranking[0]!.exact).toBe('1');
    expect(reasonOf({ queries: 1 }, priced({})).words).toBe('It is there for text, not for rerank.');
    expect(reasonOf({ outputTokens: 1 }, reranker)).toEqual({
      code: 'modality',
      words: 'It is there for rerank, not for text.',
    });
  });

  test('video and speech that come out say what the answer is', () => {
    expect(rankByCost({ outputVideoSeconds: 6 }, [priced({ output: ['video'] })]).ranking[0]!.exact).toBe('0.6');
    expect(rankByCost({ outputSpeechTokens: 1 }, [priced({ output: ['speech'] })]).ranking).toHaveLength(1);
    expect(reasonOf({ outputVideoSeconds: 6 }, makeModel()).words).toBe('It answers with text, not with video.');
  });

  test('what goes in must be taken', () => {
    expect(reasonOf({ inputVideoSeconds: 1, modality: 'text' }, makeModel()).words).toBe('It takes text, not video.');
    expect(reasonOf({ inputAudioSeconds: 1, modality: 'text' }, makeModel()).words).toBe(
      'It takes text, not audio or speech.',
    );
    const spoken = makeModel({ input: ['speech'] });
    expect(reasonOf({ inputSpeechTokens: 1, outputTokens: 1 }, spoken).code).toBe('unpriced');
  });
});

describe('a model with prices for other calls only', () => {
  const input = (usd: number) => ({ inputTokens: { usd, per: '1M tokens' } });
  const worldwide = makeModel({ prices: [makePriceList({ onDemand: undefined, onDemandGlobal: input(1) } as never)] });
  const usage = { inputTokens: 1000, modality: 'text' } as const;

  test('is left out, with the calls that have a price', () => {
    expect(reasonOf(usage, worldwide)).toEqual({
      code: 'unpriced',
      words:
        "acme.text-v1: no on-demand price is recorded. A global on-demand price is recorded: pass { profile: 'global' }.",
    });
    expect(reasonOf({ ...usage, profile: 'global', batch: true }, worldwide).words).toBe(
      'acme.text-v1: no global batch price is recorded. A global on-demand price is recorded: leave batch out.',
    );
  });

  test('is ranked when these are asked for, and the ranking says so', () => {
    const { ranking, assumptions } = rankByCost({ ...usage, profile: 'global' }, [worldwide, makeModel()]);
    expect(ranking.map(({ exact, perRequest }) => [exact, perRequest.section])).toEqual([['0.001', 'onDemandGlobal']]);
    expect(assumptions[0]).toBe(
      'Global on-demand prices; what a model charges for other things is not in the ranking.',
    );
  });
});
