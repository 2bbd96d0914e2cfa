/** Whether a language asked for is one that a source names, by BCP 47. */

/** What tells languages apart. `undefined` is open: it does not keep two tags apart. */
interface Parts {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
}

const seen = new Map<string, Parts>();

/**
 * Whether two tags can mean the same language: `zh` and `zh-Hans`, `en-US` and `en`, `zh-TW` and `zh-Hant` can;
 * `pt-BR` and `pt-PT`, or `zh-TW` and `zh-Hans`, cannot. What one of them leaves open, such as the region, does not
 * keep them apart.
 */
export function sameLanguage(asked: string, named: string): boolean {
  const [a, b] = [partsOf(asked), partsOf(named)];
  return a.language === b.language && compatible(a.script, b.script) && compatible(a.region, b.region);
}

/** Whether a text is a language tag whose language has a name. `jp` and `english` are well formed, but no languages. */
export function isLanguage(tag: unknown): tag is string {
  if (typeof tag !== 'string') return false;
  try {
    return languageName(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/** The English name of a well-formed tag: `Japanese` for `ja`; `undefined` where it has none. */
export function languageName(tag: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
}

/** The language that most people of a country write, for those who ask for `jp` and mean `ja`. */
export function languageOfCountry(code: string): string | undefined {
  return /^[a-z]{2}$/i.test(code) ? new Intl.Locale(`und-${code}`).maximize().language : undefined;
}

/** A region implies a script, Hant for zh-TW; a bare language leaves it open. */
function partsOf(tag: string): Parts {
  let parts = seen.get(tag);
  if (parts === undefined) {
    const locale = new Intl.Locale(tag);
    const script = locale.script ?? (locale.region === undefined ? undefined : locale.maximize().script);
    parts = { language: locale.language, script, region: locale.region };
    seen.set(tag, parts);
  }
  return parts;
}

function compatible(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
