/** POSIX shell that the AWS CLI and curl snippets have in common. */
import { imageFile, pollSeconds } from './answer.ts';
import { jqImage, jqPath, jqRanking, jqText, jqVectorLength } from './jq.ts';
import { json, literal } from './literal.ts';
import { wrappedPrompt } from './request.ts';
import type { SnippetRequest } from './types.ts';

/** A word as one argument, whatever it holds. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A value as the JSON of a here-document. No line of it is `JSON`: texts hold no line breaks, only `\n`. */
export function hereDocument(value: unknown): string {
  return `${literal(value, json)}\nJSON\n`;
}

/** The body of InvokeModel, or `modelInput` of StartAsyncInvoke, as JSON, with `null` where the content of a file goes. */
export const shellBody = (request: SnippetRequest) => request.body(wrappedPrompt(request), () => null);

/** `outputDataConfig` of StartAsyncInvoke. */
export const outputDataConfig = ({ outputUri }: SnippetRequest) => ({ s3OutputDataConfig: { s3Uri: outputUri } });

/** Commands that write the body to request.json; `whole` is what it stands in, at the path `at`. */
export function requestFile(request: SnippetRequest, whole: unknown = shellBody(request), at = ''): string {
  const json = hereDocument(whole);
  if (request.files.length === 0) return `cat > request.json <<'JSON'\n${json}`;
  const files = request.files.map(({ filename, path }) => ({ filename, path, name: filename.split('.')[0]! }));
  // GNU base64 breaks lines, which JSON in base64 must not have.
  const filter = files.map(({ name, path }) => `${at}${jqPath(path)} = ($${name} | split("\\n") | add)`);
  return [
    ...files.map(({ filename, name }) => `base64 < ${filename} > ${name}.base64\n`),
    `jq ${files.map(({ name }) => `--rawfile ${name} ${name}.base64`).join(' ')} \\\n`,
    `  '${filter.join('\n    | ')}' > request.json <<'JSON'\n${json}`,
  ].join('');
}

/** The jq that the commands need: one that can take a file as it is where there are files. */
export const neededJq = ({ files }: SnippetRequest) => (files.length === 0 ? 'jq' : 'jq 1.6 or later');

/**
 * Commands that wait for the end of what was started, with one that writes its state to response.json, and then show where
 * the output is, or fail with the reason why there is none.
 */
export function awaitedJob(getState: string): string {
  const ended = 'if .status == "Completed" then .outputDataConfig.s3OutputDataConfig.s3Uri';
  const failed = 'else (.failureMessage // .status) + "\\n" | halt_error end';
  return [
    `while :; do\n${getState.replace(/^(?=.)/gm, '  ')}`,
    `  [ "$(jq --raw-output .status response.json)" = InProgress ] || break\n  sleep ${pollSeconds}\ndone\n\n`,
    jq(`\n  ${ended}\n  ${failed}\n`),
  ].join('');
}

/** Commands that show what response.json holds. */
export function shownAnswer({ format, operation }: SnippetRequest): string {
  if (operation === 'converse') return jq(jqText('$.output.message.content[?@.text].text'));
  if (format.response.text !== undefined) return jq(jqText(format.response.text));
  if (format.response.embedding !== undefined) return jq(jqVectorLength(format));
  if (format.response.ranking !== undefined) return jq(jqRanking(format));
  const file = imageFile(format);
  return `${jq(jqImage(format), 'image.base64')}base64 --decode image.base64 > ${file}\necho ${file}\n`;
}

function jq(filter: string, into?: string): string {
  return `jq --raw-output ${quoted(filter)} response.json${into === undefined ? '' : ` > ${into}`}\n`;
}
