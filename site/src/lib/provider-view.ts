/** What the catalog has of a provider, in figures. */
import { models as catalogModels, type Model, type ProviderId } from 'bedrock-model-catalog';
import { keyPrices, modelsOf, statusCounts } from './catalog-view.ts';
import { perMillion } from './format.ts';

/** The provider's models, how many have each status, and the range of their input prices in USD per 1M tokens. */
export function providerView(provider: ProviderId, models: readonly Model[] = catalogModels) {
  const own = modelsOf(provider, models);
  const prices = own
    .flatMap((model) => keyPrices(model).input ?? [])
    .map(perMillion)
    .sort((a, b) => Number(a) - Number(b));
  return {
    models: own,
    statuses: statusCounts(own).filter(({ count }) => count > 0),
    modalities: [...new Set(own.map((model) => model.modality))],
    range: prices.length > 0 ? { low: prices[0]!, high: prices.at(-1)! } : undefined,
  };
}
