/** What the pages about Regions show: how many models each answers and how, which models, and both in one matrix. */
import {
  models as catalogModels,
  providers,
  regions,
  type Model,
  type ProviderId,
  type RegionId,
} from 'bedrock-model-catalog';
import { inDefaultOrder } from './catalog-view.ts';
import { byGeography, placeOf, regionIds, type Geography } from './geographies.ts';
import { shownWay, type ShownWay } from './model-regions.ts';
import { countWays, kindsOf, modelsFrom, regionCalls, type RegionCall, type WayKind } from './region-calls.ts';
import type { Reader } from './words.ts';

/** A Region with how many models answer, and how. */
export interface RegionRow {
  readonly id: RegionId;
  readonly name: string;
  readonly models: number;
  readonly counts: Readonly<Record<WayKind, number>>;
}

/** The Regions by geography. */
export function regionRows(models: readonly Model[] = catalogModels) {
  const rows = regionIds.map((id): RegionRow => {
    const calls = modelsFrom(id, models).map(({ call }) => call);
    return { id, name: regions[id].name, models: calls.length, counts: countWays(calls) };
  });
  return byGeography(rows, ({ id }) => id);
}

/** A model with the ways to call it from a Region. */
export interface RegionModel {
  readonly model: Model;
  readonly ways: readonly ShownWay[];
}

/** The models that can be called from a Region by provider, living first; those in its own Region and by profile counted. */
export function regionModels(region: RegionId, reader: Reader, models: readonly Model[] = catalogModels) {
  const from = modelsFrom(region, inDefaultOrder(models));
  const rows = from.map(({ model, call }): RegionModel & { provider: ProviderId } => ({
    model,
    provider: model.provider,
    ways: call.ways.map((way) => shownWay(way, reader)),
  }));
  return { count: rows.length, counts: countWays(from.map(({ call }) => call)), groups: byProvider(rows) };
}

/** One row of the matrix: a cell for each Region, empty where nothing shows that the model can be called. */
export interface MatrixRow {
  readonly model: Model;
  readonly cells: readonly string[];
}

const letters: Readonly<Record<WayKind, string>> = { inRegion: 'R', geo: 'G', global: 'W', unsaid: '?' };

/** The letters of a cell. */
export function lettersOf(call: RegionCall | undefined): string {
  return call === undefined
    ? ''
    : kindsOf(call)
        .map((kind) => letters[kind])
        .join('');
}

/** The matrix: models that can be called from anywhere by provider, against Regions by geography. */
export function availabilityMatrix(models: readonly Model[] = catalogModels) {
  const callable = inDefaultOrder(models).filter((model) => regionCalls(model).length > 0);
  const used = new Set(callable.flatMap((model) => regionCalls(model).map(({ region }) => region)));
  const columns = byGeography(
    regionIds.filter((region) => used.has(region)),
    (region) => region,
  );
  const order = columns.flatMap(({ items }) => items);
  const rows = callable.map((model): MatrixRow & { provider: ProviderId } => {
    const calls = new Map(regionCalls(model).map((call) => [call.region, call]));
    return { model, provider: model.provider, cells: order.map((region) => lettersOf(calls.get(region))) };
  });
  return {
    columns: columns.map(({ geography, items }) => ({
      geography: geography satisfies Geography,
      regions: items.map((id) => ({ id, name: regions[id].name, place: placeOf(id) })),
    })),
    groups: byProvider(rows),
    count: callable.length,
  };
}

/** The letters with the kinds that they stand for. */
export const legend = Object.entries(letters) as readonly (readonly [WayKind, string])[];

function byProvider<T extends { readonly provider: ProviderId }>(rows: readonly T[]) {
  const order = Object.keys(providers) as ProviderId[];
  const collator = new Intl.Collator('en');
  return order
    .sort((a, b) => collator.compare(providers[a].name, providers[b].name))
    .map((provider) => ({ provider, rows: rows.filter((row) => row.provider === provider) }))
    .filter((group) => group.rows.length > 0);
}
