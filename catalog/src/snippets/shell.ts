/** POSIX shell that the AWS CLI and curl snippets have in common. */
import { imageFile } from './answer.ts';
import { jqImage, jqText, jqVectorLength } from './jq.ts';
import { json, literal } from './literal.ts';
import type { SnippetRequest } from './types.ts';

/** A word as one argument, whatever it holds. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A value as the JSON of a here-document. No line of it is `JSON`: texts hold no line breaks, only `\n`. */
export function hereDocument(value: unknown): string {
  return `${literal(value, json)}\nJSON\n`;
}

/** Commands that show what response.json holds. */
export function shownAnswer({ format, operation }: SnippetRequest): string {
  if (operation === 'converse') return jq(jqText('$.output.message.content[?@.text].text'));
  if (format.response.text !== undefined) return jq(jqText(format.response.text));
  if (format.response.embedding !== undefined) return jq(jqVectorLength(format));
  const file = imageFile(format);
  return `${jq(jqImage(format), 'image.base64')}base64 --decode image.base64 > ${file}\necho ${file}\n`;
}

function jq(filter: string, into?: string): string {
  return `jq --raw-output ${quoted(filter)} response.json${into === undefined ? '' : ` > ${into}`}\n`;
}
