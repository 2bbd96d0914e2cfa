/** Filtering, counting and sorting of /models/: pure, one pass over the rows, nothing of the page in it. */
import { statusRank, type StatusName } from './life-order.ts';
import { everyValue, facets, valuesOf, type Facet, type ModelRow } from './models-row.ts';
import type { ModelsState, SortKey } from './models-state.ts';

/** A row with what is reckoned once: its text to search in, without accents and capital letters. */
export interface IndexedRow {
  readonly row: ModelRow;
  readonly haystack: string;
}

/** Titles and terms by use case, and names by provider: words that free text also finds. */
export interface SearchWords {
  readonly useCases: Readonly<Record<string, string>>;
  readonly providers: Readonly<Record<string, string>>;
}

/** What a state shows. */
export interface Filtered {
  /** Whether each row is shown, in the order of the rows. */
  readonly shown: readonly boolean[];
  readonly count: number;
  /** Models that a value would leave (or, where one value suffices, add) beside all other filters; by facet and value. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** The rows, ready to be filtered. */
export function index(rows: readonly ModelRow[], words: SearchWords): readonly IndexedRow[] {
  return rows.map((row) => {
    const parts = [
      row.name,
      row.id,
      row.version ?? '',
      row.family ?? '',
      row.provider,
      words.providers[row.provider] ?? '',
    ];
    parts.push(...row.otherNames, ...row.otherIds);
    for (const useCase of row.useCases) parts.push(useCase, words.useCases[useCase] ?? '');
    return { row, haystack: fold(parts.join('\n')) };
  });
}

/** What the state shows: every word of the text must occur, and every facet must agree. */
export function filter(rows: readonly IndexedRow[], state: ModelsState): Filtered {
  const words = wordsOf(state.text);
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  let count = 0;
  const shown = rows.map(({ row, haystack }) => {
    if (!words.every((word) => finds(word, row, haystack)) || !withinLimits(row, state)) return false;
    const failed = facets.filter((facet) => !agrees(valuesOf(row, facet, state.via), facet, state.chosen[facet]));
    // A row that only one either-or facet keeps out still counts there: choosing its value would let it in.
    const counted = failed.length === 0 ? facets : failed.length === 1 && !everyValue.has(failed[0]!) ? failed : [];
    for (const facet of counted)
      for (const value of valuesOf(row, facet, state.via))
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    if (failed.length === 0) count += 1;
    return failed.length === 0;
  });
  return { shown, count, counts };
}

/** One filter of a state, and the state without it. */
export interface ActiveFilter {
  readonly kind: 'text' | 'via' | 'maxInputPrice' | 'minTokens' | Facet;
  readonly value: string;
  readonly without: ModelsState;
}

/** The filters that are on, each with the state that is left when it is dropped. */
export function activeFilters(state: ModelsState): readonly ActiveFilter[] {
  const active: ActiveFilter[] = [];
  if (state.text.trim()) active.push({ kind: 'text', value: state.text.trim(), without: { ...state, text: '' } });
  for (const facet of facets) {
    for (const value of state.chosen[facet]) {
      const left = state.chosen[facet].filter((other) => other !== value);
      active.push({ kind: facet, value, without: { ...state, chosen: { ...state.chosen, [facet]: left } } });
    }
  }
  for (const kind of ['via', 'maxInputPrice', 'minTokens'] as const) {
    const value = state[kind];
    if (value !== undefined) active.push({ kind, value: String(value), without: { ...state, [kind]: undefined } });
  }
  return active;
}

/** The filter whose removal shows the most models, with their number; `undefined` where no single one helps. */
export function bestToDrop(rows: readonly IndexedRow[], state: ModelsState) {
  let best: { filter: ActiveFilter; count: number } | undefined;
  for (const candidate of activeFilters(state)) {
    const { count } = filter(rows, candidate.without);
    if (count > (best?.count ?? 0)) best = { filter: candidate, count };
  }
  return best;
}

/** Row numbers in the order of the state's sort. Rows stand in the default order already; ties keep it, unknowns come last. */
export function order(rows: readonly IndexedRow[], sort: ModelsState['sort'], lang: string): readonly number[] {
  const numbers = rows.map((_, i) => i);
  if (!sort) return numbers;
  const keys = rows.map(({ row }) => sortValue(row, sort.key));
  const collator = new Intl.Collator(lang, { numeric: true });
  const sign = sort.descending ? -1 : 1;
  return numbers.sort((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (x === undefined || y === undefined) return x === y ? a - b : x === undefined ? 1 : -1;
    const by = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return sign * by || a - b;
  });
}

/** Whether a word occurs in a row; or holds its ID, as an ARN, an inference profile or a variant does. */
function finds(word: string, { id }: ModelRow, haystack: string): boolean {
  return haystack.includes(word) || (word.length > id.length && word.includes(id));
}

/** The words of a free text, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** Text without accents and capital letters, as the package's search compares it. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function withinLimits(row: ModelRow, { via, maxInputPrice, minTokens }: ModelsState): boolean {
  if (via !== undefined && row.regions[via].length === 0) return false;
  if (maxInputPrice !== undefined && !(row.inputPrice !== undefined && row.inputPrice <= maxInputPrice)) return false;
  return minTokens === undefined || (row.maxTokens !== undefined && row.maxTokens >= minTokens);
}

function agrees(values: readonly string[], facet: Facet, chosen: readonly string[]): boolean {
  if (chosen.length === 0) return true;
  return everyValue.has(facet) ? chosen.every((v) => values.includes(v)) : chosen.some((v) => values.includes(v));
}

function sortValue(row: ModelRow, key: SortKey): string | number | undefined {
  if (key === 'useCases' || key === 'languages') return row[key].length;
  if (key === 'status') return statusRank[row.status as StatusName];
  return row[key];
}
