/** What surrounds the code: the workflows can be read and ask for little, the links of the Markdown files lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../scripts/setup/tools.ts';

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => ({
  name,
  workflow: parse(read(`.github/workflows/${name}`)) as Workflow,
}));
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

describe.each(workflows)('$name', ({ workflow }) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('may only read unless a job asks for more', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('uses only actions of GitHub, each at a major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  test('runs only npm scripts that exist', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test('lets no job run without an end', () => {
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

const documents = readdirSync(root)
  .filter((name) => name.endsWith('.md'))
  .concat('catalog/README.md');

test.each(documents)('%s links only to files that exist', (document) => {
  const targets = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
  for (const target of targets) expect(existsSync(join(root, dirname(document), target)), target).toBe(true);
});

test.each(documents)('%s names only npm scripts that exist', (document) => {
  const named = [...read(document).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test('no code folder stands at the top besides the four', () => {
  const tracked = ['catalog', 'scripts', 'site', 'test'];
  const generated = ['dist', 'node_modules'];
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !/^dist\./.test(entry.name))
    .map(({ name }) => name);
  expect(folders.filter((name) => !generated.includes(name)).sort()).toEqual(tracked);
});
