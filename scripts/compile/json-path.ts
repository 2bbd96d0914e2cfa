/** The part of JSONPath (RFC 9535) that formats use: names, `[n]`, `[-1]`, `[?@.a]` and `[?@.a=='b']`. */

/** All values that a path selects in a JSON value; none where it leads nowhere. */
export function selectPath(path: string, root: unknown): unknown[] {
  let nodes: unknown[] = [root];
  for (const [, name, index, filter, wanted] of path.matchAll(
    /\.([A-Za-z_][\w-]*)|\[(-?\d+)\]|\[\?@\.([\w.]+)(?:=='([^']*)')?\]/g,
  )) {
    if (name !== undefined) nodes = nodes.flatMap((node) => member(node, name));
    else if (index !== undefined) nodes = nodes.flatMap((node) => item(node, Number(index)));
    else nodes = nodes.flatMap(children).filter((node) => matches(node, filter!, wanted));
  }
  return nodes;
}

function member(node: unknown, name: string): unknown[] {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? [node[name as keyof typeof node]]
    : [];
}

function item(node: unknown, index: number): unknown[] {
  const value: unknown = Array.isArray(node) ? node.at(index) : undefined;
  return value === undefined ? [] : [value];
}

function children(node: unknown): unknown[] {
  return typeof node === 'object' && node !== null ? Object.values(node) : [];
}

/** Without a wanted value the filter asks whether the member exists, whatever it holds. */
function matches(node: unknown, dotted: string, wanted: string | undefined): boolean {
  const found = dotted
    .split('.')
    .reduce<unknown[]>((nodes, name) => nodes.flatMap((inner) => member(inner, name)), [node]);
  return wanted === undefined ? found.length > 0 : found.includes(wanted);
}
