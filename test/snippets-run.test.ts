/**
 * Every snippet of every model: one of each program is run as it is, with the real client against the stand-in; each of
 * the others is the same program but for the ID and the Region, and its model takes the same request.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withValueAt } from '../catalog/src/snippets/json-path.ts';
import { snippet } from '../catalog/src/snippets/snippet.ts';
import { credentials } from './stand-in/credentials.ts';
import { actualOutput, expectedOutput, expectedPrompt, readRequest, requestsOf } from './stand-in/expected.ts';
import type { ReceivedRequest } from './stand-in/received-request.ts';
import { givenFiles } from './stand-in/given-files.ts';
import { startStandIn } from './stand-in/start-stand-in.ts';
import { allModels, casesOf, formatOf, oneModelPerFormat, served } from './stand-in/subjects.ts';
import { grouped, representatives, sweep, type SweptCase } from './stand-in/sweep.ts';
import { trySnippet, usualPrompt } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

const cases = sweep(allModels);
const groups = grouped(cases);
const runs = representatives(groups);
const models = new Set(cases.map(({ model }) => model));

/** What the snippets that were run have sent, by name. */
const sent = new Map<string, ReceivedRequest>();

const invoked = oneModelPerFormat.filter((model) => formatOf(model).operations.includes('invoke'));
test.each(invoked.map((model) => [model.id, model] as const))(
  '%s is sent the sample of its format by default',
  (_, model) => {
    const { code } = snippet(model, { tool: 'curl', operation: 'invoke' });
    const { body, files = {} } = formatOf(model).request;
    // The content of a file takes its place when the snippet runs.
    const sample = Object.keys(files).reduce((object, path) => withValueAt(object, path, null), body);
    expect(JSON.parse(/<<'JSON'[^\n]*\n(.*)\nJSON\n/s.exec(code)?.[1] ?? '')).toEqual(sample);
  },
);

test('every model with a snippet, and every format with one, is among those that are run', () => {
  expect(new Set(runs.map(({ model }) => model))).toEqual(models);
  const formats = (some: Iterable<(typeof runs)[number]['model']>) => new Set([...some].map(({ format }) => format));
  expect(formats(runs.map(({ model }) => model))).toEqual(formats(models));
});

describe.concurrent(
  `of ${cases.length} snippets of ${models.size} models, the ${runs.length} that are run work`,
  () => {
    test.each(runs.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      const { model, choice, region, modelId } = one;
      const format = formatOf(model);
      const { made, run, requests } = await trySnippet(workbench, one, { region });
      const refused = requests.map((request) => request.refused);
      expect({ refused, stderr: run.stderr, exit: run.exitCode }).toEqual({
        refused: Array(requestsOf(choice)).fill(undefined),
        stderr: '',
        exit: 0,
      });
      const expected = expectedOutput(format, choice);
      expect(actualOutput(run, choice, expected, format)).toEqual(expected);
      expect(made.code).toBe(one.code);

      const request = requests[0]!;
      expect(request.route).toEqual({ operation: choice.operation, modelId });
      if (choice.tool === 'curl') expect(made.code).toContain(`https://bedrock-runtime.${region}.amazonaws.com`);
      else expect(request.region).toBe(region);
      const { prompts, files, limits, body } = readRequest(request, format, choice);
      const prompt = expectedPrompt(usualPrompt, format, choice);
      expect(prompts).toEqual(prompt === undefined ? [] : [prompt]);
      expect(files).toEqual(Object.values(givenFiles(format)).map((content) => content.toString('base64')));
      if (format.request.parameters.maxTokens !== undefined) expect(limits).toEqual([expect.any(Number)]);
      if (choice.operation === 'invokeStream') expect(body).toMatchObject(format.stream?.body ?? {});
      sent.set(one.name, request);
    });
  },
);

const others = cases.filter((one) => !runs.includes(one));
const othersOf = [...models].map((model) => others.filter((one) => one.model === model)).filter((some) => some[0]);

describe(`the other ${others.length} are the same programs, and their models take the same requests`, () => {
  test.each(othersOf.map((some) => [`${some.length} of ${some[0]!.model.id}`, some] as const))(
    '%s',
    async (_, some) => {
      for (const one of some) {
        const twin = groups.find((group) => group.includes(one))!.find((other) => runs.includes(other))!;
        const code = twin.code.replaceAll(idIn(twin), idIn(one)).replaceAll(twin.region, one.region);
        expect(statements(one.code)).toEqual(statements(code));
        const request = sent.get(twin.name);
        if (request === undefined) throw new Error(`${twin.name}, whose program this is, has not been run.`);
        const path = decodeURIComponent(request.path).replace(twin.modelId, one.modelId);
        const refused = await refusal(one.region, path, bodyFor(one, request.body.toString()));
        expect({ name: one.name, refused }).toEqual({ name: one.name, refused: undefined });
      }
    },
  );
});

/** The ID as it stands in the code: curl has it in an address, but for StartAsyncInvoke. */
const idIn = ({ choice: { tool, operation }, modelId }: SweptCase) =>
  tool === 'curl' && operation !== 'startAsyncInvoke' ? encodeURIComponent(modelId) : modelId;

/** A body with the ID of this model, where the ID stands in the body. */
const bodyFor = ({ choice: { operation }, modelId }: SweptCase, body: string) =>
  operation === 'startAsyncInvoke' ? JSON.stringify({ ...(JSON.parse(body) as object), modelId }) : body;

/** The lines of a program that do something. */
const statements = (code: string) => code.split('\n').filter((line) => !/^(#|\/\/) /.test(line));

/** With what a Region refuses a request with an API key; `undefined` where it answers. */
async function refusal(region: string, path: string, body: string): Promise<string | undefined> {
  const standIn = await startStandIn(served, region);
  const headers = { authorization: `Bearer ${credentials.bearerToken}`, 'content-type': 'application/json' };
  const answer = await fetch(standIn.url + path, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  await standIn.close();
  return standIn.requests[0]?.refused;
}

const everyTool = casesOf(oneModelPerFormat).filter(
  ({ choice }, n, all) => n === all.findIndex((other) => other.choice.tool === choice.tool),
);
describe.concurrent('takes an Amazon Bedrock API key in place of an access key', () => {
  test.each(everyTool.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const env = { AWS_BEARER_TOKEN_BEDROCK: credentials.bearerToken };
    const { run, requests } = await trySnippet(workbench, one, { env });
    expect({ stderr: run.stderr, exit: run.exitCode }).toEqual({ stderr: '', exit: 0 });
    const authorizations = requests.map((request) => request.headers['authorization']);
    expect(new Set(authorizations)).toEqual(new Set([`Bearer ${credentials.bearerToken}`]));
  });
});
