/** What a test may tell the stand-in to do with the next request instead of answering it from the format's examples. */
import type { ErrorName } from './service-error.ts';

export type Script =
  /** An error instead of an answer. */
  | { readonly kind: 'error'; readonly name: ErrorName; readonly message: string }
  /** Another answer, with status 200. */
  | { readonly kind: 'answer'; readonly body: object }
  /** What is started is in progress so often, and then fails where there is a message. */
  | { readonly kind: 'job'; readonly waits: number; readonly failureMessage?: string }
  /** Other chunks or events in the stream. */
  | { readonly kind: 'events'; readonly events: readonly object[] }
  /** An exception in the stream after so many events. */
  | { readonly kind: 'exception'; readonly after: number; readonly name: string; readonly message: string }
  /** The connection ends in the middle of the answer, or in the event after so many events. */
  | { readonly kind: 'cut'; readonly after: number }
  /** After so many events the stream waits. */
  | { readonly kind: 'pause'; readonly after: number; readonly until: Promise<void> };
