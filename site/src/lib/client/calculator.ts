/** The script of /calculator/: reads the state from the address, has it reckoned, paints, and keeps the address in step. */
import type { Answer } from './calculator-answers.ts';
import { choiceOf, choicesOf, factsOf } from './calculator-facts.ts';
import { catalogFields, choiceFields, type CatalogField, type Choice } from './calculator-fields.ts';
import { entryOf, faulty, fieldsOf, fillForm, showFault, showFields } from './calculator-form.ts';
import { CalculatorLoads } from './calculator-load.ts';
import { initialState, queryOf, stateOf, type CalculatorState, type KnownChoices } from './calculator-state.ts';
import { startTabs } from './calculator-tabs.ts';
import { mount } from './calculator-tree.ts';
import { speaker, type WordList } from './calculator-words.ts';
import { saveFile } from './save-file.ts';

/** Milliseconds without a change after which the address follows, and the answer is said. */
const SETTLED = 250;
/** Characters beyond which a text is not counted while typing. */
const LONGEST_TEXT = 2_000_000;

/** Brings the page to life; does nothing on another page. */
export function startCalculator(): void {
  const root = document.getElementById('calculator');
  const source = document.getElementById('calculator-data')?.textContent;
  const text = document.querySelector<HTMLTextAreaElement>('#calc-text');
  const estimate = document.getElementById('calc-estimate');
  const said = document.getElementById('calc-said');
  if (!root || !source || !text || !estimate || !said) return;
  const { words, base } = JSON.parse(source) as { words: WordList; base: string };
  const reader = speaker(words, document.documentElement.lang || 'en', base);
  const loads = new CalculatorLoads(reader.at);
  const select = (name: string) => root.querySelector<HTMLSelectElement>(`select[data-choice=${name}]`);
  const options = (name: string) => [...(select(name)?.options ?? [])].map(({ value }) => value);
  const choices = { model: choicesOf(select('model')), customModel: choicesOf(select('customModel')) };
  const known = Object.fromEntries(
    catalogFields.map((name) => {
      const ids = name === 'model' || name === 'customModel' ? choices[name].map(({ id }) => id) : [];
      return [name, new Set([...options(name), ...ids])];
    }),
  ) as unknown as KnownChoices & Record<CatalogField, Set<string>>;
  const panel = (tab: Choice<'tab'>) => root.querySelector<HTMLElement>(`[data-panel=${tab}]`)!;
  let state: CalculatorState = initialState;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let words_ = '';

  const chosen = () => {
    const name = state.tab === 'custom' ? 'customModel' : 'model';
    return choiceOf(choices[name], state[name]);
  };
  /** Commitments and custom models have prices in lists of the usual Region. */
  const region = () => (state.tab === 'workload' ? state.region : '');

  /** The answer, where all that it needs is loaded. */
  const answered = (): Answer | undefined => {
    const { models, reckoner } = loads.ready(region()) ?? {};
    const slug = chosen()?.slug;
    return (
      models &&
      reckoner?.answerOf(
        state,
        models.find((model) => model.slug === slug),
        models,
        reader,
      )
    );
  };

  /** Loads, then does what waits for it; says so where it fails. */
  const whenLoaded = (then: () => void) => {
    const asked = state;
    const place = panel(state.tab);
    const result = place.querySelector<HTMLElement>('[data-result]')!;
    result.toggleAttribute('data-busy', true);
    loads.load(region()).then(
      () => {
        result.toggleAttribute('data-busy', false);
        if (state === asked) then();
      },
      () => {
        place.querySelector<HTMLElement>('[data-problem]')!.textContent = reader.say('calc.fault.offline');
      },
    );
  };

  /** Reckons and shows; with a fault in a field the last answer stays, dimmed. */
  const paint = () => {
    const place = panel(state.tab);
    const result = place.querySelector<HTMLElement>('[data-result]')!;
    const problem = place.querySelector<HTMLElement>('[data-problem]')!;
    showFields(root, factsOf(state, chosen()));
    const wrong = faulty(place).length > 0;
    const answer = wrong ? undefined : answered();
    if (!wrong && answer === undefined) return whenLoaded(paint);
    const complaint = answer && 'problem' in answer ? answer : undefined;
    result.toggleAttribute('data-stale', wrong || complaint !== undefined);
    problem.textContent = complaint ? complaint.problem : wrong ? reader.say('calc.fault.stale') : '';
    if (complaint?.field) {
      const field = fieldsOf(place).find((one) => one.dataset['count'] === complaint.field && !one.closest('[hidden]'));
      if (field) showFault(field, complaint.problem);
    }
    if (answer && 'tree' in answer) {
      result.replaceChildren(mount(answer.tree, document));
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
    const { reckoner } = loads.ready(region()) ?? {};
    if (reckoner === undefined) return whenLoaded(estimateText);
    const tokens = reckoner.estimateOf(text.value, state, options('textLanguage'));
    estimate.replaceChildren(mount(reckoner.estimateTree(tokens, reader), document));
    change(reckoner.withEstimate(state, tokens), text);
  };

  const download = () => {
    const answer = answered();
    if (answer === undefined) return whenLoaded(download);
    const { reckoner } = loads.ready(region())!;
    if ('workload' in answer && answer.workload)
      saveFile(reckoner.workloadCsv(answer.workload), 'text/csv', 'bedrock-workload-costs.csv');
  };

  const restore = () => {
    const next = stateOf(location.search, known);
    const slug = (name: 'model' | 'customModel') =>
      next[name] === '' ? '' : choiceOf(choices[name], next[name])!.slug;
    state = { ...next, model: slug('model'), customModel: slug('customModel') };
    tabs.show(state.tab);
    fillForm(root, state);
    // The first view stands in the HTML: nothing needs to be loaded for it.
    if (queryOf(state) === '' && words_ === '') showFields(root, factsOf(state, chosen()));
    else paint();
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
    if (key === undefined) return download();
    settle();
    history.pushState(null, '', location.href);
    change({ ...state, [key]: value });
    (select(key) ?? panel(state.tab).querySelector<HTMLElement>('.scroll-box'))?.focus();
  });
  // Who comes near a field will need what is reckoned with.
  for (const event of ['focusin', 'pointerover', 'touchstart'] as const)
    root.addEventListener(event, () => void loads.load(region()).catch(() => undefined), { once: true, passive: true });
  addEventListener('popstate', restore);
  addEventListener('pagehide', settle);
  restore();
}
