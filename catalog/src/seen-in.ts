/** How a model was last seen in a Region. */
import type { Model, RegionId, RegionObservation, SourceId } from '#catalog';

/** How, by whom and when; `absent` where the source tells of the Region, and the model is not there. */
export interface Seen {
  readonly how: 'onDemand' | 'viaProfile' | 'listed' | 'absent';
  readonly source: SourceId;
  readonly asOf: string;
}

const ways = ['onDemand', 'viaProfile', 'listed'] as const;

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
  return { how: ways.find((way) => sighting[way]?.includes(region)) ?? 'absent', source, asOf };
}
