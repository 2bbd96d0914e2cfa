/** Prices, dates, sightings and inference profiles name only Regions that regions.yaml lists. */
import type { Path } from '../compile/problem.ts';
import type { Rule } from './index.ts';
import { unknownNames } from './references.ts';

export const regionsAreKnown: Rule = (catalog) => {
  const { ids } = catalog.vocabularies.regions;
  const register = { noun: 'Region', ids, place: 'catalog/regions.yaml', remedy: 'Add it there, with its name.' };
  return [...catalog.models.values()].flatMap((entry) => {
    const { prices, lifecycle, regions: sightings = [], inferenceProfiles = [] } = entry.value;
    const priced = prices.flatMap(({ region }, i): [Path, string][] =>
      typeof region === 'string'
        ? [[['prices', i, 'region'], region]]
        : region.map((one, j) => [['prices', i, 'region', j], one]),
    );
    const ending = (lifecycle.byRegion ?? []).flatMap(({ regions }, i) =>
      regions.map((region, j) => [['lifecycle', 'byRegion', i, 'regions', j], region] as const),
    );
    const seen = sightings.flatMap((sighting, i) =>
      (['about', 'onDemand', 'viaProfile', 'viaGeo', 'viaGlobal', 'listed'] as const).flatMap((key) =>
        (sighting[key] ?? []).map((region, j) => [['regions', i, key, j], region] as const),
      ),
    );
    const called = inferenceProfiles.flatMap(({ sourceRegions = [] }, i) =>
      sourceRegions.map((region, j) => [['inferenceProfiles', i, 'sourceRegions', j], region] as const),
    );
    return unknownNames(entry, [...called, ...seen, ...priced, ...ending], register);
  });
};
