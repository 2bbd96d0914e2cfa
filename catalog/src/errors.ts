/**
 * The errors of the library. Each names the place, the fault, what was expected and what to do, and holds it as
 * properties.
 */
import { didYouMean, joinWords, nearest } from './nearest.ts';
import { show } from './show.ts';

/**
 * The catalog has no model with this ID.
 *
 * @example
 * try {
 *   getModel(idFromConfig);
 * } catch (error) {
 *   if (error instanceof UnknownModelError) console.error(error.suggestions); // ['cohere.command-r-v1:0']
 * }
 */
export class UnknownModelError extends Error {
  override readonly name = 'UnknownModelError';
  /** What was asked for; in words where it was no text. */
  readonly id: string;
  /** The nearest IDs of the catalog, best first; empty where none is near. */
  readonly suggestions: readonly string[];

  constructor(asked: unknown, known: readonly string[]) {
    const id = typeof asked === 'string' ? asked : show(asked);
    const hint = didYouMean(id, known, 3) || ' `models` lists them all.';
    super(`Unknown model ${show(asked)}. Expected one of the ${known.length} Bedrock model IDs of the catalog.${hint}`);
    this.id = id;
    this.suggestions = nearest(id, known, 3);
  }
}

/** A filter of `findModels`, or of `rankByCost`, that cannot be meant: an unknown key, or a value that no model can have. */
export class InvalidFilterError extends Error {
  override readonly name = 'InvalidFilterError';
  /** The key of the filter; empty where the filter is no object. */
  readonly key: string;
  /** What it held. */
  readonly value: unknown;
  /** What was probably meant, where something is near. */
  readonly suggestion: string | undefined;

  constructor(fault: {
    key: string;
    value: unknown;
    problem: string;
    expected: string;
    suggestion?: string | undefined;
    by?: string | undefined;
  }) {
    const hint = fault.suggestion === undefined ? '' : ` Did you mean "${fault.suggestion}"?`;
    super(`${fault.by ?? 'findModels'}: ${fault.problem}. Expected ${fault.expected}.${hint}`);
    this.key = fault.key;
    this.value = fault.value;
    this.suggestion = fault.suggestion;
  }
}

/**
 * A usage or an option that cannot be reckoned with: not a whole number, an unknown key, or too little said to choose
 * a price.
 */
export class InvalidUsageError extends Error {
  override readonly name = 'InvalidUsageError';
  /** Where the fault is, as a path: `usage.inputTokens`, `usage.images[0].size`, `options.date`. */
  readonly path: string;

  constructor(path: string, problem: string, remedy: string) {
    super(`${path}: ${problem}. ${remedy}`);
    this.path = path;
  }
}

/** What an `UnpricedUsageError` tells. */
export interface UnpricedUsage {
  /** The model's Bedrock ID. */
  readonly modelId: string;
  /** The unit without a price, such as `outputTokens`; `undefined` where no on-demand price list applies at all. */
  readonly unit: string | undefined;
  /** The Region looked at, where one was. */
  readonly region: string | undefined;
  /** The day of the price list looked at, or the day asked for where there is no list. */
  readonly date: string | undefined;
  /** What has a price instead: units, image requests, Regions or days. */
  readonly priced: readonly string[];
}

/**
 * Something that is used has no recorded price. Its cost is unknown, so there is no estimate; it is never counted as 0.
 *
 * @example
 * try {
 *   estimateCost(model, { inputTokens: 1000, inputImages: 2 });
 * } catch (error) {
 *   if (error instanceof UnpricedUsageError) console.error(error.unit, error.priced); // 'inputImages', ['inputTokens']
 * }
 */
export class UnpricedUsageError extends Error implements UnpricedUsage {
  override readonly name = 'UnpricedUsageError';
  readonly modelId: string;
  readonly unit: string | undefined;
  readonly region: string | undefined;
  readonly date: string | undefined;
  readonly priced: readonly string[];

  constructor(facts: UnpricedUsage, problem: string, remedy: string) {
    const priced = facts.priced.length === 0 ? '' : ` Priced: ${joinWords(facts.priced, 'and')}.`;
    super(`${facts.modelId}: ${problem}.${priced} ${remedy}`);
    this.modelId = facts.modelId;
    this.unit = facts.unit;
    this.region = facts.region;
    this.date = facts.date;
    this.priced = facts.priced;
  }
}
