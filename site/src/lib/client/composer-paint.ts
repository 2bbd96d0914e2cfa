/** Painting of the composer. Code reaches the page as text, never as markup. */
import type { Snippet } from 'bedrock-model-catalog';
import { linesOf } from '../composer-fields.ts';
import { isDefault, promptFits, type ComposerKnown, type ComposerState } from '../composer-state.ts';
import type { Composed } from '../composer.ts';
import { highlight } from '../highlight.ts';
import type { ComposerParts, PanelParts } from './composer-parts.ts';

/** Shows what a state makes: tab, code or faults, and which operations there are. */
export function paintComposed(parts: ComposerParts, state: ComposerState, composed: Composed): void {
  const { tool, operation, snippet, errors, lacks, controls } = composed;
  parts.tabs.forEach((tab) => {
    const selected = tab.dataset['tool'] === tool;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
  });
  for (const [each, { panel }] of parts.panels) panel.hidden = each !== tool;
  for (const radio of parts.operations) {
    radio.disabled = lacks.has(radio.value as typeof operation);
    radio.checked = radio.value === operation;
  }
  setText(parts.lacks, [...new Set(lacks.values())].join(' '));
  for (const hint of parts.hints) hint.hidden = !hint.dataset['for']!.split(' ').includes(operation);
  for (const { name, min, max } of controls.parameters) {
    const field = parts.fields.get(name)?.field;
    if (!(field instanceof HTMLInputElement)) continue;
    field.min = String(min ?? '');
    field.max = String(max ?? '');
  }
  for (const [name, { field, error }] of parts.fields) {
    const fault = errors.get(name) ?? '';
    setText(error, fault);
    field.setAttribute('aria-invalid', String(fault !== ''));
    if (fault !== '') parts.fold.open = true;
  }
  if (parts.long) parts.long.hidden = promptFits(state.prompt);
  parts.reset.hidden = isDefault(state);
  parts.stale.hidden = snippet !== undefined;
  parts.root.toggleAttribute('data-stale', snippet === undefined);
  if (snippet) paintCode(parts.panels.get(tool)!, snippet);
}

/** Brings the fields in step with the state. */
export function paintFields(parts: ComposerParts, state: ComposerState, { defaults }: ComposerKnown): void {
  for (const [name, { field }] of parts.fields) {
    const value = textOf(name, state, defaults);
    // Writing to a field moves the cursor in it, so only what differs is written.
    if (field.value !== value) field.value = value;
  }
}

function textOf(
  name: string,
  { prompt, region, outputUri, parameters }: ComposerState,
  defaults: ComposerKnown['defaults'],
): string {
  if (name === 'prompt') return prompt ?? defaults.prompt ?? '';
  if (name === 'region') return region ?? defaults.region;
  if (name === 'outputUri') return outputUri ?? defaults.outputUri ?? '';
  const value: unknown = parameters[name as keyof typeof parameters];
  if (Array.isArray(value)) return linesOf(value as readonly string[]);
  return Number.isFinite(value) ? String(value) : '';
}

function paintCode({ code, filename, install }: PanelParts, snippet: Snippet): void {
  setText(filename, snippet.filename);
  setText(install.querySelector('code')!, snippet.install);
  install.hidden = snippet.install === '';
  if (code.textContent === snippet.code) return;
  code.replaceChildren(
    ...highlight(snippet.code, snippet.language).map(({ kind, text }) => {
      if (kind === undefined) return text;
      const span = document.createElement('span');
      span.className = kind;
      span.textContent = text;
      return span;
    }),
  );
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
