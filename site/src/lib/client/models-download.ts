/** What is shown on /models/ as a file: CSV (RFC 4180) or JSON. Prices are US dollars for a million tokens. */
import type { ModelRow } from './models-row.ts';

const columns = [
  'id',
  'name',
  'provider',
  'modality',
  'input',
  'output',
  'useCases',
  'languages',
  'maxTokens',
  'inputPrice',
  'outputPrice',
  'imagePrice',
  'status',
  'family',
  'capabilities',
  'regions',
] as const;

/** The rows as CSV with a heading line; several values stand in one field with semicolons between them. */
export function csvOf(rows: readonly ModelRow[]): string {
  const lines = rows.map((row) => columns.map((column) => field(valueOf(row, column))).join(','));
  return [columns.join(','), ...lines].join('\r\n') + '\r\n';
}

/** The rows as JSON. */
export function jsonOf(rows: readonly ModelRow[]): string {
  const plain = rows.map((row) => Object.fromEntries(columns.map((column) => [column, valueOf(row, column)])));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Regions are those from which it can be called in any way. */
function valueOf(row: ModelRow, column: (typeof columns)[number]) {
  return column === 'regions' ? row.regions.any : row[column];
}

function field(value: string | number | readonly string[] | undefined): string {
  const text = value === undefined ? '' : typeof value === 'object' ? value.join(';') : String(value);
  // A leading sign makes a spreadsheet run the field as a formula; a quote before it keeps it text.
  const safe = typeof value === 'number' ? text : text.replace(/^(?=[=+\-@\t])/, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
