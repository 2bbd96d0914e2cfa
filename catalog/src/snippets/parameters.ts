/** The inference parameters of a snippet: which a model takes, and in which range. */
import type { Format, Model, StandardParameter } from '#catalog';
import { didYouMean, joinWords } from '../nearest.ts';
import { show } from '../show.ts';
import { SnippetParameterError } from './errors.ts';
import { valueAt } from './json-path.ts';
import type { SnippetOperation, SnippetParameters } from './types.ts';

/** A range of numbers; absent ends have no limit. `exclusiveMin`: `min` itself is not allowed. */
export interface Range {
  readonly integer: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly exclusiveMin: boolean;
}

/** What Converse allows, whatever the model would: a model may take a temperature of 2 by InvokeModel only. */
const converseRanges: Readonly<Partial<Record<StandardParameter, { readonly min: number; readonly max: number }>>> = {
  maxTokens: { min: 1, max: Infinity },
  temperature: { min: 0, max: 1 },
  topP: { min: 0, max: 1 },
};

/**
 * The given parameters, checked against the model's ranges, after the output limit that the format's body has. Throws a
 * `SnippetParameterError` for one that the model does not take or that is out of range.
 */
export function checkedParameters(
  model: Model,
  format: Format,
  operation: SnippetOperation,
  given: SnippetParameters,
): SnippetParameters {
  const taken = format.request.parameters;
  const checked: Record<string, unknown> = {};
  const limit = taken.maxTokens === undefined ? undefined : valueAt(format.request.body, taken.maxTokens);
  if (typeof limit === 'number') {
    checked['maxTokens'] = Math.min(limit, rangeOf(model, format, 'maxTokens').max ?? limit);
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(taken, name)) throw unknownParameter(model, name, value, Object.keys(taken));
    if (name === 'stopSequences') checkTexts(model, format, value);
    else checkNumber(model, format, operation, name as StandardParameter, value);
    checked[name] = value;
  }
  return checked;
}

function checkNumber(
  model: Model,
  format: Format,
  operation: SnippetOperation,
  name: StandardParameter,
  value: unknown,
): void {
  const own = rangeOf(model, format, name);
  const range = allowedRange(model, format, operation, name);
  const { integer, min = -Infinity, max = Infinity, exclusiveMin } = range;
  const fits =
    (integer ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    (exclusiveMin ? (value as number) > min : (value as number) >= min) &&
    (value as number) <= max;
  if (fits) return;
  const where = range.max === own.max && range.min === own.min ? model.id : `${model.id} with ${operation}`;
  throw new SnippetParameterError(
    { parameter: name, value, min: range.min, max: range.max },
    `parameters.${name} is ${show(value)}. Expected ${described(range)} for ${where}.`,
  );
}

/** The range of a parameter in an operation: that of the model or its format, within what Converse allows. */
export function allowedRange(
  model: Model,
  format: Format,
  operation: SnippetOperation,
  name: StandardParameter,
): Range {
  const own = rangeOf(model, format, name);
  const common = operation.startsWith('converse') ? converseRanges[name] : undefined;
  return common === undefined ? own : narrowed(own, common);
}

function narrowed(own: Range, common: { readonly min: number; readonly max: number }): Range {
  const max = Math.min(own.max ?? Infinity, common.max);
  return { ...own, min: Math.max(own.min ?? -Infinity, common.min), max: max === Infinity ? undefined : max };
}

function checkTexts(model: Model, format: Format, value: unknown): void {
  const most = format.parameters.find(({ standard }) => standard === 'stopSequences')?.maxItems ?? Infinity;
  // Spread, because `every` does not look at the holes of an array.
  const texts = Array.isArray(value) && [...value].every((item) => typeof item === 'string' && item !== '');
  if (texts && value.length > 0 && value.length <= most) return;
  const list = most === Infinity ? 'a list of texts' : `a list of 1 to ${most} texts`;
  throw new SnippetParameterError(
    { parameter: 'stopSequences', value },
    `parameters.stopSequences is ${show(value)}. Expected ${list}, none of them empty, for ${model.id}.`,
  );
}

function unknownParameter(model: Model, name: string, value: unknown, taken: readonly string[]): SnippetParameterError {
  const expected =
    taken.length === 0
      ? `${model.id} takes none.`
      : `${model.id} takes ${joinWords(taken, 'and')}.${didYouMean(name, taken)}`;
  return new SnippetParameterError({ parameter: name, value }, `unknown parameter ${show(name)}. ${expected}`);
}

/** The model's own range where it has one, else its format's. */
function rangeOf(model: Model, format: Format, name: StandardParameter): Range {
  const own = model.parameters?.[name];
  const shared = format.parameters.find(({ standard }) => standard === name);
  const limits = [shared?.max, name === 'maxTokens' ? model.maxOutputTokens : undefined].filter(
    (max) => max !== undefined,
  );
  return {
    integer: shared?.type === 'integer',
    min: own?.min ?? shared?.min,
    max: own?.max ?? (limits.length === 0 ? undefined : Math.min(...limits)),
    exclusiveMin: own?.min === undefined && shared?.exclusiveMin === true,
  };
}

function described({ integer, min, max, exclusiveMin }: Range): string {
  const noun = integer ? 'a whole number' : 'a number';
  if (min === undefined) return max === undefined ? noun : `${noun} up to ${max}`;
  if (max === undefined) return exclusiveMin ? `${noun} above ${min}` : `${noun} of ${min} or more`;
  return exclusiveMin ? `${noun} above ${min}, up to ${max},` : `${noun} from ${min} to ${max}`;
}
