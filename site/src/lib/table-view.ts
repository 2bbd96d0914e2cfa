/** Cells of the tables: prices in both units split at the decimal point, and where a figure lies on a log scale. */
import type { TokenRate } from 'bedrock-model-catalog';
import { money, perMillion, perThousand } from './format.ts';

/** A figure in two parts, so that a column can align it on the decimal point. */
export interface SplitFigure {
  readonly whole: string;
  readonly fraction: string;
}

/** A token rate for a thousand and for a million tokens, each split at the decimal point. */
export function splitRate(
  rate: TokenRate,
  lang: string,
): { readonly thousand: SplitFigure; readonly million: SplitFigure } {
  return { thousand: split(money(perThousand(rate), lang)), million: split(money(perMillion(rate), lang)) };
}

/** A written figure, split before its decimal mark: `$20` and `.50`. */
export function split(figure: string): SplitFigure {
  const [, whole = figure, fraction = ''] = /^(.*?)([.,]\d+)$/.exec(figure) ?? [];
  return { whole, fraction };
}

/** Where a figure lies on a log scale, to three digits; the table's limits make it a width. */
export function logOf(figure: number): string {
  return Math.log10(figure).toFixed(3);
}

/** The share of a log scale from `low` to `high`, 0 to 1; a scale without breadth gives 1. */
export function logShare(figure: number, low: number, high: number): number {
  const breadth = Math.log10(high / low);
  return breadth > 0 ? Math.log10(figure / low) / breadth : 1;
}

/** The first titles and how many more there are: `Summarization, Chat` and 4. */
export function few<T>(entries: readonly T[], most: number): { readonly first: readonly T[]; readonly more: number } {
  return { first: entries.slice(0, most), more: Math.max(0, entries.length - most) };
}
