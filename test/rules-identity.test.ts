/** The laws about what a model answers to: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { everyFactHasASource } from '../scripts/rules/every-fact-has-a-source.ts';
import { idsAreUnique } from '../scripts/rules/ids-are-unique.ts';
import { otherIdsExtendTheId } from '../scripts/rules/other-ids-extend-the-id.ts';
import { otherNamesAreUnique } from '../scripts/rules/other-names-are-unique.ts';
import { sourcesAreKnown } from '../scripts/rules/sources-are-known.ts';
import { authoredModel, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const sighting = (overrides: object) => ({ asOf: '2026-08-22', source: 'handbook', ...overrides });

describe('Identity', () => {
  test('No ID stands twice, whatever it is the ID of', () => {
    const files = {
      'models/acme/text.yaml': authoredModel({
        otherIds: [
          { id: 'acme.text', kind: 'alias' },
          { id: 'acme.text-v1:0:8k', kind: 'variant', contextTokens: 8000 },
        ],
        inferenceProfiles: [{ id: 'us.acme.text-v1', scope: 'us' }],
      }),
      'models/acme/twin.yaml': authoredModel({
        id: 'acme.text',
        otherIds: [{ id: 'ACME.text-v1', kind: 'alias' }],
        inferenceProfiles: [{ id: 'us.acme.text-v1', scope: 'us' }],
      }),
    };
    expect(broken(idsAreUnique, files)).toMatchInlineSnapshot(`
      "catalog/models/acme/twin.yaml:1:1  id: "acme.text" is already the other ID of catalog/models/acme/text.yaml.
                                         Correct one of the two, or keep one file.
      catalog/models/acme/twin.yaml:43:5  otherIds[0].id: "ACME.text-v1" is already the ID of catalog/models/acme/text.yaml.
                                          Correct one of the two, or keep one file.
      catalog/models/acme/twin.yaml:46:5  inferenceProfiles[0].id: "us.acme.text-v1" is already the inference profile of catalog/models/acme/text.yaml.
                                          Correct one of the two, or keep one file."
    `);
  });

  test('A profile is the scope and the ID; a variant is the ID and what its suffix says', () => {
    const overrides = {
      otherIds: [
        { id: 'acme.text-v1:0', kind: 'variant' },
        { id: 'acme.text-v1:0:8k', kind: 'variant', contextTokens: 8192 },
        { id: 'acme.text-v1:0:512', kind: 'variant' },
        { id: 'acme.text-v1:0:16k', kind: 'variant', contextTokens: 16000 },
        { id: 'birch.text:0:4k', kind: 'variant', contextTokens: 4000 },
        { id: 'anything', kind: 'alias' },
        { id: 'acmeai.text', kind: 'mantle' },
      ],
      inferenceProfiles: [
        { id: 'eu.acme.text-v1', scope: 'eu' },
        { id: 'us.acme.text-v2', scope: 'us' },
      ],
    };
    expect(broken(otherIdsExtendTheId, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:63:5  inferenceProfiles[1].id: us.acme.text-v2 should be us.acme.text-v1.
                                          Correct the ID or its scope.
      catalog/models/acme/text.yaml:47:5  otherIds[1].contextTokens: 8192 should be 8000.
                                          It is what the ID says.
      catalog/models/acme/text.yaml:48:5  otherIds[2].contextTokens: nothing should be 512.
                                          It is what the ID says.
      catalog/models/acme/text.yaml:53:5  otherIds[4].id: the variant "birch.text:0:4k" does not begin with "acme.text-v1:".
                                          Put it into the file of its model."
    `);
  });

  test('Another name is no name of another model', () => {
    const files = {
      'models/acme/text.yaml': authoredModel({ otherNames: ['Acme 2.1', 'Text+', 'Acme Text'] }),
      'models/acme/twin.yaml': authoredModel({ id: 'acme.twin', name: 'ACME', version: '2.1', otherNames: ['Text'] }),
    };
    expect(broken(otherNamesAreUnique, files)).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:43:5  otherNames[0]: "Acme 2.1" is also a name of acme.twin.
                                          Remove it here or there: a name of two models finds neither."
    `);
  });

  test('Every capability, other ID and profile has a source; a sighting carries its own', () => {
    const overrides = {
      otherNames: ['Text'],
      otherIds: [{ id: 'acme.text', kind: 'alias' }],
      inferenceProfiles: [],
      capabilities: { streaming: true, vision: false },
      regions: [sighting({ onDemand: ['us-east-1'] })],
      sources: [
        {
          source: 'handbook',
          asOf: '2024',
          fields: [...authoredModel()['sources'][0].fields, 'otherIds', 'capabilities.vision'],
        },
      ],
    };
    expect(broken(everyFactHasASource, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:44:1  otherNames: no source supports otherNames.
                                          Name "otherNames" in the fields of the source that gives it.
      catalog/models/acme/text.yaml:49:1  inferenceProfiles: no source supports inferenceProfiles.
                                          Name "inferenceProfiles" in the fields of the source that gives it.
      catalog/models/acme/text.yaml:51:3  capabilities.streaming: no source supports capabilities.streaming.
                                          Name "capabilities.streaming" in the fields of the source that gives it."
    `);
    expect(broken(sourcesAreKnown, model({ regions: [sighting({ source: 'rumour', listed: ['us-east-1'] })] })))
      .toMatchInlineSnapshot(`
        "catalog/models/acme/text.yaml:44:5  regions[0].source: there is no source "rumour" in catalog/sources.yaml.
                                            Add it there, with its URL."
      `);
  });
});

test('What no source says needs none; a cutoff, APIs and limited access do', () => {
  const named = { modality: null, input: [], output: [], maxTokens: null, useCases: [] };
  const sources = [{ source: 'handbook', asOf: '2024', fields: ['name', 'languages'] }];
  expect(broken(everyFactHasASource, model({ ...named, sources }))).toBe('');
  const said = { knowledgeCutoff: '2024-04', apis: ['Converse'], access: 'limited', family: 'Text' };
  expect(broken(everyFactHasASource, model({ ...named, ...said, sources }))).toMatchInlineSnapshot(`
    "catalog/models/acme/text.yaml:34:1  knowledgeCutoff: no source supports knowledgeCutoff.
                                        Name "knowledgeCutoff" in the fields of the source that gives it.
    catalog/models/acme/text.yaml:35:1  apis: no source supports apis.
                                        Name "apis" in the fields of the source that gives it.
    catalog/models/acme/text.yaml:37:1  access: no source supports access.
                                        Name "access" in the fields of the source that gives it."
  `);
});
