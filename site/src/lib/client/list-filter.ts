/** Filters the items of a page by selects and keeps the address in step. Without it the page shows everything. */
import { choiceOf, choiceQuery, fits, type Choice, type Offered } from './list-choice.ts';
import { counter, type PluralForms } from './models-parts.ts';

/**
 * Connects the form `[data-list-filter]` with the items `[data-item]` of the page. What has no visible item left,
 * `[data-group]`, is hidden; a `[data-none]` in a `[data-part]` without any says so. Does nothing without the form.
 */
export function startListFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-list-filter]');
  const output = form?.querySelector('output');
  if (!form || !output) return;
  const selects = [...form.querySelectorAll('select')];
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  const counted = items.filter((item) => item.dataset['item'] === form.dataset['listFilter']);
  const forms = JSON.parse(output.dataset['words'] ?? '{}') as PluralForms;
  const count = counter(document.documentElement.lang || 'en');
  const offered: Offered = Object.fromEntries(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value).filter(Boolean)]),
  );

  const paint = (choice: Choice) => {
    for (const select of selects) select.value = choice[select.name] ?? '';
    for (const item of items) item.hidden = !fits(item.dataset, choice);
    for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = !hasItem(group);
    for (const none of document.querySelectorAll<HTMLElement>('[data-none]')) {
      none.hidden = hasItem(none.closest('[data-part]'));
    }
    output.textContent = count(forms, counted.filter((item) => !item.hidden).length);
  };
  const restore = () => paint(choiceOf(location.search, offered));

  form.addEventListener('input', () => {
    const choice = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    history.pushState(null, '', location.pathname + choiceQuery(choice));
    paint(choice);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', restore);
  restore();
}

function hasItem(within: Element | null): boolean {
  return within?.querySelector('[data-item]:not([hidden])') != null;
}
