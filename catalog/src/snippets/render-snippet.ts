/** A snippet from a model and its format alone: for pages that ship one format, not the whole catalog. */
import type { Format, Model } from '#catalog';
import { didYouMean, joinWords } from '../nearest.ts';
import { choicesOf, chosenOperation } from './availability.ts';
import { SnippetOptionError } from './errors.ts';
import { renderers } from './renderers.ts';
import { snippetRequest } from './request.ts';
import { snippetOperations, snippetTools, type Snippet, type SnippetChoice, type SnippetOptions } from './types.ts';

/**
 * As `snippet`, without the catalog: the caller passes the model's format. Throws the same errors.
 *
 * @example
 * renderSnippet(model, format, { tool: 'curl', prompt: 'Hello' }).code;
 */
export function renderSnippet(model: Model, format: Format, options: SnippetOptions = {}): Snippet {
  const tool = known('tool', options.tool ?? 'python', snippetTools);
  const asked = options.operation === undefined ? undefined : known('operation', options.operation, snippetOperations);
  const operation = chosenOperation(model, format, tool, asked);
  return renderers[tool].render(snippetRequest(model, format, operation, options));
}

/** As `snippetOptions`, without the catalog. */
export function renderableSnippets(format: Format): readonly SnippetChoice[] {
  return choicesOf(format);
}

function known<Name extends string>(option: 'tool' | 'operation', name: unknown, names: readonly Name[]): Name {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  const expected = `Expected one of ${joinWords(names, 'or')}.${didYouMean(String(name), names)}`;
  throw new SnippetOptionError(option, name, `unknown ${option} "${String(name)}". ${expected}`);
}
