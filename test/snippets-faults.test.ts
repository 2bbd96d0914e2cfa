/** A snippet whose client reports an error exits non-zero, with the service's message on standard error. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '#catalog';
import type { Script } from './stand-in/script.ts';
import type { ErrorName } from './stand-in/service-error.ts';
import { casesOf, formatOf, oneModelPerFormat, type SnippetCase } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

/** A format that answers most, one for each kind of answer that a snippet treats in its own way. */
const richest = (wanted: (format: Format) => boolean) =>
  oneModelPerFormat
    .filter((model) => wanted(formatOf(model)))
    .sort((a, b) => casesOf([b]).length - casesOf([a]).length)
    .slice(0, 1);
const talkers = richest((format) => format.response.text !== undefined);
const cases = casesOf([
  ...talkers,
  ...richest((format) => format.response.embedding !== undefined && !format.operations.includes('startAsyncInvoke')),
  ...richest((format) => format.response.invocationArn !== undefined),
  ...richest((format) => format.response.image !== undefined),
  ...richest((format) => format.response.ranking !== undefined),
]);

/** One of each tool. */
const talkersByTool = [...new Map(casesOf(talkers).map((one) => [one.choice.tool, one])).values()];
const named = (some: readonly SnippetCase[]) => some.map((one) => [one.name, one] as const);

/** The AI SDK tries three times, whatever AWS_MAX_ATTEMPTS says. */
const always = (script: Script) => [script, script, script];

test('the cases are of every tool, and of every operation', () => {
  expect([...new Set(cases.map(({ choice }) => choice.tool))]).toHaveLength(6);
  expect([...new Set(cases.map(({ choice }) => choice.operation))]).toHaveLength(5);
});

describe.concurrent.each<ErrorName>(['AccessDeniedException', 'ValidationException', 'ThrottlingException'])(
  '%s',
  (name) => {
    const message = `The stand-in says no (${name}).`;
    // How a snippet takes one error is how it takes the others: one will do for the shorter kinds of answer.
    test.each(named(name === 'AccessDeniedException' ? cases : casesOf(talkers)))('%s', async (_, one) => {
      const { run } = await trySnippet(workbench, one, { scripts: always({ kind: 'error', name, message }) });
      expect(run.exitCode).toBeGreaterThan(0);
      expect(run.stderr).toContain(message);
      expect(run.stdout.trim()).toBe('');
    });
  },
);

describe.concurrent('a credential that AWS does not know', () => {
  const wrong = { AWS_ACCESS_KEY_ID: 'AKIASOMEBODYELSE', AWS_SECRET_ACCESS_KEY: 'wrong' };
  test.each(named(talkersByTool))('%s', async (_, one) => {
    const key = one.choice.tool === 'curl';
    const env = key ? { AWS_BEARER_TOKEN_BEDROCK: 'wrong' } : wrong;
    const { run, requests } = await trySnippet(workbench, one, { env });
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain(key ? 'The API key is not valid.' : 'The access key ID is not known.');
    expect(requests.every((request) => request.refused !== undefined)).toBe(true);
  });
});

describe.concurrent('a model that the service does not have', () => {
  test.each(named(talkersByTool))('%s', async (_, one) => {
    const id = 'nobody.knows-me-v1:0';
    const unknown = { ...one.model, id, inferenceProfiles: [] } as unknown as typeof one.model;
    const { run } = await trySnippet(workbench, { ...one, model: unknown });
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain('No model has the ID nobody.knows-me-v1:0.');
  });
});

const streams = cases.filter(({ choice }) => choice.operation.endsWith('Stream'));

describe.concurrent('an exception in the middle of a stream', () => {
  test.each(named(streams))('%s', async (_, one) => {
    const message = 'The model broke off in the middle.';
    const script: Script = { kind: 'exception', after: 4, name: 'modelStreamErrorException', message };
    const { run } = await trySnippet(workbench, one, { scripts: always(script) });
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).toContain(message);
  });
});

describe.concurrent('a connection that ends in the middle of the answer', () => {
  test.each(named(cases))('%s', async (_, one) => {
    const { run } = await trySnippet(workbench, one, { scripts: always({ kind: 'cut', after: 4 }) });
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.stderr).not.toBe('');
  });
});
