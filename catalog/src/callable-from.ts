/** Whether a model can be called from a Region, as sources show it. */
import type { Model, RegionId } from '#catalog';
import { seenIn } from './seen-in.ts';
import { endIn } from './ways-to-call.ts';

/** How a model is called: by its own ID, or through a geographic or the global inference profile. */
export type CallVia = 'in-region' | 'geo' | 'global';

/**
 * Whether a source shows that a model can be called from a Region, by one of the ways given, or by any where none is. The
 * newest sighting decides; a profile that names the Region counts where no sighting denies it. What a scope may take in
 * is a guess and does not count. A model that has ended there cannot be called.
 */
export function callableFrom(model: Model, region: RegionId, ways: readonly CallVia[]): boolean {
  if (endIn(model, region) !== undefined) return false;
  const seen = seenIn(model, region);
  if (seen?.how === 'absent') return false;
  const named = (model.inferenceProfiles ?? []).filter(({ sourceRegions }) => sourceRegions?.includes(region));
  const shown: Record<CallVia, boolean> = {
    'in-region': seen?.how === 'onDemand',
    geo: seen?.geo ?? named.some(({ scope }) => scope !== 'global'),
    global: seen?.global ?? named.some(({ scope }) => scope === 'global'),
  };
  return ways.length > 0 ? ways.some((way) => shown[way]) : seen !== undefined || named.length > 0;
}

/** All Regions that sightings and profiles of a model name. */
export function namedRegions({ regions = [], inferenceProfiles = [] }: Model): readonly RegionId[] {
  const lists = [
    ...regions.flatMap(({ onDemand, viaProfile, viaGeo, viaGlobal, listed }) => [
      onDemand,
      viaProfile,
      viaGeo,
      viaGlobal,
      listed,
    ]),
    ...inferenceProfiles.map(({ sourceRegions }) => sourceRegions),
  ];
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
