/** Which ID a snippet calls, from which Region, and what its reader should know of that. */
import type { Model, RegionId } from '#catalog';
import { namedRegions } from '../callable-from.ts';
import { joinWords } from '../nearest.ts';
import { newestFirst } from '../newest-first.ts';
import { preferredRegion } from '../preferred-region.ts';
import { liesIn } from '../profile-scopes.ts';
import { seenIn } from '../seen-in.ts';
import { show } from '../show.ts';
import { endIn, waysToCall, type WayToCall } from '../ways-to-call.ts';
import { SnippetOptionError } from './errors.ts';

/** What `modelId` holds. */
export interface CalledId {
  readonly id: string;
  /** A sentence for a comment; absent where the ID is the model's own, or was asked for. */
  readonly note: string | undefined;
}

/**
 * The ID for StartAsyncInvoke, which takes no inference profile: the model's own, or the alias that is asked for. Throws a
 * `SnippetOptionError` for any other.
 */
export function ownId(model: Model, asked?: unknown): CalledId {
  const profiles = model.inferenceProfiles?.map((profile) => profile.id) ?? [];
  if (!profiles.some((id) => id === asked))
    return { id: asked === undefined ? model.id : checkedId(model, asked), note: undefined };
  const expected = `Expected ${model.id}: StartAsyncInvoke takes no inference profile.`;
  throw new SnippetOptionError('modelId', asked, `modelId is ${show(asked)}. ${expected}`);
}

/**
 * The ID for a Region: the model's own, or that of the inference profile through which the Region answers; the model's own
 * too where no ID is known to be answered there. Throws a `SnippetOptionError` for an ID that is asked for and is not one
 * of the model's.
 */
export function calledId(model: Model, region: string, asked?: unknown): CalledId {
  if (asked !== undefined) return { id: checkedId(model, asked), note: undefined };
  const way = wayFrom(model, region as RegionId);
  if (way === undefined || way === 'denied' || way.via !== 'profile') return { id: model.id, note: undefined };
  const { id } = way;
  return { id, note: `${id} is an inference profile: ${region} is not known to answer ${model.id} itself.` };
}

/**
 * us-east-1 where the model, or the ID that is asked for, is answered there or has a price and no source denies it; else
 * the first such Region, those with a price before the others, newest first.
 */
export function defaultRegion(model: Model, asked?: string): string {
  const priced = newestFirst(model.prices).map(({ region }) => region);
  const candidates = new Set<RegionId>([preferredRegion, ...priced, ...namedRegions(model)]);
  const found = [...candidates].find((region) => answers(model, region, asked, priced));
  return found ?? priced[0] ?? preferredRegion;
}

function answers(model: Model, region: RegionId, asked: string | undefined, priced: readonly RegionId[]): boolean {
  const profile = model.inferenceProfiles?.find(({ id }) => id === asked);
  if (profile !== undefined) return profile.sourceRegions?.includes(region) ?? liesIn(region, profile.scope);
  const way = wayFrom(model, region);
  if (way === undefined) return priced.includes(region);
  return way !== 'denied' && (asked === undefined || way.via === 'in-region');
}

/** What `inferenceProfileFor` finds, of the model alone: a page that ships one model has no catalog to look it up in. */
function wayFrom(model: Model, region: RegionId): WayToCall | 'denied' | undefined {
  const known = asLastKnown(model);
  const seen = seenIn(known, region);
  if (seen?.how === 'absent' || endIn(known, region) !== undefined) return 'denied';
  return waysToCall(known, region, seen)[0];
}

/** A retired model as it was before its end; any other as it is. */
function asLastKnown(model: Model): Model {
  const { lifecycle, regions = [] } = model;
  if (lifecycle.status !== 'retired') return model;
  const { asOf } = lifecycle;
  const end = lifecycle.endOfLife ?? lifecycle.goneBy ?? asOf;
  return { ...model, lifecycle: { asOf, status: 'active' }, regions: regions.filter((seen) => seen.asOf < end) };
}

function checkedId(model: Model, asked: unknown): string {
  const { id, otherIds = [], inferenceProfiles = [] } = model;
  const aliases = otherIds.filter(({ kind }) => kind === 'alias');
  const own = [model, ...aliases, ...inferenceProfiles].map((some) => some.id);
  const found = own.find((each) => each === asked);
  if (found !== undefined) return found;
  const ids = own.length === 1 ? `${id}, its only ID` : `an ID of ${model.name}: ${joinWords(own, 'or')}`;
  throw new SnippetOptionError('modelId', asked, `modelId is ${show(asked)}. Expected ${ids}.`);
}
