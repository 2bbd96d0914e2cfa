/** Brings a part of a page to life when its reader comes near, and repeats what they did there before its script had come. */

interface Done {
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
}
type Field = HTMLInputElement;

/** What tells that somebody is there: until then a part that is in sight reads well as it stands. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Loads the script of a part once and runs what it gives: as soon as the part is half a screen away from a reader who
 * moves, or touched, and at once where the address has a query, which may be about it. A script that does not come leaves
 * the page as it was.
 */
export function whenNear(root: HTMLElement | null, load: () => Promise<() => void>): void {
  if (!root) return;
  const done = new Map<HTMLElement, Done>();
  let started = false;

  const remember = ({ type, target }: Event) => {
    const button = type === 'click' && (target as Element).closest('button');
    if (button) done.set(button, { type, value: '', checked: false });
    if (type === 'input' || type === 'change') {
      const { value, checked } = target as Field;
      done.set(target as Field, { type, value, checked });
    }
    begin();
  };
  const types = ['click', 'input', 'change', 'focusin'];
  const begin = () => {
    if (started) return;
    started = true;
    near.disconnect();
    for (const sign of signs) removeEventListener(sign, watch);
    void load().then(
      (start) => {
        for (const type of types) root.removeEventListener(type, remember, true);
        start();
        done.forEach(repeat);
        root.dataset['live'] = '';
      },
      // The visitor has left, or is offline: what the page shows without the script stays.
      () => undefined,
    );
  };
  const near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && begin(), {
    rootMargin: '50% 0px',
  });

  const watch = () => near.observe(root);

  for (const type of types) root.addEventListener(type, remember, true);
  for (const sign of signs) addEventListener(sign, watch, { once: true, passive: true });
  if (location.search !== '') begin();
}

function repeat({ type, value, checked }: Done, target: HTMLElement): void {
  if (type === 'click') return target.click();
  (target as Field).value = value;
  (target as Field).checked = checked;
  target.dispatchEvent(new Event('input', { bubbles: true }));
  target.dispatchEvent(new Event('change', { bubbles: true }));
}
