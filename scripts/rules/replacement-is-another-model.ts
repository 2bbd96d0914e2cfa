/** No model replaces itself. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const replacementIsAnotherModel: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const index = entry.value.lifecycle.replacedBy?.indexOf(entry.value.id) ?? -1;
    if (index === -1) return [];
    const fault = `"${entry.value.id}" is named as the replacement of itself.`;
    return [
      problem(
        entry,
        ['lifecycle', 'replacedBy', index],
        fault,
        'Name the model that AWS recommends instead, or remove it.',
      ),
    ];
  });
