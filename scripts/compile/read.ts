/** Finds and reads the YAML files of a catalog. A file that nobody would read is a problem: it is never skipped in silence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { listFolder, type Expected } from './list-folder.ts';
import { parseYaml, type Parsed } from './parse-yaml.ts';
import { vocabularies } from './schema/vocabularies.ts';
import { fileProblem, type SourceFile } from './source-file.ts';
import { systemFault } from './system-fault.ts';
import type { Problem } from './problem.ts';

/** The name of a vocabulary, which is the name of its file. */
export type VocabularyName = keyof typeof vocabularies;

/** A catalog as read. Where a file's content is `undefined`, it exists but cannot be used. */
export interface Documents {
  /** By slug, `<provider>/<file name>`. */
  readonly models: ReadonlyMap<string, SourceFile | undefined>;
  /** By format ID, which is the file name. */
  readonly formats: ReadonlyMap<string, SourceFile | undefined>;
  readonly vocabularies: ReadonlyMap<VocabularyName, SourceFile | undefined>;
  readonly problems: readonly Problem[];
}

const vocabularyNames = Object.keys(vocabularies) as VocabularyName[];
const layout = {
  top: {
    files: vocabularyNames,
    folders: ['models', 'formats', 'src'],
    ignored: ['README.md'],
    purpose: 'Here stand README.md, src/, models/, formats/ and the vocabularies; models go into models/<provider>/.',
  },
  models: { files: 'none', folders: 'any', purpose: 'Here stands one folder for each provider.' },
  provider: { files: 'any', folders: 'none', purpose: 'Here stands one YAML file for each model of the provider.' },
  formats: { files: 'any', folders: 'none', purpose: 'Here stands one YAML file for each format.' },
} satisfies Record<string, Expected>;

/** Reads the catalog in `folder`. What is wrong in it is never thrown: the problems travel with the documents. */
export function readCatalog(folder: string): Documents {
  const problems: Problem[] = [];
  const list = (path: string, expected: Expected) => {
    const listing = listFolder(path, expected);
    problems.push(...listing.problems);
    return listing;
  };
  const read = (path: string) => {
    // A folder with the name of a file has been reported by now.
    if (problems.some((problem) => problem.file === path)) return undefined;
    const { file, problems: found } = readFile(path);
    problems.push(...found);
    return file;
  };

  const top = list(folder, layout.top);
  if (top.files.length === 0 && top.folders.length === 0) {
    return { models: new Map(), formats: new Map(), vocabularies: new Map(), problems };
  }
  const slugs = list(join(folder, 'models'), layout.models).folders.flatMap((provider) =>
    list(join(folder, 'models', provider), layout.provider).files.map((name) => `${provider}/${name}`),
  );
  const formats = list(join(folder, 'formats'), layout.formats).files;
  return {
    models: new Map(slugs.map((slug) => [slug, read(join(folder, 'models', `${slug}.yaml`))])),
    formats: new Map(formats.map((id) => [id, read(join(folder, 'formats', `${id}.yaml`))])),
    vocabularies: new Map(vocabularyNames.map((name) => [name, read(join(folder, `${name}.yaml`))])),
    problems,
  };
}

function readFile(path: string): Parsed {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { problems: [fileProblem(path, ...systemFault(error, 'file', 'Create it: every catalog has one.'))] };
  }
  return parseYaml(path, bytes);
}
