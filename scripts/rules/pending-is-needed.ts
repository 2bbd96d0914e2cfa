/** pending.yaml holds just the replacements that have no file: an entry goes when its model gets a file, or when nobody names it. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const pendingIsNeeded: Rule = (catalog) => {
  const named = new Set([...catalog.models.values()].flatMap((entry) => entry.value.lifecycle.replacedBy ?? []));
  return [...catalog.vocabularies.pending.entries].flatMap(([id, entry]) => {
    if (catalog.modelIds.has(id)) return [problem(entry, [], `"${id}" has a file now.`, 'Remove this entry.')];
    return named.has(id)
      ? []
      : [problem(entry, [], `no model names "${id}" as its replacement.`, 'Remove this entry.')];
  });
};
