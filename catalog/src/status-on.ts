/** Where a model stands in its life on a day. */
import type { Lifecycle } from '#catalog';

/**
 * `unconfirmed` where no source gives a status, `retired` from the end of life on or from the day on which lists held it
 * no more, `legacy` from the day AWS calls it Legacy; the compiler derives `status` so, too.
 */
export function statusOn(
  { unconfirmed, legacy, endOfLife, goneBy }: Pick<Lifecycle, 'unconfirmed' | 'legacy' | 'endOfLife' | 'goneBy'>,
  day: string,
): Lifecycle['status'] {
  if (unconfirmed) return 'unconfirmed';
  if ([endOfLife, goneBy].some((end) => end !== undefined && end <= day)) return 'retired';
  return legacy !== undefined && legacy <= day ? 'legacy' : 'active';
}

/** Since when a retired model is so, to follow other words; empty where no source gives a day. */
export function sinceEnd({ endOfLife, goneBy }: Pick<Lifecycle, 'endOfLife' | 'goneBy'>): string {
  if (endOfLife !== undefined) return ` since ${endOfLife}`;
  return goneBy === undefined ? '' : ` since ${goneBy} at the latest`;
}
