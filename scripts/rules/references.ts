/** What the laws about references share: a name must be found where such names are listed. */
import { nearest } from '../compile/nearest.ts';
import type { Path, Problem } from '../compile/problem.ts';
import { problem, type Entry } from '../compile/source-file.ts';

/** A kind of name, and where its names are listed. `ids` is `undefined` where the list cannot be read: then nobody can tell. */
export interface Register {
  readonly noun: string;
  readonly ids: ReadonlySet<string> | undefined;
  readonly place: string;
  /** What to do about a name that is right but not listed. */
  readonly remedy: string;
}

/** The problems of the names used in one entry, each given with its path. */
export function unknownNames(
  entry: Entry<unknown>,
  used: readonly (readonly [path: Path, id: string])[],
  register: Register,
): Problem[] {
  const { noun, ids, place, remedy } = register;
  if (ids === undefined) return [];
  const advice = (id: string) => {
    const found = nearest(id, ids);
    return found === undefined
      ? remedy
      : `Did you mean "${found}"? If not: ${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`;
  };
  return used
    .filter(([, id]) => !ids.has(id))
    .map(([path, id]) => problem(entry, path, `there is no ${noun} "${id}" in ${place}.`, advice(id)));
}
