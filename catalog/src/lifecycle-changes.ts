/** The dated steps of a model's life. */
import type { Lifecycle, Model, ModelId, RegionId } from '#catalog';

/** A step in a model's life. */
export interface LifecycleChange {
  /**
   * `firstSeen`: no source gives the release, a list of the API held the model on this day for the first time. `gone`: no
   * source gives the end, on this day the lists held it no more.
   */
  readonly kind: 'released' | 'firstSeen' | 'legacy' | 'extendedAccess' | 'endOfLife' | 'gone';
  readonly date: string;
  readonly model: ModelId;
  /** The Regions that it holds for, where Regions differ. */
  readonly regions?: readonly RegionId[];
  /** The day is yet to come: it lies after the one for which the lifecycle was established. */
  readonly announced: boolean;
}

/** The dated steps of a model's life, in no certain order. */
export function lifecycleChanges({ id: model, lifecycle }: Model): readonly LifecycleChange[] {
  const { asOf, released, firstSeen, extendedAccess, goneBy } = lifecycle;
  const steps: readonly Step[] = [
    ['released', released],
    ['firstSeen', firstSeen],
    ...byDay(lifecycle, 'legacy'),
    ['extendedAccess', extendedAccess],
    ...byDay(lifecycle, 'endOfLife'),
    ['gone', goneBy],
  ];
  return steps.flatMap(([kind, date, regions]) => {
    if (date === undefined) return [];
    return [{ kind, date, model, ...(regions && { regions }), announced: date > asOf }];
  });
}

type Step = readonly [
  kind: LifecycleChange['kind'],
  date: string | undefined,
  regions?: readonly RegionId[] | undefined,
];

/** Each day of a step, with the Regions that it holds for; without Regions where all have the same day. */
function byDay(lifecycle: Lifecycle, kind: 'legacy' | 'endOfLife'): readonly Step[] {
  const whole = lifecycle[kind];
  const days = new Map<string, RegionId[]>();
  for (const group of lifecycle.byRegion ?? []) {
    const day = group[kind] ?? whole;
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), ...group.regions]);
  }
  if (whole !== undefined && (!days.has(whole) || days.size === 1)) days.set(whole, []);
  return [...days].map(([day, regions]) => [kind, day, regions.length === 0 ? undefined : regions]);
}
