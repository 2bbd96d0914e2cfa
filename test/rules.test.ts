/** The laws between files as a whole: each is registered, and holds in a correct catalog. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../scripts/rules/index.ts';
import { broken } from './support/with-catalog.ts';

describe('Every law', () => {
  const all = [...rules.always, ...rules.whenComplete];

  test('is a file of its own, and is registered', () => {
    const files = readdirSync(join(import.meta.dirname, '../scripts/rules')).filter(
      (name) => !['index.ts', 'references.ts'].includes(name),
    );
    const asName = (file: string) =>
      file.replace(/\.ts$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(all.map((rule) => rule.name).sort()).toEqual(files.map(asName).sort());
  });

  test.each(all.map((rule) => [rule.name, rule] as const))('%s holds in a correct catalog', (_, rule) => {
    expect(broken(rule, {})).toBe('');
  });
});
