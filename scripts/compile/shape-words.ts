/** Puts what zod finds into words: what stands there, what was expected, and what to do. */
import type { z } from 'zod';
import { didYouMean } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;
type Words = readonly [fault: string, remedy: string];
type Written = (path: readonly (string | number)[]) => string | undefined;

/** Parses with zod and explains each issue: where, and in which words. `written` gives a number as its author wrote it. */
export function parseShape<T>(
  schema: z.ZodType<T>,
  data: unknown,
  written: Written,
): { value: T } | { faults: Fault[] } {
  // An issue does not keep the schema that made it, so the known keys are noted while zod still has it in hand.
  const knownKeys = new Map<unknown, string[]>();
  const error = (issue: RawIssue) => {
    if (issue.code === 'unrecognized_keys')
      knownKeys.set(issue.input, keysOf(issue.inst as z.core.$ZodType | undefined));
    return undefined;
  };
  const result = schema.safeParse(data, { error, reportInput: true });
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.flatMap((issue) => explain(issue, knownKeys.get(issue.input) ?? [], written)) };
}

/** What is wrong at a path. */
export interface Fault {
  readonly path: (string | number)[];
  readonly fault: string;
  readonly remedy: string;
}

function explain(issue: Issue, knownKeys: readonly string[], written: Written): Fault[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      fault: `unknown key ${quote(key)}.`,
      remedy: didYouMean(key, knownKeys, `Known keys here: ${knownKeys.join(', ')}.`),
    }));
  }
  if (issue.input === undefined) {
    const key = quote(String(path.at(-1)));
    return [{ path, fault: `the key ${key} is missing.`, remedy: `Add it; it holds ${expectation(issue)}.` }];
  }
  const [fault, remedy] = words(issue, written(path) ?? show(issue.input));
  return [{ path, fault, remedy }];
}

function words(issue: Issue, shown: string): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.input, shown, issue.expected);
    case 'invalid_value': {
      const remedy =
        typeof issue.input === 'string'
          ? didYouMean(issue.input, issue.values.map(String), 'Choose one of them.')
          : 'Choose one of them.';
      return [`${shown} is not ${expectation(issue)}.`, issue.values.length === 1 ? 'Write just that.' : remedy];
    }
    case 'invalid_union':
      return [`${shown} is not allowed here.`, `Write ${expectation(issue)}.`];
    case 'too_small':
    case 'too_big':
      if (issue.message.startsWith('must')) return ownWords(issue, shown);
      return sizeWords(issue, shown);
    case 'invalid_format':
      if (issue.format === 'date') return [`${shown} is not a day.`, 'Write a day of the calendar as YYYY-MM-DD.'];
      if (issue.format === 'url') return [`${shown} is not a URL.`, 'Write it whole, from https:// on.'];
      return ownWords(issue, shown);
    case 'invalid_key': {
      const [inner] = issue.issues;
      return [`the key ${quote(String(issue.path.at(-1)))} ${inner?.message ?? 'is not allowed'}.`, 'Rename it.'];
    }
    default:
      return ownWords(issue, shown);
  }
}

/** The schema's own message, "must be … (do this)": what stands in the parentheses at its end is the remedy. */
function ownWords(issue: Issue, shown: string): Words {
  const [, expected, remedy] = /^(.*?)(?: \((.*)\))?$/s.exec(issue.message) ?? [];
  const todo =
    remedy === undefined
      ? 'Compare it with its source, and correct it.'
      : `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`;
  return [`${shown} ${expected}.`, /[.?!]$/.test(todo) ? todo : `${todo}.`];
}

function typeWords(input: unknown, shown: string, expected: string): Words {
  const kind = kinds[expected] ?? expected;
  const fault = `${shown} is not ${kind}.`;
  if (input === null) return [fault, 'Remove the key where no source gives a value.'];
  if (expected === 'string' && typeof input !== 'object') return [fault, `Quote it, so that it is text: "${shown}".`];
  if (expected === 'boolean') return [fault, 'Write true or false, without quotes.'];
  if (expected === 'number' && typeof input === 'string')
    return [fault, 'Write digits only: no quotes, commas, underscores or unit.'];
  if (expected === 'array') return [fault, 'Write a list: each item on a line of its own after "- ".'];
  if (expected === 'object' || expected === 'record')
    return [fault, 'Write "key: value" lines, indented below the key.'];
  return [fault, `Write ${kind}, as the source gives it.`];
}

function sizeWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, shown: string): Words {
  const length = (issue.input as { length?: number }).length;
  const [bound, limit] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  if (issue.origin === 'string' || issue.origin === 'array') {
    const [whole, parts] = issue.origin === 'string' ? ['text', 'characters'] : ['list', 'items'];
    if (length === 0 || (issue.code === 'too_small' && limit === 1))
      return [`the ${whole} is empty.`, 'Fill it, or remove the key.'];
    const remedy = issue.code === 'too_small' ? 'Write more.' : 'Shorten it.';
    return [`the ${whole} has ${length} ${parts}; ${bound} ${limit} are allowed.`, remedy];
  }
  const comparison = issue.inclusive === false ? (issue.code === 'too_small' ? 'more than' : 'less than') : bound;
  return [`${shown} must be ${comparison} ${limit}.`, 'Compare it with its source, and correct it.'];
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'null',
};

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value')
    return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(show).join(', ')}`;
  if (issue.code === 'invalid_union') return orList([...new Set(issue.errors.flat().map(expectation))]);
  return 'a value';
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A value as the message shows it: on one line, and short. */
function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = typeof value === 'string' ? quote(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…${typeof value === 'string' ? '"' : ''}` : text;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function keysOf(schema: z.core.$ZodType | undefined): string[] {
  const def = schema?._zod.def as { shape?: object; keyType?: z.core.$ZodType } | undefined;
  if (def?.shape !== undefined) return Object.keys(def.shape);
  return [...(def?.keyType?._zod.values ?? [])].map(String);
}
