/** The script of /models/: reads the state from the address, paints it, and keeps both in step with what the visitor does. */
import { comparePicks } from './compare-picks.ts';
import { roomFor } from './models-defer.ts';
import { inService } from './life-order.ts';
import { csvOf, jsonOf } from './models-download.ts';
import { bestToDrop, filter, index, order, type IndexedRow } from './models-filter.ts';
import { paintChips, paintCounts, paintForm, paintOrder, paintRows, paintScale, paintSort } from './models-paint.ts';
import { unpackRows, type PackedRows } from './models-pack.ts';
import { counter, modelsPageParts, type Words } from './models-parts.ts';
import { facets, valuesOf, ways, type Facet, type ModelRow } from './models-row.ts';
import {
  emptyState,
  isLiving,
  nextSort,
  positive,
  queryOf,
  sortKeys,
  stateOf,
  type ModelsState,
} from './models-state.ts';

interface PageData {
  readonly rows: PackedRows;
  readonly useCases: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** Milliseconds without a change after which the address and the scales follow. */
const SETTLED = 120;

/** Brings the page to life; does nothing where its parts are missing. */
export function startModelsPage(): void {
  const source = document.getElementById('models-data')?.textContent;
  const parts = modelsPageParts();
  if (!source || !parts) return;
  const { rows: packed, useCases, words } = JSON.parse(source) as PageData;
  const plain = unpackRows(packed);
  const lang = document.documentElement.lang || 'en';
  const rows: readonly IndexedRow[] = index(plain, {
    useCases,
    providers: Object.fromEntries(parts.labels('provider')),
  });
  const known = Object.fromEntries(facets.map((f) => [f, new Set(plain.flatMap((row) => valuesOf(row, f)))])) as Record<
    Facet,
    Set<string>
  >;
  const counted = counter(lang);
  let state: ModelsState = emptyState;
  let typing = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let sorted: readonly number[] = rows.map((_, i) => i);
  let shownRows: readonly ModelRow[] = plain;

  const paint = (next: ModelsState) => {
    const { shown, count, counts } = filter(rows, next);
    const room = roomFor(parts.body);
    const moved = next.sort?.key !== state.sort?.key || next.sort?.descending !== state.sort?.descending;
    if (moved) {
      sorted = order(rows, next.sort, lang);
      paintOrder(parts, sorted);
      paintSort(parts, next.sort);
    }
    state = next;
    shownRows = sorted.filter((i) => shown[i]).map((i) => plain[i]!);
    paintRows(parts, shown, sorted, { room, moved });
    paintCounts(parts, counts, count, words, counted);
    paintChips(parts, state, words, change);
    picks.paint(state.compare);
    parts.table.dataset['unit'] = state.unit;
    parts.living?.setAttribute('aria-pressed', String(isLiving(state)));
    const best = count === 0 ? bestToDrop(rows, state) : undefined;
    const sentence = best && counted(words.drop, best.count);
    parts.showEmpty(count === 0, best && { label: parts.labelOf(best.filter, words), sentence: sentence ?? '' });
    parts.drop.onclick = () => best && change(best.filter.without);
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED);
  };

  /** What may wait until the visitor pauses: the address while typing, and the ends of the log scales. */
  const settle = () => {
    clearTimeout(settling);
    settling = undefined;
    const query = queryOf(state);
    if (typing && query !== location.search) history.replaceState(null, '', location.pathname + query);
    typing = false;
    paintScale(parts, shownRows);
  };

  /** A discrete change: one step of the browser's history. */
  const change = (next: ModelsState) => {
    settle();
    history.pushState(null, '', location.pathname + queryOf(next));
    paint(next);
    paintForm(parts, next);
  };

  /** A change while typing: the address follows at the next pause, without a step of history. */
  const typed = (next: ModelsState) => {
    typing = true;
    paint(next);
  };

  const picks = comparePicks(parts.root, (compare) => change({ ...state, compare }));

  const restore = () => {
    typing = false;
    const asked = stateOf(location.search, known);
    const next = { ...asked, compare: picks.known(asked.compare) };
    paint(next);
    paintForm(parts, next);
  };

  parts.text.addEventListener('input', () => typed({ ...state, text: parts.text.value }));
  parts.form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    const name = target.name as 'maxInputPrice' | 'minTokens';
    const value = positive(target.value);
    target.setAttribute('aria-invalid', String(target.value.trim() !== '' && value === undefined));
    typed({ ...state, [name]: name === 'minTokens' && value ? Math.ceil(value) : value });
  });
  parts.form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'radio') change({ ...state, via: ways.find((way) => way === target.value) });
    if (target.type !== 'checkbox') return;
    const facet = target.name as Facet;
    const others = state.chosen[facet].filter((value) => value !== target.value);
    const chosen = { ...state.chosen, [facet]: target.checked ? [...others, target.value] : others };
    change({ ...state, chosen });
  });
  parts.living?.addEventListener('click', () => {
    const status = isLiving(state) ? [] : inService;
    change({ ...state, chosen: { ...state.chosen, status } });
  });
  parts.form.addEventListener('submit', (event) => event.preventDefault());
  const reset = (event: Event) => {
    event.preventDefault();
    change({ ...emptyState, unit: state.unit, sort: state.sort, compare: state.compare });
  };
  parts.form.addEventListener('reset', reset);
  parts.reset.addEventListener('click', reset);
  parts.table.tHead?.addEventListener('click', ({ target }) => {
    const column = target instanceof Element && target.closest('button') && target.closest<HTMLElement>('th');
    const key = column && sortKeys.find((known) => known === column.dataset['sort']);
    if (key) change({ ...state, sort: nextSort(state.sort, key) });
  });
  for (const radio of parts.units)
    radio.addEventListener('change', () => change({ ...state, unit: radio.value === '1k' ? '1k' : '1m' }));
  for (const button of parts.downloads)
    button.addEventListener('click', () => {
      const csv = button.dataset['download'] === 'csv';
      const type = csv ? 'text/csv' : 'application/json';
      save(csv ? csvOf(shownRows) : jsonOf(shownRows), type, `bedrock-models.${csv ? 'csv' : 'json'}`);
    });
  addEventListener('popstate', restore);
  addEventListener('pagehide', settle);
  restore();
}

function save(text: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
