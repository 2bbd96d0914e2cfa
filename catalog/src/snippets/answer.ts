/** What a program must look at in an answer, in no language yet. */
import type { Format } from '#catalog';
import { placeholderUri } from './output-uri.ts';
import type { SnippetOperation, SnippetRequest } from './types.ts';

/** A place in the answer that tells of a failure, though the status is 200. */
export interface FailureCheck {
  /** What stands there is the message. */
  readonly path: string;
  /** Values that mean success; none: any value is a failure, and success has no value there. */
  readonly successes: readonly string[];
}

/** The places to look at before an image or a vector is used. */
export function failureChecks({ response }: Format): readonly FailureCheck[] {
  const checks: FailureCheck[] = [];
  if (response.error !== undefined) checks.push({ path: response.error, successes: [] });
  if (response.image !== undefined && response.stopReason !== undefined && response.failures !== undefined) {
    const successes = (response.stopReasons ?? []).filter((reason) => !response.failures!.includes(reason));
    checks.push({ path: response.stopReason, successes });
  }
  return checks;
}

/** The file that an image is written to. */
export function imageFile({ response }: Format): string {
  return `image.${response.imageFormat ?? 'png'}`;
}

/** Whether the body is the format's own, not that of Converse. */
export const invokes = ({ operation }: SnippetRequest) => !operation.startsWith('converse');

/** Whether the output comes later, in Amazon S3. */
export const startsAsync = ({ operation }: { readonly operation: SnippetOperation }) =>
  operation === 'startAsyncInvoke';

/** How long a program waits before it asks again whether the output is there. */
export const pollSeconds = 5;

/** The IAM actions that an operation needs; `waits`: the program also asks whether the output is there. */
export function permission(operation: SnippetOperation, waits = true): string {
  if (startsAsync({ operation })) {
    return `bedrock:InvokeModel${waits ? ', bedrock:GetAsyncInvoke' : ''} and s3:PutObject`;
  }
  return operation.endsWith('Stream') ? 'bedrock:InvokeModelWithResponseStream' : 'bedrock:InvokeModel';
}

/**
 * What the reader must have and know, as comments: the prerequisites, of which files and a placeholder in the body are
 * some, and the ID.
 */
export function prerequisites(request: SnippetRequest, mark: string, ...needs: readonly string[]): string {
  const files = invokes(request) ? request.files : [];
  const named = files.map(({ filename, description }) => `${filename}, ${description}`);
  const placeholder = /s3:\/\/amzn-s3-demo-bucket[^"]*/.exec(JSON.stringify(request.format.request.body))?.[0];
  const own = [...needs, ...named, ...bucket(request)];
  const all = placeholder === undefined ? own : [...own, `your own object and account in place of ${placeholder}`];
  const needed = `${mark} Needs: ${all.join(`;\n${mark}        `)}.\n`;
  return request.note === undefined ? needed : `${needed}${wrapped(request.note, mark)}\n`;
}

/** The bucket that must be there: the placeholder is nobody's to write to. */
function bucket({ outputUri, region }: SnippetRequest): readonly string[] {
  if (outputUri === undefined) return [];
  if (outputUri !== placeholderUri) return [`${outputUri} in a bucket of yours in ${region}`];
  return [`a bucket of yours in ${region} in place of ${outputUri}`];
}

/** A sentence as comment lines of at most 76 columns, as far as its words allow. */
function wrapped(sentence: string, mark: string): string {
  const lines = [mark];
  for (const word of sentence.split(' ')) {
    const longer = `${lines.at(-1)!} ${word}`;
    if (longer.length <= 76 || lines.at(-1) === mark) lines[lines.length - 1] = longer;
    else lines.push(`${mark} ${word}`);
  }
  return lines.join('\n');
}
