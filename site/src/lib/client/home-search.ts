/** Where the search box of the home page leads: to a page when what was typed is exactly one thing, else to the table. */

/** Something that the box knows: an ID with its name, or a use case. `to` is an address of this site. */
export interface Known {
  readonly value: string;
  readonly label: string;
  readonly to: string;
}

/** The address for a full ID, name or use case, whatever its case; `undefined` sends the text to the table. */
export function destination(typed: string, known: readonly Known[]): string | undefined {
  const text = typed.trim().toLowerCase();
  if (!text) return undefined;
  const byValue = known.find(({ value }) => value.toLowerCase() === text);
  if (byValue) return byValue.to;
  const byLabel = known.filter(({ label }) => label.toLowerCase() === text);
  return byLabel.length === 1 ? byLabel[0]?.to : undefined;
}
