/** The matrix of models and Regions: says in words what the letters of a cell mean while the pointer rests on it. */

/** `GW` → `through a geographic profile; worldwide`, by the words of the key. */
export function wordsOf(letters: string, key: ReadonlyMap<string, string>): string {
  return [...letters].flatMap((letter) => key.get(letter) ?? []).join('; ');
}

/** Gives a cell its title when it is first pointed at: thousands of titles would weigh more than the page. */
export function startMatrix(): void {
  const table = document.querySelector<HTMLTableElement>('#matrix');
  if (!table) return;
  const key = new Map(
    [...document.querySelectorAll('#matrix-key li')].flatMap((item) => {
      const [letter, words] = [item.querySelector('b')?.textContent, item.querySelector('span')?.textContent];
      return letter && words ? [[letter, words] as const] : [];
    }),
  );
  const heads = table.tHead!.rows[0]!.cells;
  table.addEventListener('pointerover', ({ target }) => {
    const cell = (target as Element).closest('td');
    if (!cell || cell.title !== '' || cell.textContent === '') return;
    const row = cell.parentElement as HTMLTableRowElement;
    const [model, region] = [row.cells[0]!.textContent.trim(), heads[cell.cellIndex]!.textContent.trim()];
    cell.title = `${model}, ${region}: ${wordsOf(cell.textContent, key)}`;
  });
}
