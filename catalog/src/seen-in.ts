/** How a model was last seen in a Region. */
import type { Model, RegionId, RegionObservation, SourceId } from '#catalog';

/** How, by whom and when; `absent` where the source tells of the Region, and the model is not there. */
export interface Seen {
  /** `viaProfile`: only inference profiles answer. `listed`: the source does not say whether the model's own ID does. */
  readonly how: 'onDemand' | 'viaProfile' | 'listed' | 'absent';
  /** Whether a geographic inference profile answers, beside the model's own ID or alone; `undefined`: not told. */
  readonly geo: boolean | undefined;
  /** Whether the global inference profile answers; `undefined`: not told. */
  readonly global: boolean | undefined;
  readonly source: SourceId;
  readonly asOf: string;
}

/** What the newest sighting that tells of the Region says; `undefined` where none does. */
export function seenIn({ regions = [] }: Model, region: RegionId): Seen | undefined {
  const sighting = regions
    .filter(({ about }) => about === undefined || about.includes(region))
    .reduce<RegionObservation | undefined>(
      (newest, some) => (newest && newest.asOf >= some.asOf ? newest : some),
      undefined,
    );
  if (sighting === undefined) return undefined;
  const { source, asOf } = sighting;
  return { ...howIn(sighting, region), source, asOf };
}

function howIn(sighting: RegionObservation, region: RegionId): Pick<Seen, 'how' | 'geo' | 'global'> {
  const { onDemand, viaProfile, viaGeo, viaGlobal, listed } = sighting;
  const stands = (list: readonly RegionId[] | undefined) => list?.includes(region) === true;
  const unsaid = { geo: undefined, global: undefined };
  if (stands(viaProfile)) return { how: 'viaProfile', ...unsaid };
  if (stands(listed)) return { how: 'listed', ...unsaid };
  const [geo, global] = [stands(viaGeo), stands(viaGlobal)];
  // A source that tells the two kinds apart somewhere tells them apart everywhere: what it leaves out is a no.
  const tells = viaGeo !== undefined || viaGlobal !== undefined;
  if (stands(onDemand)) return { how: 'onDemand', ...(tells ? { geo, global } : unsaid) };
  return { how: geo || global ? 'viaProfile' : 'absent', geo, global };
}
