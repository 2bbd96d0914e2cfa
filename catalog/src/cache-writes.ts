/** Input tokens written to a prompt cache, told apart by how long they live there, because the price depends on it. */
import { quantity } from './checks.ts';
import { InvalidUsageError } from './errors.ts';
import { show } from './show.ts';
import type { Usage } from './usage.ts';

/** Tokens written to a prompt cache with one lifetime, as Converse reports them. */
export interface CacheDetail {
  /** How long they live: five minutes, the default, or one hour. */
  readonly ttl?: '5m' | '1h' | undefined;
  /** How many tokens. */
  readonly inputTokens?: number | undefined;
}

const lifetimes: readonly unknown[] = ['5m', '1h', undefined];

/** The tokens written for five minutes and for one hour. Throws an `InvalidUsageError`. */
export function readCacheWrites(
  { cacheDetails: details = [], cacheWriteInputTokens: sum = 0, cacheWrite1hInputTokens: own = 0 }: Usage,
  path: string,
): Pick<Required<Usage>, 'cacheWriteInputTokens' | 'cacheWrite1hInputTokens'> {
  if (!Array.isArray(details)) {
    const problem = `${show(details)} is not an array`;
    throw new InvalidUsageError(`${path}.cacheDetails`, problem, 'Expected what Converse reports.');
  }
  const written = details.map((detail: CacheDetail | undefined, i) => {
    const { ttl, inputTokens = 0 } = detail ?? {};
    const tokens = quantity(`${path}.cacheDetails[${i}].inputTokens`, inputTokens);
    if (lifetimes.includes(ttl)) return { ttl, tokens };
    const problem = `${show(ttl)} is not a lifetime that has a price of its own`;
    throw new InvalidUsageError(`${path}.cacheDetails[${i}].ttl`, problem, 'Expected 5m or 1h.');
  });
  const sumOf = (some: typeof written) => some.reduce((total, { tokens }) => total + tokens, 0);
  if (sumOf(written) > sum) {
    const problem = `${sumOf(written)} tokens are more than cacheWriteInputTokens, ${sum}`;
    const remedy = 'Expected a breakdown of cacheWriteInputTokens, as Converse reports it.';
    throw new InvalidUsageError(`${path}.cacheDetails`, problem, remedy);
  }
  const hour = sumOf(written.filter(({ ttl }) => ttl === '1h'));
  if (hour > 0 && own > 0) {
    const problem = 'not to be given beside a cacheDetails with tokens of 1h, which are the same tokens';
    throw new InvalidUsageError(`${path}.cacheWrite1hInputTokens`, problem, 'Give one of the two.');
  }
  return { cacheWriteInputTokens: sum - hour, cacheWrite1hInputTokens: hour + own };
}
