import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPackage, root, supportedNodes, type InstalledPackage } from './support/installed-package.ts';

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

const readJson = (file: string) => JSON.parse(readFileSync(join(installed.folder, file), 'utf8'));
const run = (node: string, file: string) =>
  execFileSync(node, [file], { cwd: installed.project, encoding: 'utf8' }).trim();

describe('the tarball', () => {
  test('holds what users need and nothing else', () => {
    const notForUsers = installed.files.filter(
      (file) =>
        !/^(dist\/[\w/-]+\.(js|d\.ts|json|schema\.json)|package\.json|README\.md|LICENSE|LICENSE-DATA)$/.test(file),
    );
    expect(notForUsers).toEqual([]);
    expect(installed.files.filter((file) => /test|fixture|\.ya?ml$|^dist\/authoring/i.test(file))).toEqual([]);
    expect(installed.files).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'LICENSE-DATA',
        'dist/index.js',
        'dist/index.d.ts',
      ]),
    );
  });

  test('holds every file that package.json exports', () => {
    const targets = (value: unknown): string[] =>
      typeof value === 'string' ? [value.slice(2)] : Object.values(value as object).flatMap(targets);
    const { exports, imports } = readJson('package.json');
    expect(installed.files).toEqual(expect.arrayContaining(targets({ exports, imports })));
  });

  test('has no dependency', () => {
    const { dependencies, peerDependencies, optionalDependencies, bundleDependencies } = readJson('package.json');
    expect([dependencies, peerDependencies, optionalDependencies, bundleDependencies].filter(Boolean)).toEqual([]);
  });

  test('unpacks to less than 3 MB', () => {
    console.log(`unpacked: ${(installed.unpackedSize / 1000).toFixed(0)} kB in ${installed.files.length} files`);
    expect(installed.unpackedSize).toBeLessThan(3_000_000);
  });

  test('leaves publint nothing to say', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed.folder, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('resolves to types in every mode that can load it', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [attw, installed.tarball, '--profile', 'esm-only', '--format', 'json'];
    const { analysis, problems } = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
    expect(Object.keys(analysis.entrypoints)).toHaveLength(Object.keys(readJson('package.json').exports).length);
    const ignored = ['node10', 'node16-cjs'];
    const found = Object.values(problems ?? {}).flat() as { resolutionKind?: string }[];
    expect(found.filter((problem) => !ignored.includes(problem.resolutionKind ?? ''))).toEqual([]);
  });
});

describe.each(supportedNodes())('in Node $version', ({ path }) => {
  test('its functions work on its data', () => {
    const file = installed.write(
      'use.js',
      `import { asOf, estimateCost, findModels, getModel, models, providers, resolveModel, UnknownModelError } from 'bedrock-model-catalog';
       import assert from 'node:assert/strict';
       assert.match(asOf, /^\\d{4}-\\d{2}-\\d{2}$/);
const ids = models.map((model) => model.id);
       assert.deepEqual(ids, [...ids].sort());
       for (const model of models) {
         assert.equal(getModel(model.id), model);
         assert.equal(resolveModel(' ' + model.id), model);
         assert.ok(model.provider in providers);
       }
       assert.throws(() => getModel(models[0].id + 'x'), UnknownModelError);
       assert.deepEqual(findModels(), models);
       assert.equal(estimateCost('cohere.command-r-v1:0', { inputTokens: 1200, outputTokens: 300 }, { date: '2024-06-21' }).exact, '0.00105');
       console.log(models.length);`,
    );
    expect(run(path, file)).toBe(String(readJson('dist/catalog.json').models.length));
  });

  test('its JSON can be imported, and says what its JavaScript says', () => {
    const file = installed.write(
      'json.js',
      `import catalog from 'bedrock-model-catalog/catalog.json' with { type: 'json' };
       import schema from 'bedrock-model-catalog/model.schema.json' with { type: 'json' };
       import * as library from 'bedrock-model-catalog';
       import assert from 'node:assert/strict';
       for (const [key, value] of Object.entries(catalog)) assert.deepEqual(library[key], value, key);
       console.log(Object.keys(catalog).length, schema.$schema);`,
    );
    expect(run(path, file)).toBe('8 https://json-schema.org/draft/2020-12/schema');
  });
});

test.each(supportedNodes().filter(({ major }) => major >= 22))(
  'CommonJS in Node $version can require it',
  ({ path }) => {
    const file = installed.write('use.cjs', `console.log(require('bedrock-model-catalog').models.length > 0);`);
    expect(run(path, file)).toBe('true');
  },
);

describe('bundled for a browser', () => {
  const bundle = async (contents: string) => {
    const result = await build({
      stdin: { contents, resolveDir: installed.project },
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'result',
    });
    expect(result.warnings).toEqual([]);
    expect(
      Object.values(result.metafile.inputs).flatMap((input) => input.imports.filter(({ external }) => external)),
    ).toEqual([]);
    return result.outputFiles[0]!.text;
  };

  test('it needs nothing but the language', async () => {
    const code = await bundle(
      `import { estimateCost, findModels, models } from 'bedrock-model-catalog';
       export const found = findModels({ text: 'cohere', language: 'en', maxInputPrice: 1000 }).length;
       export const { exact } = estimateCost(models.find((model) => model.prices.some((list) => list.onDemand?.inputTokens)), { inputTokens: 1000 });`,
    );
    const { found, exact } = runInContext(`${code}; result`, createContext({}));
    expect(found).toBeGreaterThan(0);
    expect(exact).toMatch(/^\d+(\.\d+)?$/);
  });

  test('it ships no model to those who ask for none', async () => {
    const code = await bundle(`export { providers, UnpricedUsageError } from 'bedrock-model-catalog';`);
    expect(code).not.toContain('cohere.command-r-v1:0');
    expect(code.length).toBeLessThan(5000);
  });
});

test('model.schema.json describes every model of catalog.json', () => {
  const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(readJson('dist/model.schema.json'));
  const faults = readJson('dist/catalog.json').models.flatMap((model: { id: string }) =>
    validate(model as unknown)
      ? []
      : (validate.errors ?? []).map((error) => `${model.id}${error.instancePath} ${error.message}`),
  );
  expect(faults).toEqual([]);
  expect(validate({ ...readJson('dist/catalog.json').models[0], maxTokens: '4k' })).toBe(false);
});
