/** Lists one folder of a catalog, and reports whatever stands there that nobody would read. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path/posix';
import { fileProblem } from './source-file.ts';
import { systemFault } from './system-fault.ts';
import type { Problem } from './problem.ts';

/** What may stand in a folder. */
export interface Expected {
  /** Names without `.yaml` that a file may have; `'any'` means any lower-case words joined by hyphens. */
  readonly files: readonly string[] | 'any' | 'none';
  readonly folders: readonly string[] | 'any' | 'none';
  /** Names that are somebody else's business. */
  readonly ignored?: readonly string[];
  /** What the folder is for: the remedy where something else stands in it. */
  readonly purpose: string;
}

/** The names found that were expected, sorted, without `.yaml`. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly problems: readonly Problem[];
}

const wordsWithHyphens = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices: nobody could check such a file out there. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Lists `folder`. A folder that holds nothing is a problem too: git would not keep it, so something is missing. */
export function listFolder(folder: string, expected: Expected): Listing {
  const [files, folders, problems]: [string[], string[], Problem[]] = [[], [], []];
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return { files, folders, problems: [fileProblem(folder, ...systemFault(error, 'folder', expected.purpose))] };
  }
  // A system's own droppings are never data; an editor's backups are reported, since they may hold somebody's work.
  const seen = entries.filter((entry) => ![...(expected.ignored ?? []), '.DS_Store', 'Thumbs.db'].includes(entry.name));
  if (seen.length === 0) problems.push(fileProblem(folder, 'the folder is empty.', expected.purpose));
  for (const entry of seen) {
    const fault = faultOf(entry, expected);
    if (fault !== undefined) problems.push(fileProblem(join(folder, entry.name), ...fault));
    else if (entry.isDirectory()) folders.push(entry.name);
    else files.push(entry.name.slice(0, -'.yaml'.length));
  }
  return { files: files.sort(), folders: folders.sort(), problems };
}

function faultOf(entry: Dirent, expected: Expected): [fault: string, remedy: string] | undefined {
  if (entry.isSymbolicLink()) return ['this is a symbolic link.', 'Put the file itself here.'];
  if (entry.isDirectory()) {
    if (entry.name.endsWith('.yaml')) return ['this is a folder with the name of a file.', 'Rename or remove it.'];
    if (expected.folders === 'any') return nameFault(entry.name, '');
    return expected.folders.includes(entry.name) ? undefined : ['nobody reads this folder.', expected.purpose];
  }
  if (!entry.isFile()) return ['this is not a file that can be read.', 'Remove it.'];
  if (entry.name.endsWith('.yml')) return ['nobody reads a .yml file.', 'Rename it so that it ends in .yaml.'];
  if (!entry.name.endsWith('.yaml')) return ['nobody reads this file.', expected.purpose];
  const name = entry.name.slice(0, -'.yaml'.length);
  if (expected.files === 'any') return nameFault(name, '.yaml');
  return expected.files.includes(name) ? undefined : ['nobody reads this file.', expected.purpose];
}

/** The name is part of an address and must be checked out everywhere: no capitals, no colon, no space. */
function nameFault(name: string, ending: string): [fault: string, remedy: string] | undefined {
  if (wordsWithHyphens.test(name) && !deviceName.test(name)) return undefined;
  const better = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const remedy =
    wordsWithHyphens.test(better) && better !== name ? `Rename it, such as to ${better}${ending}.` : 'Rename it.';
  if (deviceName.test(name)) return [`Windows keeps the name "${name}" for a device.`, 'Rename it.'];
  return ['the name must be lower-case words joined by hyphens.', remedy];
}
