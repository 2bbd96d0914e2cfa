/** Checks catalog/ and writes nothing: `npm run check`, or `node scripts/check.ts [catalog]` for another folder. */
import { check } from './compile/check.ts';
import { folders, runCommand } from './compile/command.ts';
import { derive, type PublishedCatalog } from './compile/derive.ts';
import { plural } from './compile/problem.ts';
import { readCatalog } from './compile/read.ts';
import { validate } from './compile/validate.ts';
import { rules } from './rules/index.ts';

await runCommand(() => {
  const catalog = derive(validate(readCatalog(folders().catalog)));
  check(catalog, rules);
  console.log(`${countAll(catalog.published)}: no problems.`);
});

function countAll({ models, formats, providers, useCases, regions, sources, pending }: PublishedCatalog): string {
  const lists = {
    model: models,
    format: formats,
    provider: providers,
    'use case': useCases,
    Region: regions,
    source: sources,
  };
  const counts = Object.entries(lists).map(([noun, list]) => plural(Object.keys(list).length, noun));
  return `${counts.join(', ')}, ${Object.keys(pending).length} pending`;
}
