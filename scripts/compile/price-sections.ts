/** The sections of price lists that are paid by use, taken apart for the laws about them. */
import type { Catalog } from './derive.ts';
import { printPath, type Path, type Problem } from './problem.ts';
import { paidByUse } from './schema/prices.ts';
import { problem, type Entry } from './source-file.ts';
import type { AuthoredModel } from './validate.ts';

type PriceList = AuthoredModel['prices'][number];
/** A section that is paid by use. */
export type UseSection = keyof typeof paidByUse;
/** The prices in it. */
export type UsePrices = NonNullable<PriceList[UseSection]>;

const useSections = Object.keys(paidByUse) as readonly UseSection[];

/** A section as written, with its place. */
export interface WrittenSection {
  readonly entry: Entry<AuthoredModel>;
  readonly list: PriceList;
  readonly section: UseSection;
  readonly prices: UsePrices;
  /** The path of the section in the file. */
  readonly path: Path;
}

/** Every section of every price list that is paid by use. */
export function sectionsIn(catalog: Catalog): WrittenSection[] {
  return [...catalog.models.values()].flatMap((entry) =>
    entry.value.prices.flatMap((list, i) =>
      useSections.flatMap((section): WrittenSection[] => {
        const prices = list[section];
        return prices === undefined ? [] : [{ entry, list, section, prices, path: ['prices', i, section] }];
      }),
    ),
  );
}

/** A price for a number of units. */
export interface Rate {
  readonly usd: number;
  readonly per: string;
}

/** Whether a price is above another, whatever units the sources use. */
export function isDearer(a: Rate, b: Rate): boolean {
  return perMillion(a) > perMillion(b);
}

/** Rounded to 12 digits, since 0.0011 × 1000 is not 1.1 in floating point. */
function perMillion({ usd, per }: Rate): number {
  return Number((per === '1K tokens' ? usd * 1000 : usd).toPrecision(12));
}

/** A price in words: `3 USD per 1M tokens`. */
export function inWords({ usd, per }: Rate): string {
  return `${usd} USD per ${per}`;
}

/** The prices that are above those of the same unit in another section of the same list: `{ this: 'thanThat' }`. */
export function dearerThan(catalog: Catalog, pairs: { readonly [S in UseSection]?: UseSection }): Problem[] {
  return sectionsIn(catalog).flatMap(({ entry, list, section, prices, path }) => {
    const other = pairs[section];
    const usual = new Map(other === undefined ? [] : ratesIn(list[other] ?? {}).map(([at, rate]) => [at.join(), rate]));
    return ratesIn(prices).flatMap(([at, rate]) => {
      const base = usual.get(at.join());
      if (base === undefined || !isDearer(rate, base)) return [];
      const fault = `${inWords(rate)} is more than ${printPath([other!, ...at])} at ${inWords(base)}.`;
      return [problem(entry, [...path, ...at], fault, 'Compare the columns with the source.')];
    });
  });
}

/** The prices of units that are counted, with their path in the section; those for long context, too. */
function ratesIn(prices: UsePrices): (readonly [Path, Rate])[] {
  const { longContext, images: _, ...units } = prices;
  const { aboveInputTokens: __, ...long } = longContext ?? {};
  const rates = (some: object): [string, Rate][] => Object.entries(some);
  return [
    ...rates(units).map(([unit, rate]) => [[unit], rate] as const),
    ...rates(long).map(([unit, rate]) => [['longContext', unit], rate] as const),
  ];
}
