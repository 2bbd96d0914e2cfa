/** A snippet of StartAsyncInvoke waits while its job is in progress, and tells why where it fails. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputOf } from './stand-in/async-jobs.ts';
import { requestsOf } from './stand-in/expected.ts';
import type { Script } from './stand-in/script.ts';
import { casesOf, formatOf, oneModelPerFormat } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

/** One format: all that starts is the same but for the body. */
const films = oneModelPerFormat.filter((model) => formatOf(model).response.invocationArn !== undefined).slice(0, 1);
const cases = casesOf(films).filter(({ choice }) => requestsOf(choice) > 1);
const named = cases.map((one) => [one.choice.tool, one] as const);
const arn = 'arn:aws:bedrock:*:123456789012:async-invoke/standin00000';
const outputUri = "s3://my-bucket/it's-$HOME/`films`";

test('every tool that waits is among the cases', () => {
  expect(cases.map(({ choice }) => choice.tool)).toEqual(['python', 'aws-cli', 'typescript', 'curl']);
});

describe.concurrent('waits while the job is in progress, and prints where the output is', () => {
  test.each(named)('%s', async (_, one) => {
    const began = Date.now();
    const { run, requests } = await trySnippet(workbench, one, { outputUri, scripts: [{ kind: 'job', waits: 1 }] });
    expect(run).toMatchObject({ stdout: `${outputOf(outputUri, arn)}\n`, stderr: '', exitCode: 0 });
    expect(requests.map(({ route, refused }) => [route!.operation, refused])).toEqual([
      ['startAsyncInvoke', undefined],
      ['getAsyncInvoke', undefined],
      ['getAsyncInvoke', undefined],
    ]);
    expect(Date.now() - began).toBeGreaterThan(5_000);
  });
});

describe.concurrent('tells why where the job fails, and exits with another status than 0', () => {
  test.each(named)('%s', async (_, one) => {
    const failureMessage = `The prompt is "blocked": it's 50% $(too) \\o/.`;
    const { run, requests } = await trySnippet(workbench, one, {
      scripts: [{ kind: 'job', waits: 0, failureMessage }],
    });
    expect(requests).toHaveLength(2);
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain(failureMessage);
    expect(run.stdout).toBe('');
  });
});

describe.concurrent('tells why where the state of the job cannot be read', () => {
  test.each(named)('%s', async (_, one) => {
    const message = 'The stand-in does not say.';
    const fault: Script = { kind: 'error', name: 'AccessDeniedException', message };
    const { run, requests } = await trySnippet(workbench, one, { scripts: [{ kind: 'job', waits: 0 }, fault] });
    expect(requests).toHaveLength(2);
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain(message);
    expect(run.stdout).toBe('');
  });
});
