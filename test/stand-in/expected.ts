/** What a snippet should print and send, worked out from the format alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '#catalog';
import type { SnippetChoice } from '../../catalog/src/snippets/types.ts';
import { converseText, expandVectors } from './answers.ts';
import { outputOf } from './async-jobs.ts';
import { selectAll, selectText } from './json-path.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Run } from './workbench.ts';

/**
 * What stands for the output: the text, the length of the vector, numbers and scores, the image in base64, or where it lies
 * in Amazon S3, or the ARN of what a Lambda function has started.
 */
export type Output =
  | { readonly text: string }
  | { readonly numbers: number }
  | { readonly ranking: readonly (readonly unknown[])[] }
  | { readonly image: string; readonly file: string }
  | { readonly uri: string }
  | { readonly invocationArn: string };

/** The ARN of what a stand-in starts first, in any Region. */
const firstArn = 'arn:aws:bedrock:*:123456789012:async-invoke/standin00000';

/** What a model of this format answers, by default from the format's example. */
export function expectedOutput(
  format: Format,
  { tool, operation }: SnippetChoice,
  answer?: object,
  chunks?: readonly object[],
): Output {
  const { response, stream } = format;
  if (operation === 'startAsyncInvoke')
    return tool === 'lambda'
      ? { invocationArn: firstArn }
      : { uri: outputOf('s3://amzn-s3-demo-bucket/output', firstArn) };
  if (operation.startsWith('converse')) {
    if (answer !== undefined) return { text: selectText(answer, response.text!) };
    return { text: chunks === undefined ? converseText : streamText(stream!, chunks) };
  }
  if (operation === 'invokeStream') return { text: streamText(stream!, chunks ?? stream!.chunks) };
  const example = expandVectors(answer ?? response.example);
  if (response.text !== undefined) return { text: selectText(example, response.text) };
  const vector = response.embedding?.flatMap((path) => selectAll(example, path))[0];
  if (vector !== undefined) return { numbers: (vector as unknown[]).length };
  if (response.ranking !== undefined) return { ranking: ranked(format, selectAll(example, response.ranking.items)[0]) };
  return { image: selectText(example, response.image!), file: `image.${response.imageFormat ?? 'png'}` };
}

/** The number and the score of each item. */
function ranked({ response: { ranking } }: Format, items: unknown): readonly (readonly unknown[])[] {
  const places = [ranking!.index, ranking!.score];
  return (items as readonly unknown[]).map((item) => places.flatMap((path) => selectAll(item, path)));
}

/** The text of a stream: of those chunks that are what the format says they must be. */
export function streamText({ text, when = {} }: NonNullable<Format['stream']>, chunks: readonly object[]): string {
  const counts = (chunk: object) => Object.entries(when).every(([path, value]) => selectAll(chunk, path)[0] === value);
  return chunks
    .filter(counts)
    .map((chunk) => selectText(chunk, text))
    .join('');
}

/** What a run printed or wrote, in the same form as `expectedOutput`. */
export function actualOutput(
  { stdout, folder }: Run,
  { tool }: SnippetChoice,
  expected: Output,
  format: Format,
): unknown {
  if (tool === 'lambda') return lambdaOutput(JSON.parse(stdout), format);
  if ('uri' in expected) return { uri: stdout.replace(/\n$/, '') };
  if ('text' in expected) return { text: stdout.replace(/\n$/, '') };
  if ('numbers' in expected) return { numbers: /^\d+\n$/.test(stdout) ? Number(stdout) : stdout };
  if ('ranking' in expected) {
    const lines = stdout.replace(/\n$/, '').split('\n');
    return { ranking: lines.map((line) => line.split(' ').map(Number)) };
  }
  const file = stdout.trim();
  return { image: readFileSync(join(folder, file)).toString('base64'), file };
}

/** A Lambda handler returns what API Gateway wants: a body that is JSON, or an image in base64 with its type. */
function lambdaOutput(
  returned: { statusCode: number; isBase64Encoded?: boolean; body: string; headers?: Record<string, string> },
  format: Format,
): unknown {
  if (returned.statusCode === 202) {
    const { invocationArn } = JSON.parse(returned.body) as { invocationArn: string };
    return { invocationArn: invocationArn.replace(/:bedrock:[^:]+:/, ':bedrock:*:') };
  }
  if (returned.statusCode !== 200) return returned;
  if (returned.isBase64Encoded) {
    return { image: returned.body, file: returned.headers?.['Content-Type']?.replace('/', '.') };
  }
  const { text, embedding, ranking } = JSON.parse(returned.body) as {
    text?: string;
    embedding?: unknown[];
    ranking?: unknown[];
  };
  if (ranking !== undefined) return { ranking: ranked(format, ranking) };
  return text === undefined ? { numbers: embedding?.length } : { text };
}

/** Where a request has the prompt, the output limit and the rest that the tests look at. */
export function readRequest(request: ReceivedRequest, format: Format, { operation }: SnippetChoice) {
  const whole = JSON.parse(request.body.toString('utf8')) as Record<string, unknown>;
  const body = (operation === 'startAsyncInvoke' ? whole['modelInput'] : whole) as Record<string, unknown>;
  const converse = operation.startsWith('converse');
  const prompt = converse ? '$.messages[-1].content[0].text' : format.request.promptPath;
  const limit = converse ? '$.inferenceConfig.maxTokens' : format.request.parameters.maxTokens;
  return {
    prompts: prompt === undefined ? [] : selectAll(body, prompt),
    files: Object.keys(format.request.files ?? {}).map((path) => selectAll(body, path)[0]),
    limits: limit === undefined ? [] : selectAll(body, limit),
    body,
  };
}

/** How many requests a snippet makes that has nothing to wait for. */
export const requestsOf = ({ tool, operation }: SnippetChoice) =>
  operation === 'startAsyncInvoke' && tool !== 'lambda' ? 2 : 1;

/** The prompt as the operation should receive it; `undefined` where its request takes none. */
export const expectedPrompt = (prompt: string, format: Format, { operation }: SnippetChoice) =>
  operation.startsWith('converse') ? prompt : format.request.promptTemplate?.split('{prompt}').join(prompt);
