/** Painting of /models/: touches only what changed, so that typing stays within a frame. */
import { deferRow } from './models-defer.ts';
import { activeFilters, type Filtered } from './models-filter.ts';
import type { Counter, ModelsPageParts, Words } from './models-parts.ts';
import { facets, type ModelRow } from './models-row.ts';
import type { ModelsState } from './models-state.ts';

/** Hides and shows rows, in their order. What is new or moved, and beyond the room of the window, is drawn later. */
export function paintRows(
  { rows }: ModelsPageParts,
  shown: readonly boolean[],
  sorted: readonly number[],
  { room, moved }: { readonly room: number; readonly moved: boolean },
): void {
  let before = 0;
  for (const i of sorted) {
    const row = rows[i]!;
    const isNew = row.hidden === shown[i];
    if (isNew) row.hidden = !shown[i];
    if (!shown[i]) continue;
    before += 1;
    if ((isNew || moved) && before > room) deferRow(row);
  }
}

/** Orders the rows; hidden ones too, so that a later filter finds them in place. */
export function paintOrder({ body, rows }: ModelsPageParts, sorted: readonly number[]): void {
  const fragment = document.createDocumentFragment();
  for (const i of sorted) fragment.append(rows[i]!);
  body.append(fragment);
}

/** Marks the sorted column, for eyes and for screen readers. */
export function paintSort({ table }: ModelsPageParts, sort: ModelsState['sort']): void {
  for (const column of table.tHead?.querySelectorAll<HTMLElement>('th') ?? []) {
    if (column.dataset['sort'] !== sort?.key) column.removeAttribute('aria-sort');
    else column.setAttribute('aria-sort', sort?.descending ? 'descending' : 'ascending');
  }
}

/** Sets the ends of the log scales to what is shown. */
export function paintScale({ table }: ModelsPageParts, shown: readonly ModelRow[]): void {
  setScale(
    table,
    'tokens',
    shown.map((row) => row.maxTokens),
  );
  setScale(
    table,
    'price',
    shown.flatMap((row) => [row.inputPrice, row.outputPrice]),
  );
}

/** Writes the count of the result and of each facet value. */
export function paintCounts(
  parts: ModelsPageParts,
  counts: Filtered['counts'],
  count: number,
  words: Words,
  counted: Counter,
): void {
  const sentence = counted(words.count, count);
  // A live region speaks when it is written to, even with the same words.
  if (parts.count.textContent !== sentence) parts.count.textContent = sentence;
  parts.show.textContent = counted(words.show, count);
  for (const facet of facets) {
    for (const { box, count: text, line } of parts.boxesOf(facet)) {
      const number = String(counts[facet].get(box.value) ?? 0);
      if (text.data === number) continue;
      text.data = number;
      line.classList.toggle('none', number === '0');
    }
  }
}

/** One removable chip for each filter that is on. */
export function paintChips(
  parts: ModelsPageParts,
  state: ModelsState,
  words: Words,
  change: (next: ModelsState) => void,
): void {
  const filters = activeFilters(state);
  const key = filters.map(({ kind, value }) => `${kind} ${value}`).join('\n');
  if (parts.chips.dataset['key'] === key) return;
  parts.chips.dataset['key'] = key;
  const focused = parts.chips.contains(document.activeElement);
  const items = filters.map((filter) => {
    const button = document.createElement('button');
    const item = document.createElement('li');
    button.type = 'button';
    button.textContent = parts.labelOf(filter, words);
    button.title = `${parts.chips.dataset['remove']}: ${button.textContent}`;
    button.addEventListener('click', () => change(filter.without));
    item.append(button);
    return item;
  });
  parts.chips.replaceChildren(...items);
  // The chip that was pressed is gone: the focus goes on to the next one, or to the text.
  if (focused) (parts.chips.querySelector('button') ?? parts.text).focus();
}

/** Brings the controls in step with the state. */
export function paintForm(parts: ModelsPageParts, state: ModelsState): void {
  parts.text.value = state.text;
  for (const { box } of parts.boxes.values()) {
    box.checked = state.chosen[box.name as keyof ModelsState['chosen']].includes(box.value);
    if (box.checked) unfold(box);
  }
  for (const name of ['maxInputPrice', 'minTokens'] as const) {
    const input = parts.form.elements.namedItem(name);
    if (!(input instanceof HTMLInputElement)) continue;
    input.value = state[name] === undefined ? '' : String(state[name]);
    input.removeAttribute('aria-invalid');
  }
  for (const radio of parts.ways) {
    radio.checked = radio.value === (state.via ?? '');
    if (radio.checked && state.via) unfold(radio);
  }
  for (const radio of parts.units) radio.checked = radio.value === state.unit;
}

/** Opens whatever a control is folded in. */
function unfold(control: Element): void {
  for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

function setScale(table: HTMLElement, name: string, figures: readonly (number | undefined)[]): void {
  let [low, high] = [Infinity, 0];
  for (const figure of figures) {
    if (figure === undefined) continue;
    low = Math.min(low, figure);
    high = Math.max(high, figure);
  }
  if (high === 0) return;
  set(table, `--${name}-low`, Math.log10(low).toFixed(3));
  set(table, `--${name}-breadth`, Math.max(0.001, Math.log10(high / low)).toFixed(3));
}

function set(element: HTMLElement, property: string, value: string): void {
  if (element.style.getPropertyValue(property) !== value) element.style.setProperty(property, value);
}
