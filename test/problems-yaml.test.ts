/** YAML that cannot be read, or that the catalog refuses, and the words about it. */
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { authoredModel, printed } from './support/with-catalog.ts';

const text = stringify(authoredModel());
const raw = (yaml: string | Uint8Array) => ({ 'models/acme/text.yaml': yaml });
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

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
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `l${i}: &l${i} [${i === 0 ? 'x' : Array(9).fill(`*l${i - 1}`)}]\n`,
    );
    const started = performance.now();
    expect(
      printed(raw(bomb.join('')))
        .split('\n')
        .slice(0, 4)
        .join('\n'),
    ).toMatchInlineSnapshot(`
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
    expect(printed({ 'providers.yaml': 'acme:\n  name: !shout Acme\n  url: !!str https://acme.example\n' }))
      .toMatchInlineSnapshot(`
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
