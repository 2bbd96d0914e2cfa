import { describe, expect, test } from 'vitest';
import {
  catalogAt,
  getModel,
  inferenceProfileFor,
  InvalidUsageError,
  models,
  regions,
  resolveModel,
  UnknownModelError,
} from 'bedrock-model-catalog';
import type { Model, RegionId } from 'bedrock-model-catalog';
import { makeModel } from './support/make-model.ts';

type Overrides = Parameters<typeof makeModel>[0];
const ask = (overrides: Overrides, region: string) => inferenceProfileFor(makeModel(overrides), region as RegionId);
const profile = (scope: string, sourceRegions?: string[]) => ({ id: `${scope}.acme.text-v1`, scope, sourceRegions });
const seen = (overrides: object) => ({ asOf: '2026-08-22', source: 'handbook', ...overrides });

describe('inferenceProfileFor', () => {
  test('gives the ID of the model where it answers on demand, whatever profiles there are', () => {
    const overrides = {
      regions: [seen({ onDemand: ['us-east-1'] })],
      inferenceProfiles: [profile('us', ['us-east-1'])],
    };
    expect(ask(overrides, 'us-east-1')).toEqual({
      id: 'acme.text-v1',
      via: 'in-region',
      profile: undefined,
      certain: true,
      reason: 'acme.text-v1 answers on demand in us-east-1, says handbook (2026-08-22).',
      alternatives: [{ id: 'us.acme.text-v1', via: 'profile', scope: 'us', certain: true }],
    });
  });

  test('gives the profile that names the Region', () => {
    const eu = profile('eu', ['eu-west-1', 'eu-north-1']);
    const overrides = { inferenceProfiles: [profile('us', ['us-east-1']), eu] };
    expect(ask(overrides, 'eu-north-1')).toEqual({
      id: 'eu.acme.text-v1',
      via: 'profile',
      profile: eu,
      certain: true,
      reason: 'The profile is eu.acme.text-v1: eu-north-1 is one of its Regions.',
      alternatives: [],
    });
  });

  test('gives the narrowest profile that covers the Region', () => {
    const inferenceProfiles = [profile('global'), profile('apac'), profile('jp')];
    expect(ask({ inferenceProfiles }, 'ap-northeast-1').id).toBe('jp.acme.text-v1');
    expect(ask({ inferenceProfiles }, 'ap-south-1').id).toBe('apac.acme.text-v1');
    expect(ask({ inferenceProfiles }, 'sa-east-1').id).toBe('global.acme.text-v1');
    expect(ask({ inferenceProfiles }, 'us-gov-west-1').id).toBeUndefined();
  });

  test('a Region that only a profile serves leaves no doubt where one profile alone covers it', () => {
    const sighting = [seen({ onDemand: ['us-east-1'], viaProfile: ['us-east-2', 'us-gov-east-1'] })];
    const overrides = { regions: sighting, inferenceProfiles: [profile('us')] };
    expect(ask(overrides, 'us-east-2')).toMatchObject({
      id: 'us.acme.text-v1',
      certain: true,
      reason:
        'Only an inference profile answers in us-east-2, says handbook (2026-08-22). The profile is us.acme.text-v1: its scope takes in us-east-2.',
    });
    expect(ask(overrides, 'us-gov-east-1')).toMatchObject({
      id: undefined,
      certain: false,
      reason:
        'Only an inference profile answers in us-gov-east-1, says handbook (2026-08-22). No inference profile on record covers us-gov-east-1 (on record: us.acme.text-v1).',
    });
    const two = { ...overrides, inferenceProfiles: [profile('us'), profile('global')] };
    expect(ask(two, 'us-east-2')).toMatchObject({ id: 'us.acme.text-v1', certain: false });
  });

  test('a Region that a source about all Regions leaves out has none, also where a scope takes it in', () => {
    const overrides = { regions: [seen({ onDemand: ['us-east-1'] })], inferenceProfiles: [profile('us')] };
    expect(ask(overrides, 'us-west-1')).toMatchObject({
      id: undefined,
      via: undefined,
      certain: true,
      reason: 'acme.text-v1 is not in us-west-1, says handbook (2026-08-22).',
    });
  });

  test('a source about some Regions says nothing of others', () => {
    const regions = [seen({ about: ['us-east-1'], onDemand: ['us-east-1'] })];
    expect(ask({ regions }, 'us-west-2')).toMatchObject({
      id: undefined,
      certain: false,
      reason: 'Nothing is recorded about acme.text-v1 in us-west-2.',
    });
    expect(ask({ regions, inferenceProfiles: [] }, 'us-west-2').reason).toBe(
      'No inference profile on record covers us-west-2 (on record: none).',
    );
    expect(ask({ regions, inferenceProfiles: [profile('us')] }, 'us-west-2')).toMatchObject({
      id: 'us.acme.text-v1',
      certain: false,
    });
  });

  test('a list of the API that does not tell how is believed, but not certain', () => {
    const regions = [seen({ listed: ['us-east-1'] })];
    expect(ask({ regions }, 'us-east-1')).toMatchObject({
      id: 'acme.text-v1',
      certain: false,
      reason: 'handbook (2026-08-22) lists acme.text-v1 in us-east-1, but does not say whether it answers on demand.',
    });
    const own = { id: 'acme.text-v1', via: 'in-region', scope: undefined, certain: false };
    expect(ask({ regions, inferenceProfiles: [profile('us', ['us-east-1'])] }, 'us-east-1')).toMatchObject({
      id: 'us.acme.text-v1',
      certain: true,
      reason: 'The profile is us.acme.text-v1: us-east-1 is one of its Regions.',
      alternatives: [own],
    });
    expect(ask({ regions, inferenceProfiles: [profile('us')] }, 'us-east-1')).toMatchObject({
      id: 'us.acme.text-v1',
      certain: false,
      reason:
        'handbook (2026-08-22) lists acme.text-v1 in us-east-1, but does not say whether it answers on demand. The profile is us.acme.text-v1: its scope takes in us-east-1.',
      alternatives: [own],
    });
  });

  test('the newest sighting that tells of the Region counts', () => {
    const regions = [
      seen({ asOf: '2024-04', onDemand: ['us-east-1', 'us-west-2'] }),
      seen({ asOf: '2025-01-01', about: ['us-west-2'], listed: ['us-west-2'] }),
      seen({ asOf: '2024-09-30', onDemand: ['us-west-2'] }),
    ];
    expect(ask({ regions }, 'us-east-1').reason).toContain('is not in us-east-1, says handbook (2024-09-30)');
    expect(ask({ regions }, 'us-west-2').reason).toContain('handbook (2025-01-01) lists');
  });

  test('what has ended has none, Region by Region', () => {
    const byRegion = [
      { regions: ['us-east-1'], endOfLife: '2026-01-01' },
      { regions: ['us-west-2'], endOfLife: '2027-01-01' },
    ];
    const overrides = {
      lifecycle: { asOf: '2026-11-22', status: 'active', endOfLife: '2027-01-01', byRegion },
      regions: [seen({ onDemand: ['us-east-1', 'us-west-2'] })],
    } as const;
    expect(ask(overrides, 'us-east-1')).toMatchObject({
      id: undefined,
      certain: true,
      reason: 'acme.text-v1 ended in us-east-1 on 2026-01-01.',
    });
    expect(ask(overrides, 'us-west-2').id).toBe('acme.text-v1');
    expect(ask({ ...overrides, lifecycle: { asOf: '2027-01-01', endOfLife: '2026-12-31' } }, 'us-west-2').reason).toBe(
      'acme.text-v1 ended on 2026-12-31.',
    );
  });

  test.each([undefined, null, 5])('refuses %j as a Region', (region) => {
    const call = () => inferenceProfileFor(makeModel(), region as unknown as RegionId);
    expect(call).toThrow(InvalidUsageError);
    expect(call).toThrow(`region: ${region} is not a Region. Expected a code such as us-east-1.`);
  });
});

describe('on the catalog', () => {
  const all = Object.keys(regions) as RegionId[];

  test('an ID to call always resolves to its model, and a retired model has none', () => {
    for (const model of models) {
      for (const region of all) {
        const { id, via, reason, alternatives } = inferenceProfileFor(model, region);
        const ids = [...(id === undefined ? [] : [id]), ...alternatives.map((other) => other.id)];
        expect(reason, `${model.id} ${region}`).toMatch(/^\S.*\.$/);
        expect(via === undefined).toBe(id === undefined);
        expect(ids.every((some) => resolveModel(some) === model)).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        if (id === undefined) expect(alternatives).toEqual([]);
        if (model.lifecycle.status === 'retired') expect(id).toBeUndefined();
      }
    }
  });

  test('takes an ID too, and refuses one that it does not know', () => {
    const model = getModel('meta.llama3-8b-instruct-v1:0');
    expect(inferenceProfileFor(model.id, 'us-east-1')).toEqual(inferenceProfileFor(model, 'us-east-1'));
    expect(() => inferenceProfileFor('meta.llama3-8b' as Model['id'], 'us-east-1')).toThrow(UnknownModelError);
  });

  test('each active model can be called from some Region', () => {
    const callable = (model: Model) => all.filter((region) => inferenceProfileFor(model, region).id !== undefined);
    for (const model of models.filter(({ lifecycle }) => lifecycle.status === 'active')) {
      expect(callable(model).length, model.id).toBeGreaterThan(0);
    }
  });

  test('a model that has ended since is answered for a day before its end', () => {
    const model = getModel('anthropic.claude-3-haiku-20240307-v1:0', catalogAt('2026-09-01').models);
    expect(inferenceProfileFor(model, 'us-east-1').id).toBe('anthropic.claude-3-haiku-20240307-v1:0');
    expect(inferenceProfileFor(model, 'us-east-2').id).toBe('us.anthropic.claude-3-haiku-20240307-v1:0');
  });
});
