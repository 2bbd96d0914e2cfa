/** The model with an ID, or an error that names the nearest. */
import { models, type Model, type ModelId } from '#catalog';
import { UnknownModelError } from './errors.ts';
import { modelById } from './model-by-id.ts';

/**
 * The model with a Bedrock model ID. A mistyped literal is a compile error; a string that is known only at run time is
 * looked up, letter by letter. Throws an `UnknownModelError` with the nearest IDs where there is none. To test first, or to
 * look up a profile, a variant, an ARN or a name, use `resolveModel`.
 *
 * @example
 * getModel('cohere.command-r-v1:0').maxTokens; // tokens, or null where no source gives a limit
 */
export function getModel<Id extends string>(id: ModelId | (string extends Id ? Id : never)): Model;
/** The model with an ID among your own models. Throws an `UnknownModelError` with the nearest of their IDs. */
export function getModel(id: string, from: readonly Model[]): Model;
export function getModel(id: string, from: readonly Model[] = models): Model {
  const model = typeof id === 'string' ? modelById(id.trim(), from) : undefined;
  if (model === undefined) {
    throw new UnknownModelError(
      id,
      from.map((known) => known.id),
    );
  }
  return model;
}

/** The model that a function was given: itself, or by its ID. Throws an `UnknownModelError` for anything else. */
export function givenModel(model: Model | string, from: readonly Model[] = models): Model {
  return typeof model === 'object' && typeof model?.id === 'string' ? model : getModel(model as string, from);
}
