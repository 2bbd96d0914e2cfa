/** The facets of /models/ as the page draws them: labels, counts, and what is folded away. */
import { providers, regions, useCases, type RegionId } from 'bedrock-model-catalog';
import { facetValues } from './catalog-view.ts';
import { statusRank, type StatusName } from './client/life-order.ts';
import { facets, type Facet, type ModelRow } from './client/models-row.ts';
import { languageName } from './format.ts';
import { byGeography, placeOf } from './geographies.ts';
import type { Reader, Word } from './words.ts';

/** A value of a facet: how many models have it, and what tells it from a namesake. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly count: number;
}

/** A facet: its sections stand one below the other, those with a label folded. */
export interface FacetView {
  readonly name: Facet;
  readonly legend: string;
  /** Whether the whole facet is folded, because few visitors need it. */
  readonly folded: boolean;
  readonly sections: readonly { readonly label?: string; readonly values: readonly FacetValue[] }[];
}

const VISIBLE = 7;
const FOLD_FROM = 10;
const folded: ReadonlySet<Facet> = new Set(['region', 'capability', 'input', 'language']);

/** The facets; statuses in their own order, Regions by geography, others with most models first. */
export function facetGroups(rows: readonly ModelRow[], reader: Reader): readonly FacetView[] {
  const counted = facetValues(rows);
  return facets.map((name) => {
    const values = counted[name].map(([value, count]) => ({ value, count, ...labelOf(name, value, reader) }));
    return {
      name,
      legend: reader.t(`models.facet.${name}`),
      folded: folded.has(name),
      sections: sectionsOf(name, values, reader),
    };
  });
}

function sectionsOf(name: Facet, values: readonly FacetValue[], { t, lang }: Reader): FacetView['sections'] {
  if (name === 'status') return [{ values: values.toSorted((a, b) => rankOf(a) - rankOf(b)) }];
  if (name === 'region') return regionSections(values, { t, lang });
  // A list that is folded as a whole is shown as a whole.
  if (folded.has(name) ? values.length <= 2 * FOLD_FROM : values.length < FOLD_FROM) return [{ values }];
  const [most, rest] = [values.slice(0, VISIBLE), values.slice(VISIBLE)];
  return [{ values: most }, { label: t('models.moreValues', { count: rest.length }), values: rest }];
}

/** Regions by geography; where few Regions lie in one, it stands with the rest of the world, under full names. */
function regionSections(values: readonly FacetValue[], { t, lang }: Reader): FacetView['sections'] {
  const byLabel = (some: readonly FacetValue[]) => some.toSorted((a, b) => a.label.localeCompare(b.label, lang));
  const groups = byGeography(values, ({ value }) => value);
  const isLarge = ({ items }: (typeof groups)[number]) => items.length > 2;
  const rest = groups.filter((group) => !isLarge(group)).flatMap(({ items }) => items);
  const inFull = rest.map((value) => ({ ...value, label: regions[value.value as RegionId].name }));
  return [
    ...groups
      .filter(isLarge)
      .map(({ geography, items }) => ({ label: t(`geography.${geography}`), values: byLabel(items) })),
    ...(rest.length > 0 ? [{ label: t('models.elsewhere'), values: byLabel(inFull) }] : []),
  ];
}

const rankOf = ({ value }: FacetValue) => statusRank[value as StatusName];

function labelOf(facet: Facet, value: string, { t, lang }: Reader): Pick<FacetValue, 'label' | 'detail'> {
  switch (facet) {
    case 'useCase':
      return { label: useCases[value as keyof typeof useCases].title };
    case 'provider':
      return { label: providers[value as keyof typeof providers].name };
    case 'language':
      return { label: languageName(value, lang) };
    case 'region':
      return { label: placeOf(value as RegionId), detail: value };
    case 'status':
      return { label: t(`status.${value}` as Word) };
    case 'capability':
      return { label: t(`capability.${value}` as Word) };
    default:
      return { label: t(`modality.${value}` as Word) };
  }
}
