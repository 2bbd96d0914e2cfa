/** What keeps the parts apart: who may import whom, names that every system can check out, short files, and no code for one model. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, resolve } from 'node:path/posix';
import { models, providers } from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
/** Tracked files, and new ones that git does not ignore. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((name) => name !== '' && read(name) !== undefined);
const codeEndings = ['.ts', '.js', '.mjs', '.astro', '.css', '.py', '.sh'];
/** Code of ours: in the four folders, or at the top. */
const codeFiles = files.filter(
  (name) => /^((catalog|scripts|site|test)\/|[^/]+$)/.test(name) && codeEndings.includes(extname(name)),
);

function read(name: string): string | undefined {
  try {
    return readFileSync(join(root, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** What a file imports; a path within the project is given from the project's folder, `./` before it. */
function importsOf(name: string): string[] {
  const text = read(name)!;
  const statements =
    /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\s)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statements)].map((match) => {
    const specifier = (match[1] ?? match[2] ?? match[3])!;
    return specifier.startsWith('.') ? `./${normalize(join(dirname(name), specifier))}` : specifier;
  });
}

/** Who may import whom. The arrow between the parts points one way: catalog ← scripts → dist ← catalog/src ← site. */
const directions: readonly { readonly folder: string; readonly may: RegExp; readonly because: string }[] = [
  {
    folder: 'catalog/src/',
    may: /^(#catalog$|\.\/catalog\/src\/)/,
    because: 'the library runs anywhere and depends on nothing',
  },
  {
    folder: 'scripts/',
    may: /^(node:|(zod|yaml|ajv|typescript|playwright-core)(\/|$)|\.\/scripts\/)/,
    because: 'the compiler makes what the library and the site use',
  },
  {
    folder: 'site/',
    may: /^(bedrock-model-catalog(\/|$)|vite$|astro(:|\/|$)|@astrojs\/|virtual:|node:|@observablehq\/plot$|ical-generator$|linkedom$|\.\/site\/)/,
    because: 'the site is a user of the package like any other',
  },
];

describe.each(directions)('$folder', ({ folder, may, because }) => {
  const imports = codeFiles
    .filter((name) => name.startsWith(folder))
    .flatMap((name) => importsOf(name).map((what) => `${name} → ${what}`));

  test(`imports only what it may, because ${because}`, () => {
    expect(imports.filter((line) => !may.test(line.split(' → ')[1]!))).toEqual([]);
  });

  test('imports something, so that the test above looks at something', () => {
    expect(imports.length).toBeGreaterThan(10);
  });
});

test('The patterns refuse what points the wrong way', () => {
  const refused = [
    ['catalog/src/', 'node:fs'],
    ['catalog/src/', 'zod'],
    ['catalog/src/', './dist/catalog.js'],
    ['scripts/', './catalog/src/index.ts'],
    ['scripts/', 'bedrock-model-catalog'],
    ['site/', './dist/index.js'],
    ['site/', './catalog/src/index.ts'],
    ['site/', '#catalog'],
  ];
  for (const [folder, what] of refused)
    expect(directions.find((rule) => rule.folder === folder)!.may.test(what!), `${folder} ${what}`).toBe(false);
});

test('Every system can check out every file name', () => {
  expect(files.filter((name) => /[:*?"<>|\\]|[. ]$|[. ]\//.test(name))).toEqual([]);
  const lower = files.map((name) => name.toLowerCase());
  expect(files.filter((name, i) => lower.indexOf(name.toLowerCase()) !== i)).toEqual([]);
});

describe('A code file', () => {
  /** Longer files, each with the reason why splitting it would not help a reader. */
  const long: Record<string, string> = {
    'test/article.test.ts': 'one table, one reader: every statement of the article beside the data that hold it',
    'test/fixtures/article-2024-06-21.ts': "the article's tables, row for row, to be compared with it at a glance",
  };
  const lines = (name: string) => read(name)!.trimEnd().split('\n').length;

  test('has at most 200 lines', () => {
    expect(
      codeFiles.filter((name) => lines(name) > 200 && !(name in long)).map((name) => `${name} (${lines(name)})`),
    ).toEqual([]);
  });

  test('is excused only as long as it needs to be', () => {
    expect(Object.keys(long).filter((name) => !files.includes(name) || lines(name) <= 200)).toEqual([]);
  });

  test('never names one model or provider: what differs between models is data', () => {
    const ids = [...models.map((model) => model.id), ...Object.keys(providers)];
    const inCode = codeFiles.filter((name) => /^(catalog\/src|scripts|site\/src)\//.test(name));
    const named = inCode.flatMap((name) => {
      const literals = [...withoutComments(read(name)!).matchAll(/(['"`])([^'"`\n]+)\1/g)].map((match) => match[2]!);
      return literals.filter((literal) => ids.includes(literal)).map((literal) => `${name}: ${literal}`);
    });
    expect(named).toEqual([]);
  });
});

/** Comments may name a model as an example, and a class of CSS may happen to be called like a provider. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->|\bclass="[^"]*"/gm, '');
}
