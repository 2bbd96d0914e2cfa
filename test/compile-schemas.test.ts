/** The JSON Schemas that the compiler writes, and the real catalog under them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../scripts/compile/write.ts';
import { authoredModel, baseFiles, compile } from './support/with-catalog.ts';

const json = (files: Record<string, string>, name: string) => JSON.parse(files[name]!);

describe('The schemas', () => {
  const ajv = () => new Ajv2020({ strict: true, strictTypes: false, allErrors: true, validateFormats: false });
  const files = generatedFiles(compile().published);

  test('model.schema.json accepts what is published, and nothing else', () => {
    const accepts = ajv().compile(json(files, 'model.schema.json'));
    const model = json(files, 'catalog.json').models[0];
    expect(accepts(model), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts({ ...model, colour: 'red' })).toBe(false);
    expect(accepts({ ...model, provider: undefined })).toBe(false);
  });

  test('of editors accept what is authored', () => {
    for (const [path, content] of Object.entries(baseFiles())) {
      const name = path.startsWith('models/')
        ? 'model'
        : path.startsWith('formats/')
          ? 'format'
          : path.replace('.yaml', '');
      const accepts = ajv().compile(json(files, `authoring/${name}.schema.json`));
      expect(accepts(content), `${path}: ${JSON.stringify(accepts.errors)}`).toBe(true);
    }
  });

  test('of editors know the names that may be used', () => {
    const accepts = ajv().compile(json(files, 'authoring/model.schema.json'));
    expect(accepts(authoredModel({ useCases: ['gardening'] }))).toBe(false);
    expect(accepts(authoredModel({ format: 'morse' }))).toBe(false);
    expect(accepts(authoredModel({ id: 'acme.new-v1' }))).toBe(true);
  });

  test('hold only keywords of JSON Schema', () => {
    const text = Object.entries(files)
      .filter(([name]) => name.endsWith('.schema.json'))
      .map(([, content]) => content)
      .join('');
    expect(text).not.toContain('refersTo');
    expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});

describe('The real catalog', () => {
  const folder = resolve(import.meta.dirname, '../catalog');
  const yamlFiles = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

  test('names in the first line of each file the schema that its editor should use', () => {
    for (const name of yamlFiles) {
      const depth = name.split(/[\\/]/).length;
      const kind = name.startsWith('models')
        ? 'model'
        : name.startsWith('formats')
          ? 'format'
          : name.replace('.yaml', '');
      const line = `# yaml-language-server: $schema=${'../'.repeat(depth)}dist/authoring/${kind}.schema.json`;
      expect(readFileSync(join(folder, name), 'utf8').split('\n')[0], name).toBe(line);
    }
  });

  test('loses nothing on its way into catalog.json', () => {
    const { models } = JSON.parse(readFileSync(resolve(folder, '../dist/catalog.json'), 'utf8'));
    const files = yamlFiles.filter((name) => name.startsWith('models'));
    expect(models).toHaveLength(files.length);
    for (const name of files) {
      const authored = parse(readFileSync(join(folder, name), 'utf8'));
      const model = models.find((candidate: { id: string }) => candidate.id === authored.id);
      const { prices: lists, ...rest } = authored;
      // A list for several Regions is published as one for each.
      const prices = lists.flatMap((list: { region: string | string[] }) =>
        [list.region].flat().map((region) => ({ ...list, region })),
      );
      expect(model, name).toMatchObject(rest);
      expect(model.prices, name).toEqual(expect.arrayContaining(prices));
      expect(model.prices, name).toHaveLength(prices.length);
    }
  });
});
