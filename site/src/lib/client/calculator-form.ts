/** The fields of the calculator in the page: reads them, fills them, shows which there are, and what is wrong with one. */
import { holds } from './calculator-facts.ts';
import { countFields, readSize, type CountField, type CountName } from './calculator-fields.ts';
import { readCount } from './calculator-number.ts';
import type { CalculatorState } from './calculator-state.ts';
import type { Speaker } from './calculator-words.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** What a field says: the state with its value, or the fault in words. */
export type Entry = { readonly state: CalculatorState } | { readonly fault: string };

/** What the state becomes by what stands in a field. */
export function entryOf(field: Field, state: CalculatorState, { say, lang }: Speaker): Entry {
  const { count, choice } = field.dataset;
  if (choice !== undefined) return { state: { ...state, [choice]: field.value } };
  if (count === undefined) {
    const size = readSize(field.value);
    return size === undefined ? { fault: say('calc.fault.size') } : { state: { ...state, size } };
  }
  const { min, max, initial }: CountField = countFields[count as CountName];
  const read = readCount(field.value, min, max);
  if ('value' in read) {
    // Typed by hand, the input is a count; the range of an estimate is gone.
    return { state: { ...state, [count]: read.value, ...(count === 'in' && { inLow: undefined }) } };
  }
  if (read.fault === 'empty' && initial === undefined) return { state: { ...state, [count]: undefined } };
  const number = new Intl.NumberFormat(lang);
  const key = read.fault === 'digits' && read.meant !== undefined ? 'digitsMeant' : read.fault;
  return {
    fault: say(`calc.fault.${key}`, { min: number.format(min), max: number.format(max), meant: read.meant ?? '' }),
  };
}

/** Shows a fault beside a field, or takes it away. */
export function showFault(field: Field, fault: string): void {
  const place = document.getElementById(`${field.id}-fault`);
  if (place && place.textContent !== fault) place.textContent = fault;
  if (fault === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** Brings the fields in step with the state, but for the one that is being typed in; their faults go. */
export function fillForm(root: ParentNode, state: CalculatorState, typing?: Element | null): void {
  for (const field of fieldsOf(root)) {
    const { count, choice } = field.dataset;
    if (field === typing) continue;
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      field.checked = field.value === state[choice as keyof CalculatorState];
      continue;
    }
    const value =
      count !== undefined
        ? state[count as CountName]
        : choice !== undefined
          ? state[choice as keyof CalculatorState]
          : state.size;
    const text = String(value ?? '');
    // An unchosen model is the first of the list.
    const next = field instanceof HTMLSelectElement && text === '' ? (field.options[0]?.value ?? '') : text;
    // A field with a fault keeps what was typed while another one is typed in: it is still to be mended.
    if (typing && field.hasAttribute('aria-invalid')) continue;
    if (field.value !== next) field.value = next;
    showFault(field, '');
  }
}

/** Shows the fields whose condition holds, such as `by=throughput&modality=text|embedding`. */
export function showFields(root: ParentNode, facts: Readonly<Record<string, unknown>>): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-when]')) {
    element.hidden = !holds(element.dataset['when']!, facts);
  }
}

/** All fields, in order. */
export function fieldsOf(root: ParentNode): readonly Field[] {
  return [...root.querySelectorAll<Field>('[data-count], [data-choice], [data-size]')];
}

/** The fields of a panel that are there and have a fault. */
export function faulty(panel: ParentNode): readonly Field[] {
  return fieldsOf(panel).filter((field) => field.hasAttribute('aria-invalid') && !field.closest('[hidden]'));
}
