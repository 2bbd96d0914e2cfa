/** Rows below the window wait for a later frame, so that what the visitor sees is painted in the first. */

/** The least height of a row in CSS pixels: there is never room for more rows than by this. */
const ROW = 29;

/** How many rows of the body the window has room for; all of them where the visitor has scrolled past its beginning. */
export function roomFor(body: HTMLElement): number {
  const { top } = body.getBoundingClientRect();
  return top < 0 ? Infinity : Math.ceil(Math.max(0, innerHeight - top) / ROW) + 1;
}

const waiting = new Set<HTMLElement>();
let asked = false;

/** Leaves the content of a row undrawn until the next frame has been painted; its box keeps its place and size. */
export function deferRow(row: HTMLElement): void {
  row.style.contentVisibility = 'hidden';
  waiting.add(row);
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => setTimeout(drawRows));
}

function drawRows(): void {
  asked = false;
  for (const row of waiting) row.style.contentVisibility = '';
  waiting.clear();
}
