/** From what a visitor has set in the composer to the snippet, or to what is wrong beside each field. */
import {
  renderableSnippets,
  renderSnippet,
  SnippetOptionError,
  SnippetParameterError,
  SnippetUnavailableError,
  snippetControls,
  snippetOperations,
  snippetTools,
  type Format,
  type Model,
  type Snippet,
  type SnippetControls,
  type SnippetOperation,
  type SnippetOptions,
  type SnippetTool,
} from 'bedrock-model-catalog';
import type { ComposerState } from './composer-state.ts';

/** What the composer shows. */
export interface Composed {
  readonly tool: SnippetTool;
  /** The operation of the snippet: the one that was asked for, where the tool has it. */
  readonly operation: SnippetOperation;
  /** Absent where a field is wrong. */
  readonly snippet: Snippet | undefined;
  /** Fields that are wrong, by `prompt`, `region`, `outputUri` or the name of a parameter, with the package's own words. */
  readonly errors: ReadonlyMap<string, string>;
  /** Operations of the model that the tool does not have, with the reason. */
  readonly lacks: ReadonlyMap<SnippetOperation, string>;
  readonly controls: SnippetControls;
}

/** The tools with a snippet for a model, in the package's order. */
export function toolsOf(model: Model, format: Format): readonly SnippetTool[] {
  const choices = renderableSnippets(format, model);
  return snippetTools.filter((tool) => choices.some((choice) => choice.tool === tool));
}

/** Tools without any snippet for a model, with the reason. */
export function toolsWithout(model: Model, format: Format): ReadonlyMap<SnippetTool, string> {
  return reasons(snippetTools, (tool) => renderSnippet(model, format, { tool }));
}

/** Operations that a model answers, in the package's order: some tool has a snippet for each. */
export function operationsOf(model: Model, format: Format): readonly SnippetOperation[] {
  const choices = renderableSnippets(format, model);
  return snippetOperations.filter((operation) => choices.some((choice) => choice.operation === operation));
}

/** The snippet of a state, or its errors; the tool must be one of `toolsOf(model, format)`. */
export function compose(model: Model, format: Format, state: ComposerState): Composed {
  const { tool, prompt, region, parameters } = state;
  const has = renderableSnippets(format, model).some(
    (each) => each.tool === tool && each.operation === state.operation,
  );
  const controls = snippetControls(model, format, has ? { tool, operation: state.operation! } : { tool });
  const { operation } = controls;
  const outputUri = controls.outputUri === undefined ? undefined : state.outputUri;
  const shown = {
    tool,
    operation,
    lacks: reasons(operationsOf(model, format), (each) => renderSnippet(model, format, { tool, operation: each })),
    controls,
  };
  const attempt = (options: SnippetOptions) => renderSnippet(model, format, { tool, operation, ...options });
  try {
    return { ...shown, snippet: attempt({ prompt, region, outputUri, parameters }), errors: new Map() };
  } catch (error) {
    if (!isFault(error)) throw error;
  }
  // The first fault ended the attempt; each field alone finds them all.
  const faults = [
    ...Object.entries(parameters).map(([name, value]) => [
      name,
      faultOf(() => attempt({ parameters: { [name]: value } })),
    ]),
    ['prompt', faultOf(() => attempt({ prompt }))],
    ['region', faultOf(() => attempt({ region }))],
    ['outputUri', faultOf(() => attempt({ outputUri }))],
  ] as const;
  const errors = new Map(faults.flatMap(([name, fault]) => (fault === undefined ? [] : [[name!, fault] as const])));
  return { ...shown, snippet: undefined, errors };
}

function isFault(error: unknown): error is SnippetParameterError | SnippetOptionError {
  return error instanceof SnippetParameterError || error instanceof SnippetOptionError;
}

function faultOf(render: () => unknown): string | undefined {
  try {
    render();
    return undefined;
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.message.replace(/^snippet: /, '');
  }
}

function reasons<Name>(names: readonly Name[], render: (name: Name) => unknown): ReadonlyMap<Name, string> {
  const found = new Map<Name, string>();
  for (const name of names) {
    try {
      render(name);
    } catch (error) {
      if (!(error instanceof SnippetUnavailableError)) throw error;
      found.set(name, error.reason);
    }
  }
  return found;
}
