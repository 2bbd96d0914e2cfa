/** The IDs that answer from a Region, and how certain that is. */
import type { InferenceProfile, Model, ProfileScope, RegionId } from '#catalog';
import { borrows, liesIn, profileScopes } from './profile-scopes.ts';
import type { Seen } from './seen-in.ts';

/** One ID that answers from a Region. */
export interface WayToCall {
  /** What `modelId` takes. */
  readonly id: string;
  /** `in-region`: the model's own ID, answered in the Region itself. `profile`: an inference profile. */
  readonly via: 'in-region' | 'profile';
  /** The scope of the profile; `undefined` for the model's own ID. */
  readonly scope: ProfileScope | undefined;
  /** `true`: a source says that this ID is answered. `false`: it follows from less. */
  readonly certain: boolean;
}

/** A way, with the profile that it calls. */
export interface Way extends WayToCall {
  readonly profile: InferenceProfile | undefined;
}

/**
 * All ways to call a model from a Region, best first: the certain before the likely; of these the model's own ID, then
 * the profiles, the narrower scope before the wider. The own ID of a model that is only listed comes last: where there is
 * a profile, Regions often answer nothing else.
 */
export function waysToCall(model: Model, region: RegionId, seen: Seen | undefined): readonly Way[] {
  if (seen?.how === 'absent') return [];
  const certain = seen?.how === 'onDemand';
  const own: Way = { id: model.id, via: 'in-region', scope: undefined, certain, profile: undefined };
  const covering = profilesFor(model, region, seen);
  const profiles = covering.map((profile): Way => {
    const certain = isCertain(profile, covering, region, seen);
    return { id: profile.id, via: 'profile', scope: profile.scope, certain, profile };
  });
  // Sorting keeps the order of equals.
  const ways = certain ? [own, ...profiles] : seen?.how === 'listed' ? [...profiles, own] : profiles;
  return ways.sort((a, b) => Number(b.certain) - Number(a.certain));
}

/** Profiles that a source shows for the Region, or whose scope takes it in; none that the newest sighting denies. */
function profilesFor(model: Model, region: RegionId, seen: Seen | undefined): readonly InferenceProfile[] {
  const open = (model.inferenceProfiles ?? []).filter(({ scope }) => toldOf(scope, seen) !== false);
  const takesIn = (takes: typeof liesIn) =>
    open.filter(({ scope, sourceRegions }) => sourceRegions?.includes(region) ?? takes(region, scope));
  const near = takesIn(liesIn);
  const isNeeded = seen?.how === 'viaProfile' && seen.geo !== false;
  const lacksOwn = (isNeeded || seen?.geo === true) && near.every(({ scope }) => scope === 'global');
  const all = lacksOwn ? [...near, ...takesIn(borrows).filter((profile) => !near.includes(profile))] : near;
  const rank = ({ id, scope }: InferenceProfile) =>
    profileScopes.indexOf(scope) + (id === `${scope}.${model.id}` ? 0 : 0.5);
  // Sources may spell the profile of a scope in several ways; the one that holds the model's ID stands for it.
  return all.sort((a, b) => rank(a) - rank(b)).filter(({ scope }, i) => scope !== all[i - 1]?.scope);
}

function isCertain(
  profile: InferenceProfile,
  covering: readonly InferenceProfile[],
  region: RegionId,
  seen: Seen | undefined,
): boolean {
  const isNamed = ({ sourceRegions }: InferenceProfile) => sourceRegions?.includes(region) === true;
  if (isNamed(profile)) return true;
  // A source says that a profile of this kind answers: it is the narrowest, unless another is known to be.
  if (toldOf(profile.scope, seen) === true) {
    const kind = covering.filter(({ scope }) => (scope === 'global') === (profile.scope === 'global'));
    return kind[0] === profile && !kind.some(isNamed);
  }
  // A Region that only a profile serves leaves no doubt where one profile alone can be meant.
  return seen?.how === 'viaProfile' && covering.length === 1;
}

function toldOf(scope: ProfileScope, seen: Seen | undefined): boolean | undefined {
  return scope === 'global' ? seen?.global : seen?.geo;
}

/** How the model ended in the Region, in words; `undefined` where it had not on the day of its lifecycle. */
export function endIn({ lifecycle }: Model, region: RegionId): string | undefined {
  const { asOf, byRegion, endOfLife, goneBy } = lifecycle;
  const regional = byRegion?.find(({ regions }) => regions.includes(region))?.endOfLife;
  if (regional !== undefined) return regional <= asOf ? `ended in ${region} on ${regional}` : undefined;
  if (endOfLife !== undefined && endOfLife <= asOf) return `ended on ${endOfLife}`;
  return goneBy !== undefined && goneBy <= asOf ? `was listed no more by ${goneBy}` : undefined;
}
