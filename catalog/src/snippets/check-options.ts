/** Refuses options that nobody reads, because a misspelt one would leave its default in the snippet without a word. */
import { didYouMean, joinWords } from '../nearest.ts';
import { show } from '../show.ts';
import { SnippetOptionError } from './errors.ts';
import type { SnippetOptions } from './types.ts';

// A record, not an array: an option missing here, or one that no longer exists, does not compile.
const keys = Object.keys({
  tool: 1,
  operation: 1,
  prompt: 1,
  parameters: 1,
  region: 1,
  modelId: 1,
  outputUri: 1,
} satisfies Record<keyof SnippetOptions, 1>);

/** Throws a `SnippetOptionError` for what is no object, and for an unknown key. */
export function checkSnippetOptions(options: SnippetOptions): void {
  if (!isObject(options)) {
    const expected = "Expected an object such as { tool: 'python' }.";
    throw new SnippetOptionError('', options, `the options are ${show(options)}. ${expected}`);
  }
  for (const [key, value] of Object.entries(options)) {
    if (keys.includes(key)) continue;
    const expected = `Expected ${joinWords(keys, 'or')}.${didYouMean(key, keys)}`;
    throw new SnippetOptionError(key, value, `unknown option ${show(key)}. ${expected}`);
  }
  if (options.parameters === undefined || isObject(options.parameters)) return;
  const expected = 'Expected an object such as { temperature: 0.5 }.';
  throw new SnippetOptionError(
    'parameters',
    options.parameters,
    `parameters is ${show(options.parameters)}. ${expected}`,
  );
}

/** One of the names. Throws a `SnippetOptionError` for anything else. */
export function known<Name extends string>(option: 'tool' | 'operation', name: unknown, names: readonly Name[]): Name {
  const found = names.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  const shown = typeof name === 'string' ? name : '';
  const expected = `Expected one of ${joinWords(names, 'or')}.${didYouMean(shown, names)}`;
  throw new SnippetOptionError(option, name, `unknown ${option} ${show(name)}. ${expected}`);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
