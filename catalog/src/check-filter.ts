/** Refuses filters that cannot be meant, because a misspelt one would find nothing and look like an answer. */
import { providers, useCases, type Modality, type Model } from '#catalog';
import { InvalidFilterError } from './errors.ts';
import type { ModelFilter } from './find-models.ts';
import { isLanguage, languageName, languageOfCountry } from './match-language.ts';
import { joinWords, nearest } from './nearest.ts';
import { show } from './show.ts';

/** What a key may hold. `known` are words to suggest; a text fits when `accepts` it, or else when it is one of them. */
interface Kind {
  readonly expected: string;
  readonly accepts?: (value: unknown) => boolean;
  readonly known?: (models: readonly Model[]) => readonly string[];
  readonly suggest?: (value: string, known: readonly string[]) => string | undefined;
  readonly single?: true;
}

// Records, not arrays: a word missing here, or one that no longer exists, does not compile.
const modalities = Object.keys({ text: 1, embedding: 1, image: 1, video: 1, speech: 1, audio: 1 } satisfies Record<Modality, 1>);
const statuses = Object.keys({ active: 1, legacy: 1, retired: 1, unconfirmed: 1 } satisfies Record<Model['lifecycle']['status'], 1>);

const modalityKind: Kind = { expected: joinWords(modalities, 'or'), known: () => modalities };

const kinds: Readonly<Record<keyof ModelFilter, Kind>> = {
  useCase: {
    expected: 'a key of `useCases`',
    known: (models) => [...Object.keys(useCases), ...models.flatMap((model) => model.useCases)],
  },
  provider: {
    expected: 'a key of `providers`',
    known: (models) => [...Object.keys(providers), ...models.map((model) => model.provider)],
  },
  modality: modalityKind,
  input: modalityKind,
  output: modalityKind,
  language: {
    expected: 'a BCP 47 language tag, such as en, zh-Hans or pt-BR',
    accepts: isLanguage,
    known: (models) => [...new Set(models.flatMap((model) => model.languages.tags))],
    suggest: suggestLanguage,
  },
  moreLanguages: { expected: 'true or false', accepts: (value) => typeof value === 'boolean', single: true },
  status: { expected: joinWords(statuses, 'or'), known: () => statuses },
  minTokens: { expected: 'a number of tokens, 0 or more', accepts: isAmount, single: true },
  maxInputPrice: { expected: 'US dollars per 1 million input tokens, 0 or more', accepts: isAmount, single: true },
  text: { expected: 'words, as one string', accepts: (value) => typeof value === 'string', single: true },
};

/** Throws an `InvalidFilterError` for what is no object, and for the first key or value that is unknown. */
export function checkFilter(filter: ModelFilter, models: readonly Model[], by?: string): void {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    const problem = `${show(filter)} is not a filter`;
    throw new InvalidFilterError({
      key: '',
      value: filter,
      problem,
      expected: "an object such as { useCase: 'rag' }",
      by,
    });
  }
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined) checkCondition(key, value, models, by);
  }
}

function checkCondition(key: string, value: unknown, models: readonly Model[], by: string | undefined): void {
  if (!Object.hasOwn(kinds, key)) {
    const keys = Object.keys(kinds);
    const [suggestion] = nearest(key, keys);
    throw new InvalidFilterError({
      key,
      value,
      problem: `unknown filter ${show(key)}`,
      expected: joinWords(keys, 'or'),
      suggestion,
      by,
    });
  }
  const kind = kinds[key as keyof ModelFilter];
  const known = kind.known?.(models) ?? [];
  for (const item of Array.isArray(value) && !kind.single ? value : [value]) {
    if (kind.accepts?.(item) || known.includes(item)) continue;
    const suggestion = typeof item === 'string' ? (kind.suggest ?? suggestWord)(item, known) : undefined;
    throw new InvalidFilterError({
      key,
      value,
      problem: `${show(item)} is no value for ${key}`,
      expected: kind.expected,
      suggestion,
      by,
    });
  }
}

function suggestWord(word: string, known: readonly string[]): string | undefined {
  return nearest(word, known)[0];
}

/** `ja` for `Japanese` and for `jp`, `zh-Hans` for `zh_Hans`. */
function suggestLanguage(word: string, known: readonly string[]): string | undefined {
  const hyphenated = word.replaceAll('_', '-');
  if (hyphenated !== word && isLanguage(hyphenated)) return hyphenated;
  const ofCountry = languageOfCountry(word);
  if (ofCountry !== undefined && known.includes(ofCountry)) return ofCountry;
  const tags = new Map(known.map((tag) => [languageName(tag) ?? tag, tag]));
  return tags.get(nearest(word, tags.keys())[0] ?? '') ?? nearest(word, known)[0];
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
