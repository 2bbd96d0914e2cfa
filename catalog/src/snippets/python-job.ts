/** Python that starts StartAsyncInvoke, and waits for it. */
import { pollSeconds } from './answer.ts';
import { text } from './literal.ts';
import type { SnippetRequest } from './types.ts';

/** `output_uri = …` where the output goes to Amazon S3. */
export function pythonOutputUri({ outputUri }: SnippetRequest): string {
  return outputUri === undefined ? '' : `output_uri = ${text(outputUri)}\n`;
}

/** `name = client.start_async_invoke(…)`. */
export function pythonStart({ modelId }: SnippetRequest, name: string): string {
  const output = '{"s3OutputDataConfig": {"s3Uri": output_uri}}';
  return [
    `${name} = client.start_async_invoke(\n    modelId=${text(modelId)},\n`,
    `    modelInput=body,\n    outputDataConfig=${output},\n)`,
  ].join('');
}

/** A loop that ends when `job`, what was started, has ended. */
export const pythonWait = [
  'while True:',
  '    job = client.get_async_invoke(invocationArn=job["invocationArn"])',
  '    if job["status"] != "InProgress":',
  '        break',
  `    time.sleep(${pollSeconds})`,
].join('\n');

/** Statements that print where the output is, or stop with the reason why there is none. */
export const pythonJobOutput = [
  'if job["status"] != "Completed":\n',
  `    sys.exit(f"Bedrock: {job.get('failureMessage', job['status'])}")\n`,
  'print(job["outputDataConfig"]["s3OutputDataConfig"]["s3Uri"])\n',
].join('');
