/** A model names only use cases that use-cases.yaml lists. */
import type { Rule } from './index.ts';
import { unknownNames } from './references.ts';

export const useCasesAreKnown: Rule = (catalog) => {
  const { ids } = catalog.vocabularies['use-cases'];
  const register = {
    noun: 'use case',
    ids,
    place: 'catalog/use-cases.yaml',
    remedy: 'Add it there, or use one that is there.',
  };
  return [...catalog.models.values()].flatMap((entry) =>
    unknownNames(
      entry,
      entry.value.useCases.map((id, i) => [['useCases', i], id] as const),
      register,
    ),
  );
};
