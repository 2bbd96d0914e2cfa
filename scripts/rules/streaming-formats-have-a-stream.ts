/** A format describes a stream just where its models answer InvokeModelWithResponseStream. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const streamingFormatsHaveAStream: Rule = (catalog) =>
  [...catalog.formats.values()].flatMap((entry) => {
    const { operations, stream } = entry.value;
    const streams = operations.includes('invokeStream');
    if (streams === (stream !== undefined)) return [];
    return streams
      ? [
          problem(
            entry,
            ['operations'],
            'invokeStream is an operation, but the format has no stream.',
            'Add "stream", or remove the operation.',
          ),
        ]
      : [
          problem(
            entry,
            ['stream'],
            'the format has a stream, but invokeStream is no operation of it.',
            'Add the operation, or remove "stream".',
          ),
        ];
  });
