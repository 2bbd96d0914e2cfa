/** Tabs: a click or the arrow keys choose one, Home and End the first and the last; only the chosen one is in the tab order. */

/** Connects the tabs in an element. `choose` is called when the visitor chooses one; `show` brings them in step. */
export function startTabs(root: ParentNode, choose: (tab: string) => void): { readonly show: (tab: string) => void } {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
  const show = (chosen: string) => {
    for (const tab of tabs) {
      const here = tab.dataset['tab'] === chosen;
      tab.setAttribute('aria-selected', String(here));
      tab.tabIndex = here ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (panel) panel.hidden = !here;
    }
  };
  for (const [i, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab.dataset['tab'] ?? ''));
    tab.addEventListener('keydown', (event) => {
      const moves: Readonly<Record<string, number>> = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: -1 };
      const to = moves[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = tabs.at(to % tabs.length);
      next?.focus();
      choose(next?.dataset['tab'] ?? '');
    });
  }
  return { show };
}
