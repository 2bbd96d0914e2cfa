/** A snippet from a model and its format alone: for pages that ship one format, not the whole catalog. */
import type { Format, Model } from '#catalog';
import { choicesOf, chosen } from './availability.ts';
import { checkSnippetOptions } from './check-options.ts';
import { renderers } from './renderers.ts';
import { snippetRequest } from './request.ts';
import type { Snippet, SnippetChoice, SnippetOptions } from './types.ts';

/**
 * As `snippet`, without the catalog: the caller passes the model's format. Throws the same errors.
 *
 * @example
 * renderSnippet(model, format, { tool: 'curl', prompt: 'Hello' }).code;
 */
export function renderSnippet(model: Model, format: Format, options: SnippetOptions = {}): Snippet {
  checkSnippetOptions(options);
  const { tool, operation } = chosen(model, format, options);
  return renderers[tool].render(snippetRequest(model, format, operation, options));
}

/**
 * As `snippetOptions`, without the catalog: the caller passes the model's format, and the model. Without the model, the
 * combinations of its format, of which the model may not answer all.
 *
 * @example
 * renderableSnippets(format, model).filter(({ tool }) => tool === 'curl'); // [{ tool: 'curl', operation: 'invoke' }, …]
 */
export function renderableSnippets(format: Format, model?: Model): readonly SnippetChoice[] {
  return choicesOf(format, model);
}
