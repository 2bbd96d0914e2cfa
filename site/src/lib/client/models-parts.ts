/** The parts of /models/ that its script works on, looked up once. */
import type { ActiveFilter } from './models-filter.ts';

/** Plural forms of a counted sentence, by plural category; `#` stands for the number. */
export type PluralForms = Readonly<Record<string, string>>;

/** The sentences of the script; `#` stands for a number or value, `@` for a filter. */
export interface Words {
  readonly count: PluralForms;
  readonly show: PluralForms;
  readonly drop: PluralForms;
  readonly text: string;
  readonly via: string;
  readonly maxInputPrice: string;
  readonly minTokens: string;
}

/** A facet value's check box with the element of its count. */
export interface FacetBox {
  readonly box: HTMLInputElement;
  readonly label: string;
  readonly count: Text;
  readonly line: HTMLElement;
}

export type ModelsPageParts = NonNullable<ReturnType<typeof modelsPageParts>>;

/** Counted sentences in one language. What it needs is made once: making it takes longer than a filter does. */
export function counter(lang: string) {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (forms: PluralForms, n: number): string =>
    (forms[rules.select(n)] ?? forms['other'] ?? '#').replace('#', numbers.format(n));
}

export type Counter = ReturnType<typeof counter>;

/** The parts, or `undefined` on another page. */
export function modelsPageParts() {
  const root = document.getElementById('models');
  const table = root?.querySelector('table');
  const body = table?.tBodies[0];
  const form = document.querySelector<HTMLFormElement>('#facets');
  const text = document.querySelector<HTMLInputElement>('#models-text');
  const count = document.getElementById('models-count');
  const chips = root?.querySelector<HTMLElement>('.chips');
  const empty = root?.querySelector<HTMLElement>('.empty');
  const drop = empty?.querySelector<HTMLButtonElement>('[data-drop]');
  const reset = empty?.querySelector<HTMLButtonElement>('[data-reset]');
  const show = form?.querySelector<HTMLElement>('[data-count]');
  if (!root || !table || !body || !form || !text || !count || !chips || !empty || !drop || !reset || !show)
    return undefined;

  const boxes = new Map<string, FacetBox>();
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const line = box.parentElement!;
    const number = document.createTextNode('');
    line.querySelector('.count')!.replaceChildren(number);
    boxes.set(`${box.name} ${box.value}`, {
      box,
      label: line.querySelector('.label')!.textContent,
      count: number,
      line,
    });
  }
  const byFacet = new Map<string, FacetBox[]>();
  for (const entry of boxes.values()) byFacet.set(entry.box.name, [...(byFacet.get(entry.box.name) ?? []), entry]);
  const ways = [...form.querySelectorAll<HTMLInputElement>('input[name=via]')];
  const wordOf = (radio: HTMLInputElement | undefined) => radio?.parentElement?.textContent.trim();
  return {
    root,
    table,
    body,
    rows: [...body.rows] as readonly HTMLTableRowElement[],
    form,
    text,
    count,
    chips,
    empty,
    drop,
    reset,
    show,
    boxes: boxes as ReadonlyMap<string, FacetBox>,
    living: root.querySelector<HTMLButtonElement>('.living'),
    ways,
    units: [...root.querySelectorAll<HTMLInputElement>('input[name=unit]')],
    downloads: [...root.querySelectorAll<HTMLButtonElement>('[data-download]')],
    /** The boxes of a facet. */
    boxesOf: (facet: string): readonly FacetBox[] => byFacet.get(facet) ?? [],
    /** Values of a facet with their labels. */
    labels: (facet: string) => (byFacet.get(facet) ?? []).map(({ box, label }) => [box.value, label] as const),
    /** A filter in words. */
    labelOf({ kind, value }: ActiveFilter, words: Words): string {
      if (kind === 'text' || kind === 'maxInputPrice' || kind === 'minTokens')
        return words[kind].replace('#', () => value);
      if (kind === 'via')
        return words.via.replace('#', () => wordOf(ways.find((radio) => radio.value === value)) ?? value);
      return boxes.get(`${kind} ${value}`)?.label ?? value;
    },
    /** Shows or hides the words for an empty result, with the filter to drop where one helps. */
    showEmpty(isEmpty: boolean, best: { label: string; sentence: string } | undefined): void {
      empty.hidden = !isEmpty;
      drop.hidden = !best;
      if (best) drop.textContent = best.sentence.replace('@', () => best.label);
    },
  };
}
