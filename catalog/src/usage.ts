/** What was, or will be, used of a model: the shape that `estimateCost` takes, and its checks. */
import { readCacheWrites, type CacheDetail } from './cache-writes.ts';
import { checkKeys, quantity, seconds } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { readImages, type ImageUsage } from './image-usage.ts';
import { joinWords } from './nearest.ts';
import { countedUnits, isOfTime, tokenUnits, type CountedUnit } from './units.ts';

/**
 * How much is used, in the words of Converse, so that `response.usage` can be passed as it comes. Every key is
 * optional; what is left out is not used. Quantities are whole numbers, but for seconds, which may have a fraction.
 *
 * @example
 * { inputTokens: 1200, outputTokens: 300 }
 * { inputTokens: 50, cacheWriteInputTokens: 9000, cacheDetails: [{ ttl: '1h', inputTokens: 9000 }] }
 * { images: { count: 4, size: '1024x1024', quality: 'premium' } }
 * { inputVideoSeconds: 12.5 }
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
  /**
   * Input tokens written to a prompt cache. They live there for five minutes, but for those of which `cacheDetails` says
   * that they live for one hour.
   */
  readonly cacheWriteInputTokens?: number | undefined;
  /**
   * How Converse breaks `cacheWriteInputTokens` down by the time that they live in the cache (`ttl`). Not counted again:
   * those of one hour (`1h`) are charged for as `cacheWrite1hInputTokens`, all others as `cacheWriteInputTokens`.
   */
  readonly cacheDetails?: readonly CacheDetail[] | undefined;
  /**
   * Input tokens written to a prompt cache for one hour, where they are counted apart; `cacheWriteInputTokens` are then
   * only those for five minutes. Not to be given beside a `cacheDetails` that has such tokens.
   */
  readonly cacheWrite1hInputTokens?: number | undefined;
  /** Tokens of speech that go in, where a model counts them apart from `inputTokens`. */
  readonly inputSpeechTokens?: number | undefined;
  /** Tokens of speech that come out, where a model counts them apart from `outputTokens`. */
  readonly outputSpeechTokens?: number | undefined;
  /** Images that go in, where a model charges for them by the image (embeddings). */
  readonly inputImages?: number | undefined;
  /** Seconds of audio that go in. A fraction of a second counts as such. */
  readonly inputAudioSeconds?: number | undefined;
  /** Seconds of video that go in. A fraction of a second counts as such. */
  readonly inputVideoSeconds?: number | undefined;
  /** Seconds of video that come out. A fraction of a second counts as such. */
  readonly outputVideoSeconds?: number | undefined;
  /**
   * Queries of a reranking model as AWS counts them: a request is one query for each 100 documents or part of it, so 250
   * documents are 3 queries.
   */
  readonly queries?: number | undefined;
  /** Requests that hold text alone, where a model charges for them by the request. */
  readonly textRequests?: number | undefined;
  /** Images that come out: how many, or how many of which kind. */
  readonly images?: number | ImageUsage | readonly ImageUsage[] | undefined;
}

/** Every key of a usage. */
export const usageKeys: readonly string[] = [
  ...countedUnits,
  'totalTokens',
  'cacheDetails',
  'images',
] satisfies (keyof Usage)[];

/** A unit and how often it is used. */
export interface Counted {
  readonly unit: CountedUnit;
  readonly quantity: number;
}

/** The units used at least once, with how often, and the images asked for. Throws an `InvalidUsageError`. */
export function readUsage(usage: Usage, path = 'usage'): { counted: Counted[]; images: ImageUsage[] } {
  checkKeys(path, usage, usageKeys, '{ inputTokens: 1000, outputTokens: 500 }');
  const given = (unit: CountedUnit) =>
    (isOfTime(unit) ? seconds : quantity)(`${path}.${unit}`, usage[unit] === undefined ? 0 : usage[unit]);
  const amounts = Object.fromEntries(countedUnits.map((unit) => [unit, given(unit)])) as Record<CountedUnit, number>;
  checkTotal(usage, amounts, path);
  Object.assign(amounts, readCacheWrites(usage, path));
  const counted = countedUnits.map((unit) => ({ unit, quantity: amounts[unit] })).filter((used) => used.quantity > 0);
  // `null` is no quantity: who passes it does not know, and must not read that it costs nothing.
  return { counted, images: readImages(`${path}.images`, usage.images === undefined ? 0 : usage.images) };
}

function checkTotal(usage: Usage, amounts: Readonly<Record<CountedUnit, number>>, path: string): void {
  if (usage.totalTokens === undefined) return;
  const total = quantity(`${path}.totalTokens`, usage.totalTokens);
  const sum = tokenUnits.reduce((tokens, unit) => tokens + amounts[unit], 0);
  if (total === sum) return;
  const remedy = `Give each kind in its own key (${joinWords(tokenUnits, 'and')}): they have different prices.`;
  throw new InvalidUsageError(
    `${path}.totalTokens`,
    `${total} is not the sum of the other token counts, ${sum}`,
    remedy,
  );
}
