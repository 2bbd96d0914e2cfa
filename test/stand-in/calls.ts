/** Calls to the stand-in for its own tests: with the AWS SDK over HTTP/2, and with fetch over HTTP/1.1. */
import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { expect } from 'vitest';
import { credentials } from './credentials.ts';

/** The ID of the made-up model that answers all but StartAsyncInvoke. */
export const modelId = 'made.talker-v1:0';

/** A client that signs for us-west-2 and tries once. */
export const clientOf = (url: string, otherwise: Partial<typeof credentials> = {}) =>
  new BedrockRuntimeClient({
    region: 'us-west-2',
    endpoint: url,
    maxAttempts: 1,
    credentials: { ...credentials, ...otherwise },
  });

/** InvokeModel; a body that is a string is sent as it is. */
export const invoke = (body: unknown, id = modelId) =>
  new InvokeModelCommand({
    modelId: id,
    contentType: 'application/json',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Converse with one message, or with other input. */
export const converse = (input: object = {}) =>
  new ConverseCommand({ modelId, messages: [{ role: 'user', content: [{ text: 'Hi' }] }], ...input });

/** POST with the API key. */
export const post = (url: string, path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${credentials.bearerToken}`, 'content-type': 'application/json', ...headers },
    body,
  });

/** Expects that the call fails with this exception. */
export async function refused(call: Promise<unknown>, name: string, message: RegExp, status?: number): Promise<void> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason as Error & { $metadata?: { httpStatusCode?: number } },
  );
  expect(error).toMatchObject({ name, message: expect.stringMatching(message) });
  if (status !== undefined) expect(error?.$metadata?.httpStatusCode).toBe(status);
}
