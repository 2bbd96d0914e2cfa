/** Prints what changed between two catalogs as Markdown, for a pull request or a changelog. */
import type { PublishedCatalog } from '../compile/derive.ts';
import { plural } from '../compile/problem.ts';
import { compare, type Change } from './compare.ts';

const vocabularies = ['formats', 'providers', 'useCases', 'regions', 'sources', 'pending'] as const;
const titles = {
  formats: 'Formats',
  providers: 'Providers',
  useCases: 'Use cases',
  regions: 'Regions',
  sources: 'Sources',
  pending: 'Pending models',
};

/** The whole report; `ref` names the older catalog. It ends with the size of the release that the changes need. */
export function printChanges(before: PublishedCatalog, after: PublishedCatalog, ref: string): string {
  const models = section('Models', byId(before.models), byId(after.models));
  const others = vocabularies.map((name) =>
    section(titles[name], new Map(Object.entries(before[name])), new Map(Object.entries(after[name]))),
  );
  const sections = [models, ...others].filter((found) => found.text !== '');
  if (sections.length === 0) return `The published data is the same as at ${ref}.\n`;
  return `${[`# Changes since ${ref}`, ...sections.map((found) => found.text), releaseSize(sections)].join('\n\n')}\n`;
}

interface Section {
  readonly text: string;
  readonly removes: boolean;
  readonly adds: boolean;
}

function section(title: string, before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): Section {
  const added = [...after.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const changed = [...after].flatMap(([id, entry]) => {
    const changes = before.has(id) ? compare(before.get(id), entry) : [];
    return changes.length === 0 ? [] : [{ name: nameOf(id, entry), changes }];
  });
  const lists = [
    ...added.map((id) => `- added ${nameOf(id, after.get(id)!)}`),
    ...removed.map((id) => `- removed ${nameOf(id, before.get(id)!)}`),
    ...changed.map(({ name, changes }) =>
      [`- ${name}`, ...changes.map((change) => `  - ${printChange(change)}`)].join('\n'),
    ),
  ];
  return {
    text: lists.length === 0 ? '' : `## ${title}\n\n${lists.join('\n')}`,
    removes: removed.length > 0,
    adds:
      added.length > 0 ||
      changed.some(({ changes }) => changes.some((change) => !/[.[]/.test(change.path) && change.before === undefined)),
  };
}

function printChange({ path, before, after }: Change): string {
  if (before === undefined) return `${path}: added ${show(after)}`;
  if (after === undefined) return `${path}: removed ${show(before)}`;
  return `${path}: ${show(before)} → ${show(after)}`;
}

/** The rule of VERSIONING: an ID that is gone is major; a new entry or field is minor; any other change is a patch. */
function releaseSize(sections: readonly Section[]): string {
  const size = sections.some((found) => found.removes)
    ? 'major'
    : sections.some((found) => found.adds)
      ? 'minor'
      : 'patch';
  return `${plural(sections.length, 'part')} of the data changed: a ${size} release.`;
}

function byId(models: PublishedCatalog['models']): Map<string, object> {
  return new Map(models.map((model) => [model.id, model]));
}

function nameOf(id: string, entry: object): string {
  const name = 'name' in entry ? entry.name : 'title' in entry ? entry.title : undefined;
  return name === undefined ? `\`${id}\`` : `${String(name)} (\`${id}\`)`;
}

function show(value: unknown): string {
  return typeof value === 'object' ? `\`${JSON.stringify(value)}\`` : String(value);
}
