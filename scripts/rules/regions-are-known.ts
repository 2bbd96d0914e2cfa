/** Prices and dates name only Regions that regions.yaml lists. */
import type { Rule } from './index.ts';
import { unknownNames } from './references.ts';

export const regionsAreKnown: Rule = (catalog) => {
  const { ids } = catalog.vocabularies.regions;
  const register = { noun: 'Region', ids, place: 'catalog/regions.yaml', remedy: 'Add it there, with its name.' };
  return [...catalog.models.values()].flatMap((entry) => {
    const { prices, lifecycle } = entry.value;
    const priced = prices.map((list, i) => [['prices', i, 'region'], list.region] as const);
    const ending = (lifecycle.byRegion ?? []).flatMap(({ regions }, i) =>
      regions.map((region, j) => [['lifecycle', 'byRegion', i, 'regions', j], region] as const),
    );
    return unknownNames(entry, [...priced, ...ending], register);
  });
};
