/** A format says where the output of its modality stands in the answer. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

const places = {
  text: 'text',
  embedding: 'embedding',
  image: 'image',
  video: 'invocationArn',
  speech: 'invocationArn',
  audio: 'invocationArn',
  rerank: 'ranking',
  moderation: 'text',
} as const;

export const formatAnswersWithItsModality: Rule = (catalog) =>
  [...catalog.formats.values()].flatMap((entry) => {
    const { modality, response } = entry.value;
    const place = places[modality];
    if (response[place] !== undefined) return [];
    return [
      problem(
        entry,
        ['response'],
        `a format for ${modality} does not say where the answer has it.`,
        `Add "${place}": a path into the example.`,
      ),
    ];
  });
