/** Tiny catalogs of YAML in a temporary folder, to test the compiler from outside: each test writes only what differs. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { check } from '../../scripts/compile/check.ts';
import { derive, type Catalog } from '../../scripts/compile/derive.ts';
import { CatalogError, printProblem, printProblems, type Problem } from '../../scripts/compile/problem.ts';
import { readCatalog } from '../../scripts/compile/read.ts';
import { validate } from '../../scripts/compile/validate.ts';
import { rules, type Rule } from '../../scripts/rules/index.ts';
import { makePriceList } from './make-model.ts';

/** Files by path below the catalog: text, bytes, or an object to be written as YAML; `null` takes a file of the base away. */
export type Files = Readonly<Record<string, string | Uint8Array | object | null>>;

/** A correct model, as authors write it, of which a test changes what it is about. */
export function authoredModel(overrides: object = {}): Record<string, any> {
  return {
    id: 'acme.text-v1',
    name: 'Acme Text',
    summary: 'Writes text.',
    modality: 'text',
    input: ['text'],
    output: ['text'],
    maxTokens: 8000,
    languages: { tags: ['en'], more: false },
    useCases: ['chat'],
    format: 'acme-text',
    lifecycle: { asOf: '2024-06-21' },
    prices: [authoredPrices()],
    sources: [
      {
        source: 'handbook',
        asOf: '2024-06-21',
        fields: ['name', 'modality', 'input', 'output', 'maxTokens', 'languages', 'useCases'],
      },
    ],
    ...overrides,
  };
}

/** A correct price list: on demand, USD 0.5 in and 1.5 out per 1M tokens. */
export function authoredPrices(overrides: object = {}): Record<string, any> {
  return { ...makePriceList(overrides) };
}

/** A correct format with a stream. */
export function authoredFormat(overrides: object = {}): Record<string, any> {
  return {
    name: 'Acme Text',
    summary: 'A plain prompt.',
    modality: 'text',
    operations: ['invoke', 'invokeStream'],
    request: {
      promptPath: '$.prompt',
      promptTemplate: '{prompt}',
      body: { prompt: 'Hello', limit: 100 },
      schema: {
        type: 'object',
        properties: { prompt: { type: 'string' }, limit: { type: 'integer', minimum: 1, maximum: 4096 } },
        required: ['prompt'],
        additionalProperties: false,
      },
      parameters: { maxTokens: '$.limit' },
    },
    response: { text: '$.answer', example: { answer: 'Hello.' } },
    stream: { text: '$.piece', chunks: [{ piece: 'Hel' }, { piece: 'lo.' }] },
    evidence: 'docs',
    sources: ['https://example.com/'],
    ...overrides,
  };
}

/** The whole base: one model, one format, and one entry in each vocabulary but `pending`. */
export function baseFiles(): Record<string, object | string> {
  return {
    'models/acme/text.yaml': authoredModel(),
    'formats/acme-text.yaml': authoredFormat(),
    'providers.yaml': { acme: { name: 'Acme Labs' } },
    'use-cases.yaml': { chat: { title: 'Chat', group: 'converse', explanation: 'Talks.' } },
    'regions.yaml': { 'us-east-1': { name: 'US East (N. Virginia)' } },
    'sources.yaml': { handbook: { title: 'The Handbook', publisher: 'Acme', kind: 'article' } },
    'pending.yaml': {},
  };
}

/** Writes the base with `files` over it into a temporary folder, which is gone when `use` has ended. */
export function withCatalog<T>(files: Files, use: (folder: string) => T): T {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'catalog-')));
  const folder = join(root, 'catalog');
  const clear = () => rmSync(root, { recursive: true, force: true });
  let result: T;
  try {
    for (const [path, content] of Object.entries({ ...baseFiles(), ...files })) {
      if (content !== null) writeCatalogFile(join(folder, path), content);
    }
    result = use(folder);
  } catch (error) {
    clear();
    throw error;
  }
  if (result instanceof Promise) return result.finally(clear) as T;
  clear();
  return result;
}

/** The catalog that the base with `files` compiles to, with the problems of its shape, before any rule. */
export function compile(files: Files = {}): Catalog {
  return withCatalog(files, (folder) => derive(validate(readCatalog(folder))));
}

/** What a person sees on checking the base with `files`; `'no problems'` where there are none. */
export function printed(files: Files): string {
  return withCatalog(files, printedCheck);
}

/** What a person sees on checking a folder; the folder itself is shown as `catalog`. */
export function printedCheck(folder: string): string {
  try {
    check(derive(validate(readCatalog(folder))), rules);
    return 'no problems';
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return printProblems(error.problems.map((problem) => shorten(problem, folder)));
  }
}

/** What breaks one rule in the base with `files`, printed; empty where nothing does. The shapes must be right. */
export function broken(rule: Rule, files: Files): string {
  return withCatalog(files, (folder) => {
    const catalog = derive(validate(readCatalog(folder)));
    if (catalog.problems.length > 0) throw new Error(printProblems(catalog.problems));
    return rule(catalog)
      .map((problem) => printProblem(shorten(problem, folder)))
      .join('\n');
  });
}

function shorten(problem: Problem, folder: string): Problem {
  return JSON.parse(JSON.stringify(problem).replaceAll(folder, 'catalog')) as Problem;
}

function writeCatalogFile(path: string, content: string | Uint8Array | object): void {
  mkdirSync(dirname(path), { recursive: true });
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isRaw ? content : stringify(content, { aliasDuplicateObjects: false }));
}
