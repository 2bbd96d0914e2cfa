/** The stand-in refuses what Bedrock Runtime refuses. One that accepted everything would prove nothing. */
import { GetAsyncInvokeCommand, StartAsyncInvokeCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, converse, invoke, modelId, post, refused } from './calls.ts';
import { credentials } from './credentials.ts';
import { startStandIn, type StandIn } from './start-stand-in.ts';
import { tinyModels } from './tiny-models.ts';

let standIn: StandIn;
beforeEach(async () => void (standIn = await startStandIn(tinyModels)));
afterEach(() => standIn.close());

/** Changes a request after it was signed. */
function tampering(change: (request: { path: string; headers: Record<string, string>; body?: unknown }) => void) {
  const tampered = clientOf(standIn.url);
  tampered.middlewareStack.add((next) => (args) => (change(args.request as never), next(args)), {
    step: 'finalizeRequest',
    priority: 'low',
    name: 'tamper',
  });
  return tampered;
}

describe('whom it refuses', () => {
  test.each([
    ['an unknown access key', { accessKeyId: 'AKIASOMEBODYELSE' }, 'UnrecognizedClientException'],
    ['a wrong secret', { secretAccessKey: 'wrong' }, 'InvalidSignatureException'],
  ])('%s', async (_, wrong, name) => {
    await refused(clientOf(standIn.url, wrong as never).send(converse()), name, /./, 403);
  });

  test.each([
    ['a body', (request: { body?: unknown }) => void (request.body = Buffer.from('{"prompt":"Ho"}'))],
    ['a path', (request: { path: string }) => void (request.path = '/model/made.embedder-v1/invoke')],
    ['a path encoded otherwise', (request: { path: string }) => void (request.path = `/model/${modelId}/invoke`)],
    [
      'a header',
      (request: { headers: Record<string, string> }) => void (request.headers['content-type'] += '; charset=utf-8'),
    ],
    [
      'a header not signed',
      (request: { headers: Record<string, string> }) => void (request.headers['x-amz-new'] = '1'),
    ],
    ['a time', ({ headers }: { headers: Record<string, string> }) => void (headers['x-amz-date'] = '20200101T000000Z')],
  ])('%s that was changed after signing', async (_, change) => {
    await refused(tampering(change).send(invoke({ prompt: 'Hi' })), 'InvalidSignatureException', /./, 403);
  });

  test('a signature that is too old', async () => {
    const late = clientOf(standIn.url);
    late.config.systemClockOffset = -10 * 60_000;
    await refused(late.send(converse()), 'InvalidSignatureException', /expired/, 403);
  });

  test.each([
    ['no credential', { authorization: '' }, 'MissingAuthenticationTokenException'],
    ['a wrong API key', { authorization: 'Bearer wrong' }, 'AccessDeniedException'],
    ['a password', { authorization: 'Basic YTpi' }, 'InvalidSignatureException'],
    ['a signature for another service', { authorization: signedFor('s3') }, 'InvalidSignatureException'],
  ])('%s', async (_, headers, name) => {
    const answer = await post(standIn.url, `/model/${modelId}/invoke`, '{"prompt":"Hi"}', headers);
    expect([answer.status, answer.headers.get('x-amzn-errortype')?.split(':')[0]]).toEqual([403, name]);
  });
});

describe('what it refuses', () => {
  test('an unknown model', async () => {
    await refused(
      clientOf(standIn.url).send(invoke({ prompt: 'Hi' }, 'made.nobody')),
      'ResourceNotFoundException',
      /made\.nobody/,
      404,
    );
  });

  test('the own ID of a model in a Region that answers only a profile, and a profile where it cannot be called', async () => {
    const talker = tinyModels.get(modelId)!;
    const models = new Map([
      [modelId, { ...talker, needsProfileIn: ['us-west-2' as const] }],
      [`eu.${modelId}`, { ...talker, callableFrom: ['eu-west-1' as const] }],
      [`us.${modelId}`, { ...talker, callableFrom: ['us-west-2' as const] }],
    ]);
    const regional = await startStandIn(models, 'us-west-2');
    const call = (id: string) => clientOf(regional.url).send(converse({ modelId: id }));
    await refused(call(modelId), 'ValidationException', /on-demand throughput isn't supported/, 400);
    await refused(call(`eu.${modelId}`), 'ValidationException', /identifier is invalid/, 400);
    await call(`us.${modelId}`);
    const byKey = await post(regional.url, `/model/${modelId}/invoke`, '{"prompt":"Hi"}');
    expect([byKey.status, await byKey.text()]).toEqual([400, expect.stringContaining('on-demand throughput')]);
    await regional.close();
  });

  test('an operation that the model does not answer', async () => {
    await refused(
      clientOf(standIn.url).send(converse({ modelId: 'made.embedder-v1' })),
      'ValidationException',
      /does not answer/,
    );
  });

  test.each([
    ['a field that is missing', { max: 3 }, /must have required property 'prompt'/],
    ['a field that does not exist', { prompt: 'Hi', maximum: 3 }, /must NOT have additional properties/],
    ['a value out of the format', { prompt: 'Hi', max: 101 }, /max must be <= 100/],
    ['more tokens than the model writes', { prompt: 'Hi', max: 51 }, /maxTokens 51 is outside 2 to 50/],
    ['fewer tokens than the model takes', { prompt: 'Hi', max: 1 }, /maxTokens 1 is outside 2 to 50/],
    ['what is not JSON', '{prompt}', /not JSON/],
  ])('%s', async (_, body, message) => {
    await refused(clientOf(standIn.url).send(invoke(body)), 'ValidationException', message, 400);
  });

  test.each([
    ['no messages', { messages: [] }],
    ['an assistant who speaks first', { messages: [{ role: 'assistant', content: [{ text: 'Hi' }] }] }],
    ['blank text', { messages: [{ role: 'user', content: [{ text: ' ' }] }] }],
    ['a temperature above 1', { inferenceConfig: { temperature: 1.5 } }],
    ['no tokens', { inferenceConfig: { maxTokens: 0 } }],
    ['more tokens than the model writes', { inferenceConfig: { maxTokens: 51 } }],
  ])('Converse with %s', async (_, input) => {
    await refused(clientOf(standIn.url).send(converse(input)), 'ValidationException', /./, 400);
    expect(standIn.requests[0]?.refused).toMatch(/^ValidationException: /);
  });

  test('StartAsyncInvoke without a bucket, of no such model, by a profile, and an ARN of nobody', async () => {
    const embedder = tinyModels.get('made.embedder-v1')!;
    const one = await startStandIn(new Map([...tinyModels, ['us.made.embedder-v1', { ...embedder, profile: true }]]));
    const client = clientOf(one.url);
    const start = (id: string, s3Uri: string) =>
      client.send(
        new StartAsyncInvokeCommand({
          modelId: id,
          modelInput: { prompt: 'Hi' },
          outputDataConfig: { s3OutputDataConfig: { s3Uri } },
        }),
      );
    await refused(start('made.embedder-v1', 'https://my-bucket'), 'ValidationException', /s3Uri must match pattern/);
    await refused(start('made.nobody', 's3://my-bucket'), 'ResourceNotFoundException', /made\.nobody/);
    await refused(start('us.made.embedder-v1', 's3://my-bucket'), 'ValidationException', /identifier is invalid/);
    await refused(start(modelId, 's3://my-bucket'), 'ValidationException', /does not answer/);
    const invocationArn = 'arn:aws:bedrock:us-east-1:123456789012:async-invoke/abcdefghijkl';
    const command = new GetAsyncInvokeCommand({ invocationArn });
    await refused(client.send(command), 'ValidationException', /abcdefghijkl was started/);
    await one.close();
  });

  test('bytes that are not UTF-8', async () => {
    const answer = await post(
      standIn.url,
      `/model/${modelId}/invoke`,
      new Uint8Array([...Buffer.from('{"prompt":"'), 0xff, 0x22, 0x7d]),
    );
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('not JSON in UTF-8')]);
  });

  test('a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await post(standIn.url, `/model/${modelId}/invoke`, '{"prompt":"Hi"}', form)).status).toBe(400);
  });

  test.each(['/', '/model/x', '/model/x/invoke/y', '/model/%zz/invoke', '/model//invoke', '/models/x/invoke'])(
    'the path %s',
    async (path) => {
      expect((await post(standIn.url, path, '{"prompt":"Hi"}')).status).toBe(404);
    },
  );
});

function signedFor(service: string): string {
  const scope = `20260101/us-east-1/${service}/aws4_request`;
  const signature = '0'.repeat(64);
  return `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=host, Signature=${signature}`;
}
