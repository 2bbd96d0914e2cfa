/** The answers: from each format's examples, and from one conversation of the stand-in's own for Converse. */
import type { ServedModel } from './served-model.ts';

/** The text that Converse and ConverseStream answer. Not ASCII only, so that a wrong decoding shows. */
export const converseText = 'Hello from the stand-in: 1 €, naïve café, 你好 👋🏽.';
const reasoning = 'One greeting is asked for.';
const usage = { inputTokens: 8, outputTokens: 16, totalTokens: 24 };

/** A Converse answer. Reasoning stands before the text, as in the answers of models that think. */
export const converseAnswer = {
  output: {
    message: {
      role: 'assistant',
      content: [
        { reasoningContent: { reasoningText: { text: reasoning, signature: 'c3RhbmQtaW4=' } } },
        { text: converseText },
      ],
    },
  },
  stopReason: 'end_turn',
  usage,
  metrics: { latencyMs: 12 },
};

/** The events of ConverseStream, each under its name. Text arrives in pieces of 7 UTF-16 units. */
export const converseEvents: readonly object[] = [
  { messageStart: { role: 'assistant' } },
  { contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text: reasoning } } } },
  { contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { signature: 'c3RhbmQtaW4=' } } } },
  { contentBlockStop: { contentBlockIndex: 0 } },
  ...piecesOf(converseText).map((text) => ({ contentBlockDelta: { contentBlockIndex: 1, delta: { text } } })),
  { contentBlockStop: { contentBlockIndex: 1 } },
  { messageStop: { stopReason: 'end_turn' } },
  { metadata: { usage, metrics: { latencyMs: 12 } } },
];

/** Pieces of whole characters, 7 at a time. */
function piecesOf(text: string): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / 7) }, (_, n) =>
    characters.slice(n * 7, n * 7 + 7).join(''),
  );
}

/** An example with each `{ $vector: n }` replaced by n numbers. */
export function expandVectors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expandVectors);
  if (typeof value !== 'object' || value === null) return value;
  if ('$vector' in value)
    return Array.from({ length: Number(value.$vector) }, (_, n) => Math.round(Math.sin(n) * 1e6) / 1e6);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expandVectors(item)]));
}

/** What InvokeModel answers. */
export const invokeAnswer = (model: ServedModel) => expandVectors(model.format.response.example) as object;

/**
 * What InvokeModelWithResponseStream answers, chunk by chunk. Without the fields that a format needs for the text to
 * come in pieces, the whole answer comes in one.
 */
export function invokeEvents(model: ServedModel, body: unknown): readonly object[] {
  const { stream } = model.format;
  if (!stream) throw new RangeError(`${model.format.name} says that it streams but has no chunks.`);
  const asked = Object.entries(stream.body ?? {}).every(
    ([key, value]) => JSON.stringify((body as Record<string, unknown>)[key]) === JSON.stringify(value),
  );
  return asked ? stream.chunks : [invokeAnswer(model)];
}
