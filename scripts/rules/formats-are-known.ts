/** A model speaks a format that has a file in catalog/formats. */
import type { Rule } from './index.ts';
import { unknownNames } from './references.ts';

export const formatsAreKnown: Rule = (catalog) => {
  const remedy = 'Add it there, or leave the key out where no dialect is evidenced.';
  const register = { noun: 'format', ids: catalog.formatIds, place: 'catalog/formats/', remedy };
  return [...catalog.models.values()].flatMap((entry) =>
    unknownNames(entry, entry.value.format === undefined ? [] : [[['format'], entry.value.format]], register),
  );
};
