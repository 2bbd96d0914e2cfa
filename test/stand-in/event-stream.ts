/** Event-stream frames as Bedrock Runtime puts them on the wire: chunks in base64, events under their names. */
import { EventStreamCodec } from '@smithy/core/event-streams';

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text, 'utf8'),
);

/** Padding of a length that differs from frame to frame, as the service adds it against guessing by size. */
const padding = (n: number) =>
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.slice(0, 1 + ((n * 17) % 60));

function frame(headers: Readonly<Record<string, string>>, payload: object): Buffer {
  const typed = Object.entries({ ...headers, ':content-type': 'application/json' });
  return Buffer.from(
    codec.encode({
      headers: Object.fromEntries(typed.map(([name, value]) => [name, { type: 'string' as const, value }])),
      body: Buffer.from(JSON.stringify(payload)),
    }),
  );
}

/** A frame of InvokeModelWithResponseStream. */
export const chunkFrame = (chunk: object, n: number) =>
  frame(
    { ':message-type': 'event', ':event-type': 'chunk' },
    { bytes: Buffer.from(JSON.stringify(chunk)).toString('base64'), p: padding(n) },
  );

/** A frame of ConverseStream: `{ name: event }`. */
export function eventFrame(event: object, n: number): Buffer {
  const [[name, payload]] = Object.entries(event) as [[string, object]];
  return frame({ ':message-type': 'event', ':event-type': name }, { ...payload, p: padding(n) });
}

/** A frame that ends a stream with an exception. */
export const exceptionFrame = (name: string, message: string) =>
  frame({ ':message-type': 'exception', ':exception-type': name }, { message });

/** The bytes in pieces of 97, so that no frame arrives whole. */
export const pieces = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / 97) }, (_, n) => bytes.subarray(n * 97, n * 97 + 97));
