/** The folder of a model is a provider in providers.yaml. */
import { didYouMean } from '../compile/nearest.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const providerIsKnown: Rule = (catalog) => {
  const known = catalog.vocabularies.providers.ids;
  if (known === undefined) return [];
  return [...catalog.models].flatMap(([slug, entry]) => {
    const provider = slug.split('/')[0]!;
    if (known.has(provider)) return [];
    const remedy = didYouMean(provider, known, 'Add it there, or move the file into the folder of its provider.');
    return [problem(entry, [], `the folder "${provider}" is no provider in catalog/providers.yaml.`, remedy)];
  });
};
