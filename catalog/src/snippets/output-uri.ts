/** Where StartAsyncInvoke leaves its output: a place in Amazon S3. */
import { show } from '../show.ts';
import { SnippetOptionError } from './errors.ts';
import type { SnippetOperation } from './types.ts';

/** A name that AWS keeps for examples, so that nobody's bucket is meant. */
export const placeholderUri = 's3://amzn-s3-demo-bucket/output';

/** As the API has it: a bucket, and printable characters after it. */
const form = /^s3:\/\/[a-z0-9][-.a-z0-9]{1,61}[a-z0-9](\/[!-~]*)?$/;
const longest = 1024;

/** What a snippet has unless it is told another; `undefined` for an operation that answers with its output. */
export function defaultOutputUri(operation: SnippetOperation): string | undefined {
  return operation === 'startAsyncInvoke' ? placeholderUri : undefined;
}

/** The place that is asked for, else the placeholder. Throws a `SnippetOptionError` for what is no such place. */
export function checkedOutputUri(operation: SnippetOperation, asked: unknown): string | undefined {
  const usual = defaultOutputUri(operation);
  if (asked === undefined) return usual;
  const refuse = (expected: string) => {
    throw new SnippetOptionError('outputUri', asked, `outputUri is ${show(asked)}. Expected ${expected}.`);
  };
  if (usual === undefined) return refuse(`none: ${operation} answers with its output`);
  if (typeof asked === 'string' && asked.length <= longest && form.test(asked)) return asked;
  return refuse(`s3://, a bucket and, if you like, a folder, such as ${placeholderUri}`);
}
