/** Prints how well a catalog is evidenced: what each field covers, where facts come from, how old they are, what is disputed. */
import type { PublishedCatalog } from '../compile/derive.ts';
import { plural } from '../compile/problem.ts';
import { ageOf, ages } from './age.ts';
import { coverageOf, isLiving } from './coverage.ts';
import { factsOf, type Fact } from './facts.ts';
import { table } from './table.ts';

/** The whole report, as Markdown. */
export function printReport(catalog: PublishedCatalog): string {
  const { models, asOf } = catalog;
  const living = models.filter(isLiving);
  const facts = factsOf(catalog);
  const head = `# The catalog on ${asOf}\n\n${plural(models.length, 'model')}, ${living.length} of them active or legacy.`;
  const parts = [coverage(catalog, living.length), bySource(catalog, facts), byAge(facts, asOf), disputes(catalog)];
  return `${[head, ...parts].join('\n\n')}\n`;
}

function coverage(catalog: PublishedCatalog, livingModels: number): string {
  const share = (some: number, all: number) => (all === 0 ? '–' : `${some} (${Math.floor((some * 100) / all)} %)`);
  const rows = coverageOf(catalog).map(({ field, all, living }) => [
    `\`${field}\``,
    share(all, catalog.models.length),
    share(living, livingModels),
  ]);
  return `## Fields\n\nHow many models have each.\n\n${table(['field', 'all models', 'active or legacy'], rows)}`;
}

function bySource({ sources }: PublishedCatalog, facts: readonly Fact[]): string {
  const rows = grouped(facts, ({ source }) => source)
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([id, some]) => {
      const days = some.map(({ asOf }) => asOf).sort();
      const modelCount = new Set(some.map(({ model }) => model.id)).size;
      return [`\`${id}\``, sources[id]?.kind ?? '–', `${some.length}`, `${modelCount}`, days[0]!, days.at(-1)!];
    });
  const heads = ['source', 'kind', 'facts', 'models', 'read first', 'read last'];
  const note = `${plural(facts.length, 'fact')}, counted once for each source that gives it.`;
  return `## Facts by source\n\n${note}\n\n${table(heads, rows)}`;
}

/** A fact is as old as the newest source that gives it. */
function byAge(facts: readonly Fact[], today: string): string {
  const newest = grouped(facts, ({ model, field, of }) => `${model.id} ${field} ${of}`).map(([, some]) =>
    some.reduce((a, b) => (b.asOf > a.asOf ? b : a)),
  );
  const rows = ages.map((age) => {
    const some = newest.filter(({ asOf }) => ageOf(asOf, today) === age);
    return [age, `${some.length}`, `${some.filter(({ model }) => isLiving(model)).length}`];
  });
  const note = 'Each fact once, by the newest source that gives it.';
  return `## Facts by age\n\n${note}\n\n${table(['age', 'all models', 'active or legacy'], rows)}`;
}

function disputes({ models }: PublishedCatalog): string {
  const rows = models.flatMap(({ id, disputed = [] }) =>
    disputed.map(({ field, value, source, asOf, corrected }) => [
      `\`${id}\``,
      `\`${field}\``,
      JSON.stringify(value),
      `\`${source}\``,
      asOf,
      corrected ?? '–',
    ]),
  );
  if (rows.length === 0) return '## Disputes\n\nNone.';
  const note = `${plural(rows.length, 'value')} in which a source differs from the one chosen.`;
  return `## Disputes\n\n${note}\n\n${table(['model', 'field', 'other value', 'source', 'read', 'corrected'], rows)}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}
