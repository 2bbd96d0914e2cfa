/** The laws about what a model answers to, where and with what: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { capabilitiesAgree } from '../scripts/rules/capabilities-agree.ts';
import { everyFactHasASource } from '../scripts/rules/every-fact-has-a-source.ts';
import { idsAreUnique } from '../scripts/rules/ids-are-unique.ts';
import { otherIdsExtendTheId } from '../scripts/rules/other-ids-extend-the-id.ts';
import { otherNamesAreUnique } from '../scripts/rules/other-names-are-unique.ts';
import { regionsAreKnown } from '../scripts/rules/regions-are-known.ts';
import { sightingsAreClear } from '../scripts/rules/sightings-are-clear.ts';
import { sourcesAreKnown } from '../scripts/rules/sources-are-known.ts';
import { authoredModel, authoredPrices, broken } from './support/with-catalog.ts';

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
      ],
      inferenceProfiles: [
        { id: 'eu.acme.text-v1', scope: 'eu' },
        { id: 'us.acme.text-v2', scope: 'us' },
      ],
    };
    expect(broken(otherIdsExtendTheId, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:61:5  inferenceProfiles[1].id: us.acme.text-v2 should be us.acme.text-v1.
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

describe('Regions and capabilities', () => {
  test('Sightings and profiles name known Regions', () => {
    const overrides = {
      regions: [sighting({ about: ['us-east-1', 'us-east-5'], onDemand: ['us-east-1'], viaProfile: ['us-east-6'] })],
      inferenceProfiles: [{ id: 'us.acme.text-v1', scope: 'us', sourceRegions: ['us-east-1', 'us-east-7'] }],
    };
    expect(broken(regionsAreKnown, model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:57:9  inferenceProfiles[0].sourceRegions[1]: there is no Region "us-east-7" in catalog/regions.yaml.
                                          Did you mean "us-east-1"? If not: add it there, with its name.
      catalog/models/acme/text.yaml:47:9  regions[0].about[1]: there is no Region "us-east-5" in catalog/regions.yaml.
                                          Did you mean "us-east-1"? If not: add it there, with its name.
      catalog/models/acme/text.yaml:51:9  regions[0].viaProfile[0]: there is no Region "us-east-6" in catalog/regions.yaml.
                                          Did you mean "us-east-1"? If not: add it there, with its name."
    `);
  });

  test('Sightings are in order, and say one thing of each Region that they are about', () => {
    const regions = [
      sighting({ asOf: '2024-04', onDemand: ['a'], viaProfile: ['b', 'a'] }),
      sighting({ asOf: '2024-09-30', about: ['a'], listed: ['a', 'b'] }),
    ];
    expect(broken(sightingsAreClear, model({ regions }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:49:9  regions[0].viaProfile[1]: "a" stands in two lists.
                                          Keep it where the source puts it.
      catalog/models/acme/text.yaml:50:5  regions[1].asOf: 2024-09-30 is newer than the one above.
                                          Put the newest first.
      catalog/models/acme/text.yaml:56:9  regions[1].listed[1]: "b" is not in about.
                                          Add it there, or remove it here."
    `);
  });

  test('Streaming and Converse agree with the format where both say', () => {
    expect(broken(capabilitiesAgree, model({ capabilities: { streaming: false, converse: true } })))
      .toMatchInlineSnapshot(`
        "catalog/models/acme/text.yaml:43:3  capabilities.streaming: streaming is false, but its format acme-text says true.
                                            Find out which is wrong; what is unknown is left out.
        catalog/models/acme/text.yaml:44:3  capabilities.converse: converse is true, but its format acme-text says false.
                                            Find out which is wrong; what is unknown is left out."
      `);
    expect(broken(capabilitiesAgree, model({ capabilities: { streaming: true, converse: false } }))).toBe('');
    expect(broken(capabilitiesAgree, model({ capabilities: { streaming: false }, format: undefined }))).toBe('');
    expect(broken(capabilitiesAgree, model({}))).toBe('');
  });

  test('What has a price is offered; what has none may be offered all the same', () => {
    const prices = [authoredPrices({ provisioned: { base: { none: 1, oneMonth: null, sixMonths: null } } })];
    const capabilities = { provisionedThroughput: false, customization: true };
    expect(broken(capabilitiesAgree, model({ prices, capabilities }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:48:3  capabilities.provisionedThroughput: provisionedThroughput is false, but its prices say true.
                                          Find out which is wrong; what is unknown is left out."
    `);
  });
});
