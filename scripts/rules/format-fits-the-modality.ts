/** A model and its format produce the same kind of data. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const formatFitsTheModality: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { format, modality, output } = entry.value;
    const spoken = format === undefined ? undefined : catalog.formats.get(format)?.value.modality;
    if (spoken === undefined || spoken === modality) return [];
    // An order of documents and a judgement come as data of another kind.
    const data: readonly string[] = output;
    if ((modality === 'rerank' || modality === 'moderation') && data.includes(spoken)) return [];
    return [
      problem(
        entry,
        ['format'],
        `the format "${format}" is for ${spoken}, the model for ${modality}.`,
        'Correct one of the two.',
      ),
    ];
  });
