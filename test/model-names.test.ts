/** Every ID, profile, variant, alias and name in the catalog resolves to exactly one model, and near misses to none. */
import { describe, expect, test } from 'vitest';
import { identifyModel, models, resolveModel, type Model } from 'bedrock-model-catalog';

const idsOf = (model: Model) => [
  model.id,
  ...(model.otherIds ?? []).map(({ id }) => id),
  ...(model.inferenceProfiles ?? []).map(({ id }) => id),
];

test('all kinds of IDs are there, so that the tests below look at something', () => {
  const kinds = new Set(models.flatMap(idsOf).map((id) => identifyModel(id).kind));
  expect([...kinds].sort()).toEqual(['alias', 'inference-profile', 'mantle', 'model-id', 'variant']);
});

describe.each(models)('$id', (model) => {
  test('is found by each of its IDs, plain, in capital letters and in ARNs', () => {
    for (const id of idsOf(model)) {
      expect(resolveModel(id), id).toBe(model);
      expect(resolveModel(` ${id.toUpperCase()}\n`), id).toBe(model);
      expect(resolveModel(`arn:aws:bedrock:us-east-1::foundation-model/${id}`), id).toBe(model);
      expect(identifyModel(id).id).toBe(id);
      expect(models.filter((other) => idsOf(other).includes(id))).toEqual([model]);
    }
  });

  test('is found by its slug, its page, its full name and its other names', () => {
    const { name, version, otherNames = [] } = model;
    const names = [version === undefined ? name : `${name} ${version}`, ...otherNames];
    for (const text of [model.slug, `https://example.com/models/${model.slug}/`, ...names]) {
      expect(resolveModel(text), text).toBe(model);
    }
  });

  test('is suggested, not found, for a misspelt ID', () => {
    for (const wrong of [`${model.id}x`, `${model.id.slice(0, 4)}${model.id.slice(5)}`, `x.${model.id}`]) {
      expect(resolveModel(wrong), wrong).toBeUndefined();
      expect(identifyModel(wrong).suggestions, wrong).toContain(model.id);
    }
  });
});
