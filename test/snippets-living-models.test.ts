/** Every model that can be called today by InvokeModel, Converse or StartAsyncInvoke has snippets, or says word for word why it has none. */
import { describe, expect, test } from 'vitest';
import { models, type Model, type RegionId } from '#catalog';
import { inferenceProfileFor } from '../catalog/src/inference-profile-for.ts';
import { calledId } from '../catalog/src/snippets/model-id.ts';
import { snippetOptions, whyNoSnippet } from '../catalog/src/snippets/snippet.ts';

const living = models.filter(({ lifecycle }) => lifecycle.status === 'active' || lifecycle.status === 'legacy');
const having = living.filter((model) => snippetOptions(model).length > 0);
const lacking = living.filter((model) => !having.includes(model));
const named = (some: readonly Model[]) => some.map((model) => [model.id, model] as const);

const noFormat = 'The catalog records no request format for it, so it is not known what its requests look like.';
const speaksTo = (model: Model) => {
  const { apis, capabilities } = model;
  const [invoke, start] = [apis?.includes('InvokeModel'), apis?.includes('StartAsyncInvoke')];
  return { invoke, start, converse: capabilities?.converse ?? apis?.includes('Converse') };
};

describe(`the ${having.length} of ${living.length} living models with snippets`, () => {
  test.each(named(having))('%s has one for Python and one for the AWS CLI', (_, model) => {
    const tools = snippetOptions(model).map(({ tool }) => tool);
    expect(tools).toEqual(expect.arrayContaining(['python', 'aws-cli']));
    expect(whyNoSnippet(model)).toBeUndefined();
  });
});

describe(`the ${lacking.length} living models without one`, () => {
  test.each(named(lacking))('%s answers none of these operations, or in no known format', (_, model) => {
    const { invoke, start, converse } = speaksTo(model);
    const reason = whyNoSnippet(model);
    if (invoke !== true && converse !== true && start !== true && model.apis !== undefined) {
      const api = (name: string) => (/^(Messages|Responses|Chat Completions)$/.test(name) ? `the ${name} API` : name);
      const words = new Intl.ListFormat('en-GB').format(model.apis.map(api));
      const them = model.apis.length > 1 ? 'them' : 'it';
      expect(reason).toBe(`${model.name} answers ${words} only; there are no snippets for ${them}.`);
    } else {
      expect(model.format).toBeUndefined();
      expect(reason).toBe(noFormat);
      // The format of Converse is the same for all.
      expect(converse).not.toBe(true);
    }
  });
});

test('the ID of each living model in each Region is the one that inferenceProfileFor names, else its own', () => {
  const regions = [...new Set(living.flatMap((model) => regionsOf(model)))];
  expect(regions.length).toBeGreaterThan(10);
  for (const model of living) {
    const ids = (of: (region: RegionId) => string) => regions.map((region) => [model.id, region, of(region)]);
    expect(ids((region) => calledId(model, region).id)).toEqual(
      ids((region) => inferenceProfileFor(model, region).id ?? model.id),
    );
  }
});

const regionsOf = ({ prices, regions = [] }: Model): readonly RegionId[] => [
  ...prices.map(({ region }) => region),
  ...regions.flatMap(({ onDemand = [], viaProfile = [], viaGeo = [], viaGlobal = [] }) => [
    ...onDemand,
    ...viaProfile,
    ...viaGeo,
    ...viaGlobal,
  ]),
];
