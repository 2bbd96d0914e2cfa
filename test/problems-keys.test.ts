/** Keys that are wrong, missing or strange, and the words that a contributor reads about them. */
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { authoredModel, authoredPrices, printed } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const text = stringify(authoredModel());
const raw = (yaml: string | Uint8Array) => ({ 'models/acme/text.yaml': yaml });

describe('Keys', () => {
  test('an unknown key is named where it stands, with the nearest known one', () => {
    const onDemand = { inputTokens: { usd: 0.5, per: '1M tokens' }, outputToken: { usd: 1.5, per: '1M tokens' } };
    expect(printed(model({ prices: [authoredPrices({ onDemand })] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:28:7  prices[0].onDemand.outputToken: unknown key "outputToken".
                                          Did you mean "outputTokens"?

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an unknown key like no other lists the known ones', () => {
    expect(printed(model({ languages: { tags: ['en'], more: false, dialects: 3 } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:14:3  languages.dialects: unknown key "dialects".
                                          Known keys here: tags, more, count.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a missing key is reported at its nearest parent', () => {
    expect(printed(model({ languages: { tags: ['en'] } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:10:1  languages.more: the key "more" is missing.
                                          Add it; it holds true or false.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a missing choice says what the choices are', () => {
    expect(printed(model({ modality: undefined }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:1:1  modality: the key "modality" is missing.
                                         Add it; it holds one of "text", "embedding", "image", "video", "speech", "audio", "rerank", "moderation".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a key written twice is refused, not won by the last', () => {
    expect(printed(raw(`${text}maxTokens: 9000\n`))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:1  this key is written twice in one map.
                                          Keep one of the two.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s cannot be a key', (key) => {
    const yaml = `${text}${key}:\n  usd: 1\n`;
    const fault = `"${key}" cannot be a key: every JavaScript object already has a property of that name.`;
    expect(printed(raw(yaml))).toContain(`text.yaml:42:1  ${fault}\n`);
  });

  test('constructor cannot be the ID of a use case either', () => {
    expect(printed({ 'use-cases.yaml': 'constructor:\n  title: Build\n' })).toMatchInlineSnapshot(`
      "catalog/use-cases.yaml:1:1  "constructor" cannot be a key: every JavaScript object already has a property of that name.
                                  Choose another word.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a key must be text', () => {
    expect(printed({ 'regions.yaml': 'true:\n  name: x\n1: {}\n[a, b]: {}\n' })).toMatchInlineSnapshot(`
      "catalog/regions.yaml:1:1  "true" as a key is not text.
                                Write the key as a plain or quoted word.
      catalog/regions.yaml:3:1  "1" as a key is not text.
                                Write the key as a plain or quoted word.
      catalog/regions.yaml:4:1  a list or map as a key is not text.
                                Write the key as a plain or quoted word.

      3 problems in 1 file. Nothing was written."
    `);
  });

  test('an ID of a vocabulary must look like one', () => {
    expect(printed({ 'regions.yaml': 'us-east-1:\n  name: US East\nus_west_2:\n  name: US West\n' }))
      .toMatchInlineSnapshot(`
      "catalog/regions.yaml:3:1  us_west_2: the key "us_west_2" must be a Region code, such as us-east-1.
                                Rename it.

      1 problem in 1 file. Nothing was written."
    `);
  });
});
