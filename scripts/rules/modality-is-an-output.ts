/** What a model mainly produces is among its outputs. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const modalityIsAnOutput: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { modality, output } = entry.value;
    if (output.includes(modality)) return [];
    return [
      problem(
        entry,
        ['modality'],
        `the modality "${modality}" is not among the outputs (${output.join(', ')}).`,
        'Correct one of the two.',
      ),
    ];
  });
