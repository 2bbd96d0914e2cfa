/** Free-text search over a model's names and uses. */
import { providers, useCases, type Model } from '#catalog';

/**
 * Whether every word of the text, which `words` has split, occurs in the model's IDs, names, version, family, provider or
 * use cases.
 */
export function matchesText(model: Model, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const uses = model.useCases.map((id) => useCases[id]);
  const searched = fold(
    [
      model.id,
      model.name,
      model.version,
      model.family,
      ...(model.otherNames ?? []),
      ...(model.otherIds ?? []).map(({ id }) => id),
      providers[model.provider]?.name ?? model.provider,
      ...uses.flatMap((use) => (use === undefined ? [] : [use.title, ...(use.terms ?? [])])),
    ].join('\n'),
  );
  return wanted.every((word) => searched.includes(word));
}

/** The words of a text, without accents and capital letters. */
export function words(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
