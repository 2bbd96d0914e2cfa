/** Files that are missing, misplaced or unreadable, and the words about them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { authoredModel, baseFiles, printed, printedCheck, withCatalog } from './support/with-catalog.ts';

/** What the command prints when another user runs it, who may enter the folder but owns nothing in it. */
function checkAsNobody(folder: string): string {
  chmodSync(join(folder, '..'), 0o755);
  const script = resolve(import.meta.dirname, '../scripts/check.ts');
  const { stderr } = spawnSync(process.execPath, [script, folder], { uid: 65534, gid: 65534, encoding: 'utf8' });
  const indent = ' '.repeat(folder.length - 'catalog'.length);
  return stderr.replaceAll(folder, 'catalog').replaceAll(`\n${indent}`, '\n').trimEnd();
}

const text = stringify(authoredModel());

describe('Files', () => {
  test('a vocabulary that is missing accuses nobody who uses it', () => {
    expect(printed({ 'providers.yaml': null })).toMatchInlineSnapshot(`
      "catalog/providers.yaml:1:1  this file is missing.
                                  Create it: every catalog has one.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('files that nobody would read', () => {
    const stray = {
      'models/acme/other.yml': text,
      'models/loose.yaml': text,
      'provider.yaml': {},
      'notes.txt': 'x',
      'formats/old/acme.yaml': {},
      'models/acme/text.yaml~': 'x',
    };
    expect(printed(stray)).toMatchInlineSnapshot(`
      "catalog/formats/old:1:1  nobody reads this folder.
                               Here stands one YAML file for each format.
      catalog/models/acme/other.yml:1:1  nobody reads a .yml file.
                                         Rename it so that it ends in .yaml.
      catalog/models/acme/text.yaml~:1:1  nobody reads this file.
                                          Here stands one YAML file for each model of the provider.
      catalog/models/loose.yaml:1:1  nobody reads this file.
                                     Here stands one folder for each provider.
      catalog/notes.txt:1:1  nobody reads this file.
                             Here stand README.md, src/, models/, formats/ and the vocabularies; models go into models/<provider>/.
      catalog/provider.yaml:1:1  nobody reads this file.
                                 Here stand README.md, src/, models/, formats/ and the vocabularies; models go into models/<provider>/.

      6 problems in 6 files. Nothing was written."
    `);
  });

  test('README.md, the library, and what a system drops are nobody’s business', () => {
    expect(printed({ 'README.md': '# Data', 'src/index.ts': '', 'models/.DS_Store': 'x', '.DS_Store': 'x' })).toBe(
      'no problems',
    );
  });

  test('names that not every system can check out, or that make a poor address', () => {
    const names = ['acme.text-v1:0', 'Text-Lite', 'nul', 'two words'];
    const files = Object.fromEntries(names.map((name) => [`models/acme/${name}.yaml`, 'x: 1\n']));
    expect(printed({ ...files, 'models/Big_Corp/a.yaml': 'x: 1\n' })).toMatchInlineSnapshot(`
      "catalog/models/Big_Corp:1:1  the name must be lower-case words joined by hyphens.
                                   Rename it, such as to big-corp.
      catalog/models/acme/Text-Lite.yaml:1:1  the name must be lower-case words joined by hyphens.
                                              Rename it, such as to text-lite.yaml.
      catalog/models/acme/acme.text-v1:0.yaml:1:1  the name must be lower-case words joined by hyphens.
                                                   Rename it, such as to acme-text-v1-0.yaml.
      catalog/models/acme/nul.yaml:1:1  Windows keeps the name "nul" for a device.
                                        Rename it.
      catalog/models/acme/two words.yaml:1:1  the name must be lower-case words joined by hyphens.
                                              Rename it, such as to two-words.yaml.

      5 problems in 5 files. Nothing was written."
    `);
  });

  test('a folder with the name of a file', () => {
    expect(printed({ 'models/acme/other.yaml/text.yaml': text, 'regions.yaml': null, 'regions.yaml/x.yaml': '' }))
      .toMatchInlineSnapshot(`
      "catalog/models/acme/other.yaml:1:1  this is a folder with the name of a file.
                                          Rename or remove it.
      catalog/regions.yaml:1:1  this is a folder with the name of a file.
                                Rename or remove it.

      2 problems in 2 files. Nothing was written."
    `);
  });

  test('folders that hold nothing', () => {
    const output = withCatalog({ 'formats/acme-text.yaml': null }, (folder) => {
      mkdirSync(join(folder, 'models/birch'));
      mkdirSync(join(folder, 'formats'));
      return printedCheck(folder);
    });
    expect(output).toMatchInlineSnapshot(`
      "catalog/formats:1:1  the folder is empty.
                           Here stands one YAML file for each format.
      catalog/models/acme/text.yaml:16:1  format: there is no format "acme-text" in catalog/formats/.
                                          Add it there, or leave the key out where no dialect is evidenced.
      catalog/models/birch:1:1  the folder is empty.
                                Here stands one YAML file for each model of the provider.

      3 problems in 3 files. Nothing was written."
    `);
  });

  test('no folder at all', () => {
    const output = withCatalog({}, (folder) => (rmSync(folder, { recursive: true }), printedCheck(folder)));
    expect(output).toMatchInlineSnapshot(`
      "catalog:1:1  this folder is missing.
                   Here stand README.md, src/, models/, formats/ and the vocabularies; models go into models/<provider>/.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an empty folder as the catalog', () => {
    const files = Object.fromEntries(Object.keys(baseFiles()).map((path) => [path, null]));
    const output = withCatalog(files, (folder) => (mkdirSync(folder), printedCheck(folder)));
    expect(output).toMatchInlineSnapshot(`
      "catalog:1:1  the folder is empty.
                   Here stand README.md, src/, models/, formats/ and the vocabularies; models go into models/<provider>/.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('symbolic links, also one that leads back to itself', () => {
    const output = withCatalog({}, (folder) => {
      symlinkSync('text.yaml', join(folder, 'models/acme/link.yaml'));
      symlinkSync('..', join(folder, 'models/loop'));
      return printedCheck(folder);
    });
    expect(output).toMatchInlineSnapshot(`
      "catalog/models/acme/link.yaml:1:1  this is a symbolic link.
                                         Put the file itself here.
      catalog/models/loop:1:1  this is a symbolic link.
                               Put the file itself here.

      2 problems in 2 files. Nothing was written."
    `);
  });
});

describe('A file that may not be read', () => {
  test('is a problem like any other', () => {
    const output = withCatalog({}, (folder) => {
      chmodSync(join(folder, 'regions.yaml'), 0);
      // Root may read everything: as root, the check runs in a process of somebody else.
      return process.getuid?.() === 0 ? checkAsNobody(folder) : printedCheck(folder);
    });
    expect(output).toMatchInlineSnapshot(`
      "catalog/regions.yaml:1:1  this file may not be read by you.
                                Change its permissions.

      1 problem in 1 file. Nothing was written."
    `);
  });
});
