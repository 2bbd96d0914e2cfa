/** No unit is cheaper in a long context than in a short one; otherwise two columns were mixed up. */
import { inWords, isDearer, sectionsIn, type Rate } from '../compile/price-sections.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const longContextCostsAtLeastAsMuch: Rule = (catalog) =>
  sectionsIn(catalog).flatMap(({ entry, prices, path }) => {
    const { longContext, ...units } = prices;
    const { aboveInputTokens: _, ...long } = longContext ?? {};
    const short = units as Readonly<Record<string, Rate | undefined>>;
    return Object.entries<Rate | undefined>(long).flatMap(([unit, rate]) => {
      const base = short[unit];
      if (base === undefined || rate === undefined || !isDearer(base, rate)) return [];
      const fault = `${inWords(rate)} is less than ${unit} of shorter requests at ${inWords(base)}.`;
      return [problem(entry, [...path, 'longContext', unit], fault, 'Compare the columns with the source.')];
    });
  });
