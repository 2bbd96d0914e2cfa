/** What the page of a use case shows: the models that fit, in order, and the neighbours of the task. */
import { models as catalogModels, useCases, type Model, type UseCaseId } from 'bedrock-model-catalog';
import { modelsFor } from './catalog-view.ts';
import { statusRank } from './client/life-order.ts';
import { perMillion } from './format.ts';
import { keyPrices } from './key-prices.ts';

/** Models for a use case: active first, then legacy, then unconfirmed, then retired; within these the cheapest input first, without price last. */
export function modelsByFit(useCase: UseCaseId, models: readonly Model[] = catalogModels): readonly Model[] {
  const price = (model: Model) => {
    const { input } = keyPrices(model);
    return input ? Number(perMillion(input)) : Infinity;
  };
  const known = modelsFor(useCase, models).map((model) => ({ model, price: price(model) }));
  return known
    .sort(
      (a, b) =>
        statusRank[a.model.lifecycle.status] - statusRank[b.model.lifecycle.status] ||
        (a.price === b.price ? 0 : a.price - b.price),
    )
    .map(({ model }) => model);
}

/** Use cases that share the most models with one, with how many they share; at most `most`. */
export function relatedUseCases(useCase: UseCaseId, most: number, models: readonly Model[] = catalogModels) {
  const mine = models.filter((model) => model.useCases.includes(useCase));
  return (Object.keys(useCases) as UseCaseId[])
    .filter((other) => other !== useCase)
    .map((id) => ({ id, shared: mine.filter((model) => model.useCases.includes(id)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most);
}
