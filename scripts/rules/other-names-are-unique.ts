/** An `otherNames` name is the name of no other model, so that who has it in hand finds one model. */
import { problem } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

export const otherNamesAreUnique: Rule = (catalog) => {
  const owners = new Map<string, string[]>();
  const entries = [...catalog.models.values()];
  for (const { value } of entries) {
    for (const name of new Set(namesOf(value))) owners.set(name, [...(owners.get(name) ?? []), value.id]);
  }
  return entries.flatMap((entry) =>
    (entry.value.otherNames ?? []).flatMap((name, i) => {
      const other = owners.get(plain(name))?.find((id) => id !== entry.value.id);
      if (other === undefined) return [];
      const fault = `"${name}" is also a name of ${other}.`;
      return [problem(entry, ['otherNames', i], fault, 'Remove it here or there: a name of two models finds neither.')];
    }),
  );
};

function namesOf({ name, version, otherNames = [] }: AuthoredModel): string[] {
  return [name, ...(version === undefined ? [] : [`${name} ${version}`]), ...otherNames].map(plain);
}

/** Capital letters and punctuation tell no two models apart; a plus and a dot do (`Command R+`, `2.1`). */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .trim();
}
