/** Values that are wrong, and the words that a contributor reads about them. */
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { authoredModel, authoredPrices, printed } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const text = stringify(authoredModel());
const raw = (yaml: string | Uint8Array) => ({ 'models/acme/text.yaml': yaml });

describe('Values', () => {
  test('an unquoted version number must be quoted', () => {
    expect(printed(raw(text.replace('summary:', 'version: 1.0\nsummary:')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:3:1  version: 1.0 is not text.
                                         Quote it, so that it is text: "1.0".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('yes is not true', () => {
    expect(printed(raw(text.replace('more: false', 'more: no')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:13:3  languages.more: "no" is not true or false.
                                          Write true or false, without quotes.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a number with separators or quotes is text', () => {
    expect(printed(raw(text.replace('8000', '8,000')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:9:1  maxTokens: "8,000" is not a number.
                                         Write digits only: no quotes, commas, underscores or unit.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a whole number has no fraction', () => {
    expect(printed(model({ maxTokens: 0.5 }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:9:1  maxTokens: 0.5 is not a whole number.
                                         Write a whole number, as the source gives it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a key with nothing behind it is not null, but forgotten', () => {
    const yaml = text
      .replace('name: Acme Text', 'name:')
      .replace('maxTokens: 8000', 'maxTokens: ~')
      .replace('  - chat', '  -');
    expect(printed(raw(yaml))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:2:1  name: no value stands here.
                                         Write one, or remove the key. If null is meant, write null.
      catalog/models/acme/text.yaml:9:1  maxTokens: no value stands here.
                                         Write one, or remove the key. If null is meant, write null.
      catalog/models/acme/text.yaml:15:4  useCases[0]: no value stands here.
                                          Write one, or remove the key. If null is meant, write null.

      3 problems in 1 file. Nothing was written."
    `);
  });

  test('null where the schema knows none', () => {
    expect(printed(model({ name: null }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:2:1  name: null is not text.
                                         Remove the key where no source gives a value.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('one word where a list belongs', () => {
    expect(printed(model({ input: 'text' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:5:1  input: "text" is not a list.
                                         Write a list: each item on a line of its own after "- ".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a list where a map belongs', () => {
    expect(printed(model({ lifecycle: ['2024-06-21'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:17:1  lifecycle: a list is not a map.
                                          Write "key: value" lines, indented below the key.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an empty text, an empty list and a text too long', () => {
    const overrides = { name: ' ', otherNames: [], summary: 'x'.repeat(201) };
    expect(printed(model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:2:1  name: the text is empty.
                                         Fill it, or remove the key.
      catalog/models/acme/text.yaml:3:1  summary: the text has 201 characters; at most 200 are allowed.
                                         Shorten it.
      catalog/models/acme/text.yaml:42:1  otherNames: the list is empty.
                                          Fill it, or remove the key.

      3 problems in 1 file. Nothing was written."
    `);
  });

  test('a misspelt choice', () => {
    expect(printed(model({ modality: 'embeding' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:4:1  modality: "embeding" is not one of "text", "embedding", "image", "video", "speech", "audio", "rerank", "moderation".
                                         Did you mean "embedding"?

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('another currency', () => {
    expect(printed(model({ prices: [authoredPrices({ currency: 'EUR' })] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:22:5  prices[0].currency: "EUR" is not "USD".
                                          Write just that.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test.each([
    [-1, 'must be more than 0', 'Leave out what has no price.'],
    [0, 'must be more than 0', 'Leave out what has no price.'],
    [250_000, 'must be at most 100,000 USD', 'Is the unit right?'],
  ])('a price of %d is refused', (usd, fault, remedy) => {
    const onDemand = { inputTokens: { usd, per: '1M tokens' } };
    const output = printed(model({ prices: [authoredPrices({ onDemand })] }));
    expect(output).toContain(`prices[0].onDemand.inputTokens.usd: ${usd} ${fault}.\n`);
    expect(output).toContain(`  ${remedy}\n`);
  });

  test.each(['1e400', '.inf', '-.inf', '.nan', '0x10', '0o17', '+5', '007', '.5', '5.'])(
    '%s is not written as a number',
    (number) => {
      expect(printed(raw(text.replace('8000', number)))).toContain(
        `maxTokens: ${number} is not a plain decimal number.\n`,
      );
    },
  );

  test('a number with more digits than a number keeps', () => {
    expect(printed(raw(text.replace('0.5', '0.12345678901234567')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:26:14  prices[0].onDemand.inputTokens.usd: 0.12345678901234567 has more digits than a number keeps.
                                           Write at most 15 digits. If it is text, quote it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a day that no calendar has', () => {
    expect(printed(model({ lifecycle: { asOf: '2024-02-30' } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:18:3  lifecycle.asOf: "2024-02-30" is not a day.
                                          Write a day of the calendar as YYYY-MM-DD.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a language tag that no browser knows how to match', () => {
    expect(printed(model({ languages: { tags: ['en', 'zh_hans'], more: false } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:13:7  languages.tags[1]: "zh_hans" must be a BCP 47 language tag, such as en or zh-Hans.
                                          Compare it with its source, and correct it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an address that is none', () => {
    expect(printed({ 'providers.yaml': { acme: { name: 'Acme Labs', url: 'acme.example' } } })).toMatchInlineSnapshot(`
      "catalog/providers.yaml:3:3  acme.url: "acme.example" is not a URL.
                                  Write it whole, from https:// on.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a value of no allowed kind', () => {
    const disputed = [{ field: 'maxTokens', value: { tokens: 5 }, source: 'handbook', asOf: '2024' }];
    expect(printed(model({ disputed }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:44:5  disputed[0].value: a map is not allowed here.
                                          Write a number, text, true or false, null or a list.

      1 problem in 1 file. Nothing was written."
    `);
  });
});
