import { describe, expect, test, vi } from 'vitest';
import { InvalidFilterError, InvalidUsageError } from '../catalog/src/errors.ts';
import { rankByCost } from '../catalog/src/rank-by-cost.ts';
import { reasonOf, workload } from './support/left-out.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

describe('a model is left out', () => {
  const usage = { inputTokens: 1000, outputTokens: 500 };

  test('when it answers with something else', () => {
    const embedding = makeModel({ modality: 'embedding', output: ['embedding'] });
    const words = 'It answers with embedding, not with text.';
    expect(reasonOf(usage, embedding)).toEqual({ code: 'modality', words });
    expect(reasonOf({ inputTokens: 1 }, makeModel()).words).toBe('It answers with text, not with embedding.');
    expect(reasonOf({ images: 1 }, makeModel()).words).toBe('It answers with text, not with image.');
  });

  test('when it does not take what goes in', () => {
    const words = 'It takes text, not image.';
    expect(reasonOf({ inputImages: 1, outputTokens: 1 }, makeModel())).toEqual({ code: 'input', words });
    const painter = makeModel({ input: ['image'], output: ['image'] });
    expect(reasonOf({ inputTokens: 1, images: 1 }, painter).words).toBe('It takes image, not text.');
  });

  test('when no source names the use case or the language', () => {
    const words = 'No source names all of the use cases asked for.';
    expect(reasonOf({ ...usage, useCase: ['chat', 'summarization'] }, makeModel({ useCases: ['chat'] }))).toEqual({
      code: 'useCase',
      words,
    });
    expect(
      rankByCost(workload({ ...usage, useCase: 'chat' }), [makeModel({ useCases: ['chat'] })]).ranking,
    ).toHaveLength(1);
    expect(reasonOf({ ...usage, language: 'ja' }, makeModel())).toEqual({
      code: 'language',
      words: 'No source names all of the languages asked for.',
    });
    const more = makeModel({ languages: { tags: ['en'], more: true } });
    expect(rankByCost({ ...usage, language: 'ja', moreLanguages: true }, [more]).ranking).toHaveLength(1);
  });

  test('when it is retired, unless that is asked for', () => {
    const retired = makeModel({ lifecycle: { status: 'retired', endOfLife: '2025-01-01' } });
    expect(reasonOf(usage, retired)).toEqual({
      code: 'status',
      words: 'It is retired since 2025-01-01: no request is answered any more.',
    });
    expect(rankByCost({ ...usage, status: 'retired' }, [retired]).ranking).toHaveLength(1);
    expect(reasonOf({ ...usage, status: 'legacy' }, makeModel()).words).toBe('Its status is active.');
    expect(rankByCost(usage, [makeModel({ lifecycle: { status: 'legacy' } })]).ranking).toHaveLength(1);
  });

  test('when a request does not fit into its context', () => {
    const words = 'A request needs 1500 tokens; the limit is 1499.';
    expect(reasonOf(usage, makeModel({ maxTokens: 1499 }))).toEqual({ code: 'context', words });
    expect(rankByCost(usage, [makeModel({ maxTokens: 1500 })]).ranking).toHaveLength(1);
    expect(rankByCost(usage, [makeModel({ maxTokens: null })]).ranking).toHaveLength(1);
    expect(rankByCost({ ...usage, minTokens: 0 }, [makeModel({ maxTokens: 10 })]).ranking).toHaveLength(1);
    expect(reasonOf({ ...usage, minTokens: 100_000 }, makeModel()).code).toBe('context');
    expect(reasonOf({ cacheReadInputTokens: 9000, outputTokens: 1 }, makeModel()).code).toBe('context');
  });

  test('when its answers are too short', () => {
    const words = 'An answer needs 500 tokens; the limit is 499.';
    expect(reasonOf(usage, makeModel({ maxOutputTokens: 499 }))).toEqual({ code: 'answer', words });
    expect(rankByCost(usage, [makeModel({ maxOutputTokens: 500 })]).ranking).toHaveLength(1);
  });

  test('when a price is missing or cannot be chosen', () => {
    expect(reasonOf(usage, makeModel({ prices: [] }))).toEqual({
      code: 'unpriced',
      words:
        'acme.text-v1: no on-demand price is recorded. What it costs is unknown, not 0; `prices` of the model holds what is recorded.',
    });
    const images = [
      { quality: 'standard', size: '512x512', usd: 0.1 },
      { quality: 'standard', size: '1024x1024', usd: 0.2 },
    ] as const;
    const painter = makeModel({ output: ['image'], prices: [makePriceList({ onDemand: { images } })] });
    expect(reasonOf({ images: 1 }, painter)).toEqual({
      code: 'unclear',
      words:
        'usage.images: too little is said to choose a price. Give size, quality or steps, for "standard, 512x512" or "standard, 1024x1024".',
    });
    expect(rankByCost({ images: { count: 1, size: '1024x1024' } }, [painter]).ranking[0]!.exact).toBe('0.2');
  });
});

describe('a workload that cannot be meant', () => {
  test.each<[object, string]>([
    [
      {},
      'workload: nothing is used, so every model would cost 0. Give inputTokens, outputTokens, inputImages or images, at least one of them above 0.',
    ],
    [
      { inputTokens: -1 },
      'workload.inputTokens: -1 is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: 1, requests: 1.5 },
      'workload.requests: 1.5 is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: 1, date: '2024-02-30' },
      'workload.date: "2024-02-30" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.',
    ],
    [
      { inputTokens: 1, requests: null },
      'workload.requests: null is not a quantity. Expected a whole number from 0 to 9007199254740991.',
    ],
    [
      { inputTokens: 1, profile: 'global', extendedAccess: true },
      'workload.profile: "global" cannot go with extendedAccess. No source has such a price; what it costs is unknown, not 0. Leave one of the two out.',
    ],
    [{ inputTokens: 1, region: 5 }, 'workload.region: 5 is not a Region. Expected a code such as us-east-1.'],
    [
      { images: { count: 1, size: 'big' } },
      'workload.images.size: "big" is not a value for size. Expected \'1024x1024\' or { width: 1024, height: 1024 }, in pixels.',
    ],
  ])('%j is refused', (given, message) => {
    const error = thrownBy(() => rankByCost(workload(given)));
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(message);
  });

  test('has its misspelt key named', () => {
    expect(thrownBy(() => rankByCost(workload({ inputTokns: 1 }))).message).toContain('Did you mean "inputTokens"?');
  });

  test('has its conditions checked', () => {
    const error = thrownBy(() => rankByCost(workload({ inputTokens: 1, modality: 'txt' })));
    expect(error).toBeInstanceOf(InvalidFilterError);
    expect(error.message).toBe(
      'rankByCost: "txt" is no value for modality. Expected text, embedding, image, video, speech, audio, rerank or moderation. Did you mean "text"?',
    );
  });
});
