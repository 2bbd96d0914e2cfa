/** Which ID a snippet calls, from which Region, and what it says of that. */
import { describe, expect, test, vi } from 'vitest';
import type { RegionId } from '#catalog';
import { inferenceProfileFor } from '../catalog/src/inference-profile-for.ts';
import { SnippetOptionError } from '../catalog/src/snippets/errors.ts';
import { calledId, defaultRegion } from '../catalog/src/snippets/model-id.ts';
import { snippet, snippetOptions } from '../catalog/src/snippets/snippet.ts';
import { makePriceList } from './support/make-model.ts';
import { blocks, formats, speaker } from './support/tiny-formats.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const own = 'acme.blocks-v1:0';
const profile = (scope: string, sourceRegions?: readonly string[]) => ({ id: `${scope}.${own}`, scope, sourceRegions });
const seen = (where: object, asOf = '2026-01-01') => ({ asOf, source: 'handbook', ...where });
const modelWith = (overrides: object) => speaker(blocks, { prices: [], ...overrides });
const make = (model: typeof both, options: object = {}) => snippet(model, options, { formats } as never).code;

const both = modelWith({
  inferenceProfiles: [profile('us', ['us-east-1', 'us-west-2']), profile('eu', ['eu-west-1']), profile('global')],
  otherIds: [
    { id: 'acme.blocks', kind: 'alias' },
    { id: 'acme.blocks-v1:0:8k', kind: 'variant' },
  ],
  regions: [seen({ onDemand: ['us-west-2'], viaGeo: ['us-east-1', 'eu-west-1'], viaGlobal: ['sa-east-1'] })],
});

describe('the ID of a snippet', () => {
  test.each([
    ['us-west-2', own],
    ['us-east-1', `us.${own}`],
    ['eu-west-1', `eu.${own}`],
    ['sa-east-1', `global.${own}`],
    ['ap-south-1', own],
  ])('in %s is %s', (region, id) => {
    expect(calledId(both, region).id).toBe(id);
    expect(inferenceProfileFor(both, region as RegionId).id ?? own).toBe(id);
  });

  test.each(snippetOptions(both, { formats } as never))(
    'is a profile with a comment that says why, in $tool $operation',
    (choice) => {
      const code = make(both, choice);
      const mark = /^(#|\/\/) Needs/m.exec(code)![1]!;
      expect(code).toContain(`.\n${mark} us.${own} is an inference profile: us-east-1 is not known to`);
      expect(code.replaceAll(/\n(#|\/\/) /g, ' ')).toContain(`us-east-1 is not known to answer ${own} itself.`);
      expect(code.replace(/^(#|\/\/) .*$/gm, '').replaceAll('%3A', ':')).toContain(`us.${own}`);
    },
  );

  test('is the own one without a comment where the Region answers it', () => {
    expect(make(both, { region: 'us-west-2' })).not.toContain('inference profile');
    expect(make(both, { region: 'us-west-2' })).toContain(`modelId="${own}"`);
  });

  test('breaks the comment before 76 columns', () => {
    const comments = make(both).match(/^# .*$/gm)!;
    expect(comments.length).toBeGreaterThan(3);
    for (const comment of comments) expect(comment.length).toBeLessThanOrEqual(76);
  });

  test('of a retired model is the one that was last known to be answered', () => {
    const lifecycle = { asOf: '2026-11-22', status: 'retired', endOfLife: '2026-06-01' };
    const gone = modelWith({
      ...both,
      lifecycle,
      regions: [...both.regions!, seen({ onDemand: ['eu-west-2'] }, '2026-07')],
    });
    expect(inferenceProfileFor(gone, 'us-east-1').id).toBeUndefined();
    expect(calledId(gone, 'us-east-1').id).toBe(`us.${own}`);
    expect(calledId(gone, 'us-west-2').id).toBe(own);
    expect(make(gone)).toBe(make(both));
  });

  test.each([own, 'acme.blocks', `eu.${own}`, `global.${own}`])(
    'is %s when that is asked for, without a comment',
    (id) => {
      const code = make(both, { modelId: id, region: 'us-east-1' });
      expect(code).toContain(`modelId="${id}"`);
      expect(code).not.toContain('inference profile');
    },
  );

  test.each([
    [
      both,
      `jp.${own}`,
      `modelId is "jp.${own}". Expected an ID of Acme Text: ${own}, acme.blocks, us.${own}, eu.${own} or global.${own}.`,
    ],
    [
      both,
      'acme.blocks-v1:0:8k',
      `modelId is "acme.blocks-v1:0:8k". Expected an ID of Acme Text: ${own}, acme.blocks, us.${own}, eu.${own} or ` +
        `global.${own}.`,
    ],
    [modelWith({}), null, `modelId is null. Expected ${own}, its only ID.`],
  ])('is refused when it is none of the model’s: %#', (model, modelId, message) => {
    const error = thrownBy(() => make(model, { modelId }));
    expect(error.message).toBe(`snippet: ${message}`);
    expect(error).toBeInstanceOf(SnippetOptionError);
    expect(error).toMatchObject({ option: 'modelId', value: modelId });
  });
});

describe('the Region of a snippet', () => {
  const price = (region: string) => makePriceList({ region });

  test('is us-east-1 where the model answers there through a profile alone', () => {
    expect(defaultRegion(both)).toBe('us-east-1');
  });

  test('is us-east-1 where the model has a price there, and no source tells more', () => {
    expect(defaultRegion(modelWith({ prices: [price('us-west-2'), price('us-east-1')] }))).toBe('us-east-1');
  });

  test('is another where a source denies us-east-1, one with a price before one without', () => {
    const regions = [seen({ onDemand: ['us-west-2', 'eu-west-1'] })];
    expect(defaultRegion(modelWith({ regions }))).toBe('us-west-2');
    expect(defaultRegion(modelWith({ regions, prices: [price('us-east-1'), price('eu-west-1')] }))).toBe('eu-west-1');
  });

  test('is one from which a profile can be called, where the model has nothing else', () => {
    expect(defaultRegion(modelWith({ inferenceProfiles: [profile('eu', ['eu-north-1'])] }))).toBe('eu-north-1');
  });

  test('is us-east-1 where nothing is known', () => expect(defaultRegion(modelWith({}))).toBe('us-east-1'));

  test('suits the ID that is asked for', () => {
    const region = (modelId: string) => /region_name="([^"]+)"/.exec(make(both, { modelId }))?.[1];
    expect(region(own)).toBe('us-west-2');
    expect(region(`eu.${own}`)).toBe('eu-west-1');
    expect(region(`global.${own}`)).toBe('us-east-1');
  });
});
