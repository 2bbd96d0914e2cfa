/** From the options of a snippet to a request that every renderer understands. */
import type { Format, Model, StandardParameter } from '#catalog';
import { show } from '../show.ts';
import { SnippetOptionError } from './errors.ts';
import { valueAt, withValueAt } from './json-path.ts';
import { calledId, defaultRegion, ownId } from './model-id.ts';
import { checkedOutputUri } from './output-uri.ts';
import { checkedParameters } from './parameters.ts';
import type { JsonObject, SnippetFile, SnippetOperation, SnippetOptions, SnippetRequest } from './types.ts';

const defaultOutputLimit = 512;
const converseNames: readonly StandardParameter[] = ['maxTokens', 'temperature', 'topP', 'stopSequences'];

/** Checks the options and fills in the defaults. Throws a `SnippetOptionError` or a `SnippetParameterError`. */
export function snippetRequest(
  model: Model,
  format: Format,
  operation: SnippetOperation,
  options: SnippetOptions,
): SnippetRequest {
  const { promptPath, parameters: paths, body } = format.request;
  const { parameters: given = {}, prompt = samplePrompt(format), modelId } = options;
  const region = checkedRegion(options.region === undefined ? defaultRegion(model, modelId) : options.region);
  const started = operation === 'startAsyncInvoke';
  const { id, note } = started ? ownId(model, modelId) : calledId(model, region, modelId);
  const parameters = checkedParameters(model, format, operation, given);
  const set = Object.entries(parameters) as [StandardParameter, unknown][];
  const placed = (root: JsonObject, names: typeof set) =>
    names.reduce((object, [name, value]) => withValueAt(object, paths[name]!, value), root);
  const streamBody = operation === 'invokeStream' ? format.stream?.body : undefined;
  const template: JsonObject = { ...placed(body, set), ...streamBody };
  const files = filesOf(format);
  const additional = set.filter(([name]) => !converseNames.includes(name));
  return {
    modelId: id,
    note,
    region,
    operation,
    format,
    prompt: checkedPrompt(model, format, prompt),
    parameters,
    files,
    outputUri: checkedOutputUri(operation, options.outputUri),
    body: (prompt, content) => {
      const filled = files.reduce((body, file) => withValueAt(body, file.path, content(file)), template);
      return promptPath === undefined ? filled : withValueAt(filled, promptPath, prompt);
    },
    inferenceConfig: {
      maxTokens: defaultOutputLimit,
      ...Object.fromEntries(set.filter(([name]) => converseNames.includes(name))),
    },
    additionalFields: additional.length === 0 ? undefined : placed({}, additional),
  };
}

function filesOf({ request: { files = {} } }: Format): readonly SnippetFile[] {
  return Object.entries(files).map(([path, file]) => ({ path, ...file }));
}

/** The prompt in the format's body, without the template around it; `undefined` where a request takes none. */
export function samplePrompt({
  request: { promptPath, promptTemplate = '{prompt}', body },
}: Format): string | undefined {
  if (promptPath === undefined) return undefined;
  const [before = '', after = ''] = promptTemplate.split('{prompt}');
  const wrapped = String(valueAt(body, promptPath));
  return wrapped.slice(before.length, wrapped.length - after.length);
}

/** The prompt as the body holds it: in the format's template. */
export function wrappedPrompt({ format, prompt }: SnippetRequest): string | undefined {
  return prompt && format.request.promptTemplate?.replace('{prompt}', () => prompt);
}

function checkedPrompt(model: Model, format: Format, prompt: unknown): string | undefined {
  if (format.request.promptPath === undefined) {
    if (prompt === undefined) return undefined;
    throw new SnippetOptionError('prompt', prompt, `there is a prompt. Expected none: ${model.id} takes no prompt.`);
  }
  const most = format.request.promptMaxLength;
  const expected = `a text${most === undefined ? '' : ` of at most ${most} characters`} for ${model.id}`;
  if (typeof prompt !== 'string') {
    throw new SnippetOptionError('prompt', prompt, `the prompt is no text. Expected ${expected}.`);
  }
  if (prompt.trim() === '')
    throw new SnippetOptionError('prompt', prompt, `the prompt is empty. Expected ${expected}.`);
  // A lone surrogate is no character: clients would refuse it, or replace it each in a way of its own.
  const wellFormed = prompt.replace(/\p{Surrogate}/gu, '\ufffd');
  const length = most === undefined ? 0 : [...wellFormed].length;
  if (most !== undefined && length > most) {
    throw new SnippetOptionError('prompt', prompt, `the prompt has ${length} characters. Expected ${expected}.`);
  }
  return wellFormed;
}

function checkedRegion(region: unknown): string {
  if (typeof region === 'string' && /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) return region;
  throw new SnippetOptionError(
    'region',
    region,
    `region is ${show(region)}. Expected a Region code, such as us-east-1.`,
  );
}
