/** Bad input, one kind a test, and the words that a contributor reads about it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { authoredModel, authoredPrices, baseFiles, printed, printedCheck, withCatalog } from './support/with-catalog.ts';

/** What the command prints when another user runs it, who may enter the folder but owns nothing in it. */
function checkAsNobody(folder: string): string {
  chmodSync(join(folder, '..'), 0o755);
  const script = resolve(import.meta.dirname, '../scripts/check.ts');
  const { stderr } = spawnSync(process.execPath, [script, folder], { uid: 65534, gid: 65534, encoding: 'utf8' });
  const indent = ' '.repeat(folder.length - 'catalog'.length);
  return stderr.replaceAll(folder, 'catalog').replaceAll(`\n${indent}`, '\n').trimEnd();
}

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const text = stringify(authoredModel());
const raw = (yaml: string | Uint8Array) => ({ 'models/acme/text.yaml': yaml });
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('The base that all these tests change has no problems', () => {
  expect(printed({})).toBe('no problems');
});

describe('Keys', () => {
  test('an unknown key is named where it stands, with the nearest known one', () => {
    const onDemand = { inputTokens: { usd: 0.5, per: '1M tokens' }, outputToken: { usd: 1.5, per: '1M tokens' } };
    expect(printed(model({ prices: [authoredPrices({ onDemand })] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:28:7  prices[0].onDemand.outputToken: unknown key "outputToken".
                                          Did you mean "outputTokens"?

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an unknown key like no other lists the known ones', () => {
    expect(printed(model({ languages: { tags: ['en'], more: false, dialects: 3 } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:14:3  languages.dialects: unknown key "dialects".
                                          Known keys here: tags, more, count.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a missing key is reported at its nearest parent', () => {
    expect(printed(model({ languages: { tags: ['en'] } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:10:1  languages.more: the key "more" is missing.
                                          Add it; it holds true or false.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a missing choice says what the choices are', () => {
    expect(printed(model({ modality: undefined }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:1:1  modality: the key "modality" is missing.
                                         Add it; it holds one of "text", "embedding", "image", "video".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a key written twice is refused, not won by the last', () => {
    expect(printed(raw(`${text}maxTokens: 9000\n`))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:1  this key is written twice in one map.
                                          Keep one of the two.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s cannot be a key', (key) => {
    const yaml = `${text}${key}:\n  usd: 1\n`;
    const fault = `"${key}" cannot be a key: every JavaScript object already has a property of that name.`;
    expect(printed(raw(yaml))).toContain(`text.yaml:42:1  ${fault}\n`);
  });

  test('constructor cannot be the ID of a use case either', () => {
    expect(printed({ 'use-cases.yaml': 'constructor:\n  title: Build\n' })).toMatchInlineSnapshot(`
      "catalog/use-cases.yaml:1:1  "constructor" cannot be a key: every JavaScript object already has a property of that name.
                                  Choose another word.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a key must be text', () => {
    expect(printed({ 'regions.yaml': 'true:\n  name: x\n1: {}\n[a, b]: {}\n' })).toMatchInlineSnapshot(`
      "catalog/regions.yaml:1:1  "true" as a key is not text.
                                Write the key as a plain or quoted word.
      catalog/regions.yaml:3:1  "1" as a key is not text.
                                Write the key as a plain or quoted word.
      catalog/regions.yaml:4:1  a list or map as a key is not text.
                                Write the key as a plain or quoted word.

      3 problems in 1 file. Nothing was written."
    `);
  });

  test('an ID of a vocabulary must look like one', () => {
    expect(printed({ 'regions.yaml': 'us-east-1:\n  name: US East\nus_west_2:\n  name: US West\n' })).toMatchInlineSnapshot(`
      "catalog/regions.yaml:3:1  us_west_2: the key "us_west_2" must be a Region code, such as us-east-1.
                                Rename it.

      1 problem in 1 file. Nothing was written."
    `);
  });
});

describe('Values', () => {
  test('an unquoted version number must be quoted', () => {
    expect(printed(raw(text.replace('summary:', 'version: 1.0\nsummary:')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:3:1  version: 1.0 is not text.
                                         Quote it, so that it is text: "1.0".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('yes is not true', () => {
    expect(printed(raw(text.replace('more: false', 'more: no')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:13:3  languages.more: "no" is not true or false.
                                          Write true or false, without quotes.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a number with separators or quotes is text', () => {
    expect(printed(raw(text.replace('8000', '8,000')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:9:1  maxTokens: "8,000" is not a number.
                                         Write digits only: no quotes, commas, underscores or unit.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a whole number has no fraction', () => {
    expect(printed(model({ maxTokens: 0.5 }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:9:1  maxTokens: 0.5 is not a whole number.
                                         Write a whole number, as the source gives it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a key with nothing behind it is not a value', () => {
    expect(printed(raw(text.replace('name: Acme Text', 'name:')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:2:1  name: nothing stands here; text was expected.
                                         Write it, or remove the key.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('one word where a list belongs', () => {
    expect(printed(model({ input: 'text' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:5:1  input: "text" is not a list.
                                         Write a list: each item on a line of its own after "- ".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a list where a map belongs', () => {
    expect(printed(model({ lifecycle: ['2024-06-21'] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:17:1  lifecycle: a list is not a map.
                                          Write "key: value" lines, indented below the key.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an empty text, an empty list and a text too long', () => {
    const overrides = { name: ' ', input: [], summary: 'x'.repeat(201) };
    expect(printed(model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:2:1  name: the text is empty.
                                         Fill it, or remove the key.
      catalog/models/acme/text.yaml:3:1  summary: the text has 201 characters; at most 200 are allowed.
                                         Shorten it.
      catalog/models/acme/text.yaml:5:1  input: the list is empty.
                                         Fill it, or remove the key.

      3 problems in 1 file. Nothing was written."
    `);
  });

  test('a misspelt choice', () => {
    expect(printed(model({ modality: 'embeding' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:4:1  modality: "embeding" is not one of "text", "embedding", "image", "video".
                                         Did you mean "embedding"?

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('another currency', () => {
    expect(printed(model({ prices: [authoredPrices({ currency: 'EUR' })] }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:22:5  prices[0].currency: "EUR" is not "USD".
                                          Write just that.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test.each([
    [-1, 'must be more than 0', 'Leave out what has no price.'],
    [0, 'must be more than 0', 'Leave out what has no price.'],
    [250_000, 'must be at most 100,000 USD', 'Is the unit right?'],
  ])('a price of %d is refused', (usd, fault, remedy) => {
    const onDemand = { inputTokens: { usd, per: '1M tokens' } };
    const output = printed(model({ prices: [authoredPrices({ onDemand })] }));
    expect(output).toContain(`prices[0].onDemand.inputTokens.usd: ${usd} ${fault}.\n`);
    expect(output).toContain(`  ${remedy}\n`);
  });

  test.each(['1e400', '.inf', '-.inf', '.nan', '0x10', '0o17', '+5', '007', '.5', '5.'])('%s is not written as a number', (number) => {
    expect(printed(raw(text.replace('8000', number)))).toContain(
      `maxTokens: ${number} is not a plain decimal number.\n`,
    );
  });

  test('a number with more digits than a number keeps', () => {
    expect(printed(raw(text.replace('0.5', '0.12345678901234567')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:26:14  prices[0].onDemand.inputTokens.usd: 0.12345678901234567 has more digits than a number keeps.
                                           Write at most 15 digits. If it is text, quote it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a day that no calendar has', () => {
    expect(printed(model({ lifecycle: { asOf: '2024-02-30' } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:18:3  lifecycle.asOf: "2024-02-30" is not a day.
                                          Write a day of the calendar as YYYY-MM-DD.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a language tag that no browser knows how to match', () => {
    expect(printed(model({ languages: { tags: ['en', 'zh_hans'], more: false } }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:13:7  languages.tags[1]: "zh_hans" must be a BCP 47 language tag, such as en or zh-Hans.
                                          Compare it with its source, and correct it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an address that is none', () => {
    expect(printed({ 'providers.yaml': { acme: { name: 'Acme Labs', url: 'acme.example' } } })).toMatchInlineSnapshot(`
      "catalog/providers.yaml:3:3  acme.url: "acme.example" is not a URL.
                                  Write it whole, from https:// on.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a value of no allowed kind', () => {
    const disputed = [{ field: 'maxTokens', value: { tokens: 5 }, source: 'handbook', asOf: '2024' }];
    expect(printed(model({ disputed }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:44:5  disputed[0].value: a map is not allowed here.
                                          Write a number, text, true or false, null or a list.

      1 problem in 1 file. Nothing was written."
    `);
  });
});

describe('Names that are nowhere', () => {
  test('every kind of reference, with the nearest name where one is near', () => {
    const overrides = {
      useCases: ['chatt'],
      format: 'acme-txt',
      lifecycle: { asOf: '2024-06-21', replacedBy: ['acme.text-v2'] },
      prices: [authoredPrices({ region: 'us-east-2', source: 'rumour' })],
      sources: [...authoredModel()['sources'], { source: 'handbok', asOf: '2024', fields: ['lifecycle'] }],
    };
    expect(printed(model(overrides))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:15:5  useCases[0]: there is no use case "chatt" in catalog/use-cases.yaml.
                                          Did you mean "chat"? If not: add it there, or use one that is there.
      catalog/models/acme/text.yaml:16:1  format: there is no format "acme-txt" in catalog/formats/.
                                          Did you mean "acme-text"? If not: add it there, or leave the key out where no dialect is evidenced.
      catalog/models/acme/text.yaml:20:7  lifecycle.replacedBy[0]: there is no model "acme.text-v2" in the catalog or catalog/pending.yaml.
                                          Did you mean "acme.text-v1"? If not: add it to catalog/pending.yaml with its name, or give it a file.
      catalog/models/acme/text.yaml:23:5  prices[0].region: there is no Region "us-east-2" in catalog/regions.yaml.
                                          Did you mean "us-east-1"? If not: add it there, with its name.
      catalog/models/acme/text.yaml:25:5  prices[0].source: there is no source "rumour" in catalog/sources.yaml.
                                          Add it there, with its URL.
      catalog/models/acme/text.yaml:44:5  sources[1].source: there is no source "handbok" in catalog/sources.yaml.
                                          Did you mean "handbook"? If not: add it there, with its URL.

      6 problems in 1 file. Nothing was written."
    `);
  });

  test('an ID that two files state', () => {
    expect(printed({ 'models/acme/text-2.yaml': authoredModel() })).toMatchInlineSnapshot(`
      "catalog/models/acme/text-2.yaml:1:1  id: "acme.text-v1" is already the ID of catalog/models/acme/text.yaml.
                                           Correct one of the two, or keep one file.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a folder that is no provider', () => {
    expect(printed({ 'models/acmee/text.yaml': authoredModel({ id: 'acmee.text-v1' }) })).toMatchInlineSnapshot(`
      "catalog/models/acmee/text.yaml:1:1  the folder "acmee" is no provider in catalog/providers.yaml.
                                          Did you mean "acme"?

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a broken vocabulary accuses nobody who uses it', () => {
    expect(printed({ 'sources.yaml': 'handbook: [\n' })).toMatchInlineSnapshot(`
      "catalog/sources.yaml:2:1  the YAML cannot be read: flow sequence in block collection must be sufficiently indented and end with a ].
                                Correct the syntax here or just before.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a broken entry still counts as known', () => {
    expect(printed({ 'sources.yaml': { handbook: { title: 'The Handbook' } } })).toMatchInlineSnapshot(`
      "catalog/sources.yaml:1:1  handbook.kind: the key "kind" is missing.
                                Add it; it holds one of "aws", "provider", "article", "catalog", "observation".
      catalog/sources.yaml:1:1  handbook.publisher: the key "publisher" is missing.
                                Add it; it holds text.

      2 problems in 1 file. Nothing was written."
    `);
  });
});

describe('YAML', () => {
  test('a tab as indentation', () => {
    expect(printed(raw(text.replace('  tags:', '\ttags:')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:11:1  a tab indents this line.
                                          Indent with two spaces: YAML does not allow tabs.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a quote that is never closed', () => {
    expect(printed(raw(text.replace('name: Acme Text', "name: 'Acme Text")))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:1  the YAML cannot be read: missing closing 'quote.
                                          Close what was opened before this place.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a colon in plain text', () => {
    expect(printed(raw(text.replace('Writes text.', 'Writes: text.')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:3:10  the YAML cannot be read: a map begins where a value stands.
                                          Quote a text that holds ": ", and indent the keys of one map alike.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a reserved character', () => {
    expect(printed(raw(text.replace('Acme Text', '@acme')))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:2:7  the YAML cannot be read: plain value cannot start with reserved character @.
                                         Correct the syntax here or just before.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('several documents in one file', () => {
    expect(printed(raw(`${text}---\n${text}`))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:42:1  a second YAML document begins here.
                                          Keep one document in a file: remove the line "---".

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an alias bomb is refused before it grows', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `l${i}: &l${i} [${i === 0 ? 'x' : Array(9).fill(`*l${i - 1}`)}]\n`);
    const started = performance.now();
    expect(printed(raw(bomb.join(''))).split('\n').slice(0, 4).join('\n')).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:1:9  l0: "&l0" is a YAML anchor.
                                         Remove it: aliases are not used here.
      catalog/models/acme/text.yaml:2:9  l1: "&l1" is a YAML anchor.
                                         Remove it: aliases are not used here."
    `);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('a merge key', () => {
    expect(printed({ 'providers.yaml': 'acme:\n  <<: { name: Acme Labs }\n' })).toMatchInlineSnapshot(`
      "catalog/providers.yaml:2:3  acme: "<<" is a YAML merge key.
                                  Write the keys out: nothing is merged here.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a tag, ours or theirs', () => {
    expect(printed({ 'providers.yaml': 'acme:\n  name: !shout Acme\n  url: !!str https://acme.example\n' })).toMatchInlineSnapshot(`
      "catalog/providers.yaml:2:16  acme.name: "!shout" is a YAML tag.
                                   Remove it, and quote the value if it is text.
      catalog/providers.yaml:3:14  acme.url: "!!str" is a YAML tag.
                                   Remove it, and quote the value if it is text.

      2 problems in 1 file. Nothing was written."
    `);
  });

  test('a directive, which could turn yes into true', () => {
    expect(printed({ 'providers.yaml': '%YAML 1.1\n---\nacme:\n  name: Acme\n' })).toMatchInlineSnapshot(`
      "catalog/providers.yaml:1:1  a YAML directive (%) stands before the data.
                                  Remove it.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('an empty file, and one of comments', () => {
    expect(printed({ 'formats/empty.yaml': '\n\n', 'formats/quiet.yaml': '# To do.\n' })).toMatchInlineSnapshot(`
      "catalog/formats/empty.yaml:1:1  the file is empty.
                                      Fill it in, or delete it.
      catalog/formats/quiet.yaml:1:1  the file holds nothing but comments.
                                      Fill it in, or delete it.

      2 problems in 2 files. Nothing was written."
    `);
  });

  test('a file that is no map', () => {
    expect(printed({ 'formats/list.yaml': '- a\n', 'regions.yaml': 'us-east-1\n' })).toMatchInlineSnapshot(`
      "catalog/formats/list.yaml:1:1  a list is not a map.
                                     Write "key: value" lines, indented below the key.
      catalog/regions.yaml:1:1  "us-east-1" is not a map.
                                Write "key: value" lines, indented below the key.

      2 problems in 2 files. Nothing was written."
    `);
  });

  test('values nested deeper than any data of ours', () => {
    expect(printed(raw(`name: ${'['.repeat(500)}${']'.repeat(500)}\n`))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:1:71  name: lists or maps are nested more than 64 deep.
                                          Nest less deeply.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('values nested deeper than a parser can go', () => {
    expect(printed(raw(`name: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:1:1  lists or maps are nested too deeply to be read.
                                         Nest less deeply.

      1 problem in 1 file. Nothing was written."
    `);
  });
});

describe('Bytes', () => {
  test('a byte that is not UTF-8 is found by its line', () => {
    expect(printed(raw(bytes(text.replace('Writes text.', 'Writes caf'), [0x0a, 0xe9, 0x0a])))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:43:1  this line is not UTF-8.
                                          Save the file as UTF-8.

      1 problem in 1 file. Nothing was written."
    `);
  });

  test('a byte order mark is accepted, and columns stay right', () => {
    expect(printed(raw(`\uFEFF${text}`))).toBe('no problems');
    expect(printed(raw(`\uFEFFid: 5\n${text.replace(/^id.*\n/, '')}`))).toContain('text.yaml:1:1  id: 5 is not text.');
  });

  test('lines that end as on Windows are accepted, and read the same', () => {
    expect(printed(raw(text.replaceAll('\n', '\r\n')))).toBe('no problems');
  });
});

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
    expect(printed({ 'README.md': '# Data', 'src/index.ts': '', 'models/.DS_Store': 'x', '.DS_Store': 'x' })).toBe('no problems');
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
    expect(printed({ 'models/acme/other.yaml/text.yaml': text, 'regions.yaml': null, 'regions.yaml/x.yaml': '' })).toMatchInlineSnapshot(`
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

test('Problems of all files are reported in one run, in the order of files and lines', () => {
  const files = {
    'models/acme/text.yaml': authoredModel({ name: 5, maxTokens: '8k' }),
    'models/acme/other.yaml': authoredModel({ id: 'acme.other-v1', format: 'acme-test' }),
    'regions.yaml': 'us-east-1:\n\tname: x\n',
  };
  expect(printed(files)).toMatchInlineSnapshot(`
    "catalog/models/acme/other.yaml:16:1  format: there is no format "acme-test" in catalog/formats/.
                                         Did you mean "acme-text"? If not: add it there, or leave the key out where no dialect is evidenced.
    catalog/models/acme/text.yaml:2:1  name: 5 is not text.
                                       Quote it, so that it is text: "5".
    catalog/models/acme/text.yaml:9:1  maxTokens: "8k" is not a number.
                                       Write digits only: no quotes, commas, underscores or unit.
    catalog/regions.yaml:2:1  a tab indents this line.
                              Indent with two spaces: YAML does not allow tabs.

    4 problems in 3 files. Nothing was written."
  `);
});
