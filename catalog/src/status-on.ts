/** Where a model stands in its life on a day. */
import type { Lifecycle } from '#catalog';

/** `retired` from the end of life on, `legacy` from the day AWS calls it Legacy; the compiler derives `status` so, too. */
export function statusOn(
  { legacy, endOfLife }: Pick<Lifecycle, 'legacy' | 'endOfLife'>,
  day: string,
): Lifecycle['status'] {
  if (endOfLife !== undefined && endOfLife <= day) return 'retired';
  return legacy !== undefined && legacy <= day ? 'legacy' : 'active';
}
