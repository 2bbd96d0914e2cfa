/** Finds what somebody who mistyped a word most likely meant. */

/** Beyond this distance two words have too little in common to be a typo. */
const farthest = 0.4;

/**
 * The candidates nearest to a word, best first, at most `limit` of them; empty where none is near. A candidate that
 * holds the word, or that the word holds, counts as nearer than any that must be retyped (`claude-v2` finds
 * `anthropic.claude-v2`).
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 1): readonly string[] {
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return [];
  const scored = [...new Set(candidates)]
    .map((candidate) => ({ candidate, score: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  const best = scored[0]?.score ?? 1;
  // A runner-up that is much farther away is noise beside the best.
  return scored
    .filter(({ score }) => score <= Math.min(farthest, best + 0.1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** ` Did you mean "x" or "y"?` with a leading space, or an empty string where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>, limit = 1): string {
  const found = nearest(word, candidates, limit).map((candidate) => `"${candidate}"`);
  return found.length === 0 ? '' : ` Did you mean ${joinWords(found, 'or')}?`;
}

/** `a`, `a or b`, `a, b or c`. */
export function joinWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** 0 for the same word, up to 1 for words with nothing in common. */
function distance(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const missing = (longer.length - shorter.length) / longer.length;
  if (shorter.length >= 4 && longer.includes(shorter)) return Math.min(missing, 0.1 + 0.1 * missing);
  // So different in length, no typo leads from one to the other; a text of any size is told apart at once.
  return missing > farthest ? 1 : editDistance(a, b) / longer.length;
}

/** How many letters must be inserted, deleted, replaced or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
