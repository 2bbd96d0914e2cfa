/** A model is released, becomes legacy, goes into extended access and ends, in this order; and a release has happened. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const notices = ['legacy', 'extendedAccess'] as const;
const ends = ['endOfLife', 'goneBy'] as const;
const pairs = [
  ...(['released', 'releasedNotBefore'] as const).flatMap((start) =>
    [...notices, ...ends].map((late) => [start, late] as const),
  ),
  ['releasedNotBefore', 'firstSeen'],
  // A list may show a model first when it is legacy already, but not when it has ended.
  ...ends.map((end) => ['firstSeen', end] as const),
  notices,
  ...notices.flatMap((notice) => ends.map((end) => [notice, end] as const)),
  ['endOfLifeNotBefore', 'endOfLife'],
  ...(['released', 'releasedNotBefore', 'firstSeen', 'goneBy'] as const).map((past) => [past, 'asOf'] as const),
] as const;

export const datesAreInOrder: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { lifecycle } = entry.value;
    return pairs.flatMap(([early, late]) => {
      const [first, second] = [lifecycle[early], lifecycle[late]];
      if (first === undefined || second === undefined || first <= second) return [];
      const fault = `${first} is after ${late} (${second}).`;
      return [problem(entry, ['lifecycle', early], fault, 'Compare both days with their sources.')];
    });
  });
