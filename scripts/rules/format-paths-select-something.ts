/** The paths of a format lead to something in its own example answers and example streams. */
import { selectPath } from '../compile/json-path.ts';
import type { Path, Problem } from '../compile/problem.ts';
import { problem, type Entry } from '../compile/source-file.ts';
import type { AuthoredFormat } from '../compile/validate.ts';
import type { Rule } from './index.ts';

export const formatPathsSelectSomething: Rule = (catalog) =>
  [...catalog.formats.values()].flatMap((entry) => [...checkAnswer(entry), ...checkStream(entry)]);

function checkAnswer(entry: Entry<AuthoredFormat>): Problem[] {
  const {
    text,
    embedding = [],
    image,
    error,
    invocationArn,
    ranking,
    stopReason,
    example,
    otherExamples = [],
  } = entry.value.response;
  const paths = Object.entries({ text, image, error, invocationArn, stopReason }).flatMap(([name, path]) =>
    path === undefined ? [] : [{ at: ['response', name] as Path, path }],
  );
  const examples = [example, ...otherExamples];
  const vectors = embedding.map((path, i) => ({ at: ['response', 'embedding', i] as Path, path }));
  return [
    ...leadingNowhere(entry, [...paths, ...vectors], examples, 'example answer'),
    ...(ranking === undefined ? [] : checkRanking(entry, ranking, examples)),
  ];
}

function checkRanking(
  entry: Entry<AuthoredFormat>,
  { items, index, score }: NonNullable<AuthoredFormat['response']['ranking']>,
  examples: unknown[],
): Problem[] {
  const at = (name: string): Path => ['response', 'ranking', name];
  const ranked = examples.flatMap((example) => selectPath(items, example)).flat();
  if (ranked.length === 0) return leadingNowhere(entry, [{ at: at('items'), path: items }], examples, 'example answer');
  const inItem = [
    { at: at('index'), path: index },
    { at: at('score'), path: score },
  ];
  return leadingNowhere(entry, inItem, ranked, 'item of an example answer');
}

function checkStream(entry: Entry<AuthoredFormat>): Problem[] {
  if (entry.value.stream === undefined) return [];
  const { text, stopReason, when = {}, chunks, otherChunks = [] } = entry.value.stream;
  const conditions = Object.entries(when);
  const all = [chunks, ...otherChunks].flat();
  // Text counts only in chunks that meet the conditions, so the path must lead somewhere in one of those.
  const textual = all.filter((chunk) => conditions.every(([path, value]) => selectPath(path, chunk).includes(value)));
  const stop = stopReason === undefined ? [] : [{ at: ['stream', 'stopReason'], path: stopReason }];
  return [
    ...leadingNowhere(entry, [{ at: ['stream', 'text'], path: text }], textual, 'example chunk with text'),
    ...leadingNowhere(entry, stop, all, 'example chunk'),
  ];
}

function leadingNowhere(
  entry: Entry<AuthoredFormat>,
  paths: { at: Path; path: string }[],
  examples: unknown[],
  what: string,
): Problem[] {
  return paths
    .filter(({ path }) => !examples.some((example) => selectPath(path, example).length > 0))
    .map(({ at, path }) =>
      problem(entry, at, `${path} selects nothing in any ${what}.`, 'Correct the path, or add an example that has it.'),
    );
}
