/** One source gives one price list for a Region and a day. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const onePriceListPerRegionDateAndSource: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const first = new Map<string, number>();
    return entry.value.prices.flatMap(({ asOf, region: regions, source }, i) =>
      [regions].flat().flatMap((region) => {
        const key = `${asOf} ${region} ${source}`;
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, i);
          return [];
        }
        const fault = `prices[${other}] is already the price list of "${source}" for ${region} on ${asOf}.`;
        return [problem(entry, ['prices', i], fault, 'Put both into one list, or correct the day, Region or source.')];
      }),
    );
  });
