/** What the search box of the home page knows: the names of the models, and the tasks, languages and Regions that lead to some. */
import { models, regions, useCases } from 'bedrock-model-catalog';
import { languageName } from './format.ts';
import { regionIds } from './geographies.ts';
import type { NamedModel, SearchData } from './client/home-search.ts';

/** The words that the box needs in a browser. */
export const searchWords = [
  'home.meant',
  'home.notInCatalog',
  'home.provisionedArn',
  'home.profileArn',
  'home.otherArn',
  'home.inTable',
] as const;

/** The data of the box, for a script element. `words` are those of `searchWords`; `base` is the address of the front page,
 * `lang` the language for names of languages. */
export function searchData(base: string, words: SearchData['words'], lang: string): SearchData {
  const tags = [...new Set(models.flatMap(({ languages }) => languages.tags))];
  const used = Object.entries(useCases).filter(([id]) =>
    models.some((model) => (model.useCases as readonly string[]).includes(id)),
  );
  return {
    base,
    words,
    models: models.map(
      ({ id, name, version, slug, provider, useCases: uses, otherIds, otherNames, inferenceProfiles }): NamedModel => ({
        id,
        name,
        slug,
        provider,
        useCases: uses,
        ...(version && { version }),
        ...(otherIds && { otherIds }),
        ...(otherNames && { otherNames }),
        ...(inferenceProfiles && { inferenceProfiles }),
      }),
    ),
    useCases: Object.fromEntries(used.map(([id, { title }]) => [id, { title, query: `useCase=${id}` }])),
    regions: regionIds.map((id) => ({ id, title: regions[id].name, query: `region=${id}` })),
    languages: tags.map((tag) => ({ title: languageName(tag, lang), query: `language=${encodeURIComponent(tag)}` })),
  };
}
