/** Derives what the authors do not write: slug, provider, status, order, and the fields of each format's body. */
import type { z } from 'zod';
import { formatParameters } from './format-parameters.ts';
import type { publishedCatalog } from './schema/published.ts';
import { publishedFormat, publishedModel } from './schema/published.ts';
import type { Entry } from './source-file.ts';
import type { Authored, AuthoredFormat, AuthoredModel, Vocabulary } from './validate.ts';

export type PublishedModel = z.infer<typeof publishedModel>;
export type PublishedFormat = z.infer<typeof publishedFormat>;
export type PublishedCatalog = z.infer<typeof publishedCatalog>;

/** What rules judge (as written, with its place) and what is published. */
export interface Catalog extends Authored {
  readonly published: PublishedCatalog;
}

/** Completes a catalog. The written values stay as they are, so that a rule's path is a path in the file. */
export function derive(authored: Authored): Catalog {
  const { models, formats, vocabularies } = authored;
  const published: PublishedCatalog = {
    asOf: newestDay([...models.values()]),
    models: [...models].map(([slug, entry]) => publishModel(slug, entry.value)).sort((a, b) => compare(a.id, b.id)),
    formats: Object.fromEntries([...formats].map(([id, entry]) => [id, publishFormat(id, entry.value)])),
    providers: plain(vocabularies.providers),
    useCases: plain(vocabularies['use-cases']),
    regions: plain(vocabularies.regions),
    sources: plain(vocabularies.sources),
    pending: plain(vocabularies.pending),
  };
  return { ...authored, published };
}

/** The status on the day for which a lifecycle was established. */
export function statusOf(lifecycle: AuthoredModel['lifecycle']): PublishedModel['lifecycle']['status'] {
  const { asOf, unconfirmed, legacy, endOfLife, goneBy } = lifecycle;
  if (unconfirmed) return 'unconfirmed';
  if ([endOfLife, goneBy].some((end) => end !== undefined && end <= asOf)) return 'retired';
  return legacy !== undefined && legacy <= asOf ? 'legacy' : 'active';
}

// Parsing puts the keys into the order of the schema, and proves that what is published has the published shape.
function publishModel(slug: string, model: AuthoredModel): PublishedModel {
  const [provider] = slug.split('/');
  const lifecycle = { ...model.lifecycle, status: statusOf(model.lifecycle) };
  const prices = model.prices
    .flatMap((list) => [list.region].flat().map((region) => ({ ...list, region })))
    .sort((a, b) => compare(b.asOf, a.asOf));
  return publishedModel.parse({ ...model, slug, provider, lifecycle, prices });
}

function publishFormat(id: string, format: AuthoredFormat): PublishedFormat {
  return publishedFormat.parse({ ...format, id, parameters: formatParameters(format.request) });
}

function newestDay(models: readonly Entry<AuthoredModel>[]): string {
  const days = models.flatMap(({ value }) => [value.lifecycle.asOf, ...value.prices.map((list) => list.asOf)]);
  return days.sort(compare).at(-1) ?? '';
}

function plain<T extends object>(vocabulary: Vocabulary<T>): Record<string, T> {
  return Object.fromEntries([...vocabulary.entries].map(([id, entry]) => [id, entry.value]));
}

/** By code unit, not by locale: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
