/** A snippet that needs a file says which one is missing, and calls nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snippet } from '../catalog/src/snippets/snippet.ts';
import { givenFiles } from './stand-in/given-files.ts';
import { startStandIn } from './stand-in/start-stand-in.ts';
import { casesOf, formatOf, oneModelPerFormat, served } from './stand-in/subjects.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

const filesOf = (model: (typeof oneModelPerFormat)[number]) => Object.keys(givenFiles(formatOf(model)));
const twoFiles = oneModelPerFormat.filter((model) => filesOf(model).length > 1).slice(0, 1);
const cases = casesOf(twoFiles).flatMap((one) =>
  filesOf(one.model).map((missing) => [one.name, missing, one] as const),
);

test('every tool that calls InvokeModel with the body of the catalog is among the cases', () => {
  expect([...new Set(cases.map(([, , { choice }]) => choice.tool))]).toEqual([
    'python',
    'lambda',
    'aws-cli',
    'typescript',
    'curl',
  ]);
});

describe.concurrent('a file that is missing', () => {
  test.each(cases)('%s without %s', async (_, missing, { model, choice }) => {
    const { [missing]: __, ...files } = givenFiles(formatOf(model));
    const region = 'us-east-1';
    const standIn = await startStandIn(served, region);
    const made = snippet(model, { ...choice, region });
    const run = await workbench.run({ ...made, files, tool: choice.tool, url: standIn.url, region });
    await standIn.close();
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain(missing);
    expect(run.stderr).toMatch(/no such file/i);
    expect(standIn.requests).toEqual([]);
  });
});
