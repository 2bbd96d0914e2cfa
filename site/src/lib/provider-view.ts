/** What the catalog has of a provider, in figures. */
import { models as catalogModels, type Model, type ProviderId } from 'bedrock-model-catalog';
import { modelsOf, statusCounts } from './catalog-view.ts';
import { statusRank } from './client/life-order.ts';
import { perMillion } from './format.ts';
import { keyPrices } from './key-prices.ts';

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
    modalities: [...new Set(own.flatMap((model) => model.modality ?? []))],
    range: prices.length > 0 ? { low: prices[0]!, high: prices.at(-1)! } : undefined,
  };
}

/** A family with its models; `family` is absent for those of which no source names one. */
export interface Family {
  readonly family?: string | undefined;
  readonly models: readonly Model[];
}

/** Few models need no headings, nor does a single family. */
const GROUP_FROM = 5;

/** A provider's models by family: families with a model in service first, then the larger; one group where few are. */
export function familiesOf(provider: ProviderId, models: readonly Model[] = catalogModels): readonly Family[] {
  const own = modelsOf(provider, models);
  const families = new Map<string | undefined, Model[]>();
  for (const model of own) families.set(model.family, [...(families.get(model.family) ?? []), model]);
  if (own.length < GROUP_FROM || families.size < 2) return [{ models: own }];
  return [...families]
    .map(([family, members]) => ({ family, models: members }))
    .sort(
      (a, b) =>
        Number(a.family === undefined) - Number(b.family === undefined) ||
        standing(a) - standing(b) ||
        b.models.length - a.models.length,
    );
}

/** The best status in a family; its models stand in the default order. */
function standing({ models: [first] }: Family): number {
  return first ? statusRank[first.lifecycle.status] : 0;
}
