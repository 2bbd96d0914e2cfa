import { describe, expect, test, vi } from 'vitest';
import { identifyModel } from '../catalog/src/identify-model.ts';
import { resolveModel } from '../catalog/src/resolve-model.ts';
import { makeModel } from './support/make-model.ts';
import { models as tiny } from './support/tiny-catalog.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const text = makeModel({
  otherNames: ['AcmeText (2024)'],
  otherIds: [
    { id: 'acme.text', kind: 'alias' },
    { id: 'acmeai.text-large', kind: 'mantle' },
    { id: 'acme.text-v1:0:18k', kind: 'variant', contextTokens: 18_000 },
    { id: 'acme.text-v1:0', kind: 'variant' },
  ],
  inferenceProfiles: [{ id: 'us.acme.text-v1', scope: 'us' }],
});
const chat1 = makeModel({
  id: 'birch.chat-v1',
  slug: 'birch/chat-1',
  name: 'Chat',
  version: 'v1.3',
  provider: 'birch',
});
const chat2 = makeModel({ id: 'birch.chat-v2', slug: 'birch/chat-2', name: 'Chat', version: 'v2', provider: 'birch' });
const chatPlus = makeModel({ id: 'birch.chat-plus', slug: 'birch/chat-plus', name: 'Chat+', provider: 'birch' });
const models = [text, chat1, chat2, chatPlus];
const identify = (some: string) => identifyModel(some, models);
const arn = (rest: string) => `arn:aws:bedrock:us-east-1:123456789012:${rest}`;

describe('identifyModel', () => {
  test.each([
    ['acme.text-v1', 'model-id', 'The Bedrock model ID of Acme Text.'],
    ['ACME.text-v1 ', 'model-id', 'The Bedrock model ID of Acme Text.'],
    ['acme.text', 'alias', 'Another ID of Acme Text, whose Bedrock model ID is acme.text-v1.'],
    ['acmeai.text-large', 'mantle', 'The ID of Acme Text at the endpoint bedrock-mantle.'],
    [
      'acme.text-v1:0:18k',
      'variant',
      'The ID of a variant of Acme Text, with a context of 18,000 tokens, for Provisioned Throughput or fine-tuning.',
    ],
    ['acme.text-v1:0', 'variant', 'The ID of a variant of Acme Text, for Provisioned Throughput or fine-tuning.'],
    ['us.acme.text-v1', 'inference-profile', 'The us inference profile of Acme Text.'],
    [
      'us-gov.acme.text-v1',
      'inference-profile',
      'The us-gov inference profile of Acme Text, of which the catalog has no record.',
    ],
    ['acme/text', 'slug', 'The slug of Acme Text.'],
    ['acme  TEXT', 'name', 'A name of Acme Text.'],
    ['Acme Labs Acme Text', 'name', 'A name of Acme Text.'],
    ['AcmeText (2024)', 'name', 'A name of Acme Text.'],
    ['https://example.com/base/ja/models/acme/text/?a=b#prices', 'url', 'The address of Acme Text in the catalog.'],
    ['/api/models/acme/text.json', 'url', 'The address of Acme Text in the catalog.'],
    [
      'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.acme.text-v1/converse-stream',
      'url',
      "A request's address. It holds the us inference profile of Acme Text.",
    ],
    [
      'https://bedrock-runtime.us-east-1.amazonaws.com/model/acme.text-v1%3A0/invoke',
      'url',
      "A request's address. It holds the ID of a variant of Acme Text, for Provisioned Throughput or fine-tuning.",
    ],
    [
      'arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/acme.text-v1',
      'foundation-model-arn',
      'The ARN of a foundation model in us-gov-west-1. It holds the Bedrock model ID of Acme Text.',
    ],
    [
      arn('inference-profile/us.acme.text-v1'),
      'inference-profile-arn',
      'The ARN of an inference profile in us-east-1. It holds the us inference profile of Acme Text.',
    ],
    [
      arn('custom-model/acme.text-v1:0/a1b2c3'),
      'custom-model-arn',
      'The ARN of a custom model in us-east-1. It holds the ID of a variant of Acme Text, for Provisioned Throughput or fine-tuning.',
    ],
  ])('%s is a name of the model', (some, kind, explanation) => {
    const { suggestions, ...found } = identify(some);
    expect(found).toMatchObject({ model: text, kind, explanation });
    expect(suggestions).toEqual([]);
    expect(resolveModel(some, models)).toBe(text);
  });

  test('says the ID, the Region, the scope and the context that the text holds', () => {
    expect(identify('EU.ACME.TEXT-V1')).toMatchObject({ id: 'eu.acme.text-v1', scope: 'eu' });
    expect(identify(arn('foundation-model/acme.text-v1:0:18k'))).toMatchObject({
      id: 'acme.text-v1:0:18k',
      region: 'us-east-1',
      contextTokens: 18_000,
    });
  });

  test.each([
    [
      'provisioned-model/a1b2',
      'provisioned-model-arn',
      'The ARN of a Provisioned Throughput in us-east-1. It does not name its model; GetProvisionedModelThroughput does, as foundationModelArn.',
    ],
    [
      'application-inference-profile/a1b2',
      'application-inference-profile-arn',
      'The ARN of an inference profile of your own in us-east-1. It does not name its model; GetInferenceProfile does, as models.',
    ],
    [
      'imported-model/a1b2',
      'other-arn',
      'An ARN of Amazon Bedrock in us-east-1 (imported-model) that names no model of the catalog.',
    ],
  ])('an ARN that ends in %s names no model, and the explanation says who does', (rest, kind, explanation) => {
    expect(identify(arn(rest))).toMatchObject({ model: undefined, kind, explanation, suggestions: [] });
  });

  test('a version may be written with or without its v, and tells models apart', () => {
    expect(identify('Chat v1.3').model).toBe(chat1);
    expect(identify('chat 1.3').model).toBe(chat1);
    expect(identify('Birch Chat').model).toBeUndefined();
    expect(identify('Büro Birch Chat 2').model).toBe(chat2);
    expect(identify('chat+').model).toBe(chatPlus);
  });

  test('a name that several models share names none, and suggests them all', () => {
    expect(identify('chat')).toMatchObject({
      model: undefined,
      kind: 'name',
      explanation: 'A name that 2 models share: Chat v1.3 and Chat v2.',
      suggestions: ['birch.chat-v1', 'birch.chat-v2'],
    });
  });

  test.each([
    ['acme.text-v2', 'acme.text-v1'],
    ['acme.text-v1:0:8k', 'acme.text-v1'],
    ['mars.acme.text-v1', 'acme.text-v1'],
    ['us.us.acme.text-v1', 'acme.text-v1'],
    ['us.acme.text-v1:0:18k', 'acme.text-v1'],
    ['acme/txt', 'acme.text-v1'],
    ['Chat v3', 'birch.chat-v2'],
    ['arn:aws:bedrock:us-east-1::foundation-model/acme.text-v3', 'acme.text-v1'],
    ['https://example.com/models/birch/chat-3', 'birch.chat-v1'],
  ])('%s is refused, and the nearest is suggested', (some, nearest) => {
    const found = identify(some);
    expect(found).toMatchObject({ model: undefined, kind: 'unknown' });
    expect(found.suggestions).toContain(nearest);
    expect(found.explanation).toBe(`"${some}" names no model of the catalog.`);
  });

  test('suggests at most five models, each once', () => {
    const many = Array.from({ length: 9 }, (_, n) => makeModel({ id: `acme.text-v${n}`, slug: `acme/text-${n}` }));
    const { suggestions } = identifyModel('acme.text-v', many);
    expect(suggestions).toHaveLength(5);
    expect(new Set(suggestions).size).toBe(5);
  });

  test.each([
    '',
    '   ',
    '__proto__',
    'constructor',
    'arn:aws:bedrock:::__proto__/x',
    'arn:aws:bedrock:us-east-1::foundation-model/',
    'arn:',
    'https://',
    'https://example.com/model/%E0%A4%A/invoke',
    '\u0000',
    '${jndi:ldap://x}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'a'.repeat(1_000_000),
    'us.'.repeat(600),
    `https://example.com${'/models/'.repeat(250)}`,
  ])('does no harm with hostile text %#', (some) => {
    const before = performance.now();
    expect(identify(some)).toMatchObject({ model: undefined, suggestions: [] });
    expect(performance.now() - before).toBeLessThan(500);
  });

  test.each([undefined, null, 5, {}, ['acme.text-v1']])('has no model for %j', (some) => {
    expect(identifyModel(some as unknown as string)).toMatchObject({ model: undefined, kind: 'unknown' });
  });

  test('looks in the catalog unless other models are given', () => {
    expect(identifyModel('birch.chat-v2:0').model).toBe(tiny[2]);
  });
});
