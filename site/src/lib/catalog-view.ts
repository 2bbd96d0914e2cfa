/** The catalog as its pages show it: the default order, table rows, key figures, counts. Nothing here knows a page. */
import {
  models as catalogModels,
  providers,
  useCases,
  type Model,
  type ProviderId,
  type UseCase,
  type UseCaseId,
} from 'bedrock-model-catalog';
import { callableRegions } from './callable-regions.ts';
import { inService, statuses, statusRank } from './client/life-order.ts';
import { facets, valuesOf, type Facet, type ModelRow } from './client/models-row.ts';
import { perMillion } from './format.ts';
import { keyPrices } from './key-prices.ts';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Active models first, then legacy, then unconfirmed, then retired; within these by provider and name. */
export function inDefaultOrder(models: readonly Model[] = catalogModels): readonly Model[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...models].sort(
    (a, b) =>
      statusRank[a.lifecycle.status] - statusRank[b.lifecycle.status] ||
      collator.compare(providers[a.provider].name, providers[b.provider].name) ||
      collator.compare(a.name, b.name) ||
      byText(a.id, b.id),
  );
}

/** A model as a row of /models/. */
export function rowOf(model: Model): ModelRow {
  const { input, output, flat } = keyPrices(model);
  return {
    slug: model.slug,
    id: model.id,
    name: model.name,
    ...(model.version !== undefined && { version: model.version }),
    ...(model.family !== undefined && { family: model.family }),
    otherNames: model.otherNames ?? [],
    otherIds: (model.otherIds ?? []).map(({ id }) => id),
    provider: model.provider,
    ...(model.modality !== null && { modality: model.modality }),
    input: model.input,
    output: model.output,
    useCases: model.useCases,
    languages: model.languages.tags,
    capabilities: Object.entries(model.capabilities ?? {}).flatMap(([name, can]) => (can ? [name] : [])),
    regions: callableRegions(model),
    ...(model.maxTokens !== null && { maxTokens: model.maxTokens }),
    ...(input && { inputPrice: Number(perMillion(input)) }),
    ...(output && { outputPrice: Number(perMillion(output)) }),
    ...(flat?.unit === 'image' && { imagePrice: flat.usd }),
    status: model.lifecycle.status,
  };
}

/** Models by use case, in the default order. */
export function modelsFor(useCase: UseCaseId, models: readonly Model[] = catalogModels): readonly Model[] {
  return inDefaultOrder(models.filter((model) => model.useCases.includes(useCase)));
}

/** Models by provider, in the default order. */
export function modelsOf(provider: ProviderId, models: readonly Model[] = catalogModels): readonly Model[] {
  return inDefaultOrder(models.filter((model) => model.provider === provider));
}

/** How many models have each status. */
export function statusCounts(models: readonly Model[] = catalogModels) {
  return statuses.map((status) => ({
    status,
    count: models.filter((model) => model.lifecycle.status === status).length,
  }));
}

/** How many single figures all price lists hold: each one a price with its source and day. */
export function priceCount(models: readonly Model[] = catalogModels): number {
  const figures = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 'usd' in value
        ? 1
        : Object.values(value).reduce((sum: number, part) => sum + figures(part), 0)
      : typeof value === 'number'
        ? 1
        : 0;
  return models
    .flatMap((model) => model.prices)
    .reduce(
      (sum, { onDemand, provisioned, customization }) => sum + figures({ onDemand, provisioned, customization }),
      0,
    );
}

/** The values that occur in each facet with how many models have them, most first. */
export function facetValues(
  rows: readonly ModelRow[],
): Readonly<Record<Facet, readonly (readonly [string, number])[]>> {
  return Object.fromEntries(
    facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const row of rows) for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [facet, [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))];
    }),
  ) as Record<Facet, [string, number][]>;
}

/** A group of use cases, each with how many models a source names for it, and how many of these are in service. */
export interface UseCaseGroup {
  readonly group: UseCase['group'];
  readonly entries: readonly {
    readonly id: UseCaseId;
    readonly title: string;
    readonly explanation: string;
    readonly count: number;
    readonly inService: number;
  }[];
}

/** The use cases by group in the vocabulary's order; within a group those with most models in service first. */
export function useCaseGroups(models: readonly Model[] = catalogModels): readonly UseCaseGroup[] {
  const groups = new Map<UseCase['group'], UseCaseGroup['entries'][number][]>();
  for (const [key, { group, title, explanation }] of Object.entries(useCases)) {
    const id = key as UseCaseId;
    const fit = models.filter((model) => model.useCases.includes(id));
    const living = fit.filter(({ lifecycle }) => inService.includes(lifecycle.status)).length;
    const entry = { id, title, explanation, count: fit.length, inService: living };
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups].map(([group, entries]) => ({
    group,
    entries: entries.sort((a, b) => b.inService - a.inService || b.count - a.count),
  }));
}
