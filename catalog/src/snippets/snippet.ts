/** Programs that call a model, for every tool and operation that exists. */
import { formats as catalogFormats, type Format, type Model, type ModelId } from '#catalog';
import { givenModel } from '../get-model.ts';
import { SnippetUnavailableError } from './errors.ts';
import { whyNone } from './operations.ts';
import { renderableSnippets, renderSnippet } from './render-snippet.ts';
import type { Snippet, SnippetChoice, SnippetOptions } from './types.ts';

/** Where to look up the model and its format: the catalog unless you pass your own. */
export interface SnippetCatalog {
  /** The models among which an ID is looked up. */
  readonly models?: readonly Model[] | undefined;
  /** The formats by ID. */
  readonly formats?: Readonly<Record<string, Format>> | undefined;
}

/**
 * A program that calls a model: a whole file that runs as it is, once its prerequisites (its first comment) are met. It
 * prints the text as it comes, the length of the vector, the number and the score of each document in order, the name of
 * the image file that it wrote, or the place in Amazon S3 where StartAsyncInvoke has left the output, once it is there (a
 * Lambda handler does not wait for it: it returns the ARN). Where the service reports an error, it writes the message to
 * standard error and exits with another status than 0. Files that it reads, and a bucket that it needs, stand in its first
 * comment.
 *
 * Throws an `UnknownModelError` for an ID that is not in the catalog, a `SnippetUnavailableError` for a combination that
 * does not exist (`snippetOptions` lists those that do), a `SnippetParameterError` for a parameter out of the model's
 * range, and a `SnippetOptionError` for another option that cannot be meant.
 *
 * @example
 * const { code, filename } = snippet('amazon.titan-text-lite-v1', {
 *   tool: 'python', operation: 'converse', prompt: 'Write a haiku.', parameters: { maxTokens: 100 }, region: 'us-east-1',
 * });
 */
export function snippet(model: Model | ModelId, options: SnippetOptions = {}, catalog: SnippetCatalog = {}): Snippet {
  const facts = givenModel(model, catalog.models);
  const format = findFormat(facts, catalog);
  if (format !== undefined) return renderSnippet(facts, format, options);
  const { tool, operation } = options;
  const reason = whyNone(facts, undefined)!;
  throw new SnippetUnavailableError({ modelId: facts.id, tool, operation, reason, available: [] }, '');
}

/**
 * The combinations of tool and operation for which a model has a snippet. `whyNoSnippet` says why there are none. Throws
 * an `UnknownModelError` for an ID that is not in the catalog.
 *
 * @example
 * snippetOptions('cohere.embed-english-v3'); // [{ tool: 'python', operation: 'invoke' }, …]
 */
export function snippetOptions(model: Model | ModelId, catalog: SnippetCatalog = {}): readonly SnippetChoice[] {
  const facts = givenModel(model, catalog.models);
  const format = findFormat(facts, catalog);
  return format === undefined ? [] : renderableSnippets(format, facts);
}

/**
 * A sentence that says why a model has no snippet at all: it answers only APIs that have none, or its request format is
 * not recorded; `undefined` where it has some. Throws an `UnknownModelError` for an ID that is not in the catalog.
 *
 * @example
 * whyNoSnippet('amazon.titan-text-lite-v1'); // undefined
 */
export function whyNoSnippet(model: Model | ModelId, catalog: SnippetCatalog = {}): string | undefined {
  const facts = givenModel(model, catalog.models);
  return whyNone(facts, findFormat(facts, catalog));
}

function findFormat({ format }: Model, { formats = catalogFormats }: SnippetCatalog): Format | undefined {
  return format !== undefined && Object.hasOwn(formats, format) ? formats[format] : undefined;
}
