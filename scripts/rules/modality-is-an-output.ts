/** What a model mainly produces is among its outputs; an order of documents and a judgement come as data of another kind. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const modalityIsAnOutput: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { modality, output } = entry.value;
    const judged = modality === null || modality === 'rerank' || modality === 'moderation';
    if (judged || output.includes(modality)) return [];
    return [
      problem(
        entry,
        ['modality'],
        `the modality "${modality}" is not among the outputs (${output.join(', ')}).`,
        'Correct one of the two.',
      ),
    ];
  });
