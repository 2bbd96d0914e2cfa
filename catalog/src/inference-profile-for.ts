/** Which ID to call from a Region, and why. */
import type { InferenceProfile, Model, ModelId, RegionId } from '#catalog';
import { capital } from './capital.ts';
import { checkKeys } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { givenModel } from './get-model.ts';
import { joinWords } from './nearest.ts';
import { liesIn } from './profile-scopes.ts';
import { seenIn, type Seen } from './seen-in.ts';
import { show } from './show.ts';
import { endIn, waysToCall, type Way, type WayToCall } from './ways-to-call.ts';

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
  /** The other IDs that answer from there, best first, such as the global profile beside a geographic one. */
  readonly alternatives: readonly WayToCall[];
}

/** What to choose where several IDs answer. */
export interface CallOptions {
  /** Takes the inference profile of this kind where a source says that it answers; it may cost less, or more. */
  readonly prefer?: 'geo' | 'global' | undefined;
}

/**
 * Which ID to call from a Region: the model's own where it answers on demand there; else the inference profile of the
 * narrowest scope that covers the Region, the global one last; else none. Of a model that is only listed it is the likely
 * profile, where there is one. It goes by the newest sighting that tells of the Region, and by the lifecycle on the day
 * for which it was established (`catalogAt` gives other days). Throws an `InvalidUsageError` for a Region that is no text
 * and an unknown option, and an `UnknownModelError` for an unknown ID.
 *
 * @example
 * inferenceProfileFor('meta.llama3-8b-instruct-v1:0', 'us-east-1').id; // 'meta.llama3-8b-instruct-v1:0'
 * inferenceProfileFor('meta.llama3-8b-instruct-v1:0', 'eu-west-1').reason;
 * // 'meta.llama3-8b-instruct-v1:0 is not in eu-west-1, says aws-model-cards (2026-08-22).'
 */
export function inferenceProfileFor(model: Model | ModelId, region: RegionId, options: CallOptions = {}): CallableId {
  if (typeof region !== 'string') {
    throw new InvalidUsageError('region', `${show(region)} is not a Region`, 'Expected a code such as us-east-1.');
  }
  checkKeys('options', options, ['prefer'], "{ prefer: 'global' }");
  const { prefer } = options;
  if (prefer !== undefined && prefer !== 'geo' && prefer !== 'global') {
    throw new InvalidUsageError('options.prefer', `${show(prefer)} is no kind of profile`, 'Expected geo or global.');
  }
  return callableIn(region, givenModel(model), prefer);
}

function callableIn(region: RegionId, model: Model, prefer: CallOptions['prefer']): CallableId {
  const end = endIn(model, region);
  if (end !== undefined) return none(true, `${model.id} ${end}.`);
  const seen = seenIn(model, region);
  if (seen?.how === 'absent') return none(true, `${model.id} is not in ${region}, says ${cited(seen)}.`);
  const ways = waysToCall(model, region, seen);
  const way = ways.find((some) => some.certain && prefer !== undefined && kindOf(some) === prefer) ?? ways[0];
  if (way === undefined) return none(false, whyNone(model, region, seen));
  const { id, via, profile, certain } = way;
  const alternatives = ways.filter((other) => other !== way).map(({ profile: _, ...other }) => other);
  return { id, via, profile, certain, reason: why(way, model, region, seen), alternatives };
}

function kindOf({ via, scope }: Way): 'in-region' | 'geo' | 'global' {
  return via === 'in-region' ? via : scope === 'global' ? 'global' : 'geo';
}

function why(way: Way, model: Model, region: RegionId, seen: Seen | undefined): string {
  const listed =
    seen?.how === 'listed' && !way.certain
      ? `${cited(seen)} lists ${model.id} in ${region}, but does not say whether it answers on demand.`
      : '';
  if (way.profile === undefined) return listed || `${model.id} answers on demand in ${region}, says ${cited(seen!)}.`;
  const { id, scope, sourceRegions } = way.profile;
  const covers = sourceRegions?.includes(region)
    ? `${region} is one of its Regions`
    : liesIn(region, scope)
      ? `its scope takes in ${region}`
      : `AWS counts ${region} to its scope`;
  return `${listed && `${listed} `}${whichAnswer(region, seen)}The profile is ${id}: ${covers}.`;
}

function whyNone({ id, inferenceProfiles: profiles }: Model, region: RegionId, seen: Seen | undefined): string {
  if (profiles === undefined && seen === undefined) return `Nothing is recorded about ${id} in ${region}.`;
  const ids = profiles?.map((profile) => profile.id) ?? [];
  const had = ids.length === 0 ? 'none' : joinWords(ids, 'and');
  return `${whichAnswer(region, seen)}No inference profile on record covers ${region} (on record: ${had}).`;
}

/** What the sighting says of profiles; empty where it says nothing of them. */
function whichAnswer(region: RegionId, seen: Seen | undefined): string {
  if (seen === undefined) return '';
  const { how, geo, global } = seen;
  if (how === 'viaProfile' && geo === undefined && global === undefined) {
    return `Only an inference profile answers in ${region}, says ${cited(seen)}. `;
  }
  const kinds = [...(geo ? ['a geographic'] : []), ...(global ? ['the global'] : [])];
  if (kinds.length === 0) return '';
  const [only, too] = how === 'viaProfile' ? ['only ', ''] : ['', ' too'];
  const words = `${only}${joinWords(kinds, 'and')} inference profile ${kinds.length > 1 ? 'answer' : 'answers'}${too}`;
  return `${capital(words)} in ${region}, says ${cited(seen)}. `;
}

function cited({ source, asOf }: Seen): string {
  return `${source} (${asOf})`;
}

function none(certain: boolean, reason: string): CallableId {
  return { id: undefined, via: undefined, profile: undefined, certain, reason, alternatives: [] };
}
