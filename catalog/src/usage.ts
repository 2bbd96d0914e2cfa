/** What was, or will be, used of a model: the shape that `estimateCost` takes, and its checks. */
import { checkKeys, quantity } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { readImages, type ImageUsage } from './image-usage.ts';
import { joinWords } from './nearest.ts';
import { show } from './show.ts';

/**
 * How much is used, in the words of Converse, so that `response.usage` can be passed as it comes. Every key is
 * optional; what is left out is not used. Quantities are whole numbers.
 *
 * @example
 * { inputTokens: 1200, outputTokens: 300 }
 * { images: { count: 4, size: '1024x1024', quality: 'premium' } }
 */
export interface Usage {
  /** Tokens that go in: the prompt. */
  readonly inputTokens?: number | undefined;
  /** Tokens that come out: the answer. */
  readonly outputTokens?: number | undefined;
  /** Not charged for. Where it is given, it must be the sum of the other token counts. */
  readonly totalTokens?: number | undefined;
  /** Input tokens read from a prompt cache. */
  readonly cacheReadInputTokens?: number | undefined;
  /** Input tokens written to a prompt cache. */
  readonly cacheWriteInputTokens?: number | undefined;
  /** How Converse breaks `cacheWriteInputTokens` down. Not counted again. */
  readonly cacheDetails?: readonly { readonly inputTokens?: number | undefined }[] | undefined;
  /** Images that go in, where a model charges for them by the image (embeddings). */
  readonly inputImages?: number | undefined;
  /** Images that come out: how many, or how many of which kind. */
  readonly images?: number | ImageUsage | readonly ImageUsage[] | undefined;
}

/** The kinds of tokens that a usage tells apart. */
export const tokenUnits = ['inputTokens', 'outputTokens', 'cacheReadInputTokens', 'cacheWriteInputTokens'] as const;
const countedUnits = [...tokenUnits, 'inputImages'] as const;
/** Every key of a usage. */
export const usageKeys: readonly string[] = [
  ...countedUnits,
  'totalTokens',
  'cacheDetails',
  'images',
] satisfies (keyof Usage)[];

/** A unit that is counted, not described: every key of a usage that has one price. */
export type CountedUnit = (typeof countedUnits)[number];

/** The units used at least once, with how often, and the images asked for. Throws an `InvalidUsageError`. */
export function readUsage(
  usage: Usage,
  path = 'usage',
): { counted: { unit: CountedUnit; quantity: number }[]; images: ImageUsage[] } {
  checkKeys(path, usage, usageKeys, '{ inputTokens: 1000, outputTokens: 500 }');
  const counted = countedUnits
    .map((unit) => ({ unit, quantity: quantity(`${path}.${unit}`, orNone(usage[unit])) }))
    .filter((used) => used.quantity > 0);
  checkTotal(usage, path);
  checkCacheDetails(usage, path);
  return { counted, images: readImages(`${path}.images`, orNone(usage.images)) };
}

/** `null` is no quantity: who passes it does not know, and must not read that it costs nothing. */
function orNone<T>(value: T | undefined): T | 0 {
  return value === undefined ? 0 : value;
}

function checkTotal(usage: Usage, path: string): void {
  if (usage.totalTokens === undefined) return;
  const total = quantity(`${path}.totalTokens`, usage.totalTokens);
  const sum = tokenUnits.reduce((tokens, unit) => tokens + (usage[unit] ?? 0), 0);
  if (total === sum) return;
  const remedy = `Give each kind in its own key (${joinWords(tokenUnits, 'and')}): they have different prices.`;
  throw new InvalidUsageError(
    `${path}.totalTokens`,
    `${total} is not the sum of the other token counts, ${sum}`,
    remedy,
  );
}

function checkCacheDetails(usage: Usage, path: string): void {
  const details = usage.cacheDetails === undefined ? [] : usage.cacheDetails;
  if (!Array.isArray(details)) {
    throw new InvalidUsageError(
      `${path}.cacheDetails`,
      `${show(details)} is not an array`,
      'Expected what Converse reports.',
    );
  }
  const written = details.reduce<number>(
    (sum, detail, i) => sum + quantity(`${path}.cacheDetails[${i}].inputTokens`, detail?.inputTokens ?? 0),
    0,
  );
  if (written <= (usage.cacheWriteInputTokens ?? 0)) return;
  const problem = `${written} tokens are more than cacheWriteInputTokens, ${usage.cacheWriteInputTokens ?? 0}`;
  const remedy = 'Expected a breakdown of cacheWriteInputTokens, as Converse reports it.';
  throw new InvalidUsageError(`${path}.cacheDetails`, problem, remedy);
}
