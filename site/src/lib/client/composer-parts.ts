/** The parts of the composer that its script works on, looked up once. */
import type { SnippetTool } from 'bedrock-model-catalog';

/** A field with the element that says what is wrong with it. */
export interface FieldParts {
  readonly field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  readonly error: HTMLElement;
}

/** The code of a tool. */
export interface PanelParts {
  readonly panel: HTMLElement;
  readonly code: HTMLElement;
  readonly filename: HTMLElement;
  readonly install: HTMLElement;
  readonly copy: HTMLButtonElement;
}

export type ComposerParts = NonNullable<ReturnType<typeof composerParts>>;

/** The parts, or `undefined` on a page without a composer. */
export function composerParts() {
  const root = document.getElementById('composer');
  const form = document.querySelector<HTMLFormElement>('#composer-form');
  if (!root || !form) return undefined;
  const tabs = [...root.querySelectorAll<HTMLButtonElement>('[role=tab]')];
  return {
    root,
    form,
    tabs,
    panels: new Map(tabs.map((tab) => [tab.dataset['tool'] as SnippetTool, panelParts(root, tab)])),
    operations: [...form.querySelectorAll<HTMLInputElement>('input[name=operation]')],
    lacks: form.querySelector<HTMLElement>('[data-lacks]')!,
    fold: form.querySelector('details')!,
    fields: new Map(
      [...form.querySelectorAll<FieldParts['field']>('.field :is(input, textarea, select)')].map((field) => [
        field.name,
        { field, error: document.getElementById(`composer-${field.name}-error`)! },
      ]),
    ) as ReadonlyMap<string, FieldParts>,
    /** Hints and fields of some operations only. */
    hints: [...form.querySelectorAll<HTMLElement>('[data-for]')],
    /** Absent where a request takes no prompt. */
    long: form.querySelector<HTMLElement>('[data-long]'),
    reset: form.querySelector<HTMLButtonElement>('button[type=reset]')!,
    stale: document.getElementById('composer-stale')!,
  };
}

function panelParts(root: HTMLElement, tab: HTMLElement): PanelParts {
  const panel = root.querySelector<HTMLElement>(`#${tab.getAttribute('aria-controls')}`)!;
  return {
    panel,
    code: panel.querySelector<HTMLElement>('pre code')!,
    filename: panel.querySelector<HTMLElement>('[data-filename]')!,
    install: panel.querySelector<HTMLElement>('[data-install]')!,
    copy: panel.querySelector<HTMLButtonElement>('[data-copy]')!,
  };
}
