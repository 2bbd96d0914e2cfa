/** Sends an answer: whole, or as a stream of frames, with whatever the test has scripted for it. */
import type { ServerResponse } from 'node:http';
import type { Http2ServerResponse } from 'node:http2';
import { setImmediate } from 'node:timers/promises';
import { chunkFrame, eventFrame, exceptionFrame, pieces } from './event-stream.ts';
import type { Script } from './script.ts';

/** The two kinds of response have the same methods; `stream` exists over HTTP/2 only. */
export type Response = ServerResponse & { readonly stream?: Http2ServerResponse['stream'] };

/** Sends JSON with the headers of InvokeModel. */
export async function sendJson(response: Response, answer: object, script?: Script): Promise<void> {
  const body = Buffer.from(JSON.stringify(script?.kind === 'answer' ? script.body : answer));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': body.length,
    'x-amzn-requestid': 'stand-in',
    'x-amzn-bedrock-invocation-latency': '12',
    'x-amzn-bedrock-input-token-count': '8',
    'x-amzn-bedrock-output-token-count': '16',
  });
  if (script?.kind !== 'cut') return void response.end(body);
  await write(response, body.subarray(0, body.length / 2));
  cut(response);
}

/** Sends chunks (`invokeStream`) or named events (`converseStream`), in pieces of 97 bytes. */
export async function sendEvents(
  response: Response,
  operation: 'invokeStream' | 'converseStream',
  answer: readonly object[],
  script?: Script,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/vnd.amazon.eventstream',
    'x-amzn-requestid': 'stand-in',
    ...(operation === 'invokeStream' && { 'x-amzn-bedrock-content-type': 'application/json' }),
  });
  const encode = operation === 'invokeStream' ? chunkFrame : eventFrame;
  const frames = (script?.kind === 'events' ? script.events : answer).map(encode);
  const after = script && 'after' in script ? script.after : frames.length;
  for (const piece of pieces(Buffer.concat(frames.slice(0, after)))) await write(response, piece);
  if (script?.kind === 'cut') {
    const next = frames[after] ?? Buffer.alloc(100);
    await write(response, next.subarray(0, next.length / 2));
    return cut(response);
  }
  if (script?.kind === 'exception') await write(response, exceptionFrame(script.name, script.message));
  if (script?.kind === 'pause') {
    await script.until;
    for (const piece of pieces(Buffer.concat(frames.slice(after)))) await write(response, piece);
  }
  response.end();
}

async function write(response: Response, bytes: Buffer): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((resolve) => response.write(bytes, () => resolve()));
  await setImmediate();
}

/** Ends the connection, as a broken network does: no last chunk, no end of stream. */
function cut(response: Response): void {
  if (response.stream) response.stream.session?.destroy();
  else response.socket?.destroy();
}
