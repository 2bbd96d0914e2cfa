/** Models that stand near another one: those that do the same work, and those of the same provider. */
import { models as catalogModels, useCases, type Model, type UseCaseId } from 'bedrock-model-catalog';
import { statusRank } from './client/life-order.ts';

/** A model that does similar work, with the uses that both share. */
export interface SimilarModel {
  readonly model: Model;
  readonly shared: readonly UseCaseId[];
}

const byId = (a: Model, b: Model) => (a.id < b.id ? -1 : 1);

/**
 * Models that produce the same kind of data and share a use case: active ones first, then those that share most uses.
 * The replacements that AWS names stand in the banner, and are no reason here.
 */
export function similarModels(
  model: Model,
  limit = 6,
  models: readonly Model[] = catalogModels,
): readonly SimilarModel[] {
  return models
    .filter((other) => other.id !== model.id && other.modality === model.modality)
    .map((other) => ({ model: other, shared: other.useCases.filter((id) => model.useCases.includes(id)) }))
    .filter(({ shared }) => shared.length > 0)
    .sort(
      (a, b) =>
        statusRank[a.model.lifecycle.status] - statusRank[b.model.lifecycle.status] ||
        b.shared.length - a.shared.length ||
        byId(a.model, b.model),
    )
    .slice(0, limit);
}

/** Other models of the provider: active ones first, then by name. */
export function siblingModels(model: Model, models: readonly Model[] = catalogModels): readonly Model[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return models
    .filter((other) => other.id !== model.id && other.provider === model.provider)
    .sort(
      (a, b) =>
        statusRank[a.lifecycle.status] - statusRank[b.lifecycle.status] ||
        collator.compare(a.name, b.name) ||
        byId(a, b),
    );
}

/** The titles of uses, shortened to the first few: what two models have in common is a reason, not a list. */
export function sharedTitles(
  shared: readonly UseCaseId[],
  limit = 3,
): { readonly titles: readonly string[]; readonly more: number } {
  return { titles: shared.slice(0, limit).map((id) => useCases[id].title), more: Math.max(0, shared.length - limit) };
}
