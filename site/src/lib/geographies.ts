/** Where Regions lie, by how their codes begin; and the part of their names that tells them apart. */
import { regions, type RegionId } from 'bedrock-model-catalog';

/** The geographies in the order of the pages. */
export const geographies = ['us', 'ca', 'mx', 'sa', 'eu', 'ap', 'me', 'il', 'af', 'us-gov', 'other'] as const;
/** A geography; `other` where the code begins otherwise. */
export type Geography = (typeof geographies)[number];

/** The geography of a Region: the longest beginning of its code that is one. */
export function geographyOf(region: string): Geography {
  const found = geographies.filter((each) => region.startsWith(`${each}-`)).sort((a, b) => b.length - a.length);
  return found[0] ?? 'other';
}

/** Things by the geography of their Region, in the order of the pages; empty geographies are left out. */
export function byGeography<T>(
  items: readonly T[],
  region: (item: T) => string,
): readonly { readonly geography: Geography; readonly items: readonly T[] }[] {
  return geographies
    .map((geography) => ({ geography, items: items.filter((item) => geographyOf(region(item)) === geography) }))
    .filter((group) => group.items.length > 0);
}

/** All Regions of the catalog, by code. */
export const regionIds: readonly RegionId[] = (Object.keys(regions) as RegionId[]).sort();

/** The place of a Region: `Frankfurt` of `Europe (Frankfurt)`; the whole name where it has no such part. */
export function placeOf(region: RegionId): string {
  const { name } = regions[region];
  return /\(([^()]+)\)$/.exec(name)?.[1] ?? name;
}
