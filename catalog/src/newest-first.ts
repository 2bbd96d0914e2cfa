/** Dated things, the newest first; those of one day stay in the order given. */
export function newestFirst<T extends { readonly asOf: string }>(dated: readonly T[]): T[] {
  return [...dated].sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
}
