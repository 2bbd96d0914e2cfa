/** A reader of English for the site's code: the words of en.json, with `{{name}}` filled in and plurals chosen. */
import { readFileSync } from 'node:fs';
import { readerOf } from '../../site/src/lib/words.ts';

const file = new URL('../../site/src/content/i18n/en.json', import.meta.url);
const words = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
const plurals = new Intl.PluralRules('en');

function t(key: string, options: Readonly<Record<string, string | number>> = {}): string {
  const { count } = options;
  const word = words[key] ?? (typeof count === 'number' ? words[`${key}_${plurals.select(count)}`] : undefined);
  if (word === undefined) throw new Error(`en.json has no "${key}".`);
  return word.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!(name in options)) throw new Error(`"${key}" needs "${name}".`);
    return String(options[name]);
  });
}

/** English words and figures. A word that en.json lacks, or a name that it is not given, throws. */
export const englishReader = readerOf(t, 'en');
