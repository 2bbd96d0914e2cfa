/** Names that are nowhere, and the words that a contributor reads about them. */
import { describe, expect, test } from 'vitest';
import { authoredModel, authoredPrices, printed } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });

describe('Names that are nowhere', () => {
  test('every kind of reference, with the nearest name where one is near', () => {
    const overrides = {
      useCases: ['chatt'],
      format: 'acme-txt',
      lifecycle: { asOf: '2024-06-21', replacedBy: ['acme.text-v2'] },
      prices: [authoredPrices({ region: 'us-east-2', source: 'rumour' })],
      sources: [...authoredModel()['sources'], { source: 'handbok', asOf: '2024', fields: ['lifecycle'] }],
    };
    expect(printed(model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:15:5  useCases[0]: there is no use case "chatt" in catalog/use-cases.yaml.
                                          Did you mean "chat"? If not: add it there, or use one that is there.
      catalog/models/acme/text.yaml:16:1  format: there is no format "acme-txt" in catalog/formats/.
                                          Did you mean "acme-text"? If not: add it there, or leave the key out where no dialect is evidenced.
      catalog/models/acme/text.yaml:20:7  lifecycle.replacedBy[0]: there is no model "acme.text-v2" in the catalog or catalog/pending.yaml.
                                          Did you mean "acme.text-v1"? If not: add it to catalog/pending.yaml with its name, or give it a file.
      catalog/models/acme/text.yaml:23:5  prices[0].region: there is no Region "us-east-2" in catalog/regions.yaml.
                                          Did you mean "us-east-1"? If not: add it there, with its name.
      catalog/models/acme/text.yaml:25:5  prices[0].source: there is no source "rumour" in catalog/sources.yaml.
                                          Add it there, with its URL.
      catalog/models/acme/text.yaml:44:5  sources[1].source: there is no source "handbok" in catalog/sources.yaml.
                                          Did you mean "handbook"? If not: add it there, with its URL.

      6 problems in 1 file. Nothing was written."
    `);
  });

  test('an ID that two files state', () => {
    expect(printed({ 'models/acme/text-2.yaml': authoredModel() })).toMatchInlineSnapshot(`
      "catalog/models/acme/text-2.yaml:1:1  id: "acme.text-v1" is already the ID of catalog/models/acme/text.yaml.
                                           Correct one of the two, or keep one file.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a folder that is no provider', () => {
    expect(printed({ 'models/acmee/text.yaml': authoredModel({ id: 'acmee.text-v1' }) })).toMatchInlineSnapshot(`
      "catalog/models/acmee/text.yaml:1:1  the folder "acmee" is no provider in catalog/providers.yaml.
                                          Did you mean "acme"?

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a broken vocabulary accuses nobody who uses it', () => {
    expect(printed({ 'sources.yaml': 'handbook: [\n' })).toMatchInlineSnapshot(`
      "catalog/sources.yaml:2:1  the YAML cannot be read: flow sequence in block collection must be sufficiently indented and end with a ].
                                Correct the syntax here or just before.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a broken entry still counts as known', () => {
    expect(printed({ 'sources.yaml': { handbook: { title: 'The Handbook' } } })).toMatchInlineSnapshot(`
      "catalog/sources.yaml:1:1  handbook.kind: the key "kind" is missing.
                                Add it; it holds one of "aws", "provider", "article", "catalog", "observation".
      catalog/sources.yaml:1:1  handbook.publisher: the key "publisher" is missing.
                                Add it; it holds text.

      2 problems in 1 file. Nothing was written."
    `);
  });
});
