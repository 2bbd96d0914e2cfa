/** Languages of the site as path prefixes; a second language adds an entry here and changes no component. */
export const locales = [undefined] as const;

/** `getStaticPaths` of a page that exists once per language: `src/pages/[...locale]/…`. */
export function localePaths() {
  return locales.map((locale) => ({ params: { locale } }));
}

/** The same, for a page that exists once per language and entry. */
export function localePathsOf<T, P extends Record<string, string>>(entries: readonly T[], params: (entry: T) => P) {
  return locales.flatMap((locale) =>
    entries.map((entry) => ({ params: { locale, ...params(entry) }, props: { entry } })),
  );
}
