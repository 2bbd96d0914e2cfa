/** The laws about where a model can be called and what it can do: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { capabilitiesAgree } from '../scripts/rules/capabilities-agree.ts';
import { regionsAreKnown } from '../scripts/rules/regions-are-known.ts';
import { sightingsAreClear } from '../scripts/rules/sightings-are-clear.ts';
import { authoredModel, authoredPrices, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const sighting = (overrides: object) => ({ asOf: '2026-08-22', source: 'handbook', ...overrides });

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
      sighting({ asOf: '2024-04', onDemand: ['a'], viaProfile: ['b', 'a'], viaGeo: ['b'] }),
      sighting({ asOf: '2024-09-30', about: ['a'], listed: ['a', 'b'], viaGlobal: ['a'] }),
    ];
    expect(broken(sightingsAreClear, model({ regions }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:49:9  regions[0].viaProfile[1]: "a" stands in onDemand and in viaProfile.
                                          Keep it where the source puts it.
      catalog/models/acme/text.yaml:51:9  regions[0].viaGeo[0]: "b" stands in viaProfile and in viaGeo.
                                          Keep it where the source puts it.
      catalog/models/acme/text.yaml:52:5  regions[1].asOf: 2024-09-30 is newer than the one above.
                                          Put the newest first.
      catalog/models/acme/text.yaml:58:9  regions[1].listed[1]: "b" is not in about.
                                          Add it there, or remove it here.
      catalog/models/acme/text.yaml:60:9  regions[1].viaGlobal[0]: "a" stands in listed and in viaGlobal.
                                          Keep it where the source puts it."
    `);
  });

  test('A Region may answer the model, a geographic and the global profile, each once', () => {
    const regions = [sighting({ onDemand: ['a'], viaGeo: ['a', 'b'], viaGlobal: ['a', 'b', 'c'] })];
    expect(broken(sightingsAreClear, model({ regions }))).toBe('');
    expect(broken(sightingsAreClear, model({ regions: [sighting({ viaGeo: ['a', 'a'] })] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:47:9  regions[0].viaGeo[1]: "a" stands twice.
                                          Keep it where the source puts it."
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
    const apis = { format: undefined, apis: ['InvokeModel', 'Converse'], capabilities: { converse: false } };
    expect(broken(capabilitiesAgree, model(apis))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:45:3  capabilities.converse: converse is false, but its apis say true.
                                          Find out which is wrong; what is unknown is left out."
    `);
    expect(broken(capabilitiesAgree, model({ ...apis, capabilities: { converse: true } }))).toBe('');
  });

  test('What Converse takes is taken only by a model that answers Converse', () => {
    const some = (converse: boolean) => ({
      capabilities: { converse, vision: true, documents: false },
      format: undefined,
    });
    expect(broken(capabilitiesAgree, model(some(false)))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:43:3  capabilities.vision: vision is true, but converse says false.
                                          Find out which is wrong; what is unknown is left out."
    `);
    expect(broken(capabilitiesAgree, model(some(true)))).toBe('');
  });

  test('What has a price is offered; what has none may be offered all the same', () => {
    const rate = { usd: 1, per: '1M tokens' };
    const prices = [
      authoredPrices({ provisioned: { base: { none: 1, oneMonth: null, sixMonths: null } } }),
      authoredPrices({
        asOf: '2024-01-01',
        onDemandGlobal: { cacheReadInputTokens: rate },
        batch: { inputTokens: rate },
      }),
    ];
    const capabilities = { provisionedThroughput: false, customization: true, batch: false, promptCaching: false };
    expect(broken(capabilitiesAgree, model({ prices, capabilities }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:70:3  capabilities.promptCaching: promptCaching is false, but its prices say true.
                                          Find out which is wrong; what is unknown is left out.
      catalog/models/acme/text.yaml:69:3  capabilities.batch: batch is false, but its prices say true.
                                          Find out which is wrong; what is unknown is left out.
      catalog/models/acme/text.yaml:67:3  capabilities.provisionedThroughput: provisionedThroughput is false, but its prices say true.
                                          Find out which is wrong; what is unknown is left out."
    `);
  });
});
