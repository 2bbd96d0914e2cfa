/** Reads the JSONPaths of the formats: names, `[n]`, `[-1]`, `[?@.a]` and `[?@.a=='b']`. Written apart from the package's own reader. */
const step = /\.([A-Za-z_][\w-]*)|\[(-?\d+)\]|\[\?@\.([\w.]+)(?:=='([^']*)')?\]/y;

/** Every value that the path selects in `value`; throws a RangeError on a path it cannot read. */
export function selectAll(value: unknown, path: string): unknown[] {
  if (path[0] !== '$') throw new RangeError(`${path} does not begin with $.`);
  let selected: unknown[] = [value];
  step.lastIndex = 1;
  while (step.lastIndex < path.length) {
    const match = step.exec(path);
    if (!match) throw new RangeError(`${path} cannot be read.`);
    const [, name, index, filter, wanted] = match;
    selected = selected.flatMap((node) => {
      if (name !== undefined) return present(property(node, name));
      if (index !== undefined) return Array.isArray(node) ? present(node.at(Number(index))) : [];
      if (!Array.isArray(node)) return [];
      return node.filter((item) => {
        const found = filter!.split('.').reduce(property, item);
        return wanted === undefined ? found !== undefined : found === wanted;
      });
    });
  }
  return selected;
}

/** The text that a path selects, its pieces joined; empty where it selects none. */
export const selectText = (value: unknown, path: string) =>
  selectAll(value, path)
    .filter((piece) => typeof piece === 'string')
    .join('');

function property(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node) || !Object.hasOwn(node, name)) return undefined;
  return (node as Record<string, unknown>)[name];
}

const present = (value: unknown) => (value === undefined ? [] : [value]);
