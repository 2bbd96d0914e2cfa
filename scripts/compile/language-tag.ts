/** Whether a tag is a canonical BCP 47 language tag: `zh-Hans`, not `zh_hans`, which no translator or browser would match. */
export function languageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
