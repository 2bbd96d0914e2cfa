/** Builds a folder again and again, to be killed: `node swap-forever.ts <folder> <mark> [times]`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStaging, swapFolder } from '../../scripts/compile/swap-folder.ts';

const [out = '', mark = '', times = 'Infinity'] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  const staging = openStaging(out);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(staging, name), `${mark}${i}`);
  swapFolder(staging, out);
}
