/** Compares two published values by meaning: price lists by day and Region, lists of words as sets. */

/** One difference. `before` is absent for what was added, `after` for what was removed. */
export interface Change {
  /** Such as `prices[2024-06-21 us-east-1 aws-pricing].onDemand.inputTokens.usd`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** All differences, in the order of the data. */
export function compare(before: unknown, after: unknown, path = ''): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isWords(before) && isWords(after)) return compareWords(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) {
    return compareMembers(byIdentity(before), byIdentity(after), (key) => `${path}[${key}]`);
  }
  if (isObject(before) && isObject(after)) {
    return compareMembers(new Map(Object.entries(before)), new Map(Object.entries(after)), (key) =>
      path === '' ? key : `${path}.${key}`,
    );
  }
  return [{ path, before, after }];
}

function compareMembers(
  before: Map<string, unknown>,
  after: Map<string, unknown>,
  pathOf: (key: string) => string,
): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
    const path = pathOf(key);
    if (!before.has(key)) return [{ path, after: after.get(key) }];
    if (!after.has(key)) return [{ path, before: before.get(key) }];
    return compare(before.get(key), after.get(key), path);
  });
}

function compareWords(before: readonly string[], after: readonly string[], path: string): Change[] {
  const gone = before.filter((word) => !after.includes(word));
  const come = after.filter((word) => !before.includes(word));
  // The same words in another order are a difference, too: some lists are shown as they stand.
  if (gone.length === 0 && come.length === 0) return [{ path, before, after }];
  return [...gone.map((word) => ({ path, before: word })), ...come.map((word) => ({ path, after: word }))];
}

/** What tells the items of a list apart, so that a new first item does not make all others differ. */
const identity = [
  'asOf',
  'region',
  'source',
  'field',
  'path',
  'quality',
  'size',
  'maxSize',
  'largerThan',
  'steps',
  'custom',
];

function byIdentity(list: readonly unknown[]): Map<string, unknown> {
  const keyOf = (item: unknown) =>
    isObject(item)
      ? identity
          .flatMap((name) =>
            name in item ? [typeof item[name] === 'string' ? item[name] : JSON.stringify(item[name])] : [],
          )
          .join(' ')
      : '';
  const keys = list.map(keyOf);
  const tellApart = keys.every((key) => key !== '') && new Set(keys).size === keys.length;
  return new Map(list.map((item, i) => [tellApart ? keys[i]! : String(i), item]));
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
