/** No list holds an item twice. */
import type { Path } from '../compile/problem.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const listsHoldEachItemOnce: Rule = (catalog) =>
  [...catalog.models.values(), ...catalog.formats.values()].flatMap((entry) =>
    textLists(entry.value, []).flatMap(([path, list]) =>
      list.flatMap((item, i) =>
        list.indexOf(item) === i
          ? []
          : [problem(entry, [...path, i], `"${item}" stands twice in this list.`, 'Remove one of the two.')],
      ),
    ),
  );

/** Every list of texts, but for examples and schemas of requests, where a repetition may be meant. */
function textLists(value: unknown, path: Path): (readonly [Path, string[]])[] {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((item) => typeof item === 'string')) return [[path, value]];
    return value.flatMap((item, i) => textLists(item, [...path, i]));
  }
  if (typeof value !== 'object' || value === null) return [];
  const quoted = new Set(['body', 'schema', 'example', 'otherExamples', 'chunks', 'otherChunks']);
  return Object.entries(value).flatMap(([key, inner]) => (quoted.has(key) ? [] : textLists(inner, [...path, key])));
}
