/** A request as the stand-in received it, for tests to compare with what a snippet was meant to send. */
import type { Route } from './route.ts';

export interface ReceivedRequest {
  readonly httpVersion: '1.1' | '2.0';
  readonly method: string;
  /** The path as it was on the wire, percent-encoding included. */
  readonly path: string;
  /** Lower-case names. Over HTTP/2 the host is under `:authority`, as clients sign it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The operation and model; absent where the request was refused before they were read. */
  route?: Route;
  /** The Region that it was signed for; absent with an API key and where authorization failed. */
  region?: string;
  /** The message with which it was refused; absent where it was answered. */
  refused?: string;
}
