/** Where the search box of the home page leads: to the one thing that was typed, to the table, or to what was meant. */
import { identifyModel, providers, type Model, type ModelTextKind } from 'bedrock-model-catalog';
import { wordsOf } from './models-filter.ts';

/** What the box knows of a model: its names, and what free text finds it by. */
export type NamedModel = Pick<Model, 'id' | 'name' | 'slug' | 'provider' | 'useCases'> &
  Partial<Pick<Model, 'version' | 'otherIds' | 'otherNames' | 'inferenceProfiles'>>;

/** A task, a language or a Region, with the query that shows its models in the table. */
export interface Topic {
  /** What names it besides its title: the code of a Region. */
  readonly id?: string;
  readonly title: string;
  readonly query: string;
}

/** What the box knows. */
export interface SearchData {
  /** The address of the front page, such as `/` or `/ja/`. */
  readonly base: string;
  readonly models: readonly NamedModel[];
  /** Tasks by ID. */
  readonly useCases: Readonly<Record<string, Topic>>;
  readonly languages: readonly Topic[];
  readonly regions: readonly Topic[];
  readonly words: Readonly<Record<string, string>>;
}

/** An address to go to; or the key of a sentence that says why there is none, with what may have been meant. */
export type Destination =
  | { readonly to: string }
  | { readonly why: string; readonly models: readonly NamedModel[]; readonly topics: readonly Topic[] };

/** What is said of an ARN that is understood and yet names no model. */
const namelessArns: Partial<Record<ModelTextKind, string>> = {
  'provisioned-model-arn': 'home.provisionedArn',
  'application-inference-profile-arn': 'home.profileArn',
  'other-arn': 'home.otherArn',
};

/** Where a text leads; `undefined` for none. A name, an ID, a profile, an ARN or a URL leads to its model. */
export function destination(typed: string, data: SearchData): Destination | undefined {
  const { base, models, useCases, languages, regions } = data;
  const text = unquoted(typed);
  if (!text) return undefined;
  const topics = [...Object.values(useCases), ...languages, ...regions];
  const topic = Object.hasOwn(useCases, text.toLowerCase())
    ? useCases[text.toLowerCase()]
    : topics.find(({ id, title }) => [id, title.toLowerCase()].includes(text.toLowerCase()));
  if (topic) return { to: `${base}models/?${topic.query}` };
  // The functions of the package read only the names of these models.
  const { model, kind, suggestions } = identifyModel(text, models as readonly Model[]);
  if (model) return { to: `${base}models/${model.slug}/` };
  const why = namelessArns[kind];
  if (why) return { why, models: [], topics: [] };
  if (models.some((one) => isFound(text, one, useCases))) return { to: `${base}models/?q=${encodeURIComponent(text)}` };
  return {
    why: 'home.notInCatalog',
    models: suggestions.flatMap((id) => models.find((one) => one.id === id) ?? []),
    topics: topics.filter(({ title }) => beginsAlike(text, title)).slice(0, mostTopics),
  };
}

/** What is copied out of code brings quotes and a comma along. */
function unquoted(typed: string): string {
  return typed.replace(/^[\s"'`]+|[\s"'`,;]+$/g, '');
}

const mostTopics = 5;
/** As many letters in common make `summarise` mean Summarization. */
const lettersAlike = 5;

/** Whether a word of one text begins as a word of the other does. */
function beginsAlike(text: string, title: string): boolean {
  const beginnings = (some: string) =>
    wordsOf(some)
      .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
      .flatMap((word) => (word.length < lettersAlike ? [] : word.slice(0, lettersAlike)));
  const wanted = new Set(beginnings(text));
  return beginnings(title).some((beginning) => wanted.has(beginning));
}

/** Whether every word occurs in what the table looks in, so that the table would not be empty. */
function isFound(text: string, model: NamedModel, titles: SearchData['useCases']): boolean {
  const { id, name, provider, useCases } = model;
  const uses = useCases.flatMap((use) => [use, titles[use]?.title ?? '']);
  const places = [id, name, provider, providers[provider].name, ...uses].join('\n').toLowerCase();
  return wordsOf(text).every((word) => places.includes(word));
}
