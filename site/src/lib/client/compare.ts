/** The script of /compare/: loads the columns that the address names, puts them side by side, adds and removes in place. */
import type { CalculatorState } from './calculator-state.ts';
import { fieldsOf, fillForm, entryOf, showFault } from './calculator-form.ts';
import { mount } from './calculator-tree.ts';
import { speaker, type WordList } from './calculator-words.ts';
import { costCells } from './compare-cost.ts';
import type { CompareColumn } from './compare-rows.ts';
import { compareQueryOf, compareStateOf, MOST, type CompareState } from './compare-state.ts';
import { compareTree } from './compare-view.ts';

interface PageData {
  /** Slugs by slug and by ID. */
  readonly slugs: readonly (readonly [string, string])[];
  readonly labels: Readonly<Record<string, string>>;
  readonly words: WordList;
  readonly base: string;
}

/** Brings the page to life; does nothing on another page. */
export function startCompare(): void {
  const root = document.getElementById('compare');
  const source = document.getElementById('compare-data')?.textContent;
  const part = <E extends HTMLElement>(name: string) => root!.querySelector<E>(`[data-part=${name}]`)!;
  if (!root || !source) return;
  const { slugs, labels, words, base } = JSON.parse(source) as PageData;
  const [select, add, differences, box, said, hint, link] = [
    part<HTMLSelectElement>('select'),
    part<HTMLButtonElement>('add'),
    part<HTMLInputElement>('differences'),
    part('table'),
    part('said'),
    part('hint'),
    part<HTMLAnchorElement>('calculator'),
  ];
  const lang = document.documentElement.lang || 'en';
  const reader = speaker(words, lang, base);
  const slugOf = new Map(slugs);
  const nameOf = (slug: string) => [...select.options].find(({ value }) => value === slug)?.text ?? slug;
  const loaded = new Map<string, Promise<CompareColumn>>();
  let state: CompareState = compareStateOf('', slugOf);
  let turn = 0;

  const load = (slug: string): Promise<CompareColumn> => {
    const known = loaded.get(slug);
    if (known) return known;
    const coming = fetch(reader.at(`/compare/${slug}.json`)).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json() as Promise<CompareColumn>;
    });
    loaded.set(slug, coming);
    return coming;
  };

  const paint = async () => {
    const own = (turn += 1);
    const found = await Promise.allSettled(state.models.map(load));
    if (own !== turn) return;
    const columns = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = state.models.filter((_, i) => found[i]?.status === 'rejected');
    for (const slug of failed) loaded.delete(slug);
    const priced = columns.map((column) => ({
      ...column,
      cells: { ...column.cells, ...costCells(column.model, state.workload, lang) },
    }));
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['remove'] : undefined;
    box.replaceChildren(...(priced.length === 0 ? [] : [mount(compareTree(priced, labels, reader), document)]));
    if (focused) box.querySelector<HTMLElement>(`[data-remove="${CSS.escape(focused)}"]`)?.focus();
    box.parentElement!.hidden = priced.length === 0;
    box.classList.toggle('only-differences', state.onlyDifferences && priced.length > 1);
    hint.textContent =
      failed.length > 0
        ? failed.map((slug) => reader.say('compare.failed', { name: nameOf(slug) })).join(' ')
        : state.models.length === 0
          ? reader.say('compare.none')
          : state.models.length === 1
            ? reader.say('compare.one')
            : state.models.length === MOST
              ? reader.say('compare.full')
              : '';
    const full = state.models.length >= MOST;
    select.disabled = full;
    add.disabled = full;
    for (const option of select.options) option.disabled = state.models.includes(option.value);
    differences.checked = state.onlyDifferences;
    const { in: input, out, requests } = state.workload;
    link.href = `${reader.at('/calculator/')}?in=${input}&out=${out}&requests=${requests}`;
  };

  const change = (next: CompareState, step: 'push' | 'replace') => {
    state = next;
    history[`${step}State`](null, '', location.pathname + compareQueryOf(state));
    void paint();
  };
  const restore = () => {
    state = compareStateOf(location.search, slugOf);
    fillForm(root, state.workload);
    void paint();
  };

  part<HTMLFormElement>('form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (select.value === '' || state.models.includes(select.value) || state.models.length >= MOST) return;
    said.textContent = reader.say('compare.added', { name: nameOf(select.value) });
    change({ ...state, models: [...state.models, select.value] }, 'push');
    select.value = '';
    select.focus();
  });
  box.addEventListener('click', ({ target }) => {
    const slug =
      target instanceof Element ? target.closest<HTMLElement>('[data-remove]')?.dataset['remove'] : undefined;
    if (slug === undefined) return;
    said.textContent = reader.say('compare.removed', { name: nameOf(slug) });
    const at = state.models.indexOf(slug);
    const models = state.models.filter((other) => other !== slug);
    // The button that was pressed goes: the focus moves to that of the next column, else to the choice.
    const next = models[Math.min(at, models.length - 1)];
    select.disabled = false;
    (next === undefined
      ? select
      : (box.querySelector<HTMLElement>(`[data-remove="${CSS.escape(next)}"]`) ?? select)
    ).focus();
    change({ ...state, models }, 'push');
  });
  differences.addEventListener('change', () => change({ ...state, onlyDifferences: differences.checked }, 'push'));
  root.addEventListener('input', ({ target }) => {
    const field = fieldsOf(root).find((one) => one === target);
    if (!field) return;
    const entry = entryOf(field, state.workload, reader);
    showFault(field, 'fault' in entry ? entry.fault : '');
    box.toggleAttribute('data-stale', 'fault' in entry);
    if ('state' in entry) change({ ...state, workload: entry.state as CalculatorState }, 'replace');
  });
  addEventListener('popstate', restore);
  restore();
}
