/** Looks a model up by its Bedrock model ID, letter by letter. */
import { models, type Model } from '#catalog';

let catalogById: ReadonlyMap<string, Model> | undefined;

/** The model with exactly this ID, or `undefined`. */
export function modelById(id: string, from: readonly Model[]): Model | undefined {
  // Only the catalog's own list has an index: yours may change between two calls.
  if (from !== models) return from.find((model) => model.id === id);
  catalogById ??= new Map(models.map((model) => [model.id, model]));
  return catalogById.get(id);
}
