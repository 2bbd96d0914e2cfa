/** What to use instead of a model, and what changes with it. */
import { models, pending, type Model, type ModelId } from '#catalog';
import { compareModels, type ModelDifferences } from './compare-models.ts';
import { givenModel } from './get-model.ts';
import { modelById } from './model-by-id.ts';

/** A model to use instead of another. */
export interface Replacement {
  /** Its Bedrock model ID. */
  readonly id: string;
  /** Its name; the ID where none is known. */
  readonly name: string;
  /** The model; `undefined` where the catalog has no more than its name. It may itself be legacy, or retired. */
  readonly model: Model | undefined;
  /** From the replacement that AWS names to this one, both included: of each that is retired, its own replacement follows. */
  readonly chain: readonly string[];
  /** What is different with it; `undefined` where the catalog does not hold the model. */
  readonly differences: ModelDifferences | undefined;
}

/**
 * What AWS names to be used instead of a model, and what changes with each. A replacement that is itself retired is
 * followed to its own, up to one that still answers; where none is named, the retired one stands. Empty where AWS names
 * none. Throws an `UnknownModelError` for an unknown ID.
 *
 * @param from The models to look in: those of the catalog unless you pass your own.
 * @example
 * const [first] = replacementsFor('anthropic.claude-v2:1');
 * first?.differences?.prices.map(({ unit, percent }) => `${unit}: ${percent} %`);
 */
export function replacementsFor(model: Model | ModelId, from: readonly Model[] = models): readonly Replacement[] {
  const old = givenModel(model, from);
  const chains = (old.lifecycle.replacedBy ?? []).flatMap((id) => follow(id, [old.id], from));
  const shortest = new Map<string, readonly string[]>();
  for (const chain of chains) {
    const id = chain.at(-1)!;
    if ((shortest.get(id)?.length ?? Infinity) > chain.length) shortest.set(id, chain);
  }
  return [...shortest].map(([id, chain]) => {
    const next = modelById(id, from);
    const name = next?.name ?? (Object.hasOwn(pending, id) ? pending[id]!.name : id);
    return { id, name, model: next, chain, differences: next && compareModels(old, next) };
  });
}

/** The ways from a replacement to one that is not retired; a circle of retired models ends where it closes. */
function follow(id: string, before: readonly string[], from: readonly Model[]): readonly (readonly string[])[] {
  const chain = [...before, id];
  const next = modelById(id, from);
  const onward = next?.lifecycle.status === 'retired' ? (next.lifecycle.replacedBy ?? []) : [];
  const open = onward.filter((later) => !chain.includes(later));
  return open.length === 0 ? [chain.slice(1)] : open.flatMap((later) => follow(later, chain, from));
}
