/** A model of which no source says whether it can be called has no legacy, no end and no replacement. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const later = [
  'legacy',
  'extendedAccess',
  'endOfLife',
  'goneBy',
  'endOfLifeNotBefore',
  'replacedBy',
  'byRegion',
] as const;

export const unconfirmedHasNoLaterLife: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { lifecycle } = entry.value;
    if (!lifecycle.unconfirmed) return [];
    return later
      .filter((key) => lifecycle[key] !== undefined)
      .map((key) => {
        const fault = `cannot be known of a model that is unconfirmed.`;
        return problem(
          entry,
          ['lifecycle', key],
          fault,
          'A source that gives it confirms the model: remove unconfirmed.',
        );
      });
  });
