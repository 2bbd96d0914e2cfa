/** Checks each document against the schema. What has the right shape goes on; the rest becomes problems. */
import { z } from 'zod';
import type { Documents, VocabularyName } from './read.ts';
import { format } from './schema/format.ts';
import { model } from './schema/model.ts';
import { vocabularies } from './schema/vocabularies.ts';
import { parseShape } from './shape-words.ts';
import { problem, type Entry, type SourceFile } from './source-file.ts';
import type { Problem } from './problem.ts';

export type AuthoredModel = z.infer<typeof model>;
export type AuthoredFormat = z.infer<typeof format>;
type VocabularyEntry<Name extends VocabularyName> = z.infer<(typeof vocabularies)[Name]>[string];

/** The entries of one vocabulary file. */
export interface Vocabulary<T> {
  readonly entries: ReadonlyMap<string, Entry<T>>;
  /** All IDs that the file names, also those whose entries are wrong; `undefined` where the file cannot be read. */
  readonly ids: ReadonlySet<string> | undefined;
}

/** Everything that has the right shape, with the place where it stands. */
export interface Authored {
  /** By slug. */
  readonly models: ReadonlyMap<string, Entry<AuthoredModel>>;
  /** By format ID. */
  readonly formats: ReadonlyMap<string, Entry<AuthoredFormat>>;
  readonly formatIds: ReadonlySet<string>;
  /** All model IDs that files state, also files that are otherwise wrong. */
  readonly modelIds: ReadonlySet<string>;
  readonly vocabularies: { readonly [Name in VocabularyName]: Vocabulary<VocabularyEntry<Name>> };
  readonly problems: readonly Problem[];
}

/** Checks the shape of all documents; the problems of reading them are handed on. */
export function validate(documents: Documents): Authored {
  const problems = [...documents.problems];
  const shaped = <T>(schema: z.ZodType<T>, entry: Entry<unknown>): Entry<T> | undefined => {
    const result = parseShape(schema, entry.value, (path) => entry.file.written([...entry.at, ...path]));
    if ('value' in result) return { ...entry, value: result.value };
    problems.push(...result.faults.map((fault) => problem(entry, fault.path, fault.fault, fault.remedy)));
    return undefined;
  };
  const shapedFiles = <T>(schema: z.ZodType<T>, files: ReadonlyMap<string, SourceFile | undefined>) =>
    mapDefined(files, (file) => file && shaped(schema, { file, at: [], value: file.data }));
  const shapedVocabulary = <T>(name: VocabularyName, schema: z.ZodRecord<z.ZodString, z.ZodType<T>>): Vocabulary<T> => {
    const file = documents.vocabularies.get(name);
    if (file === undefined) return { entries: new Map(), ids: undefined };
    const items = isMap(file.data) ? Object.entries(file.data) : [];
    // One entry at a time, so that a wrong one does not take the whole vocabulary with it.
    const one = (id: string, value: unknown) =>
      shaped(z.record(schema.keyType, schema.valueType), { file, at: [], value: { [id]: value } });
    if (!isMap(file.data)) shaped(schema, { file, at: [], value: file.data });
    const entries = mapDefined(new Map(items), (value, id) => {
      const entry = one(id, value)?.value[id];
      return entry === undefined ? undefined : { file, at: [id], value: entry };
    });
    return { entries, ids: isMap(file.data) ? new Set(Object.keys(file.data)) : undefined };
  };

  return {
    models: shapedFiles(model, documents.models),
    formats: shapedFiles(format, documents.formats),
    formatIds: new Set(documents.formats.keys()),
    modelIds: new Set([...documents.models.values()].map(statedId).filter((id) => id !== undefined)),
    vocabularies: {
      providers: shapedVocabulary('providers', vocabularies.providers),
      'use-cases': shapedVocabulary('use-cases', vocabularies['use-cases']),
      regions: shapedVocabulary('regions', vocabularies.regions),
      sources: shapedVocabulary('sources', vocabularies.sources),
      pending: shapedVocabulary('pending', vocabularies.pending),
    },
    problems,
  };
}

function statedId(file: SourceFile | undefined): string | undefined {
  const id = isMap(file?.data) ? file.data['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function mapDefined<A, B>(
  map: ReadonlyMap<string, A>,
  change: (value: A, key: string) => B | undefined,
): Map<string, B> {
  const changed = [...map].map(([key, value]) => [key, change(value, key)] as const);
  return new Map(changed.filter((pair): pair is readonly [string, B] => pair[1] !== undefined));
}
