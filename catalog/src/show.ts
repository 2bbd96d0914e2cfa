/** A value as an error message shows it: texts in quotes, so that `"1"` and `1` differ; objects as JSON. */
export function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  return JSON.stringify(value) ?? String(value);
}
