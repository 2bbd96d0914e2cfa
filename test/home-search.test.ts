/** Where the search box of the home page leads: to a model, to the table, or to what was probably meant. */
import { models } from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';
import { destination } from '../site/src/lib/client/home-search.ts';
import { searchData } from '../site/src/lib/home-search-data.ts';

const data = searchData('/ja/', {}, 'en');
const to = (text: string) => destination(text, data);

describe('a text that names one model leads to its page', () => {
  test.each([
    ['anthropic.claude-v2:1', 'anthropic/claude-2-1'],
    ['  ANTHROPIC.CLAUDE-V2:1 ', 'anthropic/claude-2-1'],
    ['anthropic.claude-v2:1:200k', 'anthropic/claude-2-1'],
    ['us.anthropic.claude-3-haiku-20240307-v1:0', 'anthropic/claude-3-haiku'],
    ['arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1:18k', 'anthropic/claude-2-1'],
    ['Claude v2.1', 'anthropic/claude-2-1'],
    ['"anthropic.claude-v2:1",', 'anthropic/claude-2-1'],
  ])('%s', (text, slug) => expect(to(text)).toEqual({ to: `/ja/models/${slug}/` }));

  test('every ID of the catalog', () => {
    for (const { id, slug } of models) expect(to(id)).toEqual({ to: `/ja/models/${slug}/` });
  });
});

describe('a task, a language, a Region or a word that the table finds leads to the table', () => {
  test.each([
    ['summarization', '?useCase=summarization'],
    ['Translation and several languages', '?useCase=translation'],
    ['japanese', '?language=ja'],
    ['EU-central-1', '?region=eu-central-1'],
    ['Europe (Frankfurt)', '?region=eu-central-1'],
    ['claude', '?q=claude'],
    ['anthropic summarization', '?q=anthropic%20summarization'],
  ])('%s', (text, query) => expect(to(text)).toEqual({ to: `/ja/models/${query}` }));
});

describe('what leads nowhere says why', () => {
  test('a mistyped ID names the IDs near it, best first', () => {
    const found = to('anthropic.claude-v2.1');
    expect(found).toMatchObject({ why: 'home.notInCatalog', topics: [] });
    expect(found && 'models' in found && found.models[0]?.id).toBe('anthropic.claude-v2:1');
  });

  test('words that begin as a task or a language does name these', () => {
    expect(to('summarise Japanese contracts')).toEqual({
      why: 'home.notInCatalog',
      models: [],
      topics: [
        { title: 'Summarization', query: 'useCase=summarization' },
        { title: 'Japanese', query: 'language=ja' },
      ],
    });
  });

  test('the place of a Region names the Region', () => {
    expect(to('frankfurt')).toMatchObject({
      topics: [{ title: 'Europe (Frankfurt)', query: 'region=eu-central-1' }],
    });
  });

  test.each([
    ['arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc123', 'home.provisionedArn'],
    ['arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123', 'home.profileArn'],
    ['arn:aws:bedrock:us-east-1:123456789012:guardrail/abc123', 'home.otherArn'],
    ['__proto__', 'home.notInCatalog'],
    ['<img src=x>', 'home.notInCatalog'],
  ])('%s', (text, why) => expect(to(text)).toEqual({ why, models: [], topics: [] }));

  test('nothing typed leads nowhere', () => expect(to('   ')).toBeUndefined());
});
