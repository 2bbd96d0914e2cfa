/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */

/** A cell; `null` and `undefined` make an empty one. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * Rows as CSV: CRLF after each row, cells quoted where they must be. Text that a spreadsheet would take for a formula
 * (it starts with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe in front; numbers never do.
 */
export function toCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvValue): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
