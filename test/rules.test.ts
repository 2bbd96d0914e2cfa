/** The laws between files: each passes on a correct catalog, and fails with these words. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../scripts/rules/index.ts';
import { datesAreInOrder } from '../scripts/rules/dates-are-in-order.ts';
import { disputesDisagree } from '../scripts/rules/disputes-disagree.ts';
import { everyFactHasASource } from '../scripts/rules/every-fact-has-a-source.ts';
import { formatAnswersWithItsModality } from '../scripts/rules/format-answers-with-its-modality.ts';
import { formatExampleFitsSchema } from '../scripts/rules/format-example-fits-schema.ts';
import { formatFitsTheModality } from '../scripts/rules/format-fits-the-modality.ts';
import { formatParametersAreInTheSchema } from '../scripts/rules/format-parameters-are-in-the-schema.ts';
import { formatPathsSelectSomething } from '../scripts/rules/format-paths-select-something.ts';
import { formatsAreKnown } from '../scripts/rules/formats-are-known.ts';
import { idsAreUnique } from '../scripts/rules/ids-are-unique.ts';
import { imageRatesDoNotOverlap } from '../scripts/rules/image-rates-do-not-overlap.ts';
import { listsHoldEachItemOnce } from '../scripts/rules/lists-hold-each-item-once.ts';
import { longerCommitmentsCostLess } from '../scripts/rules/longer-commitments-cost-less.ts';
import { modalityIsAnOutput } from '../scripts/rules/modality-is-an-output.ts';
import { onePriceListPerRegionDateAndSource } from '../scripts/rules/one-price-list-per-region-date-and-source.ts';
import { parametersAreTheFormats } from '../scripts/rules/parameters-are-the-formats.ts';
import { pendingIsNeeded } from '../scripts/rules/pending-is-needed.ts';
import { pricesFitTheModality } from '../scripts/rules/prices-fit-the-modality.ts';
import { providerIsKnown } from '../scripts/rules/provider-is-known.ts';
import { rangesAreRanges } from '../scripts/rules/ranges-are-ranges.ts';
import { regionalEndsAgree } from '../scripts/rules/regional-ends-agree.ts';
import { regionsAreKnown } from '../scripts/rules/regions-are-known.ts';
import { replacementIsAnotherModel } from '../scripts/rules/replacement-is-another-model.ts';
import { replacementsExist } from '../scripts/rules/replacements-exist.ts';
import { sourceFieldsExist } from '../scripts/rules/source-fields-exist.ts';
import { sourcesAreKnown } from '../scripts/rules/sources-are-known.ts';
import { streamingFormatsHaveAStream } from '../scripts/rules/streaming-formats-have-a-stream.ts';
import { useCasesAreKnown } from '../scripts/rules/use-cases-are-known.ts';
import { vocabularyIsUsed } from '../scripts/rules/vocabulary-is-used.ts';
import { authoredFormat, authoredModel, authoredPrices, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const prices = (overrides: object) => model({ prices: [authoredPrices(overrides)] });
const lifecycle = (overrides: object) => model({ lifecycle: { asOf: '2026-11-22', ...overrides } });
const format = (overrides: object) => ({ 'formats/acme-text.yaml': authoredFormat(overrides) });
const request = (overrides: object) => format({ request: { ...authoredFormat()['request'], ...overrides } });

describe('Every law', () => {
  const all = [...rules.always, ...rules.whenComplete];

  test('is a file of its own, and is registered', () => {
    const files = readdirSync(join(import.meta.dirname, '../scripts/rules')).filter((name) => !['index.ts', 'references.ts'].includes(name));
    const asName = (file: string) => file.replace(/\.ts$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(all.map((rule) => rule.name).sort()).toEqual(files.map(asName).sort());
  });

  test.each(all.map((rule) => [rule.name, rule] as const))('%s holds in a correct catalog', (_, rule) => {
    expect(broken(rule, {})).toBe('');
  });
});

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
    const overrides = { prices: [authoredPrices({ region: 'us-east-11' })], lifecycle: { asOf: '2026-11-22', byRegion } };
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
    const files = { ...lifecycle({ replacedBy: ['birch.chat-v1'] }), 'pending.yaml': { 'birch.chat-v1': { name: 'Birch Chat' } } };
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
    expect(broken(vocabularyIsUsed, { 'sources.yaml': { handbook, brochure: handbook } })).toMatchInlineSnapshot();
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

describe('Dates', () => {
  test('come in the order of a life', () => {
    const dates = { released: '2025-02-01', legacy: '2025-01-01', extendedAccess: '2026-01-01', endOfLife: '2025-06-01' };
    expect(broken(datesAreInOrder, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.released: released (2025-02-01) is after legacy (2025-01-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:21:3  lifecycle.extendedAccess: extendedAccess (2026-01-01) is after endOfLife (2025-06-01).
                                          Compare both days with their sources."
    `);
  });

  test('may lie ahead but for the release', () => {
    expect(broken(datesAreInOrder, lifecycle({ legacy: '2027-01-01', endOfLife: '2027-07-01' }))).toBe('');
    expect(broken(datesAreInOrder, lifecycle({ released: '2027-01-01' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.released: released (2027-01-01) is after asOf (2026-11-22).
                                          Compare both days with their sources."
    `);
  });

  test('An end does not come before the day that AWS promised', () => {
    const dates = { endOfLife: '2026-01-01', endOfLifeNotBefore: '2026-02-01' };
    expect(broken(datesAreInOrder, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:20:3  lifecycle.endOfLifeNotBefore: endOfLifeNotBefore (2026-02-01) is after endOfLife (2026-01-01).
                                          Compare both days with their sources."
    `);
  });

  test('The end of life is the last of the ends by Region', () => {
    const byRegion = [{ regions: ['us-east-1'], endOfLife: '2026-01-01' }, { regions: ['us-west-2'], endOfLife: '2026-03-01' }];
    expect(broken(regionalEndsAgree, lifecycle({ endOfLife: '2026-03-01', byRegion }))).toBe('');
    expect(broken(regionalEndsAgree, lifecycle({ endOfLife: '2026-01-01', byRegion }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.endOfLife: endOfLife is 2026-01-01, but the last Region ends on 2026-03-01.
                                          Write 2026-03-01, or correct byRegion."
    `);
  });

  test('In one Region there is one end, after legacy', () => {
    const byRegion = [
      { regions: ['us-east-1'], legacy: '2026-02-01', endOfLife: '2026-01-01' },
      { regions: ['us-east-1'], endOfLife: '2026-03-01' },
    ];
    expect(broken(regionalEndsAgree, lifecycle({ endOfLife: '2026-03-01', byRegion }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:23:7  lifecycle.byRegion[0].legacy: legacy (2026-02-01) is after endOfLife (2026-01-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:26:11  lifecycle.byRegion[1].regions[0]: "us-east-1" has an end already.
                                           Keep the one that AWS gives."
    `);
  });
});

describe('Prices', () => {
  test('One source gives one list for a Region and a day', () => {
    const overrides = { prices: [authoredPrices(), authoredPrices({ asOf: '2024-06-20' }), authoredPrices()] };
    expect(broken(onePriceListPerRegionDateAndSource, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:5  prices[2]: prices[0] is already the price list of "handbook" for us-east-1 on 2024-06-21.
                                          Put both into one list, or correct the day, Region or source."
    `);
  });

  test('A longer commitment costs no more', () => {
    const base = { none: 20, oneMonth: 22.5, sixMonths: 23 };
    const custom = { none: null, oneMonth: 21, sixMonths: 21 };
    expect(broken(longerCommitmentsCostLess, prices({ provisioned: { base, custom } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:34:9  prices[0].provisioned.base.oneMonth: oneMonth costs 22.5 an hour, more than none at 20.
                                          Compare the columns with the source.
      catalog/models/acme/text.yaml:35:9  prices[0].provisioned.base.sixMonths: sixMonths costs 23 an hour, more than oneMonth at 22.5.
                                          Compare the columns with the source."
    `);
  });

  test('Commitments that are not offered are passed over', () => {
    const base = { none: 20, oneMonth: null, sixMonths: 21 };
    expect(broken(longerCommitmentsCostLess, prices({ provisioned: { base } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:35:9  prices[0].provisioned.base.sixMonths: sixMonths costs 21 an hour, more than none at 20.
                                          Compare the columns with the source."
    `);
  });

  const images = (...rates: object[]) => ({ onDemand: { images: rates.map((rate) => ({ quality: 'standard', usd: 0.01, ...rate })) } });
  test.each([
    ['the same size twice', { size: '512x512' }, { size: '512x512' }],
    ['a size within a bound', { size: '512x512' }, { maxSize: '1024x1024' }],
    ['two upper bounds', { maxSize: '512x512' }, { maxSize: '1024x1024' }],
    ['a bound above the lower one', { maxSize: '1024x512' }, { largerThan: '512x512' }],
    ['a size above the lower bound', { size: '1024x1024' }, { largerThan: '512x512' }],
    ['two lower bounds', { largerThan: '512x512' }, { largerThan: '1024x1024' }],
    ['steps that meet at one number', { maxSize: '512x512', steps: { max: 50 } }, { maxSize: '512x512', steps: { min: 50 } }],
    ['steps within no steps', { maxSize: '512x512' }, { maxSize: '512x512', steps: { min: 51 } }],
  ])('Image rates overlap: %s', (_, first, second) => {
    for (const pair of [images(first, second), images(second, first)]) {
      expect(broken(imageRatesDoNotOverlap, prices(pair))).toMatch(/images\[1\]: this rate and images\[0\] both hold for some images\.\n +Narrow/);
    }
  });
  test.each([
    ['other sizes', { size: '512x512' }, { size: '1024x1024' }],
    ['a size beyond a bound', { size: '1024x512' }, { maxSize: '512x512' }],
    ['up to a size and above it', { maxSize: '512x512' }, { largerThan: '512x512' }],
    ['a size that is not larger', { size: '512x512' }, { largerThan: '512x512' }],
    ['other steps', { maxSize: '512x512', steps: { max: 50 } }, { maxSize: '512x512', steps: { min: 51 } }],
    ['other qualities', { size: '512x512' }, { size: '512x512', quality: 'premium' }],
    ['base and custom model', { size: '512x512' }, { size: '512x512', custom: true }],
  ])('Image rates do not overlap: %s', (_, first, second) => {
    for (const pair of [images(first, second), images(second, first)]) expect(broken(imageRatesDoNotOverlap, prices(pair))).toBe('');
  });

  test('Prices are for what goes in and comes out', () => {
    const onDemand = { ...authoredPrices()['onDemand'], inputImages: { usd: 0.1, per: 'image' }, ...images({ size: '512x512' }).onDemand };
    const overrides = { modality: 'embedding', output: ['embedding'], prices: [authoredPrices({ onDemand })] };
    expect(broken(pricesFitTheModality, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:28:7  prices[0].onDemand.outputTokens: outputTokens has a price, but text is no output of the model.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:31:7  prices[0].onDemand.inputImages: inputImages has a price, but image is no input of the model.
                                          Correct the price list or the modalities.
      catalog/models/acme/text.yaml:34:7  prices[0].onDemand.images: images has a price, but image is no output of the model.
                                          Correct the price list or the modalities."
    `);
  });

  test('A range begins before it ends, and holds its default', () => {
    const steps = { min: 50, max: 10 };
    const overrides = {
      parameters: { maxTokens: { min: 1, max: 100, default: 200 }, topK: { default: 5 } },
      prices: [authoredPrices(images({ size: '512x512', steps }))],
    };
    expect(broken(rangesAreRanges, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:47:5  parameters.maxTokens.default: the default 200 does not lie between 1 and 100.
                                          Compare the three with the source.
      catalog/models/acme/text.yaml:30:13  prices[0].onDemand.images[0].steps.min: min (50) is more than max (10).
                                           Compare both with the source."
    `);
  });
});

describe('Facts', () => {
  test('All have a source', () => {
    const overrides = {
      maxOutputTokens: 500,
      parameters: { maxTokens: { max: 500 } },
      lifecycle: { asOf: '2026-11-22', released: '2024-01-01', legacy: '2025-01-01' },
      sources: [{ source: 'handbook', asOf: '2024', fields: ['name', 'modality', 'output', 'maxTokens', 'useCases', 'lifecycle.released'] }],
    };
    expect(broken(everyFactHasASource, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:5:1  input: no source supports input.
                                         Name "input" in the fields of the source that gives it.
      catalog/models/acme/text.yaml:43:1  maxOutputTokens: no source supports maxOutputTokens.
                                          Name "maxOutputTokens" in the fields of the source that gives it.
      catalog/models/acme/text.yaml:10:1  languages: no source supports languages.
                                          Name "languages" in the fields of the source that gives it.
      catalog/models/acme/text.yaml:45:3  parameters.maxTokens: no source supports parameters.maxTokens.
                                          Name "parameters.maxTokens" in the fields of the source that gives it.
      catalog/models/acme/text.yaml:20:3  lifecycle.legacy: no source supports lifecycle.legacy.
                                          Name "lifecycle.legacy" in the fields of the source that gives it."
    `);
  });

  test('What is not said needs no source', () => {
    const overrides = {
      maxTokens: null,
      useCases: [],
      languages: { tags: [], more: false },
      sources: [{ source: 'handbook', asOf: '2024', fields: ['name', 'modality', 'input', 'output'] }],
    };
    expect(broken(everyFactHasASource, model(overrides))).toBe('');
  });

  test('A source supports, words and disputes fields that exist', () => {
    const overrides = {
      sources: [{ source: 'handbook', asOf: '2024', fields: ['maxToken', 'lifecycle.legacy'], wording: { size: 'big', 'prices.onDemand.images': 'x' } }],
      disputed: [
        { field: 'prices.onDemand.inputImages', value: 'free', source: 'handbook', asOf: '2024' },
        { field: 'lifecycle.endOfLive', value: '2025', source: 'handbook', asOf: '2024' },
      ],
    };
    expect(broken(sourceFieldsExist, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:35:9  sources[0].fields[0]: there is no field "maxToken".
                                          Did you mean "maxTokens"?
      catalog/models/acme/text.yaml:36:9  sources[0].fields[1]: the model has no lifecycle.legacy that a source could support.
                                          Add the fact, or remove the field here.
      catalog/models/acme/text.yaml:38:7  sources[0].wording.size: there is no field "size".
                                          Write a dotted path, such as maxTokens or prices.onDemand.inputTokens.
      catalog/models/acme/text.yaml:39:7  sources[0].wording["prices.onDemand.images"]: the model has no prices.onDemand.images that a source could support.
                                          Add the fact, or remove the field here.
      catalog/models/acme/text.yaml:45:5  disputed[1].field: there is no field "lifecycle.endOfLive".
                                          Did you mean "lifecycle.endOfLife"?"
    `);
  });

  test('A dispute disagrees', () => {
    const dispute = (field: string, value: unknown) => ({ field, value, source: 'handbook', asOf: '2024' });
    const disputed = [
      dispute('maxTokens', 8000),
      dispute('maxTokens', '8000 characters'),
      dispute('output', ['text']),
      dispute('prices.onDemand.inputTokens', '0.50 USD per 1M tokens'),
      dispute('prices.onDemand.inputTokens', '0.60 USD per 1M tokens'),
    ];
    expect(broken(disputesDisagree, model({ disputed }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:44:5  disputed[0].value: maxTokens is just what the catalog says: 8000.
                                          Remove the dispute, and name the field under that source in sources.
      catalog/models/acme/text.yaml:52:5  disputed[2].value: output is just what the catalog says: ["text"].
                                          Remove the dispute, and name the field under that source in sources.
      catalog/models/acme/text.yaml:57:5  disputed[3].value: prices.onDemand.inputTokens is just what the catalog says: "0.50 USD per 1M tokens".
                                          Remove the dispute, and name the field under that source in sources."
    `);
  });

  test('The modality is an output', () => {
    expect(broken(modalityIsAnOutput, model({ modality: 'image' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:4:1  modality: the modality "image" is not among the outputs (text).
                                         Correct one of the two."
    `);
  });
});

describe('Formats', () => {
  test('A model narrows only parameters that its format has', () => {
    const overrides = { parameters: { maxTokens: { max: 5 }, temperature: { max: 1 } } };
    expect(broken(parametersAreTheFormats, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:45:3  parameters.temperature: the format "acme-text" has no such parameter.
                                          Remove temperature, or map it in the format."
    `);
    expect(broken(parametersAreTheFormats, model({ ...overrides, format: undefined }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:3  parameters.maxTokens: the model has no format.
                                          Remove maxTokens, or map it in the format.
      catalog/models/acme/text.yaml:44:3  parameters.temperature: the model has no format.
                                          Remove temperature, or map it in the format."
    `);
  });

  test('A model and its format produce the same', () => {
    expect(broken(formatFitsTheModality, model({ modality: 'image', output: ['image'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:16:1  format: the format "acme-text" is for text, the model for image.
                                          Correct one of the two."
    `);
  });

  test('The example body passes the schema', () => {
    expect(broken(formatExampleFitsSchema, request({ body: { prompt: 'Hello', limit: 5000, size: 1 } }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:13:5  request.body.size: the schema of the format refuses this: it must NOT have additional properties, such as "size".
                                           Correct the body or the schema.
      catalog/formats/acme-text.yaml:12:5  request.body.limit: the schema of the format refuses this: it must be <= 4096.
                                           Correct the body or the schema."
    `);
    expect(broken(formatExampleFitsSchema, request({ body: { prompt: 'Hello', 'a/b': 1 } }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:12:5  request.body["a/b"]: the schema of the format refuses this: it must NOT have additional properties, such as "a/b".
                                           Correct the body or the schema."
    `);
  });

  test('The schema is a schema', () => {
    const schema = { type: 'objekt', properties: { prompt: { minLenght: 1 } } };
    expect(broken(formatExampleFitsSchema, request({ schema }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:13:3  request.schema: this is no JSON Schema: schema is invalid: data/type must be equal to one of the allowed values, data/type must be array, data/type must match a schema in anyOf.
                                           Write it in JSON Schema 2020-12."
    `);
  });

  test('The prompt has its place in the body', () => {
    expect(broken(formatExampleFitsSchema, request({ promptPath: '$.messages[-1].content' }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:8:3  request.promptPath: $.messages[-1].content does not lead to one text in the body.
                                          Correct the path, or put a prompt there."
    `);
  });

  test('Common parameters and explanations are about fields of the schema', () => {
    const overrides = { parameters: { maxTokens: '$.limits' }, explains: { 'config.heat': 'How wild.' } };
    expect(broken(formatParametersAreInTheSchema, request(overrides))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:26:5  request.parameters.maxTokens: request.schema describes no field "limits".
                                           Did you mean "limit"?
      catalog/formats/acme-text.yaml:28:5  request.explains["config.heat"]: request.schema describes no field "config.heat".
                                           Correct it, or describe the field in request.schema."
    `);
  });

  test('Paths lead to something in the examples', () => {
    const overrides = {
      response: { text: '$.answers[0]', stopReason: '$.why', example: { answer: 'Hello.' }, otherExamples: [{ why: null }] },
      stream: { text: '$.piece', when: { '$.kind': 'text' }, chunks: [{ kind: 'ping', piece: 'x' }] },
    };
    expect(broken(formatPathsSelectSomething, format(overrides))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:28:3  response.text: $.answers[0] selects nothing in any example answer.
                                           Correct the path, or add an example that has it.
      catalog/formats/acme-text.yaml:35:3  stream.text: $.piece selects nothing in any example chunk with text.
                                           Correct the path, or add an example that has it."
    `);
  });

  test('The answer has a place for the output', () => {
    const overrides = { response: { image: '$.answer', example: { answer: 'x' } } };
    expect(broken(formatAnswersWithItsModality, format(overrides))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:27:1  response: a format for text does not say where the answer has it.
                                           Add "text": a path into the example."
    `);
  });

  test('A format streams where, and only where, it says so', () => {
    expect(broken(streamingFormatsHaveAStream, format({ stream: undefined }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:4:1  operations: invokeStream is an operation, but the format has no stream.
                                          Add "stream", or remove the operation."
    `);
    expect(broken(streamingFormatsHaveAStream, format({ operations: ['invoke'] }))).toMatchInlineSnapshot(`
      "catalog/formats/acme-text.yaml:30:1  stream: the format has a stream, but invokeStream is no operation of it.
                                           Add the operation, or remove "stream"."
    `);
  });
});
