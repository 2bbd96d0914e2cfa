/** Compiles catalog/ into dist/: `npm run build:package`, or `node scripts/build.ts [catalog] [out]` for other folders. */
import { check } from './compile/check.ts';
import { folders, runCommand } from './compile/command.ts';
import { derive } from './compile/derive.ts';
import { readCatalog } from './compile/read.ts';
import { validate } from './compile/validate.ts';
import { write } from './compile/write.ts';
import { rules } from './rules/index.ts';

await runCommand(() => {
  const { catalog: folder, out } = folders();
  const documents = readCatalog(folder);
  const authored = validate(documents);
  const catalog = derive(authored);
  check(catalog, rules);
  write(catalog.published, out, 'catalog/src');
});
