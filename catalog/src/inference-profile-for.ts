/** Which ID to call from a Region, and why. */
import type { InferenceProfile, Model, ModelId, RegionId } from '#catalog';
import { InvalidUsageError } from './errors.ts';
import { givenModel } from './get-model.ts';
import { joinWords } from './nearest.ts';
import { liesIn, profileScopes } from './profile-scopes.ts';
import { seenIn, type Seen } from './seen-in.ts';
import { show } from './show.ts';

/** Which ID to call from a Region, and why. */
export interface CallableId {
  /** What `modelId` takes in this Region; `undefined` where none is known to be answered. */
  readonly id: string | undefined;
  /** `in-region`: the model's own ID, answered in the Region itself. `profile`: an inference profile. */
  readonly via: 'in-region' | 'profile' | undefined;
  /** The profile, where one is to be called. Its requests may be answered in other Regions of its scope. */
  readonly profile: InferenceProfile | undefined;
  /**
   * `true`: a source says that this ID is answered, or that none is. `false`: it follows from less, such as a list of the
   * API that does not tell how, or a profile whose Regions no source lists; or nothing is recorded.
   */
  readonly certain: boolean;
  /** The reason, in a sentence. */
  readonly reason: string;
}

/**
 * Which ID to call from a Region: the model's own where it answers on demand there; else the inference profile of the
 * narrowest scope that covers the Region; else none. It goes by the newest sighting that tells of the Region, and by the
 * lifecycle on the day for which it was established (`catalogAt` gives other days). Throws an `InvalidUsageError` for a
 * Region that is no text, and an `UnknownModelError` for an unknown ID.
 *
 * @example
 * inferenceProfileFor('meta.llama3-8b-instruct-v1:0', 'us-east-1').id; // 'meta.llama3-8b-instruct-v1:0'
 * inferenceProfileFor('meta.llama3-8b-instruct-v1:0', 'eu-west-1').reason;
 * // 'meta.llama3-8b-instruct-v1:0 is not in eu-west-1, says aws-model-cards (2026-08-22).'
 */
export function inferenceProfileFor(model: Model | ModelId, region: RegionId): CallableId {
  if (typeof region !== 'string') {
    throw new InvalidUsageError('region', `${show(region)} is not a Region`, 'Expected a code such as us-east-1.');
  }
  return callableIn(region, givenModel(model));
}

function callableIn(region: RegionId, model: Model): CallableId {
  const end = endIn(model, region);
  if (end !== undefined) return none(true, `${model.id} ended ${end}.`);
  const seen = seenIn(model, region);
  if (seen?.how === 'onDemand') {
    return base(model, true, `${model.id} answers on demand in ${region}, says ${cited(seen)}.`);
  }
  if (seen?.how === 'absent') return none(true, `${model.id} is not in ${region}, says ${cited(seen)}.`);
  const byProfile = throughProfile(model, region, seen);
  if (seen?.how !== 'listed' || byProfile.certain) return byProfile;
  const doubt = 'but does not say whether it answers on demand';
  return base(model, false, `${cited(seen)} lists ${model.id} in ${region}, ${doubt}.`);
}

function throughProfile(model: Model, region: RegionId, seen: Seen | undefined): CallableId {
  const { inferenceProfiles: profiles } = model;
  const known = narrowestFirst(profiles, ({ sourceRegions }) => sourceRegions?.includes(region) === true);
  const likely = narrowestFirst(profiles, (some) => some.sourceRegions === undefined && liesIn(region, some.scope));
  const needed = seen?.how === 'viaProfile';
  const only = needed ? `Only an inference profile answers in ${region}, says ${cited(seen)}. ` : '';
  const profile = known[0] ?? likely[0];
  if (profile === undefined) {
    const had =
      profiles &&
      (profiles.length === 0
        ? 'none'
        : joinWords(
            profiles.map(({ id }) => id),
            'and',
          ));
    const reason =
      had === undefined && seen === undefined
        ? `Nothing is recorded about ${model.id} in ${region}.`
        : `${only}No inference profile on record covers ${region} (on record: ${had ?? 'none'}).`;
    return none(false, reason);
  }
  const covers = known.length > 0 ? `${region} is one of its Regions` : `its scope takes in ${region}`;
  // A Region that only a profile serves leaves no doubt where one profile alone can be meant.
  const certain = known.length > 0 || (needed && likely.length === 1);
  return {
    id: profile.id,
    via: 'profile',
    profile,
    certain,
    reason: `${only}The profile is ${profile.id}: ${covers}.`,
  };
}

function narrowestFirst(
  profiles: readonly InferenceProfile[] = [],
  covers: (profile: InferenceProfile) => boolean,
): readonly InferenceProfile[] {
  return profiles.filter(covers).sort((a, b) => profileScopes.indexOf(a.scope) - profileScopes.indexOf(b.scope));
}

/** When the model ended in the Region, in words; `undefined` where it had not on the day of its lifecycle. */
function endIn({ lifecycle }: Model, region: RegionId): string | undefined {
  const regional = lifecycle.byRegion?.find(({ regions }) => regions.includes(region));
  if (regional !== undefined) {
    return regional.endOfLife <= lifecycle.asOf ? `in ${region} on ${regional.endOfLife}` : undefined;
  }
  const { endOfLife } = lifecycle;
  return endOfLife !== undefined && endOfLife <= lifecycle.asOf ? `on ${endOfLife}` : undefined;
}

function cited({ source, asOf }: Seen): string {
  return `${source} (${asOf})`;
}

function base(model: Model, certain: boolean, reason: string): CallableId {
  return { id: model.id, via: 'in-region', profile: undefined, certain, reason };
}

function none(certain: boolean, reason: string): CallableId {
  return { id: undefined, via: undefined, profile: undefined, certain, reason };
}
