/** Whoever commits for longer pays no more an hour; otherwise two columns were mixed up. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const terms = ['none', 'oneMonth', 'sixMonths'] as const;

export const longerCommitmentsCostLess: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) =>
    entry.value.prices.flatMap(({ provisioned }, i) =>
      (['base', 'custom'] as const).flatMap((kind) => {
        const offered = terms.flatMap((term) => {
          const usd = provisioned?.[kind]?.[term];
          return usd === undefined || usd === null ? [] : [{ term, usd }];
        });
        return offered.slice(1).flatMap(({ term, usd }, n) => {
          const shorter = offered[n]!;
          if (usd <= shorter.usd) return [];
          const fault = `${term} costs ${usd} an hour, more than ${shorter.term} at ${shorter.usd}.`;
          return [
            problem(entry, ['prices', i, 'provisioned', kind, term], fault, 'Compare the columns with the source.'),
          ];
        });
      }),
    ),
  );
