/** Reads a text as each kind of name that a model can have. */
import type { Model } from '#catalog';
import { nameIndex, plainName, type NameIndex, type NamedId } from './name-index.ts';
import { splitScope } from './profile-scopes.ts';

/** What kind of name a text is. */
export type ModelTextKind =
  | 'model-id'
  | 'alias'
  | 'variant'
  | 'mantle'
  | 'inference-profile'
  | 'foundation-model-arn'
  | 'inference-profile-arn'
  | 'application-inference-profile-arn'
  | 'custom-model-arn'
  | 'provisioned-model-arn'
  | 'other-arn'
  | 'url'
  | 'slug'
  | 'name'
  | 'unknown';

/** What was found in a text. */
export interface Reading {
  readonly kind: ModelTextKind;
  readonly model?: Model | undefined;
  /** The ID that the text is, or holds. */
  readonly named?: (NamedId & { readonly recorded: boolean }) | undefined;
  /** What an ARN of another kind is for, as it says: `imported-model`. */
  readonly resource?: string | undefined;
  readonly region?: string | undefined;
  /** Models that share the name. */
  readonly sharedBy?: readonly Model[] | undefined;
  /** The part to look for something near to. */
  readonly core: string;
}

/** Longer than any ARN; no name of a model is as long. */
const longest = 2048;

/** Reads a text. Capital letters and white space around it do not count. It never throws. */
export function readModelText(text: unknown, from: readonly Model[]): Reading {
  if (typeof text !== 'string' || text.length > longest) return { kind: 'unknown', core: '' };
  const core = text.trim().toLowerCase();
  if (core === '') return { kind: 'unknown', core };
  const index = nameIndex(from);
  for (const read of readings) {
    const reading = read(core, index);
    if (reading !== undefined) return reading;
  }
  return { kind: 'unknown', core };
}

/** Ways to read a text, in the order in which they are tried. A new notation is a new entry. */
const readings: readonly ((text: string, index: NameIndex) => Reading | undefined)[] = [
  readId,
  readArn,
  readUrl,
  readSlug,
  readName,
];

function readId(core: string, index: NameIndex): Reading | undefined {
  const named = namedBy(core, index);
  return named && { kind: named.kind, model: named.model, named, core };
}

/** An ID of the index; or a scope before an ID that has no such profile on record, for that changes not which model it is. */
function namedBy(id: string, { ids }: NameIndex): Reading['named'] {
  const known = ids.get(id);
  if (known !== undefined) return { ...known, recorded: true };
  const [scope, rest] = splitScope(id) ?? [];
  const base = rest === undefined ? undefined : ids.get(rest);
  if (scope === undefined || base?.kind !== 'model-id') return undefined;
  return { model: base.model, kind: 'inference-profile', id: `${scope}.${base.id}`, scope, recorded: false };
}

/** The ARNs whose last part holds an ID: what may stand there, and where in it the ID is. */
const arnsWithId: Readonly<Record<string, ModelTextKind>> = {
  'foundation-model': 'foundation-model-arn',
  'inference-profile': 'inference-profile-arn',
  'custom-model': 'custom-model-arn',
};
const arnsWithoutId: Readonly<Record<string, ModelTextKind>> = {
  'provisioned-model': 'provisioned-model-arn',
  'application-inference-profile': 'application-inference-profile-arn',
};

function readArn(core: string, index: NameIndex): Reading | undefined {
  if (!core.startsWith('arn:')) return undefined;
  const [, region, resource, rest] = /^arn:aws[a-z-]*:bedrock:([^:]*):[^:]*:([a-z-]+)\/(.+)$/.exec(core) ?? [];
  if (resource === undefined || rest === undefined) return { kind: 'unknown', core: '' };
  const where = { region: region === '' ? undefined : region, resource };
  const kind = own(arnsWithId, resource);
  // What follows a slash is the number of a custom model, not a part of the ID.
  const id = rest.split('/')[0]!;
  const named = kind && namedBy(id, index);
  if (kind !== undefined) return { kind: named ? kind : 'unknown', model: named?.model, named, ...where, core: id };
  return { kind: own(arnsWithoutId, resource) ?? 'other-arn', ...where, core: '' };
}

/** The address of a model's page or JSON, on whatever host; or a request's to Bedrock Runtime, which holds an ID. */
function readUrl(core: string, index: NameIndex): Reading | undefined {
  const path = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)/.exec(core)?.[1];
  if (path === undefined) return undefined;
  const page = /\/models\/([^/]+\/[^/]+?)(?:\.json|\/)?$/.exec(path)?.[1];
  const model = page === undefined ? undefined : index.slugs.get(page);
  if (model !== undefined) return { kind: 'url', model, core: page! };
  const asked = decoded(/\/model\/([^/]+)\/[a-z-]+$/.exec(path)?.[1] ?? '');
  const inner = readId(asked, index) ?? readArn(asked, index);
  if (inner?.model === undefined) return { kind: 'unknown', core: page ?? asked };
  return { ...inner, kind: 'url' };
}

function readSlug(core: string, { slugs }: NameIndex): Reading | undefined {
  const model = slugs.get(core);
  return model && { kind: 'slug', model, core };
}

function readName(core: string, { names }: NameIndex): Reading | undefined {
  const found = [...(names.get(plainName(core)) ?? [])];
  if (found.length === 0) return undefined;
  return found.length === 1 ? { kind: 'name', model: found[0], core } : { kind: 'name', sharedBy: found, core };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
