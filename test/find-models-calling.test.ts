/** Filters by what a model can do, and from where and how it can be called. */
import { describe, expect, test, vi } from 'vitest';
import { findModels, type ModelFilter } from '../catalog/src/find-models.ts';
import { makeModel } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

/** The tests' own words for IDs; the types know only those of the catalog. */
type AnyFilter = { readonly [K in keyof ModelFilter]?: unknown };
const find = (filter: AnyFilter, from: readonly ReturnType<typeof makeModel>[]) =>
  findModels(filter as ModelFilter, from).map((model) => model.id);

test('capabilities must all be a yes: unknown is neither yes nor no', () => {
  const from = [
    makeModel({ id: 'both', capabilities: { toolUse: true, vision: true } }),
    makeModel({ id: 'one', capabilities: { toolUse: true, vision: false } }),
    makeModel({ id: 'other', capabilities: { vision: true } }),
    makeModel({ id: 'unknown' }),
  ];
  expect(find({ capability: 'toolUse' }, from)).toEqual(['both', 'one']);
  expect(find({ capability: ['toolUse', 'vision'] }, from)).toEqual(['both']);
});

describe('Regions', () => {
  const seen = (id: string, sighting: object, more: object = {}) =>
    makeModel({ id, regions: [{ asOf: '2026-08-22', source: 'handbook', ...sighting }], ...more });
  const named = (scope: string) => ({
    inferenceProfiles: [{ id: `${scope}.x`, scope, sourceRegions: ['us-west-2'] }],
  });
  const from = [
    seen('own', { onDemand: ['us-east-1'], viaGeo: ['us-east-1', 'us-west-2'] }),
    seen('geo', { viaGeo: ['us-east-1'], viaGlobal: ['us-west-2'] }),
    seen('some-profile', { viaProfile: ['us-east-1'] }),
    seen('listed', { listed: ['us-east-1'] }),
    seen('moved', { about: ['us-east-1'], listed: ['us-west-2'] }, named('us')),
    makeModel({ id: 'named', ...named('global') }),
    makeModel({ id: 'guess', inferenceProfiles: [{ id: 'us.guess', scope: 'us' }] }),
    seen('ended', { onDemand: ['us-east-1'] }, { lifecycle: { asOf: '2026-11-22', endOfLife: '2026-01-01' } }),
  ];

  test.each<[AnyFilter, string[]]>([
    [{ region: 'us-east-1' }, ['own', 'geo', 'some-profile', 'listed']],
    [{ region: 'us-west-2' }, ['own', 'geo', 'moved', 'named']],
    [{ region: ['us-east-1', 'us-west-2'] }, ['own', 'geo', 'some-profile', 'listed', 'moved', 'named']],
    [{ region: 'us-east-1', via: 'in-region' }, ['own']],
    [{ region: 'us-east-1', via: 'geo' }, ['own', 'geo']],
    [{ region: 'us-west-2', via: ['in-region', 'global'] }, ['geo', 'named']],
    [{ via: 'global' }, ['geo', 'named']],
    [{ via: 'geo' }, ['own', 'geo', 'moved']],
  ])('%j finds %j', (filter, ids) => {
    expect(find(filter, from)).toEqual(ids);
  });
});
