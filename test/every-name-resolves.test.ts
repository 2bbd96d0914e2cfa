/** Over the whole catalog: each ID and name of a model leads to it and to no other, and a misspelt one back to it. */
import { describe, expect, test } from 'vitest';
import { identifyModel, models, resolveModel, type Model, type ModelTextKind } from 'bedrock-model-catalog';
import { plainName } from '../catalog/src/name-index.ts';

type Named = readonly [text: string, kind: ModelTextKind];
const arn = (resource: string, id: string) => `arn:aws:bedrock:us-east-1:123456789012:${resource}/${id}`;
const request = (id: string) =>
  `https://bedrock-runtime.us-east-1.amazonaws.com/model/${encodeURIComponent(id)}/converse`;

function idsOf({ id, otherIds = [], inferenceProfiles = [] }: Model): readonly Named[] {
  return [
    [id, 'model-id'],
    ...otherIds.map((other): Named => [other.id, other.kind]),
    ...inferenceProfiles.map((profile): Named => [profile.id, 'inference-profile']),
  ];
}

function namesOf({ name, version, otherNames = [] }: Model): readonly string[] {
  return [...new Set([name, ...(version === undefined ? [] : [`${name} ${version}`]), ...otherNames].map(plainName))];
}

const owners = new Map<string, Model[]>();
for (const model of models) {
  for (const name of namesOf(model)) owners.set(name, [...(owners.get(name) ?? []), model]);
}

/** Texts that must lead to exactly this model, and what kind of text each is. */
function textsOf(model: Model): readonly Named[] {
  const ids = idsOf(model);
  const profiles = ids.filter(([, kind]) => kind === 'inference-profile');
  return [
    ...ids,
    ...ids.map(([id, kind]): Named => [` ${id.toUpperCase()}\n`, kind]),
    ...ids.map(([id]): Named => [request(id), 'url']),
    ...ids.map(([id]): Named => [arn('foundation-model', id), 'foundation-model-arn']),
    ...profiles.map(([id]): Named => [arn('inference-profile', id), 'inference-profile-arn']),
    [arn('custom-model', `${model.id}/a1b2c3`), 'custom-model-arn'],
    [model.slug, 'slug'],
    [`https://example.com/base/models/${model.slug}/`, 'url'],
    ...namesOf(model)
      .filter((name) => owners.get(name)!.length === 1)
      .map((name): Named => [name, 'name']),
  ];
}

describe('Every model of the catalog', () => {
  test('is found by each of its IDs, ARNs, addresses and names that no other has', () => {
    for (const model of models) {
      for (const [text, kind] of textsOf(model)) {
        const found = identifyModel(text);
        expect([found.model?.id, found.kind], text).toEqual([model.id, kind]);
        expect(resolveModel(text)).toBe(found.model);
      }
    }
  });

  test('is one of those suggested where several share its name', () => {
    for (const [name, sharedBy] of owners) {
      if (sharedBy.length === 1) continue;
      const { model, kind, suggestions } = identifyModel(name);
      expect([model, kind], name).toEqual([undefined, 'name']);
      expect(suggestions).toEqual(sharedBy.slice(0, 5).map(({ id }) => id));
    }
  });

  /** Each replaces, drops or doubles one letter, in another place for another text. */
  const misspellings: readonly ((text: string, at: number) => string)[] = [
    (text, at) => `${text.slice(0, at)}${text[at] === 'q' ? 'w' : 'q'}${text.slice(at + 1)}`,
    (text, at) => `${text.slice(0, at)}${text.slice(at + 1)}`,
    (text, at) => `${text.slice(0, at)}${text[at]}${text.slice(at)}`,
  ];

  test('is suggested for its ID with one letter wrong, which names no model', () => {
    const known = new Set(models.flatMap(idsOf).map(([id]) => id.toLowerCase()));
    models.forEach(({ id }, i) => {
      const letters = [...id.matchAll(/[a-z]/g)].map(({ index }) => index);
      const misspelt = misspellings[i % misspellings.length]!(id, letters[(i * 7) % letters.length]!);
      if (known.has(misspelt)) return;
      const { model, suggestions } = identifyModel(misspelt);
      expect(model?.id, misspelt).toBeUndefined();
      expect(suggestions, misspelt).toContain(id);
    });
  });
});
