/** Figures of one column, padded so that their decimal points stand under each other. */

/** Digits after the decimal point. */
function decimals(figure: string): number {
  return /\.(\d+)/.exec(figure)?.[1]?.length ?? 0;
}

/**
 * The spaces that must follow each figure so that, set flush right in tabular figures, all points align: one figure space
 * (U+2007) for each missing digit. Texts without digits get none.
 */
export function decimalPadding(figures: readonly (string | undefined)[]): readonly string[] {
  const longest = Math.max(0, ...figures.map((figure) => decimals(figure ?? '')));
  return figures.map((figure) =>
    figure === undefined || !/\d/.test(figure) ? '' : '\u2007'.repeat(longest - decimals(figure)),
  );
}
