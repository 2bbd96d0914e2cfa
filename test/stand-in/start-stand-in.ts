/** A stand-in for Bedrock Runtime on 127.0.0.1: HTTP/1.1 and HTTP/2 without TLS on one port. For tests only. */
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { asyncJobs } from './async-jobs.ts';
import { handle } from './handle.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Response } from './respond.ts';
import type { Script } from './script.ts';
import type { ServedModel } from './served-model.ts';

export interface StandIn {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Every request so far, the refused ones included, in order of arrival. */
  readonly requests: readonly ReceivedRequest[];
  /** Says what happens to the next request that would otherwise be answered; calls queue up. */
  next(...scripts: readonly Script[]): void;
  close(): Promise<void>;
}

/**
 * Starts one that serves the given models by ID, on a port that the system chooses. A request with an API key names no
 * Region: it is for the one given here.
 */
export async function startStandIn(models: ReadonlyMap<string, ServedModel>, region?: string): Promise<StandIn> {
  const requests: ReceivedRequest[] = [];
  const scripts: Script[] = [];
  const jobs = asyncJobs();
  const sockets = new Set<Socket>();

  async function answer(message: IncomingMessage, response: Response): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of message) parts.push(part);
    const request: ReceivedRequest = {
      httpVersion: message.httpVersion as '1.1' | '2.0',
      method: message.method ?? '',
      path: message.url ?? '',
      headers: message.headers as Record<string, string>,
      body: Buffer.concat(parts),
    };
    requests.push(request);
    await handle(request, response, { models, jobs, nextScript: () => scripts.shift(), home: region });
  }

  const listener = (message: unknown, response: unknown) => {
    answer(message as IncomingMessage, response as Response).catch(() => (response as Response).destroy());
  };
  const http1 = createHttpServer(listener);
  const http2 = createHttp2Server(listener);
  http2.on('sessionError', () => {});
  const port = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    // Read, not listened to for data: a flowing socket would lose bytes to nobody while the server takes it over.
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (!first) return;
      socket.unshift(first);
      (first.subarray(0, 3).toString() === 'PRI' ? http2 : http1).emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => port.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(port.address() as AddressInfo).port}`,
    requests,
    next: (...more) => void scripts.push(...more),
    close: () =>
      new Promise((resolve) => {
        port.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
