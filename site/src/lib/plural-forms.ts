/** The forms of a counted word for scripts: one text for each plural category of the language, `#` where the number goes. */

/** `translate(n)` gives the sentence for n with `#` in the number's place. */
export function pluralForms(lang: string, translate: (n: number) => string): Record<string, string> {
  const rules = new Intl.PluralRules(lang);
  const forms: Record<string, string> = {};
  for (let n = 0; n <= 200; n += 1) forms[rules.select(n)] ??= translate(n);
  return forms;
}
