/** A button that copies the code beside it, character by character. */
import type { PanelParts } from './composer-parts.ts';

/** Makes the button work. Where the browser refuses the clipboard, the code is selected and the button says so. */
export function startCopy({ copy, code }: PanelParts): void {
  const label = copy.textContent;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      copy.textContent = copy.dataset['copied'] ?? label;
    } catch {
      getSelection()?.selectAllChildren(code);
      copy.textContent = copy.dataset['selected'] ?? label;
    }
    setTimeout(() => (copy.textContent = label), 2000);
  });
}
