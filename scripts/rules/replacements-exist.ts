/** A replacement is a model of the catalog, or stands in pending.yaml until it has a file. */
import type { Rule } from './index.ts';
import { unknownNames } from './references.ts';

export const replacementsExist: Rule = (catalog) => {
  const pending = catalog.vocabularies.pending.ids;
  const ids = pending && new Set([...catalog.modelIds, ...pending]);
  const remedy = 'Add it to catalog/pending.yaml with its name, or give it a file.';
  const register = { noun: 'model', ids, place: 'the catalog or catalog/pending.yaml', remedy };
  return [...catalog.models.values()].flatMap((entry) =>
    unknownNames(
      entry,
      (entry.value.lifecycle.replacedBy ?? []).map((id, i) => [['lifecycle', 'replacedBy', i], id] as const),
      register,
    ),
  );
};
