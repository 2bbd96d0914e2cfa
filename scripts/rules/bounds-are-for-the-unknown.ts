/** A bound, or what lists of the API show, is said of a release or an end only where no source gives the day itself. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const bounds = [
  ['releasedNotBefore', 'released'],
  ['firstSeen', 'released'],
  ['goneBy', 'endOfLife'],
] as const;

export const boundsAreForTheUnknown: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { lifecycle } = entry.value;
    return bounds.flatMap(([bound, day]) => {
      if (lifecycle[bound] === undefined || lifecycle[day] === undefined) return [];
      const fault = `stands beside ${day} (${lifecycle[day]}), which says the day itself.`;
      return [problem(entry, ['lifecycle', bound], fault, `Remove ${bound}, or ${day} where no source gives it.`)];
    });
  });
