/** Prints how well the catalog is evidenced: `npm run report`. The report is Markdown. */
import { check } from './compile/check.ts';
import { folders, runCommand } from './compile/command.ts';
import { derive } from './compile/derive.ts';
import { readCatalog } from './compile/read.ts';
import { validate } from './compile/validate.ts';
import { printReport } from './report/print-report.ts';
import { rules } from './rules/index.ts';

await runCommand(() => {
  const catalog = derive(validate(readCatalog(folders().catalog)));
  check(catalog, rules);
  process.stdout.write(printReport(catalog.published));
});
