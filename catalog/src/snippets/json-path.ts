/** The small part of JSONPath that formats use: names, `[n]`, `[-1]`, `[?@.a]` and `[?@.a=='b']`. */

/** One step: a name, an index, or a choice among the items of a list. */
export type PathStep = string | number | PathFilter;

/** Items that have `name`, or whose `name` equals `value`. */
export interface PathFilter {
  readonly name: string;
  readonly value: string | undefined;
}

const step = /\.([A-Za-z_][\w-]*)|\[(-?\d+)\]|\[\?@\.(\w+)(?:=='([^']*)')?\]/g;

/** The steps of a path, without its `$`. */
export function pathSteps(path: string): readonly PathStep[] {
  return [...path.matchAll(step)].map(([, name, index, filter, value]) =>
    name !== undefined ? name : index !== undefined ? Number(index) : { name: filter!, value },
  );
}

/** The value at a path of names and indexes; `undefined` where there is none. */
export function valueAt(root: unknown, path: string): unknown {
  return pathSteps(path).reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return typeof key === 'number' ? value.at(key) : undefined;
    return typeof value === 'object' && value !== null && typeof key === 'string'
      ? (value as Record<string, unknown>)[key]
      : undefined;
  }, root);
}

/** A copy of `root` with `value` at a path of names and indexes. Objects that are missing on the way are made. */
export function withValueAt<Root>(root: Root, path: string, value: unknown): Root {
  return place(root, pathSteps(path), value) as Root;
}

function place(node: unknown, [first, ...rest]: readonly PathStep[], value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const items = Array.isArray(node) ? [...node] : [];
    const index = first < 0 ? Math.max(items.length + first, 0) : first;
    items[index] = place(items[index], rest, value);
    return items;
  }
  const name = String(first);
  const object = (node ?? {}) as Record<string, unknown>;
  return { ...object, [name]: place(object[name], rest, value) };
}
