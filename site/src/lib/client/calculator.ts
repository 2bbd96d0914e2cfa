/** The script of /calculator/: reads the state from the address, reckons, paints, and keeps the address in step. */
import type { Model } from 'bedrock-model-catalog';
import { answerOf, factsOf } from './calculator-answers.ts';
import { saveFile, workloadCsv } from './calculator-csv.ts';
import { catalogFields, choiceFields, type CatalogField, type Choice } from './calculator-fields.ts';
import { entryOf, faulty, fieldsOf, fillForm, showFault, showFields } from './calculator-form.ts';
import { initialState, queryOf, stateOf, type CalculatorState, type KnownChoices } from './calculator-state.ts';
import { startTabs } from './calculator-tabs.ts';
import { estimateOf, estimateTree, LONGEST_TEXT, withEstimate } from './calculator-text.ts';
import { mount } from './calculator-tree.ts';
import { speaker, type WordList } from './calculator-words.ts';
import type { WorkloadResult } from './calculator-workload.ts';

interface PageData {
  readonly models: readonly Model[];
  readonly words: WordList;
  readonly base: string;
}

/** Milliseconds without a change after which the address follows, and the answer is said. */
const SETTLED = 250;

/** Brings the page to life; does nothing on another page. */
export function startCalculator(): void {
  const root = document.getElementById('calculator');
  const source = document.getElementById('calculator-data')?.textContent;
  const text = document.querySelector<HTMLTextAreaElement>('#calc-text');
  const estimate = document.getElementById('calc-estimate');
  const said = document.getElementById('calc-said');
  if (!root || !source || !text || !estimate || !said) return;
  const { models, words, base } = JSON.parse(source) as PageData;
  const reader = speaker(words, document.documentElement.lang || 'en', base);
  const options = (name: string) =>
    [...(root.querySelector<HTMLSelectElement>(`select[data-choice=${name}]`)?.options ?? [])].map(
      ({ value }) => value,
    );
  const bySlugOrId = new Map(
    models.flatMap((model) => [[model.slug, model] as const, [model.id as string, model] as const]),
  );
  const known = Object.fromEntries(
    catalogFields.map((name) => {
      const values = options(name);
      const ids = /model$/i.test(name) ? values.flatMap((slug) => bySlugOrId.get(slug)?.id ?? []) : [];
      return [name, new Set([...values, ...ids])];
    }),
  ) as unknown as KnownChoices & Record<CatalogField, Set<string>>;
  const panel = (tab: Choice<'tab'>) => root.querySelector<HTMLElement>(`[data-panel=${tab}]`)!;
  let state: CalculatorState = initialState;
  let shown: WorkloadResult | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let words_ = '';

  const chosen = (): Model | undefined => {
    const name = state.tab === 'custom' ? 'customModel' : 'model';
    return bySlugOrId.get(state[name] || (options(name)[0] ?? ''));
  };

  /** Reckons and shows; with a fault in a field the last answer stays, dimmed. */
  const paint = () => {
    const place = panel(state.tab);
    const result = place.querySelector<HTMLElement>('[data-result]')!;
    const problem = place.querySelector<HTMLElement>('[data-problem]')!;
    showFields(root, factsOf(state, chosen()));
    const wrong = faulty(place).length > 0;
    const answer = wrong ? undefined : answerOf(state, chosen(), models, reader);
    const complaint = answer && 'problem' in answer ? answer : undefined;
    result.toggleAttribute('data-stale', wrong || complaint !== undefined);
    problem.textContent = complaint ? complaint.problem : wrong ? reader.say('calc.fault.stale') : '';
    if (complaint?.field) {
      const field = fieldsOf(place).find((one) => one.dataset['count'] === complaint.field && !one.closest('[hidden]'));
      if (field) showFault(field, complaint.problem);
    }
    if (answer && 'tree' in answer) {
      result.replaceChildren(mount(answer.tree, document));
      shown = answer.workload ?? shown;
      words_ = answer.said;
    }
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED);
  };

  /** What may wait until the visitor pauses. */
  const settle = () => {
    clearTimeout(settling);
    settling = undefined;
    const query = queryOf(state);
    if (query !== location.search) history.replaceState(null, '', location.pathname + query);
    said.textContent = words_;
  };

  /** A new state; `typing` is the field that must keep what was typed. */
  const change = (next: CalculatorState, typing?: Element) => {
    state = next;
    fillForm(root, state, typing);
    paint();
  };

  const estimateText = () => {
    if (text.value === '' || text.value.length > LONGEST_TEXT) {
      estimate.textContent = text.value === '' ? '' : reader.say('calc.fault.longText');
      return;
    }
    const tokens = estimateOf(text.value, state, options('textLanguage'));
    estimate.replaceChildren(mount(estimateTree(tokens, reader), document));
    change(withEstimate(state, tokens), text);
  };

  const restore = () => {
    const next = stateOf(location.search, known);
    const slug = (name: 'model' | 'customModel') => bySlugOrId.get(next[name])?.slug ?? '';
    state = { ...next, model: slug('model'), customModel: slug('customModel') };
    tabs.show(state.tab);
    fillForm(root, state);
    paint();
  };

  const tabs = startTabs(root, (tab) => {
    settle();
    state = { ...state, tab: choiceFields.tab.find((one) => one === tab) ?? 'workload' };
    history.pushState(null, '', location.pathname + queryOf(state));
    tabs.show(state.tab);
    paint();
  });

  root.addEventListener('input', ({ target }) => {
    if (target === text) return estimateText();
    const field = fieldsOf(root).find((one) => one === target);
    if (!field) return;
    const entry = entryOf(field, state, reader);
    showFault(field, 'fault' in entry ? entry.fault : '');
    // A complaint about several fields together goes when any of them changes.
    if ('fault' in entry) return paint();
    for (const other of faulty(panel(state.tab))) if (other !== field) recheck(other);
    change(entry.state, field);
    if (field.dataset['choice'] === 'method' || field.dataset['choice'] === 'textLanguage') estimateText();
  });
  const recheck = (field: ReturnType<typeof fieldsOf>[number]) => {
    const entry = entryOf(field, state, reader);
    showFault(field, 'fault' in entry ? entry.fault : '');
  };
  root.addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-set], [data-csv]') : null;
    if (!button) return;
    const [key, value] = button.dataset['set']?.split('=') ?? [];
    if (key !== undefined) {
      settle();
      history.pushState(null, '', location.href);
      change({ ...state, [key]: value });
      root.querySelector<HTMLElement>(`select[data-choice=${key}]`)?.focus();
    } else if (shown) saveFile(workloadCsv(shown), 'text/csv', 'bedrock-workload-costs.csv');
  });
  addEventListener('popstate', restore);
  addEventListener('pagehide', settle);
  restore();
}
