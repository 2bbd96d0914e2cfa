/** No model ID, other ID or inference profile stands twice over all files. */
import type { Path } from '../compile/problem.ts';
import { problem } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

export const idsAreUnique: Rule = (catalog) => {
  const first = new Map<string, string>();
  return [...catalog.models.values()].flatMap((entry) =>
    idsWithPaths(entry.value).flatMap(([path, id, noun]) => {
      // AWS reads IDs by their letters; nobody should need capital letters to tell two apart.
      const key = id.toLowerCase();
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, `${noun} of ${entry.file.path}`);
        return [];
      }
      return [problem(entry, path, `"${id}" is already the ${other}.`, 'Correct one of the two, or keep one file.')];
    }),
  );
};

function idsWithPaths({ id, otherIds = [], inferenceProfiles = [] }: AuthoredModel): [Path, string, noun: string][] {
  return [
    [['id'], id, 'ID'],
    ...otherIds.map((other, i): [Path, string, string] => [['otherIds', i, 'id'], other.id, 'other ID']),
    ...inferenceProfiles.map((profile, i): [Path, string, string] => [
      ['inferenceProfiles', i, 'id'],
      profile.id,
      'inference profile',
    ]),
  ];
}
