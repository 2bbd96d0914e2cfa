import { describe, expect, test, vi } from 'vitest';
import { InvalidFilterError } from '../catalog/src/errors.ts';
import { findModels, type ModelFilter } from '../catalog/src/find-models.ts';
import { makeModel } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';
import { models } from './support/tiny-catalog.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const fault = (filter: object, from = models) =>
  thrownBy(() => findModels(filter as ModelFilter, from)) as InvalidFilterError;

describe('findModels refuses', () => {
  const keys =
    'useCase, provider, family, modality, input, output, language, moreLanguages, capability, api, region, via, status, minTokens, maxInputPrice or text';
  const data = 'text, embedding, image, video, speech or audio';

  test.each<[object, string]>([
    [{ usecase: 'chat' }, `findModels: unknown filter "usecase". Expected ${keys}. Did you mean "useCase"?`],
    [{ zzz: 1 }, `findModels: unknown filter "zzz". Expected ${keys}.`],
    [{ constructor: 1 }, `findModels: unknown filter "constructor". Expected ${keys}.`],
    [
      { useCase: 'summarisation' },
      'findModels: "summarisation" is no value for useCase. Expected a key of `useCases`. Did you mean "summarization"?',
    ],
    [
      { provider: ['acme', 'Birch'] },
      'findModels: "Birch" is no value for provider. Expected a key of `providers`. Did you mean "birch"?',
    ],
    [
      { modality: 'embeddings' },
      'findModels: "embeddings" is no value for modality. Expected text, embedding, image, video, speech, audio, rerank or moderation. Did you mean "embedding"?',
    ],
    [{ input: null }, `findModels: null is no value for input. Expected ${data}.`],
    [{ input: 'rerank' }, `findModels: "rerank" is no value for input. Expected ${data}.`],
    [{ output: 3 }, `findModels: 3 is no value for output. Expected ${data}.`],
    [
      { status: 'retierd' },
      'findModels: "retierd" is no value for status. Expected active, legacy, retired or unconfirmed. Did you mean "retired"?',
    ],
    [
      { capability: ['vision', 'tooluse'] },
      'findModels: "tooluse" is no value for capability. Expected streaming, converse, toolUse, systemPrompt, vision, documents, promptCaching, batch, reasoning, customization or provisionedThroughput. Did you mean "toolUse"?',
    ],
    [
      { api: 'ChatCompletions' },
      'findModels: "ChatCompletions" is no value for api. Expected InvokeModel, InvokeModelWithBidirectionalStream, StartAsyncInvoke, Converse, Messages, Responses or Chat Completions. Did you mean "Chat Completions"?',
    ],
    [
      { region: 'us-east1' },
      'findModels: "us-east1" is no value for region. Expected a key of `regions`. Did you mean "us-east-1"?',
    ],
    [
      { via: 'inregion' },
      'findModels: "inregion" is no value for via. Expected in-region, geo or global. Did you mean "in-region"?',
    ],
    [{ family: 'Nova' }, 'findModels: "Nova" is no value for family. Expected the `family` of a model.'],
    [
      { language: 'English' },
      'findModels: "English" is no value for language. Expected a BCP 47 language tag, such as en, zh-Hans or pt-BR. Did you mean "en"?',
    ],
    [
      { language: ['en', 'zh_Hans'] },
      'findModels: "zh_Hans" is no value for language. Expected a BCP 47 language tag, such as en, zh-Hans or pt-BR. Did you mean "zh-Hans"?',
    ],
    [
      { language: '' },
      'findModels: "" is no value for language. Expected a BCP 47 language tag, such as en, zh-Hans or pt-BR.',
    ],
    [{ moreLanguages: 'yes' }, 'findModels: "yes" is no value for moreLanguages. Expected true or false.'],
    [{ minTokens: '8k' }, 'findModels: "8k" is no value for minTokens. Expected a number of tokens, 0 or more.'],
    [{ minTokens: [8000] }, 'findModels: [8000] is no value for minTokens. Expected a number of tokens, 0 or more.'],
    [{ minTokens: NaN }, 'findModels: NaN is no value for minTokens. Expected a number of tokens, 0 or more.'],
    [
      { maxInputPrice: -1 },
      'findModels: -1 is no value for maxInputPrice. Expected US dollars per 1 million input tokens, 0 or more.',
    ],
    [{ text: ['a'] }, 'findModels: ["a"] is no value for text. Expected words, as one string.'],
  ])('%j', (filter, message) => {
    const error = fault(filter);
    expect(error).toBeInstanceOf(InvalidFilterError);
    expect(error.message).toBe(message);
  });

  test.each<[unknown, string]>([
    [null, 'null'],
    [5, '5'],
    ['rag', '"rag"'],
    [['rag'], '["rag"]'],
  ])('%j, which is no object', (filter, shown) => {
    const error = fault(filter as object);
    expect(error).toBeInstanceOf(InvalidFilterError);
    expect(error.message).toBe(`findModels: ${shown} is not a filter. Expected an object such as { useCase: 'rag' }.`);
    expect(error).toMatchObject({ key: '', value: filter });
  });

  test('a country for a language, and names the language where models speak it', () => {
    const from = [makeModel({ languages: { tags: ['en', 'ja'], more: false } })];
    expect(fault({ language: 'jp' }, from).suggestion).toBe('ja');
    expect(fault({ language: 'Japanese' }, from).suggestion).toBe('ja');
  });

  test('with the key, the value and the suggestion as properties', () => {
    expect(fault({ provider: ['acme', 'brich'] })).toMatchObject({
      name: 'InvalidFilterError',
      key: 'provider',
      value: ['acme', 'brich'],
      suggestion: 'birch',
    });
  });

  test('nothing that one of the searched models has', () => {
    const regions = [{ asOf: '2024', source: 'handbook', onDemand: ['mars-1'] }];
    const own = [makeModel({ id: 'own', provider: 'own', useCases: ['juggling'], family: 'Own', regions })];
    const filter = { provider: 'own', useCase: 'juggling', family: 'Own', region: 'mars-1' };
    expect(findModels(filter as object, own)).toEqual(own);
  });
});
