/** The script of the composer: keeps fields, code and address in step, on the package's own renderer. */
import type { SnippetOperation, SnippetTool } from 'bedrock-model-catalog';
import { composerKnown, type ComposerData } from '../composer-data.ts';
import { numberOf, textsOf } from '../composer-fields.ts';
import { composerQueryOf, composerStateOf, tidied, type ComposerState } from '../composer-state.ts';
import { compose } from '../composer.ts';
import { paintComposed, paintFields } from './composer-paint.ts';
import { composerParts, type ComposerParts, type FieldParts } from './composer-parts.ts';
import { startCopy } from './copy-code.ts';
import { rememberedTool, rememberTool } from './remembered-tool.ts';

/** Browsers refuse an address that changes more than some 100 times in 10 seconds. */
const ADDRESS_PAUSE = 150;

/** Brings the composer to life; does nothing on a page without one. */
export function startComposer(): void {
  const source = document.getElementById('composer-data')?.textContent;
  const parts = composerParts();
  if (!source || !parts) return;
  const data = JSON.parse(source) as ComposerData;
  const known = composerKnown(data);
  const opened = rememberedTool(known.tools) ?? known.tools[0]!;
  let state = composerStateOf(location.search, known, opened);
  let pending: ReturnType<typeof setTimeout> | undefined;

  const address = () => location.pathname + composerQueryOf(state, known, opened) + location.hash;
  const paint = () => paintComposed(parts, state, compose(data.model, data.format, state));
  const writeAddress = () => {
    clearTimeout(pending);
    if (pending !== undefined) history.replaceState(null, '', address());
    pending = undefined;
  };

  /** A discrete change: one step of the browser's history. */
  const change = (next: Partial<ComposerState>) => {
    writeAddress();
    state = tidied({ ...state, ...next }, known);
    history.pushState(null, '', address());
    paint();
  };

  /** A change while typing: the address follows after a pause, without a step of history. */
  const typed = (next: Partial<ComposerState>) => {
    state = tidied({ ...state, ...next }, known);
    clearTimeout(pending);
    pending = setTimeout(writeAddress, ADDRESS_PAUSE);
    paint();
  };

  const restore = () => {
    clearTimeout(pending);
    pending = undefined;
    state = composerStateOf(location.search, known, opened);
    paintFields(parts, state, known);
    paint();
  };

  startTabs(parts, (tool) => {
    rememberTool(tool);
    change({ tool });
  });
  parts.form.addEventListener('input', ({ target }) => {
    const { name, value } = target as FieldParts['field'];
    if (name === 'prompt' || name === 'outputUri') typed({ [name]: value });
    else if (name !== 'operation' && name !== 'region')
      typed({ parameters: { ...state.parameters, [name]: valueOf(target as FieldParts['field']) } });
  });
  parts.form.addEventListener('change', ({ target }) => {
    const { name, value } = target as FieldParts['field'];
    if (name === 'region') change({ region: value });
    if (name === 'operation') {
      const unasked = compose(data.model, data.format, { tool: state.tool, parameters: {} }).operation;
      change({ operation: value === unasked ? undefined : (value as SnippetOperation) });
    }
  });
  parts.form.addEventListener('submit', (event) => event.preventDefault());
  parts.form.addEventListener('reset', (event) => {
    event.preventDefault();
    change({ operation: undefined, prompt: undefined, region: undefined, outputUri: undefined, parameters: {} });
    paintFields(parts, state, known);
    (parts.fields.get('prompt') ?? parts.fields.get('region'))?.field.focus();
  });
  for (const panel of parts.panels.values()) startCopy(panel);
  addEventListener('popstate', restore);
  addEventListener('pagehide', writeAddress);
  const wide = matchMedia('(min-width: 76rem)');
  const unfold = () => (parts.fold.open ||= wide.matches);
  wide.addEventListener('change', unfold);
  unfold();
  restore();
}

/** The value in a field; NaN where a number field holds something else, which the browser does not tell. */
function valueOf(field: FieldParts['field']): number | readonly string[] | undefined {
  if (field.name === 'stopSequences') return textsOf(field.value);
  return field.validity.badInput ? NaN : numberOf(field.value);
}

/** Tabs by pointer and by arrow keys, Home and End. */
function startTabs({ tabs }: ComposerParts, choose: (tool: SnippetTool) => void): void {
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => {
      if (tab.getAttribute('aria-selected') !== 'true') choose(tab.dataset['tool'] as SnippetTool);
    });
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: -1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = tabs.at(to % tabs.length)!;
      next.focus();
      next.click();
    });
  });
}
