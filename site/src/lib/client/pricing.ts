/** The script of /pricing/: shows another Region, unit or order, and keeps the address in step. */
import { mount } from './calculator-tree.ts';
import { speaker, type WordList } from './calculator-words.ts';
import { sheetKinds, type PriceSheet } from './price-sheet.ts';
import { sheetTree } from './price-sheet-view.ts';
import { nextSort, pricingQueryOf, pricingStateOf, type PricingState } from './pricing-state.ts';

/** Brings the page to life; does nothing on another page. */
export function startPricing(): void {
  const root = document.getElementById('prices');
  const source = document.getElementById('prices-words')?.textContent;
  const select = root?.querySelector<HTMLSelectElement>('#prices-region');
  const said = root?.querySelector<HTMLElement>('[data-said]');
  if (!root || !source || !select || !said) return;
  const { words, base } = JSON.parse(source) as { words: WordList; base: string };
  const reader = speaker(words, document.documentElement.lang || 'en', base);
  const regions = new Set([...select.options].map(({ value }) => value));
  const units = [...root.querySelectorAll<HTMLInputElement>('input[name=unit]')];
  const loaded = new Map<string, Promise<PriceSheet>>();
  let state = pricingStateOf('', regions);
  const painted = new Map(sheetKinds.map((kind) => [kind, ' 1m ']));
  let turn = 0;

  const load = (region: string): Promise<PriceSheet> => {
    const known = loaded.get(region);
    if (known) return known;
    const coming = fetch(reader.at(`/pricing/${region || 'usual'}.json`)).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json() as Promise<PriceSheet>;
    });
    coming.catch(() => loaded.delete(region));
    loaded.set(region, coming);
    return coming;
  };

  const paint = async () => {
    const own = (turn += 1);
    select.value = state.region;
    for (const unit of units) unit.checked = unit.value === state.unit;
    root.toggleAttribute('data-busy', true);
    const sheet = await load(state.region).catch(() => undefined);
    if (own !== turn) return;
    root.toggleAttribute('data-busy', false);
    said.textContent =
      sheet === undefined
        ? reader.say('pricing.s.failed')
        : reader.say('pricing.s.shown', { place: select.selectedOptions[0]?.text ?? '' });
    if (sheet === undefined) return;
    const focused = (document.activeElement as HTMLElement | null)?.dataset['sort'];
    for (const table of sheet.tables) {
      // An order is one table's own: the others stay as they are.
      const view = `${state.region} ${state.unit} ${state.sort?.kind === table.kind ? JSON.stringify(state.sort) : ''}`;
      if (painted.get(table.kind) === view) continue;
      painted.set(table.kind, view);
      root
        .querySelector(`[data-table=${table.kind}]`)
        ?.replaceChildren(mount(sheetTree(sheet, table, state, reader), document));
    }
    if (focused) root.querySelector<HTMLElement>(`[data-sort="${CSS.escape(focused)}"]`)?.focus();
    const without = root.querySelector<HTMLElement>('[data-without]');
    if (without) paintWithout(without, sheet);
  };

  const paintWithout = (place: HTMLElement, { without }: PriceSheet) => {
    place.hidden = without.length === 0;
    const summary = place.querySelector('summary');
    if (summary) summary.textContent = reader.say('pricing.s.without', { n: without.length });
    place.querySelector('ul')?.replaceChildren(
      ...without.map(({ slug, name }) => {
        const link = document.createElement('a');
        link.href = reader.at(`/models/${slug}/`);
        link.textContent = name;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  };

  const change = (next: PricingState) => {
    state = next;
    history.pushState(null, '', location.pathname + pricingQueryOf(state) + location.hash);
    void paint();
  };

  select.addEventListener('change', () => change({ ...state, region: regions.has(select.value) ? select.value : '' }));
  for (const unit of units)
    unit.addEventListener('change', () => change({ ...state, unit: unit.value === '1k' ? '1k' : '1m' }));
  root.addEventListener('click', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-sort]')?.dataset['sort'] : undefined;
    const asked = key && pricingStateOf(`?sort=${key}`, regions).sort;
    if (asked) change({ ...state, sort: nextSort(state.sort, asked) });
  });
  const restore = () => {
    const next = pricingStateOf(location.search, regions);
    const same = pricingQueryOf(next) === pricingQueryOf(state);
    state = next;
    if (!same) void paint();
  };
  addEventListener('popstate', restore);
  restore();
}
