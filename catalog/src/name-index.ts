/** Every ID and name that the models of a catalog answer to. */
import { models, providers, type Model, type ProfileScope } from '#catalog';

/** One ID, and what kind of ID it is. */
export interface NamedId {
  readonly model: Model;
  readonly kind: 'model-id' | 'alias' | 'variant' | 'mantle' | 'inference-profile';
  /** The ID as the catalog writes it. */
  readonly id: string;
  readonly scope?: ProfileScope;
  readonly contextTokens?: number | undefined;
}

/** What models answer to, in the spelling of `plainName` for names and in small letters for the rest. */
export interface NameIndex {
  readonly ids: ReadonlyMap<string, NamedId>;
  readonly slugs: ReadonlyMap<string, Model>;
  /** Several models may share a name. */
  readonly names: ReadonlyMap<string, ReadonlySet<Model>>;
}

let ofCatalog: NameIndex | undefined;

/** The index of the catalog's own models, made once; that of yours anew each time, for they may have changed. */
export function nameIndex(from: readonly Model[]): NameIndex {
  return from === models ? (ofCatalog ??= makeIndex(models)) : makeIndex(from);
}

/** A name without capital letters and punctuation, but with the plus and the dot that tell models apart (`R+`, `2.1`). */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .trim();
}

function makeIndex(from: readonly Model[]): NameIndex {
  const ids = new Map<string, NamedId>();
  const slugs = new Map<string, Model>();
  const names = new Map<string, Set<Model>>();
  for (const model of from) {
    for (const named of idsOf(model)) {
      const key = named.id.toLowerCase();
      if (!ids.has(key)) ids.set(key, named);
    }
    if (model.slug !== undefined) slugs.set(model.slug.toLowerCase(), model);
    for (const name of namesOf(model)) names.set(name, (names.get(name) ?? new Set<Model>()).add(model));
  }
  return { ids, slugs, names };
}

function idsOf(model: Model): NamedId[] {
  const { id, otherIds = [], inferenceProfiles = [] } = model;
  return [
    { model, kind: 'model-id', id },
    ...otherIds.map((other): NamedId => ({ model, ...other })),
    ...inferenceProfiles.map((profile): NamedId => ({ model, kind: 'inference-profile', ...profile })),
  ];
}

/** Its name, with and without its version, and its other names; each with and without its provider's name before it. */
function namesOf(model: Model): string[] {
  const { name, version, otherNames = [] } = model;
  const versions = version === undefined ? [] : [version, version.replace(/^v(?=\d)/i, '')];
  const own = [name, ...versions.map((some) => `${name} ${some}`), ...otherNames].map(plainName);
  const provider = plainName(providers[model.provider]?.name ?? model.provider);
  return [...own, ...own.map((some) => `${provider} ${some}`)];
}
