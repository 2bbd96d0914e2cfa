/** The laws about names between files: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { formatsAreKnown } from '../scripts/rules/formats-are-known.ts';
import { idsAreUnique } from '../scripts/rules/ids-are-unique.ts';
import { listsHoldEachItemOnce } from '../scripts/rules/lists-hold-each-item-once.ts';
import { pendingIsNeeded } from '../scripts/rules/pending-is-needed.ts';
import { providerIsKnown } from '../scripts/rules/provider-is-known.ts';
import { regionsAreKnown } from '../scripts/rules/regions-are-known.ts';
import { replacementIsAnotherModel } from '../scripts/rules/replacement-is-another-model.ts';
import { replacementsExist } from '../scripts/rules/replacements-exist.ts';
import { sourcesAreKnown } from '../scripts/rules/sources-are-known.ts';
import { useCasesAreKnown } from '../scripts/rules/use-cases-are-known.ts';
import { vocabularyIsUsed } from '../scripts/rules/vocabulary-is-used.ts';
import { authoredFormat, authoredModel, authoredPrices, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const lifecycle = (overrides: object) => model({ lifecycle: { asOf: '2026-11-22', ...overrides } });
const format = (overrides: object) => ({ 'formats/acme-text.yaml': authoredFormat(overrides) });
const request = (overrides: object) => format({ request: { ...authoredFormat()['request'], ...overrides } });

describe('Names', () => {
  test('IDs are unique', () => {
    expect(broken(idsAreUnique, { 'models/acme/twin.yaml': authoredModel() })).toMatchInlineSnapshot(`
      "catalog/models/acme/twin.yaml:1:1  id: "acme.text-v1" is already the ID of catalog/models/acme/text.yaml.
                                         Correct one of the two, or keep one file."
    `);
  });

  test('The folder of a model is a known provider', () => {
    expect(broken(providerIsKnown, { 'models/birch/text.yaml': authoredModel() })).toMatchInlineSnapshot(`
      "catalog/models/birch/text.yaml:1:1  the folder "birch" is no provider in catalog/providers.yaml.
                                          Add it there, or move the file into the folder of its provider."
    `);
  });

  test('Use cases are known', () => {
    expect(broken(useCasesAreKnown, model({ useCases: ['chat', 'gardening'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:16:5  useCases[1]: there is no use case "gardening" in catalog/use-cases.yaml.
                                          Add it there, or use one that is there."
    `);
  });

  test('Sources are known wherever they are cited', () => {
    const overrides = {
      prices: [authoredPrices({ source: 'gossip' })],
      sources: [{ source: 'memory', asOf: '2024', fields: ['name'] }],
      disputed: [{ field: 'maxTokens', value: 1, source: 'hearsay', asOf: '2024' }],
    };
    expect(broken(sourcesAreKnown, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:32:5  sources[0].source: there is no source "memory" in catalog/sources.yaml.
                                          Add it there, with its URL.
      catalog/models/acme/text.yaml:23:5  prices[0].source: there is no source "gossip" in catalog/sources.yaml.
                                          Add it there, with its URL.
      catalog/models/acme/text.yaml:39:5  disputed[0].source: there is no source "hearsay" in catalog/sources.yaml.
                                          Add it there, with its URL."
    `);
  });

  test('Formats are known', () => {
    expect(broken(formatsAreKnown, model({ format: 'morse' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:16:1  format: there is no format "morse" in catalog/formats/.
                                          Add it there, or leave the key out where no dialect is evidenced."
    `);
  });

  test('A model without a format is right', () => {
    expect(broken(formatsAreKnown, model({ format: undefined }))).toBe('');
  });

  test('Regions are known in prices and in dates', () => {
    const byRegion = [{ regions: ['us-east-1', 'mars-1'], endOfLife: '2027-01-01' }];
    const overrides = {
      prices: [authoredPrices({ region: 'us-east-11' })],
      lifecycle: { asOf: '2026-11-22', byRegion },
    };
    expect(broken(regionsAreKnown, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:26:5  prices[0].region: there is no Region "us-east-11" in catalog/regions.yaml.
                                          Did you mean "us-east-1"? If not: add it there, with its name.
      catalog/models/acme/text.yaml:22:11  lifecycle.byRegion[0].regions[1]: there is no Region "mars-1" in catalog/regions.yaml.
                                           Add it there, with its name."
    `);
  });

  test('Replacements exist', () => {
    expect(broken(replacementsExist, lifecycle({ replacedBy: ['birch.chat-v1'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:20:7  lifecycle.replacedBy[0]: there is no model "birch.chat-v1" in the catalog or catalog/pending.yaml.
                                          Add it to catalog/pending.yaml with its name, or give it a file."
    `);
  });

  test('A replacement may be pending', () => {
    const files = {
      ...lifecycle({ replacedBy: ['birch.chat-v1'] }),
      'pending.yaml': { 'birch.chat-v1': { name: 'Birch Chat' } },
    };
    expect(broken(replacementsExist, files)).toBe('');
    expect(broken(pendingIsNeeded, files)).toBe('');
  });

  test('No model replaces itself', () => {
    expect(broken(replacementIsAnotherModel, lifecycle({ replacedBy: ['acme.text-v1'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:20:7  lifecycle.replacedBy[0]: "acme.text-v1" is named as the replacement of itself.
                                          Name the model that AWS recommends instead, or remove it."
    `);
  });

  test('A pending model has no file, and somebody names it', () => {
    const pending = { 'acme.text-v1': { name: 'Acme Text' }, 'birch.chat-v1': { name: 'Birch Chat' } };
    expect(broken(pendingIsNeeded, { 'pending.yaml': pending })).toMatchInlineSnapshot(`
      "catalog/pending.yaml:1:1  ["acme.text-v1"]: "acme.text-v1" has a file now.
                                Remove this entry.
      catalog/pending.yaml:3:1  ["birch.chat-v1"]: no model names "birch.chat-v1" as its replacement.
                                Remove this entry."
    `);
  });

  test('Every source is cited', () => {
    const handbook = { title: 'The Handbook', publisher: 'Acme', kind: 'article' };
    expect(broken(vocabularyIsUsed, { 'sources.yaml': { handbook, brochure: handbook } })).toMatchInlineSnapshot(`
      "catalog/sources.yaml:5:1  brochure: nobody cites the source "brochure".
                                Cite it where it supports a fact, or remove it."
    `);
  });

  test('A use case may wait for its first model', () => {
    const chat = { title: 'Chat', group: 'converse', explanation: 'Talks.' };
    expect(broken(vocabularyIsUsed, { 'use-cases.yaml': { chat, drafting: chat } })).toBe('');
  });

  test('A list holds each item once', () => {
    const overrides = { useCases: ['chat', 'chat'], languages: { tags: ['en', 'ja', 'en'], more: false } };
    expect(broken(listsHoldEachItemOnce, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:14:7  languages.tags[2]: "en" stands twice in this list.
                                          Remove one of the two.
      catalog/models/acme/text.yaml:18:5  useCases[1]: "chat" stands twice in this list.
                                          Remove one of the two."
    `);
  });

  test('An example may repeat itself', () => {
    expect(broken(listsHoldEachItemOnce, request({ body: { prompt: 'Hello', stop: ['a', 'a'] } }))).toBe('');
  });
});
