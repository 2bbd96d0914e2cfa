/** The stand-in answers as Bedrock Runtime does, and does what a test has scripted. */
import {
  ConverseStreamCommand,
  GetAsyncInvokeCommand,
  InvokeModelWithResponseStreamCommand,
  StartAsyncInvokeCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { converseText } from './answers.ts';
import { clientOf, converse, invoke, modelId, post, refused } from './calls.ts';
import { startStandIn, type StandIn } from './start-stand-in.ts';
import { tinyModels } from './tiny-models.ts';

let standIn: StandIn;
beforeEach(async () => void (standIn = await startStandIn(tinyModels)));
afterEach(() => standIn.close());

describe('what it answers', () => {
  test('InvokeModel over HTTP/2, signed, with the ID percent-encoded', async () => {
    const { body } = await clientOf(standIn.url).send(invoke({ prompt: 'Hi' }));
    expect(JSON.parse(body.transformToString())).toEqual({ text: 'All at once.' });
    const [request] = standIn.requests;
    expect(request).toMatchObject({ httpVersion: '2.0', region: 'us-west-2', route: { operation: 'invoke', modelId } });
    expect(request!.path).toBe('/model/made.talker-v1%3A0/invoke');
    expect(request!.refused).toBeUndefined();
  });

  test('InvokeModel over HTTP/1.1 with an API key, with the ID as it is', async () => {
    const answer = await post(standIn.url, `/model/${modelId}/invoke`, '{"prompt":"Hi"}');
    expect([answer.status, await answer.json()]).toEqual([200, { text: 'All at once.' }]);
    expect(standIn.requests[0]).toMatchObject({ httpVersion: '1.1', route: { operation: 'invoke', modelId } });
  });

  test('a vector with its numbers', async () => {
    const { body } = await clientOf(standIn.url).send(invoke({ prompt: 'Hi' }, 'made.embedder-v1'));
    expect(JSON.parse(body.transformToString()).vector).toHaveLength(300);
  });

  test('a stream of chunks in pieces', async () => {
    expect(await streamed({ prompt: 'Hi', stream: true })).toEqual(
      tinyModels.get(modelId)!.format.stream!.chunks.map((chunk) => JSON.stringify(chunk)),
    );
  });

  test('one chunk where the body does not ask for pieces', async () => {
    expect(await streamed({ prompt: 'Hi' })).toEqual(['{"text":"All at once."}']);
  });

  test('Converse with reasoning before the text', async () => {
    const { output } = await clientOf(standIn.url).send(converse());
    expect(output?.message?.content?.map((block) => Object.keys(block)[0])).toEqual(['reasoningContent', 'text']);
    expect(output?.message?.content?.at(-1)?.text).toBe(converseText);
  });

  test('ConverseStream with the same text in pieces', async () => {
    const { stream } = await clientOf(standIn.url).send(new ConverseStreamCommand(converse().input));
    const texts: string[] = [];
    for await (const event of stream!) texts.push(event.contentBlockDelta?.delta?.text ?? '');
    expect(texts.filter(Boolean).length).toBeGreaterThan(3);
    expect(texts.join('')).toBe(converseText);
  });

  test('StartAsyncInvoke, and GetAsyncInvoke with the ARN percent-encoded', async () => {
    const outputDataConfig = { s3OutputDataConfig: { s3Uri: 's3://my-bucket/videos' } };
    const start = { modelId: 'made.embedder-v1', modelInput: { prompt: 'Hi' }, outputDataConfig };
    const { invocationArn } = await clientOf(standIn.url).send(new StartAsyncInvokeCommand(start));
    expect(invocationArn).toBe('arn:aws:bedrock:us-west-2:123456789012:async-invoke/standin00000');
    expect(await clientOf(standIn.url).send(new GetAsyncInvokeCommand({ invocationArn }))).toMatchObject({
      status: 'Completed',
      outputDataConfig: { s3OutputDataConfig: { s3Uri: 's3://my-bucket/videos/standin00000' } },
    });
    expect(standIn.requests.map((request) => request.route)).toEqual([
      { operation: 'startAsyncInvoke', modelId: 'made.embedder-v1' },
      { operation: 'getAsyncInvoke', invocationArn },
    ]);
    await refused(
      clientOf(standIn.url).send(new StartAsyncInvokeCommand({ ...start, modelInput: { prompt: 7 } })),
      'ValidationException',
      /body\/prompt must be string/,
    );
  });

  async function streamed(body: object): Promise<string[]> {
    const command = new InvokeModelWithResponseStreamCommand(invoke(body).input);
    const chunks: string[] = [];
    for await (const event of (await clientOf(standIn.url).send(command)).body!)
      chunks.push(new TextDecoder().decode(event.chunk?.bytes));
    return chunks;
  }
});

describe('what a test may script', () => {
  test('an error, once', async () => {
    standIn.next({ kind: 'error', name: 'ThrottlingException', message: 'Slow down, please.' });
    await refused(clientOf(standIn.url).send(converse()), 'ThrottlingException', /^Slow down, please\.$/, 429);
    await clientOf(standIn.url).send(converse());
  });

  test('an exception in the middle of a stream', async () => {
    standIn.next({ kind: 'exception', after: 4, name: 'modelStreamErrorException', message: 'The model broke off.' });
    await refused(readStream(), 'ModelStreamErrorException', /broke off/);
  });

  test.each(['HTTP/2', 'HTTP/1.1'])('a connection that ends in the middle, over %s', async (version) => {
    standIn.next({ kind: 'cut', after: 4 });
    const reading =
      version === 'HTTP/2'
        ? readStream()
        : post(
            standIn.url,
            `/model/${modelId}/converse-stream`,
            JSON.stringify({ messages: converse().input.messages }),
          ).then((answer) => answer.arrayBuffer());
    await expect(reading).rejects.toThrow();
    expect(standIn.requests).toHaveLength(1);
  });

  test('something that is in progress at first, and then fails', async () => {
    standIn.next({ kind: 'job', waits: 1, failureMessage: 'The film tore.' });
    const outputDataConfig = { s3OutputDataConfig: { s3Uri: 's3://my-bucket' } };
    const input = { modelId: 'made.embedder-v1', modelInput: { prompt: 'Hi' }, outputDataConfig };
    const { invocationArn } = await clientOf(standIn.url).send(new StartAsyncInvokeCommand(input));
    const state = () => clientOf(standIn.url).send(new GetAsyncInvokeCommand({ invocationArn }));
    expect(await state()).not.toHaveProperty('failureMessage');
    expect(await state()).toMatchObject({ status: 'Failed', failureMessage: 'The film tore.' });
  });

  test('other answers and other events', async () => {
    standIn.next(
      { kind: 'answer', body: { text: 'Otherwise.' } },
      { kind: 'events', events: [{ messageStop: { stopReason: 'end_turn' } }] },
    );
    expect((await clientOf(standIn.url).send(invoke({ prompt: 'Hi' }))).body.transformToString()).toBe(
      '{"text":"Otherwise."}',
    );
    expect(await readStream()).toBe(1);
  });

  async function readStream(): Promise<number> {
    const { stream } = await clientOf(standIn.url).send(new ConverseStreamCommand(converse().input));
    let events = 0;
    for await (const event of stream!) events += Object.keys(event).length;
    return events;
  }
});
