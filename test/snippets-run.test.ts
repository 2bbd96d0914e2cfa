/** Every snippet of every model, run as it is with the real client against the stand-in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats, type Format } from '#catalog';
import { snippet, snippetOptions } from '../catalog/src/snippets/snippet.ts';
import { credentials } from './stand-in/credentials.ts';
import { actualOutput, expectedOutput, expectedPrompt, readRequest } from './stand-in/expected.ts';
import { allModels, casesOf, formatOf, oneModelPerFormat } from './stand-in/subjects.ts';
import { region, trySnippet, usualPrompt } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

test('every model whose format answers more than StartAsyncInvoke has snippets', () => {
  const without = allModels.filter((model) => snippetOptions(model).length === 0).map((model) => model.format);
  const asynchronous = Object.values<Format>(formats).filter(
    (format) => format.operations.join() === 'startAsyncInvoke',
  );
  const explained: unknown[] = [undefined, ...asynchronous.map((format) => format.id)];
  expect(without.filter((format) => !explained.includes(format))).toEqual([]);
});

const invoked = oneModelPerFormat.filter((model) => formatOf(model).operations.includes('invoke'));
test.each(invoked.map((model) => [model.id, model] as const))(
  '%s is sent the sample of its format by default',
  (_, model) => {
    const { code } = snippet(model, { tool: 'curl', operation: 'invoke' });
    expect(JSON.parse(/<<'JSON'[^\n]*\n(.*)\nJSON\n/s.exec(code)?.[1] ?? '')).toEqual(formatOf(model).request.body);
  },
);

describe.concurrent('runs as it is, sends what the model takes and prints what it answers', () => {
  test.each(casesOf(allModels).map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { model, choice } = one;
    const format = formatOf(model);
    const { made, run, requests } = await trySnippet(workbench, one);
    const refused = requests.map((request) => request.refused);
    expect({ refused, stderr: run.stderr, exit: run.exitCode }).toEqual({ refused: [undefined], stderr: '', exit: 0 });
    const expected = expectedOutput(format, choice);
    expect(actualOutput(run, choice, expected)).toEqual(expected);

    const request = requests[0]!;
    expect(request.route).toEqual({ operation: choice.operation, modelId: model.id });
    if (choice.tool === 'curl') expect(made.code).toContain(`https://bedrock-runtime.${region}.amazonaws.com`);
    else expect(request.region).toBe(region);
    const { prompts, limits, body } = readRequest(request, format, choice);
    expect(prompts).toEqual([expectedPrompt(usualPrompt, format, choice)]);
    if (format.request.parameters.maxTokens !== undefined) expect(limits).toEqual([expect.any(Number)]);
    if (choice.operation === 'invokeStream') expect(body).toMatchObject(format.stream?.body ?? {});
  });
});

const everyTool = casesOf(oneModelPerFormat).filter(
  ({ choice }, n, all) => n === all.findIndex((other) => other.choice.tool === choice.tool),
);
describe.concurrent('takes an Amazon Bedrock API key in place of an access key', () => {
  test.each(everyTool.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const env = { AWS_BEARER_TOKEN_BEDROCK: credentials.bearerToken };
    const { run, requests } = await trySnippet(workbench, one, { env });
    expect({ stderr: run.stderr, exit: run.exitCode }).toEqual({ stderr: '', exit: 0 });
    expect(requests.map((request) => request.headers['authorization'])).toEqual([`Bearer ${credentials.bearerToken}`]);
  });
});
