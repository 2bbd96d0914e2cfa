/** How a model can be called from each Region, as the package tells it: in the Region, or through which profile. */
import {
  findModels,
  inferenceProfileFor,
  models as catalogModels,
  type Model,
  type RegionId,
  type TokenRate,
  type WayToCall,
} from 'bedrock-model-catalog';
import { regionIds } from './geographies.ts';
import { newestRates } from './use-rates.ts';

/** How a request is answered; `unsaid` where a source shows the model in the Region but not how it answers. */
export const wayKinds = ['inRegion', 'geo', 'global', 'unsaid'] as const;
/** How a request is answered. */
export type WayKind = (typeof wayKinds)[number];

/** One ID that can be called from a Region, with what it costs there. */
export interface RegionWay {
  readonly id: string;
  readonly kind: WayKind;
  readonly input: TokenRate | undefined;
  readonly output: TokenRate | undefined;
}

/** A Region from which a model can be called; the way to take stands first. */
export interface RegionCall {
  readonly region: RegionId;
  readonly ways: readonly RegionWay[];
}

const known = new WeakMap<Model, readonly RegionCall[]>();

/** The Regions from which a source shows that a model can be called, by code. A guess is taken only where no way is certain. */
export function regionCalls(model: Model): readonly RegionCall[] {
  const calls = known.get(model) ?? regionIds.flatMap((region) => callFrom(model, region) ?? []);
  known.set(model, calls);
  return calls;
}

/** How a model is called from a Region; `undefined` where no source shows that it can be. */
export function callFrom(model: Model, region: RegionId): RegionCall | undefined {
  const { id, via, profile, certain, alternatives } = inferenceProfileFor(model, region);
  const all = [...(id && via ? [{ id, via, scope: profile?.scope, certain }] : []), ...alternatives];
  const sure = all.filter((way) => way.certain);
  if (sure.length === 0 && findModels({ region }, [model]).length === 0) return undefined;
  const ways = firstOfEach(sure.length > 0 ? sure : all, kindOf).map((way): RegionWay => {
    const scopeKind = kindOf(way);
    const rates = newestRates(model, region, scopeKind === 'global' ? 'onDemandGlobal' : 'onDemand');
    const rate = (unit: 'inputTokens' | 'outputTokens') =>
      rates.find((each) => each.unit === unit && each.above === undefined)?.rate as TokenRate | undefined;
    const kind = way.certain ? scopeKind : 'unsaid';
    return { id: way.id, kind, input: rate('inputTokens'), output: rate('outputTokens') };
  });
  return { region, ways };
}

function kindOf({ via, scope }: Omit<WayToCall, 'certain'>): 'inRegion' | 'geo' | 'global' {
  return via === 'in-region' ? 'inRegion' : scope === 'global' ? 'global' : 'geo';
}

/** Profiles that differ in no more than a name are one way: the first of them. */
function firstOfEach<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return items.filter((item, i) => items.findIndex((other) => key(other) === key(item)) === i);
}

/** The kinds of ways of a Region, in their order; `unsaid` where none is certain. */
export function kindsOf({ ways }: RegionCall): readonly WayKind[] {
  const has = new Set<WayKind>(ways.length === 0 ? ['unsaid'] : ways.map(({ kind }) => kind));
  return wayKinds.filter((kind) => has.has(kind));
}

/** How many Regions answer in each way. */
export function countWays(calls: readonly RegionCall[]): Readonly<Record<WayKind, number>> {
  const count = (kind: WayKind) => calls.filter((call) => kindsOf(call).includes(kind)).length;
  return { inRegion: count('inRegion'), geo: count('geo'), global: count('global'), unsaid: count('unsaid') };
}

/** The models that can be called from a Region, with how. */
export function modelsFrom(region: RegionId, models: readonly Model[] = catalogModels) {
  return models.flatMap((model) => {
    const call = regionCalls(model).find((each) => each.region === region);
    return call === undefined ? [] : [{ model, call }];
  });
}
