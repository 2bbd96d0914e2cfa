/** Which snippets exist for a model, and why the others do not. */
import type { Format, Model } from '#catalog';
import { joinWords } from '../nearest.ts';
import { known } from './check-options.ts';
import { SnippetUnavailableError } from './errors.ts';
import { whyNotAnswered } from './operations.ts';
import { renderers } from './renderers.ts';
import {
  snippetOperations,
  snippetTools,
  type SnippetChoice,
  type SnippetOptions,
  type SnippetOperation,
  type SnippetTool,
} from './types.ts';

const preference: readonly SnippetOperation[] = [
  'converse',
  'invoke',
  'converseStream',
  'invokeStream',
  'startAsyncInvoke',
];

/** The combinations that exist for a model, or for models of a format where none is given, by tool, then by operation. */
export function choicesOf(format: Format, model?: Model): readonly SnippetChoice[] {
  return snippetTools.flatMap((tool) =>
    snippetOperations
      .filter((operation) => whyNot(format, tool, operation, model) === undefined)
      .map((operation) => ({ tool, operation })),
  );
}

/**
 * The tool and the operation that were asked for, else Python and the tool's best. Throws a `SnippetOptionError` for an
 * unknown one, and a `SnippetUnavailableError` where the model has no such snippet.
 */
export function chosen(
  model: Model,
  format: Format,
  choice: Pick<SnippetOptions, 'tool' | 'operation'>,
): SnippetChoice {
  const tool = known('tool', choice.tool === undefined ? 'python' : choice.tool, snippetTools);
  const asked = choice.operation === undefined ? undefined : known('operation', choice.operation, snippetOperations);
  const operation = asked ?? preference.find((candidate) => whyNot(format, tool, candidate, model) === undefined);
  const answered = preference.find((candidate) => whyNotAnswered(format, candidate, model) === undefined);
  const reason = whyNot(format, tool, operation ?? answered ?? 'invoke', model);
  if (operation !== undefined && reason === undefined) return { tool, operation };
  const available = choicesOf(format, model);
  throw new SnippetUnavailableError(
    { modelId: model.id, tool, operation: asked, reason: reason!, available },
    remedy(available, tool, asked),
  );
}

/** A sentence that says why there is no such snippet; `undefined` where there is one. */
function whyNot(
  format: Format,
  tool: SnippetTool,
  operation: SnippetOperation,
  model: Model | undefined,
): string | undefined {
  return whyNotAnswered(format, operation, model) ?? renderers[tool].lacks(operation, format);
}

function remedy(
  available: readonly SnippetChoice[],
  tool: SnippetTool,
  operation: SnippetOperation | undefined,
): string {
  const operations = available.filter((choice) => choice.tool === tool).map((choice) => choice.operation);
  const tools = available.filter((choice) => choice.operation === operation).map((choice) => choice.tool);
  const sentences = [
    operations.length > 0 && `With ${tool} there is ${joinWords(operations, 'and')}.`,
    tools.length > 0 && `For ${operation} there is ${joinWords(tools, 'and')}.`,
  ];
  return sentences
    .filter(Boolean)
    .map((sentence) => ` ${sentence}`)
    .join('');
}
