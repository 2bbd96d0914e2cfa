/** Every inference parameter of every format arrives where the model reads it, with its value. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format, StandardParameter } from '#catalog';
import { everyParameter } from './stand-in/every-parameter.ts';
import { readRequest, requestsOf } from './stand-in/expected.ts';
import { selectAll } from './stand-in/json-path.ts';
import { casesOf, formatOf, oneModelPerFormat } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

const count = (format: Format) => Object.keys(format.request.parameters).length;
const [most] = oneModelPerFormat.toSorted((a, b) => count(formatOf(b)) - count(formatOf(a)));

/** curl, the quickest, for every format; every tool for the format with the most parameters. */
const cases = casesOf(oneModelPerFormat).filter(
  ({ model, choice }) => count(formatOf(model)) > 0 && (choice.tool === 'curl' || model === most),
);

/** The names that Converse itself has for parameters. */
const converseNames: readonly string[] = ['maxTokens', 'temperature', 'topP', 'stopSequences'];

test('some format has all the parameters that Converse names, and one that it does not', () => {
  expect(Object.keys(formatOf(most!).request.parameters)).toEqual(expect.arrayContaining([...converseNames, 'topK']));
});

describe.concurrent('takes every parameter', () => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const format = formatOf(one.model);
    const parameters = everyParameter(format);
    const { run, requests } = await trySnippet(workbench, one, { parameters });
    const refused = requests.map((request) => request.refused);
    const none = Array(requestsOf(one.choice)).fill(undefined);
    expect({ refused, exit: run.exitCode }).toEqual({ refused: none, exit: 0 });
    const { body } = readRequest(requests[0]!, format, one.choice);
    const converse = one.choice.operation.startsWith('converse');
    const arrived = Object.keys(parameters).map((name) => {
      const path = format.request.parameters[name as StandardParameter]!;
      if (!converse) return [name, selectAll(body, path)[0]];
      if (converseNames.includes(name)) return [name, selectAll(body, `$.inferenceConfig.${name}`)[0]];
      return [name, selectAll(body['additionalModelRequestFields'], path)[0]];
    });
    expect(Object.fromEntries(arrived)).toEqual(parameters);
  });
});
