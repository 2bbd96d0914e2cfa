/** Whether the prices for long context hold for a usage, and what to say about it. */
import type { PriceList } from '#catalog';
import { useSections, type UseSection } from './sections.ts';
import { textTokenUnits, type CountedUnit } from './units.ts';
import type { Counted } from './usage.ts';

/** Of how many equal requests a usage is the sum: as given, one where nothing was, or nobody knows. */
export type Requests = { readonly count: number; readonly given: boolean } | 'unknown';

/** What holds for the token units of a usage. */
export interface LongContextCase {
  /** With more input tokens than this the prices for long context hold; `undefined` where they do not hold here. */
  readonly above: number | undefined;
  /** Whether a long request follows only from that nobody said how many there are. */
  readonly oneTaken: boolean;
  /** What was taken for granted. */
  readonly assumptions: readonly string[];
}

const inputUnits: readonly CountedUnit[] = textTokenUnits.filter((unit) => unit !== 'outputTokens');

const short = { above: undefined, oneTaken: false } as const;

/**
 * The limit is that of the newest list that has one for the section. Where only other calls have one on record, it is
 * theirs: that the plain price holds beyond it is not known, so there is none. `lists` are newest first.
 */
export function longContextCase(
  lists: readonly PriceList[],
  section: UseSection,
  counted: readonly Counted[],
  requests: Requests,
): LongContextCase {
  const limitOf = (some: UseSection) =>
    lists.find((list) => list[some]?.longContext)?.[some]?.longContext?.aboveInputTokens;
  const limit = limitOf(section) ?? useSections.map(limitOf).find((one) => one !== undefined);
  const tokens = counted.filter(({ unit }) => inputUnits.includes(unit));
  if (limit === undefined || tokens.length === 0) return { ...short, assumptions: [] };
  if (requests === 'unknown') {
    const words = `Prices for long context, with more than ${limit} input tokens in a request, were not taken: how long a request is was not said.`;
    return { ...short, assumptions: [words] };
  }
  const { count, given } = requests;
  const input = tokens.reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
  const isAbove = input > BigInt(limit) * BigInt(count);
  if (!isAbove && count === 1) return { ...short, assumptions: [] };
  const who = count === 1 ? 'The request has' : `Each of the ${count} requests, taken as equal, has`;
  const words = isAbove
    ? `${who} more than ${limit} input tokens, so all its tokens are charged at the prices for long context.`
    : `${who} no more than ${limit} input tokens, so no prices for long context were taken.`;
  const oneTaken = 'The usage was taken as one request: pass requests where it is the sum of several.';
  if (!isAbove) return { ...short, assumptions: [words] };
  return { above: limit, oneTaken: !given, assumptions: given ? [words] : [words, oneTaken] };
}
