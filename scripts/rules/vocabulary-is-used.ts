/** Every source is cited: one that nobody cites says that a fact lost its source. A use case may wait for its first model. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';
import { citations } from './sources-are-known.ts';

export const vocabularyIsUsed: Rule = (catalog) => {
  const cited = new Set([...catalog.models.values()].flatMap((entry) => citations(entry.value).map(([, id]) => id)));
  return [...catalog.vocabularies.sources.entries]
    .filter(([id]) => !cited.has(id))
    .map(([id, entry]) =>
      problem(entry, [], `nobody cites the source "${id}".`, 'Cite it where it supports a fact, or remove it.'),
    );
};
