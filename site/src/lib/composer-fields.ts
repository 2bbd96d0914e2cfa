/** What stands in the composer's fields, as values, and back. */

/** A number as somebody writes it, such as `0.5` or `1e3`; `undefined` for an empty field, NaN for anything else. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const value =
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(trimmed) && trimmed.length <= 30 ? Number(trimmed) : NaN;
  return Number.isFinite(value) ? value : NaN;
}

/** One text a line, without empty lines. `\n`, `\r` and `\t` stand for what cannot be typed, `\\` for a backslash. */
export function textsOf(lines: string): readonly string[] {
  const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\\([nrt\\])/g, (_, letter: string) => meanings[letter]!));
}

/** The lines of which `textsOf` makes these texts. */
export function linesOf(texts: readonly string[]): string {
  const letters: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\\': '\\' };
  return texts.map((text) => text.replace(/[\n\r\t\\]/g, (character) => `\\${letters[character]}`)).join('\n');
}
