/** What a form that makes snippets must know: what can be set, in which range, and what holds until it is set. */
import type { Format, Model, StandardParameter } from '#catalog';
import { chosen } from './availability.ts';
import { defaultRegion } from './model-id.ts';
import { defaultOutputUri } from './output-uri.ts';
import { allowedRange, checkedParameters } from './parameters.ts';
import { samplePrompt } from './request.ts';
import type { SnippetOperation, SnippetOptions } from './types.ts';

/** One inference parameter that the snippet takes. */
export interface SnippetParameter {
  /** Its common name. `stopSequences` is a list of texts, every other a number. */
  readonly name: StandardParameter;
  /** Only whole numbers are allowed. */
  readonly integer: boolean;
  /** The ends of the range, both allowed unless `exclusiveMin`; absent where there is no limit. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** The value must be greater than `min`. */
  readonly exclusiveMin: boolean;
  /** The most texts of a list; absent where there is no limit. */
  readonly maxItems: number | undefined;
  /** What the snippet writes unless told otherwise; absent where it leaves the parameter to the model. */
  readonly written: number | undefined;
  /** What the model takes where the request does not say; absent where no source gives it. */
  readonly default: number | undefined;
}

/** What can be set in a snippet, and what it holds until then. */
export interface SnippetControls {
  readonly operation: SnippetOperation;
  /** `undefined` where the request takes no prompt. */
  readonly prompt: string | undefined;
  /** The longest prompt in characters; absent where there is no limit. */
  readonly promptMaxLength: number | undefined;
  readonly region: string;
  /** Where the output goes, a placeholder; `undefined` for an operation that answers with it. */
  readonly outputUri: string | undefined;
  /** The parameters that the model takes, with their ranges in this operation. */
  readonly parameters: readonly SnippetParameter[];
}

/**
 * What can be set in the snippet of a model for a tool and an operation, and what it holds until then. Ranges depend on
 * the operation: Converse allows a temperature up to 1 for every model. Throws a `SnippetUnavailableError` for a
 * combination that does not exist, and a `SnippetOptionError` for an unknown tool or operation.
 *
 * @example
 * snippetControls(model, format, { operation: 'invoke' }).parameters.find(({ name }) => name === 'temperature')?.max;
 */
export function snippetControls(
  model: Model,
  format: Format,
  choice: Pick<SnippetOptions, 'tool' | 'operation'> = {},
): SnippetControls {
  const { operation } = chosen(model, format, choice);
  const written = checkedParameters(model, format, operation, {});
  const names = Object.keys(format.request.parameters) as StandardParameter[];
  return {
    operation,
    prompt: samplePrompt(format),
    promptMaxLength: format.request.promptMaxLength,
    region: defaultRegion(model),
    outputUri: defaultOutputUri(operation),
    parameters: names.map((name) => {
      const shared = format.parameters.find(({ standard }) => standard === name);
      const value = model.parameters?.[name]?.default ?? shared?.default;
      const set = written[name];
      return {
        name,
        ...allowedRange(model, format, operation, name),
        maxItems: shared?.maxItems,
        written: typeof set === 'number' ? set : undefined,
        default: typeof value === 'number' ? value : undefined,
      };
    }),
  };
}
