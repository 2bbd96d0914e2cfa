/** Says what a text is that should name a model: which model, which kind of name, and what was probably meant. */
import { models, type Model, type ProfileScope } from '#catalog';
import { capital } from './capital.ts';
import { nameIndex, plainName } from './name-index.ts';
import { joinWords, nearest } from './nearest.ts';
import { readModelText, type ModelTextKind, type Reading } from './read-model-text.ts';
import { show } from './show.ts';

/** What a text is that should name a model. */
export interface ModelIdentity {
  /** The model that it means; `undefined` where it means none or several. */
  readonly model: Model | undefined;
  /** Which kind of name it is. An ARN may be understood and still name no model, as `provisioned-model-arn` does. */
  readonly kind: ModelTextKind;
  /** The same in a sentence or two, for people. */
  readonly explanation: string;
  /** The Bedrock ID that the text is or holds, as the catalog writes it: a model's, a variant's or a profile's. */
  readonly id: string | undefined;
  /** The Region in an ARN. */
  readonly region: string | undefined;
  /** The scope of an inference profile. */
  readonly scope: ProfileScope | undefined;
  /** The context of a variant, in tokens, where its ID says it. */
  readonly contextTokens: number | undefined;
  /** Where there is no model: Bedrock model IDs that may have been meant, best first; at most 5. */
  readonly suggestions: readonly string[];
}

/**
 * What a text is that should name a model; takes what `resolveModel` takes. It never throws: what it does not know has
 * the kind `unknown`, and the nearest IDs in `suggestions`.
 *
 * @param from The models to look in: those of the catalog unless you pass your own.
 * @example
 * identifyModel('anthropic.claude-v2:1:18k');
 * // { kind: 'variant', contextTokens: 18000, model: { id: 'anthropic.claude-v2:1', … }, … }
 * identifyModel('arn:aws:bedrock:us-east-1:123456789012:provisioned-model/abc123').explanation;
 * // 'The ARN of a Provisioned Throughput in us-east-1. It does not name its model; GetProvisionedModelThroughput does …'
 * identifyModel('anthropic.claude-v2.1').suggestions; // ['anthropic.claude-v2:1', …]
 */
export function identifyModel(text: string, from: readonly Model[] = models): ModelIdentity {
  const reading = readModelText(text, from);
  const { model, kind, named, region } = reading;
  return {
    model,
    kind,
    explanation: explain(reading, text),
    id: named?.id,
    region,
    scope: named?.scope,
    contextTokens: named?.contextTokens,
    suggestions: model === undefined ? suggest(reading, from) : [],
  };
}

const most = 5;

function suggest({ sharedBy, core }: Reading, from: readonly Model[]): readonly string[] {
  if (sharedBy !== undefined) return sharedBy.slice(0, most).map(({ id }) => id);
  if (core === '') return [];
  const { ids, names } = nameIndex(from);
  const byId = nearest(core, ids.keys(), most * 2).map((id) => ids.get(id)!.model.id);
  const byName = nearest(plainName(core), names.keys(), most).flatMap((name) =>
    [...names.get(name)!].map(({ id }) => id),
  );
  return [...new Set<string>([...byId, ...byName])].slice(0, most);
}

/** What an ARN without an ID stands for, and which call names its model. */
const nameless: Partial<Record<ModelTextKind, readonly [what: string, tells: string]>> = {
  'provisioned-model-arn': ['a Provisioned Throughput', 'GetProvisionedModelThroughput does, as foundationModelArn'],
  'application-inference-profile-arn': ['an inference profile of your own', 'GetInferenceProfile does, as models'],
};

function explain(reading: Reading, text: unknown): string {
  const { kind, model, named, resource, region, sharedBy } = reading;
  const where = region === undefined ? '' : ` in ${region}`;
  const [what, tells] = nameless[kind] ?? [];
  if (what !== undefined) return `The ARN of ${what}${where}. It does not name its model; ${tells}.`;
  if (kind === 'other-arn') return `An ARN of Amazon Bedrock${where} (${resource}) that names no model of the catalog.`;
  if (sharedBy !== undefined)
    return `A name that ${sharedBy.length} models share: ${joinWords(sharedBy.map(fullName), 'and')}.`;
  if (model === undefined) return `${show(text)} names no model of the catalog.`;
  const id = named === undefined ? '' : idWords(named);
  if (kind === 'url')
    return named ? `A request's address. It holds ${id}.` : `The address of ${fullName(model)} in the catalog.`;
  if (resource !== undefined)
    return `The ARN of ${/^[aeiou]/.test(resource) ? 'an' : 'a'} ${resource.replaceAll('-', ' ')}${where}. It holds ${id}.`;
  if (kind === 'slug') return `The slug of ${fullName(model)}.`;
  return named ? `${capital(id)}.` : `A name of ${fullName(model)}.`;
}

function idWords({ kind, model, scope, contextTokens, recorded }: NonNullable<Reading['named']>): string {
  const name = fullName(model);
  switch (kind) {
    case 'model-id':
      return `the Bedrock model ID of ${name}`;
    case 'alias':
      return `another ID of ${name}, whose Bedrock model ID is ${model.id}`;
    case 'mantle':
      return `the ID of ${name} at the endpoint bedrock-mantle`;
    case 'variant': {
      const size =
        contextTokens === undefined ? '' : `, with a context of ${contextTokens.toLocaleString('en-US')} tokens`;
      return `the ID of a variant of ${name}${size}, for Provisioned Throughput or fine-tuning`;
    }
    case 'inference-profile':
      return `the ${scope} inference profile of ${name}${recorded ? '' : ', of which the catalog has no record'}`;
  }
}

function fullName({ name, version }: Model): string {
  return version === undefined ? name : `${name} ${version}`;
}
