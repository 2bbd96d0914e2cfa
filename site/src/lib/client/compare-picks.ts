/** Picking models to compare in the table of /models/: a check box a row, up to four, and a bar with the link. */
import { readable } from './calculator-state.ts';
import { MOST } from './compare-state.ts';

/** The slugs of a query string's `compare`, as far as they look like slugs. */
export function picksOf(query: string): readonly string[] {
  const named = (new URLSearchParams(query).get('compare') ?? '').split(',');
  return [...new Set(named)].filter((slug) => /^[a-z0-9-]+\/[a-z0-9.-]+$/.test(slug)).slice(0, MOST);
}

/** The pair of the query string for picked models; empty for none. */
export function pickQuery(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : `compare=${readable(slugs.join(','))}`;
}

/** Connects the boxes and the bar. `change` is called with the slugs picked; `paint` brings both in step. */
export function comparePicks(root: HTMLElement, change: (slugs: readonly string[]) => void) {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input.pick')];
  const bar = document.getElementById('compare-picks');
  const link = bar?.querySelector('a');
  const known = new Set(boxes.map(({ value }) => value));
  let picked: readonly string[] = [];

  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.classList.contains('pick')) return;
    const others = picked.filter((slug) => slug !== target.value);
    change(target.checked ? [...others, target.value].slice(0, MOST) : others);
  });
  bar?.querySelector('button')?.addEventListener('click', () => {
    change([]);
    boxes.find((box) => box.checkVisibility())?.focus();
  });

  return {
    known: (slugs: readonly string[]) => slugs.filter((slug) => known.has(slug)),
    paint(slugs: readonly string[]): void {
      if (slugs.join() === picked.join()) return;
      picked = slugs;
      for (const box of boxes) {
        box.checked = slugs.includes(box.value);
        box.disabled = !box.checked && slugs.length >= MOST;
      }
      if (!bar || !link) return;
      bar.hidden = slugs.length === 0;
      const { address = '', picked: text = '', more = '' } = bar.dataset;
      link.textContent = slugs.length < 2 ? more : text.replace('#', String(slugs.length));
      if (slugs.length < 2) link.removeAttribute('href');
      else link.href = `${address}?models=${slugs.join(',')}`;
    },
  };
}
