/** No two files state the same model ID. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const idsAreUnique: Rule = (catalog) => {
  const first = new Map<string, string>();
  return [...catalog.models.values()].flatMap((entry) => {
    const { id } = entry.value;
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, entry.file.path);
      return [];
    }
    return [
      problem(entry, ['id'], `"${id}" is already the ID of ${other}.`, 'Correct one of the two, or keep one file.'),
    ];
  });
};
