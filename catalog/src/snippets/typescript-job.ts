/** TypeScript that starts StartAsyncInvoke, and waits for it. */
import { pollSeconds } from './answer.ts';
import { text } from './literal.ts';
import type { SnippetRequest } from './types.ts';

/** The commands that it imports. */
export const jobCommands = ['GetAsyncInvokeCommand', 'StartAsyncInvokeCommand'];

/** `const outputUri = …` where the output goes to Amazon S3. */
export function typescriptOutputUri({ outputUri }: SnippetRequest): string {
  return outputUri === undefined ? '' : `const outputUri = ${text(outputUri)};\n`;
}

/** Statements that start it, wait for its end, and print where the output is, or throw the reason why there is none. */
export function typescriptJob({ modelId }: SnippetRequest): string {
  return `const { invocationArn } = await client.send(
  new StartAsyncInvokeCommand({
    modelId: ${text(modelId)},
    modelInput: body,
    outputDataConfig: { s3OutputDataConfig: { s3Uri: outputUri } },
  }),
);
let job = await client.send(new GetAsyncInvokeCommand({ invocationArn }));
while (job.status === "InProgress") {
  await setTimeout(${pollSeconds}_000);
  job = await client.send(new GetAsyncInvokeCommand({ invocationArn }));
}
if (job.status !== "Completed") throw new Error(job.failureMessage ?? job.status);
console.log(job.outputDataConfig?.s3OutputDataConfig?.s3Uri);
`;
}
