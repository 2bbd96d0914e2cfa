/** A model is released, becomes legacy, goes into extended access and ends, in this order; and a release has happened. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const order = ['released', 'legacy', 'extendedAccess', 'endOfLife'] as const;
const pairs = [
  ...order.flatMap((early, i) => order.slice(i + 1).map((late) => [early, late] as const)),
  ['endOfLifeNotBefore', 'endOfLife'],
  ['released', 'asOf'],
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
