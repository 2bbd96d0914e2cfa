/** What decides which fields of the calculator there are; known before any model is loaded. */
import { initialState } from './calculator-state.ts';
import type { CalculatorState } from './calculator-state.ts';

/** What the page says of a model that can be chosen. */
export interface ChoiceFacts {
  readonly slug: string;
  readonly id: string;
  readonly modality: string;
  /** What it is trained on. */
  readonly trains: string;
}

/** The facts of the options of a select, from their data attributes. */
export function choicesOf(select: HTMLSelectElement | null): readonly ChoiceFacts[] {
  return [...(select?.options ?? [])].map(({ value, dataset }) => ({
    slug: value,
    id: dataset['id'] ?? '',
    modality: dataset['modality'] ?? '',
    trains: dataset['trains'] ?? '',
  }));
}

/** The choice that a slug or an ID names; the first where it names none. */
export function choiceOf(choices: readonly ChoiceFacts[], name: string): ChoiceFacts | undefined {
  return choices.find(({ slug, id }) => name !== '' && (slug === name || id === name)) ?? choices[0];
}

/** What the conditions of fields are read against. */
export function factsOf(state: CalculatorState, chosen: ChoiceFacts | undefined): Readonly<Record<string, unknown>> {
  return { ...state, modality: chosen?.modality, trains: chosen?.trains };
}

/** Whether a condition such as `by=throughput&modality=text|embedding` holds. */
export function holds(condition: string, facts: Readonly<Record<string, unknown>>): boolean {
  return condition.split('&').every((part) => {
    const [key = '', values = ''] = part.split('=');
    return values.split('|').includes(String(facts[key]));
  });
}

/** Whether a field is hidden at first, so that nothing moves when the script starts; one without a condition never is. */
export function hiddenAtFirst(condition: string | undefined): boolean {
  return condition !== undefined && !holds(condition, initialState);
}
