/** Geographic and global inference profiles: which of them answers where a source tells the two apart. */
import { describe, expect, test } from 'vitest';
import { inferenceProfileFor, InvalidUsageError, type RegionId } from 'bedrock-model-catalog';
import { makeModel } from './support/make-model.ts';

type Overrides = Parameters<typeof makeModel>[0];
type Options = Parameters<typeof inferenceProfileFor>[2];
const ask = (overrides: Overrides, region: string, options?: Options) =>
  inferenceProfileFor(makeModel(overrides), region as RegionId, options);
const profile = (scope: string, sourceRegions?: string[]) => ({ id: `${scope}.acme.text-v1`, scope, sourceRegions });
const seen = (overrides: object) => ({ asOf: '2026-08-22', source: 'handbook', ...overrides });
const other = (scope: string, certain: boolean) => ({ id: `${scope}.acme.text-v1`, via: 'profile', scope, certain });

const both: Overrides = {
  regions: [
    seen({
      onDemand: ['us-east-1'],
      viaGeo: ['us-east-1', 'us-west-2'],
      viaGlobal: ['us-east-1', 'us-west-2', 'sa-east-1'],
    }),
  ],
  inferenceProfiles: [profile('global'), profile('us')],
};

describe('Where a source tells geographic from global profiles', () => {
  test('the model comes first, and what else answers stands beside it', () => {
    expect(ask(both, 'us-east-1')).toMatchObject({
      id: 'acme.text-v1',
      via: 'in-region',
      certain: true,
      reason: 'acme.text-v1 answers on demand in us-east-1, says handbook (2026-08-22).',
      alternatives: [other('us', true), other('global', true)],
    });
  });

  test('the geographic profile comes before the global one, and both are certain', () => {
    expect(ask(both, 'us-west-2')).toMatchObject({
      id: 'us.acme.text-v1',
      via: 'profile',
      certain: true,
      reason:
        'Only a geographic and the global inference profile answer in us-west-2, says handbook (2026-08-22). The profile is us.acme.text-v1: its scope takes in us-west-2.',
      alternatives: [other('global', true)],
    });
  });

  test('the global profile answers where it alone does', () => {
    expect(ask(both, 'sa-east-1')).toMatchObject({
      id: 'global.acme.text-v1',
      certain: true,
      reason:
        'Only the global inference profile answers in sa-east-1, says handbook (2026-08-22). The profile is global.acme.text-v1: its scope takes in sa-east-1.',
      alternatives: [],
    });
  });

  test('what it leaves out is a no, also for a profile whose scope takes the Region in', () => {
    expect(ask(both, 'us-east-2')).toMatchObject({
      id: undefined,
      certain: true,
      reason: 'acme.text-v1 is not in us-east-2, says handbook (2026-08-22).',
      alternatives: [],
    });
    const regions = [seen({ onDemand: ['us-east-1'], viaGlobal: ['us-east-1'] })];
    expect(ask({ ...both, regions }, 'us-east-1').alternatives).toEqual([other('global', true)]);
  });

  test('of several geographic profiles the narrowest is certain, or the one that names the Region', () => {
    const regions = [seen({ viaGeo: ['ap-northeast-1'] })];
    const inferenceProfiles = [profile('apac'), profile('jp')];
    expect(ask({ regions, inferenceProfiles }, 'ap-northeast-1')).toMatchObject({
      id: 'jp.acme.text-v1',
      certain: true,
      alternatives: [other('apac', false)],
    });
    const named = [profile('apac', ['ap-northeast-1']), profile('jp')];
    expect(ask({ regions, inferenceProfiles: named }, 'ap-northeast-1')).toMatchObject({
      id: 'apac.acme.text-v1',
      certain: true,
      alternatives: [other('jp', false)],
    });
  });

  test('of several spellings of one profile the one that holds the ID of the model stands for all', () => {
    const spelt = (...ends: string[]) => ends.map((end) => ({ id: `us.acme.text-v1${end}`, scope: 'us' }));
    const regions = [seen({ viaGeo: ['us-east-1'] })];
    const found = ask({ regions, inferenceProfiles: spelt(':0', '', '-v1') }, 'us-east-1');
    expect(found).toMatchObject({ id: 'us.acme.text-v1', certain: true, alternatives: [] });
    expect(ask({ regions, inferenceProfiles: spelt(':0') }, 'us-east-1').id).toBe('us.acme.text-v1:0');
  });

  test('a profile that is not on record is said to be missing', () => {
    const regions = [seen({ viaGeo: ['eu-west-1'] })];
    expect(ask({ regions, inferenceProfiles: [profile('us')] }, 'eu-west-1')).toMatchObject({
      id: undefined,
      certain: false,
      reason:
        'Only a geographic inference profile answers in eu-west-1, says handbook (2026-08-22). No inference profile on record covers eu-west-1 (on record: us.acme.text-v1).',
    });
  });
});

describe('A Region without a scope of its own', () => {
  test.each([
    ['ca-central-1', 'us'],
    ['il-central-1', 'eu'],
  ])('%s uses the %s profile where a source says that one answers there', (region, scope) => {
    const inferenceProfiles = [profile('us'), profile('eu')];
    expect(ask({ regions: [seen({ viaGeo: [region] })], inferenceProfiles }, region)).toMatchObject({
      id: `${scope}.acme.text-v1`,
      certain: true,
      reason: `Only a geographic inference profile answers in ${region}, says handbook (2026-08-22). The profile is ${scope}.acme.text-v1: AWS counts ${region} to its scope.`,
    });
    expect(ask({ regions: [seen({ viaProfile: [region] })], inferenceProfiles }, region)).toMatchObject({
      id: `${scope}.acme.text-v1`,
    });
    expect(ask({ inferenceProfiles }, region).id).toBeUndefined();
  });

  test('uses its own profile where the model has one', () => {
    const inferenceProfiles = [profile('us'), profile('ca')];
    expect(ask({ regions: [seen({ viaGeo: ['ca-west-1'] })], inferenceProfiles }, 'ca-west-1')).toMatchObject({
      id: 'ca.acme.text-v1',
      certain: true,
      alternatives: [],
    });
  });
});

describe('prefer', () => {
  test('takes the profile of a kind before the model itself', () => {
    expect(ask(both, 'us-east-1', { prefer: 'global' })).toMatchObject({
      id: 'global.acme.text-v1',
      reason:
        'A geographic and the global inference profile answer too in us-east-1, says handbook (2026-08-22). The profile is global.acme.text-v1: its scope takes in us-east-1.',
      alternatives: [{ id: 'acme.text-v1', via: 'in-region', scope: undefined, certain: true }, other('us', true)],
    });
    expect(ask(both, 'us-east-1', { prefer: 'geo' }).id).toBe('us.acme.text-v1');
    expect(ask(both, 'us-east-1', {}).id).toBe('acme.text-v1');
  });

  test('takes no profile of which no source says that it answers', () => {
    const overrides = { regions: [seen({ onDemand: ['us-east-1'] })], inferenceProfiles: [profile('global')] };
    expect(ask(overrides, 'us-east-1', { prefer: 'global' })).toMatchObject({
      id: 'acme.text-v1',
      alternatives: [other('global', false)],
    });
  });

  test.each<[unknown, string]>([
    [{ prefer: 'eu' }, 'options.prefer: "eu" is no kind of profile. Expected geo or global.'],
    [{ prefers: 'geo' }, 'options: unknown key "prefers". Expected prefer. Did you mean "prefer"?'],
    ['global', `options: "global" is not an object. Expected an object such as { prefer: 'global' }.`],
  ])('refuses %j', (options, message) => {
    const call = () => ask(both, 'us-east-1', options as Options);
    expect(call).toThrow(InvalidUsageError);
    expect(call).toThrow(message);
  });
});

test('a model that lists held no more on a day has none from then on', () => {
  const overrides: Overrides = { ...both, lifecycle: { asOf: '2026-11-22', status: 'retired', goneBy: '2026-10-01' } };
  expect(ask(overrides, 'us-east-1')).toMatchObject({
    id: undefined,
    certain: true,
    reason: 'acme.text-v1 was listed no more by 2026-10-01.',
    alternatives: [],
  });
});
