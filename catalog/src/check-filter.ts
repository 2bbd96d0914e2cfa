/** Refuses filters that cannot be meant, because a misspelt one would find nothing and look like an answer. */
import {
  providers,
  regions,
  useCases,
  type Api,
  type Capabilities,
  type MainOutput,
  type Modality,
  type Model,
} from '#catalog';
import { namedRegions, type CallVia } from './callable-from.ts';
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
const data = { text: 1, embedding: 1, image: 1, video: 1, speech: 1, audio: 1 } satisfies Record<Modality, 1>;
const main = { ...data, rerank: 1, moderation: 1 } satisfies Record<MainOutput, 1>;
const statuses = { active: 1, legacy: 1, retired: 1, unconfirmed: 1 } satisfies Record<Model['lifecycle']['status'], 1>;
const vias = { 'in-region': 1, geo: 1, global: 1 } satisfies Record<CallVia, 1>;
const apis = {
  InvokeModel: 1,
  InvokeModelWithBidirectionalStream: 1,
  StartAsyncInvoke: 1,
  Converse: 1,
  Messages: 1,
  Responses: 1,
  'Chat Completions': 1,
} satisfies Record<Api, 1>;
const abilities = {
  streaming: 1,
  converse: 1,
  toolUse: 1,
  systemPrompt: 1,
  vision: 1,
  documents: 1,
  promptCaching: 1,
  batch: 1,
  reasoning: 1,
  customization: 1,
  provisionedThroughput: 1,
} satisfies Record<keyof Capabilities, 1>;

const kinds: Readonly<Record<keyof ModelFilter, Kind>> = {
  useCase: {
    expected: 'a key of `useCases`',
    known: (models) => [...Object.keys(useCases), ...models.flatMap((model) => model.useCases)],
  },
  provider: {
    expected: 'a key of `providers`',
    known: (models) => [...Object.keys(providers), ...models.map((model) => model.provider)],
  },
  family: { expected: 'the `family` of a model', known: (models) => models.flatMap(({ family }) => family ?? []) },
  modality: oneOf(main),
  input: oneOf(data),
  output: oneOf(data),
  language: {
    expected: 'a BCP 47 language tag, such as en, zh-Hans or pt-BR',
    accepts: isLanguage,
    known: (models) => [...new Set(models.flatMap((model) => model.languages.tags))],
    suggest: suggestLanguage,
  },
  moreLanguages: { expected: 'true or false', accepts: (value) => typeof value === 'boolean', single: true },
  capability: oneOf(abilities),
  api: oneOf(apis),
  region: {
    expected: 'a key of `regions`',
    known: (models) => [...Object.keys(regions), ...models.flatMap(namedRegions)],
  },
  via: oneOf(vias),
  status: oneOf(statuses),
  minTokens: { expected: 'a number of tokens, 0 or more', accepts: isAmount, single: true },
  maxInputPrice: { expected: 'US dollars per 1 million input tokens, 0 or more', accepts: isAmount, single: true },
  text: { expected: 'words, as one string', accepts: (value) => typeof value === 'string', single: true },
};

function oneOf(words: Readonly<Record<string, 1>>): Kind {
  const known = Object.keys(words);
  return { expected: joinWords(known, 'or'), known: () => known };
}

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
