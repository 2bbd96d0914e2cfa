/** JSON to stand inside `<script type="application/json">`. */

/** JSON without `<`, so that no text of the data can end the script element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
