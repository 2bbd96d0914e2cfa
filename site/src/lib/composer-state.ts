/** The state of the composer and its query string. What a query string holds is hostile: what is unknown is dropped. */
import type {
  SnippetControls,
  SnippetOperation,
  SnippetParameter,
  SnippetParameters,
  SnippetTool,
} from 'bedrock-model-catalog';
import { numberOf } from './composer-fields.ts';

/** What the visitor has set; what is absent is left to the package. */
export interface ComposerState {
  readonly tool: SnippetTool;
  readonly operation?: SnippetOperation | undefined;
  readonly prompt?: string | undefined;
  readonly region?: string | undefined;
  /** Where the output goes; read only by an operation that leaves it in Amazon S3. */
  readonly outputUri?: string | undefined;
  /** Numbers may be out of range, or NaN while the field holds no number. */
  readonly parameters: SnippetParameters;
}

/** What can be set on this page. */
export interface ComposerKnown {
  readonly tools: readonly SnippetTool[];
  readonly operations: readonly SnippetOperation[];
  readonly regions: readonly string[];
  readonly parameters: readonly SnippetParameter[];
  /** What holds until it is set. */
  readonly defaults: Pick<SnippetControls, 'prompt' | 'region' | 'outputUri'>;
}

/** Longer prompts are not put into the address: servers refuse addresses of more than some 8,000 characters. */
const LONGEST_PROMPT = 4000;
const LONGEST_TEXT = 200;
const LONGEST_URI = 1024;
const MOST_TEXTS = 50;

/** The state that a query string stands for; `tool` where it names none. */
export function composerStateOf(query: string, known: ComposerKnown, tool: SnippetTool): ComposerState {
  const params = new URLSearchParams(query);
  const one = <Name extends string>(key: string, names: readonly Name[]) =>
    names.find((name) => name === params.get(key));
  const prompt = params.get('prompt') ?? undefined;
  const takesPrompt = known.defaults.prompt !== undefined;
  const outputUri = params.get('outputUri') ?? undefined;
  const takesUri = known.defaults.outputUri !== undefined && (outputUri?.length ?? 0) <= LONGEST_URI;
  const parameters: Record<string, unknown> = {};
  for (const { name } of known.parameters) {
    const texts = params.getAll(name).filter((text) => text !== '' && text.length <= LONGEST_TEXT);
    if (texts.length === 0) continue;
    const value = name === 'stopSequences' ? texts.slice(0, MOST_TEXTS) : numberOf(texts[0]!);
    if (value !== undefined && !Number.isNaN(value)) parameters[name] = value;
  }
  return tidied(
    {
      tool: one('tool', known.tools) ?? tool,
      operation: one('operation', known.operations),
      prompt: prompt !== undefined && takesPrompt && encodedLength(prompt) <= LONGEST_PROMPT ? prompt : undefined,
      region: one('region', known.regions),
      outputUri: takesUri ? outputUri : undefined,
      parameters,
    },
    known,
  );
}

/**
 * The query string of a state, in one order, without what is default. The tool that the visitor used last is the default
 * of theirs alone, so it stands in every address that holds anything else.
 */
export function composerQueryOf(state: ComposerState, known: ComposerKnown, opened: SnippetTool): string {
  const { tool, operation, prompt, region, outputUri, parameters } = tidied(state, known);
  const params = new URLSearchParams();
  if (operation !== undefined) params.set('operation', operation);
  for (const { name } of known.parameters) {
    const value = parameters[name];
    if (Array.isArray(value)) for (const text of value as readonly string[]) params.append(name, text);
    else if (Number.isFinite(value)) params.set(name, String(value));
  }
  if (region !== undefined) params.set('region', region);
  if (outputUri !== undefined && outputUri.length <= LONGEST_URI) params.set('outputUri', outputUri);
  if (prompt !== undefined && promptFits(prompt)) params.set('prompt', prompt);
  if (params.toString() === '' && tool === opened) return '';
  return `?${new URLSearchParams([['tool', tool], ...params]).toString()}`;
}

/** Whether an address has room for a prompt. */
export function promptFits(prompt: string | undefined): boolean {
  return prompt === undefined || encodedLength(prompt) <= LONGEST_PROMPT;
}

/** The same state; what equals the default, and lists without a text, are left out. */
export function tidied(state: ComposerState, { defaults }: ComposerKnown): ComposerState {
  const { prompt, region, outputUri, parameters } = state;
  const set = Object.entries(parameters).filter(
    ([, value]) => value !== undefined && (value as { length?: number }).length !== 0,
  );
  return {
    ...state,
    prompt: prompt === defaults.prompt ? undefined : prompt,
    region: region === defaults.region ? undefined : region,
    outputUri: outputUri === defaults.outputUri ? undefined : outputUri,
    parameters: Object.fromEntries(set),
  };
}

/** Whether nothing but the tool is set. */
export function isDefault({ operation, prompt, region, outputUri, parameters }: ComposerState): boolean {
  const set = [operation, prompt, region, outputUri, ...Object.keys(parameters)];
  return set.every((each) => each === undefined);
}

function encodedLength(text: string): number {
  return text.length > LONGEST_PROMPT ? Infinity : new URLSearchParams({ text }).toString().length;
}
