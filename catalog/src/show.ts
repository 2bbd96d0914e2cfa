/** A value as an error message shows it. */

/** Longer than any text that is worth repeating to the one who gave it. */
const longest = 200;

/**
 * Texts in quotes, so that `"1"` and `1` differ; objects as JSON; cut where it is long. It takes any value and never
 * throws: an error about a value must not fail on it.
 */
export function show(value: unknown): string {
  const shown = inFull(value);
  return shown.length <= longest ? shown : `${shown.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}

function inFull(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' && typeof value !== 'string') return String(value);
  try {
    return JSON.stringify(value) ?? 'an object';
  } catch {
    return 'an object without JSON';
  }
}
