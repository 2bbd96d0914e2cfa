/** A format describes a stream just where its models answer with one: by InvokeModel's stream, or ConverseStream alone. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const streamingFormatsHaveAStream: Rule = (catalog) =>
  [...catalog.formats.values()].flatMap((entry) => {
    const { operations, stream } = entry.value;
    // A format of InvokeModel describes its own chunks, never those of Converse, which are the same for every model.
    const own = operations.some((operation) => operation.startsWith('invoke'));
    const operation = own ? 'invokeStream' : 'converseStream';
    const streams = operations.includes(operation);
    if (streams === (stream !== undefined)) return [];
    return streams
      ? [
          problem(
            entry,
            ['operations'],
            `${operation} is an operation, but the format has no stream.`,
            'Add "stream", or remove the operation.',
          ),
        ]
      : [
          problem(
            entry,
            ['stream'],
            `the format has a stream, but ${operation} is no operation of it.`,
            'Add the operation, or remove "stream".',
          ),
        ];
  });
