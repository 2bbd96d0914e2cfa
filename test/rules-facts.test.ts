/** The laws about facts between files: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { disputesDisagree } from '../scripts/rules/disputes-disagree.ts';
import { everyFactHasASource } from '../scripts/rules/every-fact-has-a-source.ts';
import { modalityIsAnOutput } from '../scripts/rules/modality-is-an-output.ts';
import { sourceFieldsExist } from '../scripts/rules/source-fields-exist.ts';
import { authoredModel, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });

describe('Facts', () => {
  test('All have a source', () => {
    const overrides = {
      maxOutputTokens: 500,
      parameters: { maxTokens: { max: 500 } },
      lifecycle: { asOf: '2026-11-22', released: '2024-01-01', legacy: '2025-01-01' },
      sources: [
        {
          source: 'handbook',
          asOf: '2024',
          fields: ['name', 'modality', 'output', 'maxTokens', 'useCases', 'lifecycle.released'],
        },
      ],
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
      sources: [
        {
          source: 'handbook',
          asOf: '2024',
          fields: ['maxToken', 'lifecycle.legacy'],
          wording: { size: 'big', 'prices.onDemand.images': 'x' },
        },
      ],
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
