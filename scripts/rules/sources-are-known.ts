/** A fact, a price, a sighting in Regions and a dispute cite only sources that sources.yaml lists. */
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';
import { unknownNames } from './references.ts';

export const sourcesAreKnown: Rule = (catalog) => {
  const { ids } = catalog.vocabularies.sources;
  const register = { noun: 'source', ids, place: 'catalog/sources.yaml', remedy: 'Add it there, with its URL.' };
  return [...catalog.models.values()].flatMap((entry) => unknownNames(entry, citations(entry.value), register));
};

/** Every source that a model cites, with its path. */
export function citations(model: AuthoredModel): (readonly [path: (string | number)[], id: string])[] {
  return (['sources', 'regions', 'prices', 'disputed'] as const).flatMap((list) =>
    (model[list] ?? []).map((item, i) => [[list, i, 'source'], item.source] as const),
  );
}
