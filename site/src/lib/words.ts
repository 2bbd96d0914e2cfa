/** The words of the interface, as code that makes sentences asks for them. */
import type english from '../content/i18n/en.json';

type Key = keyof typeof english;

/** A key of `content/i18n/en.json`; a counted word goes by its name without `_one` and `_other`. */
export type Word = Key | (Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never);

/** `Astro.locals.t`, as far as the site's own words go. */
export type Words = (key: Word, options?: Record<string, string | number>) => string;

/** The reader: words in their language, and its BCP 47 tag for numbers, dates and names. */
export interface Reader {
  readonly t: Words;
  readonly lang: string;
}

/** The reader of a page, from `Astro.locals.t` and `Astro.currentLocale`. */
export function readerOf(t: unknown, lang: string | undefined): Reader {
  // Starlight types `t` by its own words too; this narrows it to those of the site.
  return { t: t as Words, lang: lang ?? 'en' };
}

/** Words in a row as the language joins them: `A, B, and C`. */
export function listed(items: readonly string[], lang: string, type: Intl.ListFormatType = 'conjunction'): string {
  return new Intl.ListFormat(lang, { type }).format(items);
}
