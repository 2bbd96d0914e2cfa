/** What /models/ hands to its components and to its script. */
import { models, providers, useCases, type Model } from 'bedrock-model-catalog';
import { facetValues, inDefaultOrder, rowOf } from './catalog-view.ts';
import { facets, type Facet, type ModelRow } from './client/models-row.ts';
import { languageName } from './format.ts';
import { logOf } from './table-view.ts';

type Translate = App.Locals['t'];

/** The models in the order of the table, and their rows. */
export const ordered = inDefaultOrder(models);
export const rows: readonly ModelRow[] = ordered.map(rowOf);

/** Words besides titles that free text finds, by use case: the terms of the sources. */
export const useCaseWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(useCases).map(([id, { title, terms }]) => [id, [title, ...(terms ?? [])].join('\n')]),
);

/** The facets with labels and counts; statuses in their own order, others with most models first. */
export function facetGroups(t: Translate, lang: string) {
  const values = facetValues(rows);
  return facets.map((name) => ({
    name,
    legend: t(`models.facet.${name}`),
    values: (name === 'status' ? inLifeOrder(values[name]) : values[name]).map(([value, count]) => ({
      value,
      count,
      label: facetLabel(name, value, t, lang),
    })),
  }));
}

/** The ends of the log scales of all rows, as custom properties. */
export function scaleOf(shown: readonly ModelRow[]): string {
  const scale = (name: string, figures: readonly (number | undefined)[]) => {
    const known = figures.filter((figure) => figure !== undefined);
    const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [1, 1];
    return `--${name}-low:${logOf(low)};--${name}-breadth:${Math.max(0.001, Math.log10(high / low)).toFixed(3)}`;
  };
  const prices = shown.flatMap((row) => [row.inputPrice, row.outputPrice]);
  return [
    scale(
      'tokens',
      shown.map((row) => row.maxTokens),
    ),
    scale('price', prices),
  ].join(';');
}

function inLifeOrder(counts: readonly (readonly [string, number])[]) {
  const rank = ['active', 'legacy', 'retired'];
  return [...counts].sort(([a], [b]) => rank.indexOf(a) - rank.indexOf(b));
}

function facetLabel(facet: Facet, value: string, t: Translate, lang: string): string {
  switch (facet) {
    case 'useCase':
      return useCases[value as keyof typeof useCases].title;
    case 'provider':
      return providers[value as keyof typeof providers].name;
    case 'language':
      return languageName(value, lang);
    case 'status':
      return t(`status.${value as Model['lifecycle']['status']}`);
    default:
      return t(`modality.${value as Model['modality']}`);
  }
}
