/** From what people have in hand, such as an ID copied out of a log, to the model it means. */
import { models, type Model } from '#catalog';

let catalogById: ReadonlyMap<string, Model> | undefined;

/**
 * The model that a text means, or `undefined` where it means none. The text is a Bedrock model ID; white space around
 * it is ignored, and nothing is guessed: capital letters, missing suffixes and near misses mean no model.
 *
 * @param from The models to look in: those of the catalog unless you pass your own.
 * @example
 * resolveModel(' amazon.titan-text-lite-v1\n')?.name; // 'Titan Text G1 - Lite'
 * resolveModel('gpt-2'); // undefined
 */
export function resolveModel(text: string, from: readonly Model[] = models): Model | undefined {
  if (typeof text !== 'string') return undefined;
  const candidate = text.trim();
  for (const reading of readings) {
    const id = reading(candidate);
    const model = id === undefined ? undefined : lookUp(id, from);
    if (model !== undefined) return model;
  }
  return undefined;
}

/** Ways to read a text as a model ID, in the order in which they are tried. A new notation is a new entry. */
const readings: readonly ((text: string) => string | undefined)[] = [(text) => text];

function lookUp(id: string, from: readonly Model[]): Model | undefined {
  // Only the catalog's own list has an index: yours may change between two calls.
  if (from !== models) return from.find((model) => model.id === id);
  catalogById ??= new Map(models.map((model) => [model.id, model]));
  return catalogById.get(id);
}
