/** Shows the effect of a change on the published data: `npm run diff -- <git ref>`. The report is Markdown. */
import { parseArgs } from 'node:util';
import { check } from './compile/check.ts';
import { CommandError, runCommand } from './compile/command.ts';
import { derive } from './compile/derive.ts';
import { readCatalog } from './compile/read.ts';
import { validate } from './compile/validate.ts';
import { catalogAt } from './diff/catalog-at.ts';
import { printChanges } from './diff/print-changes.ts';
import { rules } from './rules/index.ts';

await runCommand(() => {
  const [ref] = parseArgs({ allowPositionals: true }).positionals;
  if (ref === undefined) throw new CommandError('Say what to compare with: npm run diff -- main');
  const catalog = derive(validate(readCatalog('catalog')));
  check(catalog, rules);
  process.stdout.write(printChanges(catalogAt(ref), catalog.published, ref));
});
