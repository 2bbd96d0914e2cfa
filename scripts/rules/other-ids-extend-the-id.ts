/**
 * An inference profile is its scope and the model's ID; a variant is the ID and a suffix, which says the context. An alias
 * and an ID at bedrock-mantle may be anything.
 */
import type { Path, Problem } from '../compile/problem.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const otherIdsExtendTheId: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry): Problem[] => {
    const { id, otherIds = [], inferenceProfiles = [] } = entry.value;
    const expect = (path: Path, found: string, wanted: string, remedy: string) =>
      found === wanted ? [] : [problem(entry, path, `${found} should be ${wanted}.`, remedy)];
    return [
      ...inferenceProfiles.flatMap((profile, i) =>
        extendsId(profile.id, `${profile.scope}.${id}`)
          ? []
          : expect(
              ['inferenceProfiles', i, 'id'],
              profile.id,
              `${profile.scope}.${id}`,
              'Correct the ID or its scope.',
            ),
      ),
      ...otherIds.flatMap((other, i) => {
        if (other.kind !== 'variant') return [];
        if (!other.id.startsWith(`${id}:`)) {
          const fault = `the variant "${other.id}" does not begin with "${id}:".`;
          return [problem(entry, ['otherIds', i, 'id'], fault, 'Put it into the file of its model.')];
        }
        const said = contextOf(other.id);
        if (said === undefined && other.contextTokens === undefined) return [];
        const path = ['otherIds', i, 'contextTokens'];
        return expect(path, `${other.contextTokens ?? 'nothing'}`, `${said ?? 'absent'}`, 'It is what the ID says.');
      }),
    ];
  });

/** `:200k` says 200,000 and `:512` says 512; a number of fewer than three digits is a version. */
function contextOf(id: string): number | undefined {
  const [, number, thousands] = /:(\d+)(k?)$/.exec(id) ?? [];
  if (number === undefined || (thousands === '' && number.length < 3)) return undefined;
  return Number(number) * (thousands === 'k' ? 1000 : 1);
}

/** Some sources add a version to a profile's ID that the model's own ID does not have (`-v1`, `:0`), or leave it out. */
function extendsId(profile: string, expected: string): boolean {
  const [short, long] = profile.length < expected.length ? [profile, expected] : [expected, profile];
  return long.startsWith(short) && /^(-v\d+)?(:\d+)?$/.test(long.slice(short.length));
}
