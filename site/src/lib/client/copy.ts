/** Buttons that copy a text: `data-copy-text` holds it, `data-copied` what the button says afterwards. */

/** Makes every such button of the page work. A button that failed keeps its label. */
export function startCopyButtons(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy-text]')) {
    const label = button.textContent;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset['copyText'] ?? '');
      button.textContent = button.dataset['copied'] ?? label;
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}
