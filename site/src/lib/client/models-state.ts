/** The state of /models/ and its query string. What a query string holds is hostile: unknown keys and values are dropped. */
import { picksOf, pickQuery } from './compare-picks.ts';
import { inService } from './life-order.ts';
import { facets, ways, type Facet, type Way } from './models-row.ts';

/** Columns that sort. */
export const sortKeys = [
  'name',
  'id',
  'provider',
  'modality',
  'useCases',
  'languages',
  'maxTokens',
  'inputPrice',
  'outputPrice',
  'status',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the page shows. Prices in US dollars for a million tokens. */
export interface ModelsState {
  readonly text: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  /** How the model is to be called from the chosen Regions, or from any; absent for every way. */
  readonly via?: Way | undefined;
  readonly maxInputPrice?: number | undefined;
  readonly minTokens?: number | undefined;
  readonly sort?: { readonly key: SortKey; readonly descending: boolean } | undefined;
  readonly unit: '1k' | '1m';
  /** Slugs of the models that are picked to be compared. */
  readonly compare: readonly string[];
}

/** The values that exist, by facet; others are ignored. */
export type KnownValues = Readonly<Record<Facet, ReadonlySet<string>>>;

const LONGEST_TEXT = 200;

export const emptyState: ModelsState = {
  text: '',
  chosen: Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as ModelsState['chosen'],
  unit: '1m',
  compare: [],
};

/** The state that a query string stands for, such as `?useCase=chat&status=active&sort=-maxTokens`. */
export function stateOf(query: string, known: KnownValues): ModelsState {
  const params = new URLSearchParams(query);
  const chosen = Object.fromEntries(
    facets.map((facet) => [facet, [...new Set(params.getAll(facet))].filter((value) => known[facet].has(value))]),
  ) as unknown as ModelsState['chosen'];
  const minTokens = positive(params.get('minTokens'));
  return {
    text: (params.get('q') ?? '').slice(0, LONGEST_TEXT),
    chosen,
    via: ways.find((way) => way === params.get('via')),
    maxInputPrice: positive(params.get('maxInputPrice')),
    minTokens: minTokens && Math.ceil(minTokens),
    sort: sortOf(params.get('sort') ?? ''),
    unit: params.get('unit') === '1k' ? '1k' : '1m',
    compare: picksOf(query),
  };
}

/** The query string of a state, in one order, without what is default; empty for the default view. */
export function queryOf(state: ModelsState): string {
  const params = new URLSearchParams();
  if (state.text.trim()) params.set('q', state.text.trim());
  for (const facet of facets) for (const value of state.chosen[facet]) params.append(facet, value);
  if (state.via) params.set('via', state.via);
  if (state.maxInputPrice !== undefined) params.set('maxInputPrice', String(state.maxInputPrice));
  if (state.minTokens !== undefined) params.set('minTokens', String(state.minTokens));
  if (state.sort) params.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.key}`);
  if (state.unit !== '1m') params.set('unit', state.unit);
  const query = [params.toString(), pickQuery(state.compare)].filter(Boolean).join('&');
  return query && `?${query}`;
}

/** A limit as a visitor types it: a number above 0, else nothing. */
export function positive(text: string | null): number | undefined {
  if (!text || !/^\d{0,9}(\.\d{1,9})?$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value > 0 ? value : undefined;
}

/** Whether the state shows exactly the models in service, whatever else it asks. */
export function isLiving({ chosen: { status } }: ModelsState): boolean {
  return status.length === inService.length && inService.every((one) => status.includes(one));
}

/** The sort after a press on a column: the column's first direction, then the other, then none. */
export function nextSort(sort: ModelsState['sort'], key: SortKey): ModelsState['sort'] {
  const first = key === 'maxTokens' || key === 'useCases' || key === 'languages';
  if (sort?.key !== key) return { key, descending: first };
  return sort.descending === first ? { key, descending: !first } : undefined;
}

function sortOf(text: string): ModelsState['sort'] {
  const name = text.replace(/^-/, '');
  const key = sortKeys.find((known) => known === name);
  return key && { key, descending: text.startsWith('-') };
}
