/** The site's search dialog. Pagefind's index and reader are fetched from the own origin when it first opens. */

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Index {
  /** `null` when a later search has overtaken this one. */
  debouncedSearch(text: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>;
}

const MOST_RESULTS = 12;

/** Connects the button, the keys Ctrl+K and ⌘K, and the dialog. */
export function startSearch(): void {
  const opener = document.querySelector<HTMLButtonElement>('[data-search-open]');
  const dialog = document.querySelector<HTMLDialogElement>('#site-search');
  const input = dialog?.querySelector('input');
  const list = dialog?.querySelector('ol');
  const outcome = dialog?.querySelector<HTMLElement>('.outcome');
  if (!opener || !dialog || !input || !list || !outcome) return;
  let index: Promise<Index> | undefined;

  const open = () => {
    dialog.showModal();
    input.select();
    index ??= import(/* @vite-ignore */ new URL(dialog.dataset['index'] ?? '', location.href).href) as Promise<Index>;
  };
  const search = async () => {
    const text = input.value.trim();
    if (!text) return list.replaceChildren();
    try {
      const answer = await (await index)?.debouncedSearch(text);
      if (!answer) return;
      const found = await Promise.all(answer.results.slice(0, MOST_RESULTS).map((result) => result.data()));
      list.replaceChildren(...found.map(item));
      outcome.textContent = found.length > 0 ? '' : (outcome.dataset['none'] ?? '');
    } catch {
      index = undefined;
      outcome.textContent = outcome.dataset['failed'] ?? '';
    }
  };

  opener.disabled = false;
  opener.addEventListener('click', open);
  input.addEventListener('input', search);
  // Enter opens the first result instead of closing the dialog.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
}

function item({ url, excerpt, meta }: Found): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta['title'] ?? url });
  const text = document.createElement('p');
  // The excerpt is HTML with marks; only its words and marks are taken over.
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const part = document.createElement(node.nodeName === 'MARK' ? 'mark' : 'span');
    part.textContent = node.textContent;
    text.append(part);
  }
  const entry = document.createElement('li');
  entry.append(link, text);
  return entry;
}
