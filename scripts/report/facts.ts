/** Every fact of a catalog, once for each source that supports it. */
import type { PublishedCatalog, PublishedModel } from '../compile/derive.ts';
import { isRecord } from './is-record.ts';

/** A field of a model, and one source that gives it. */
export interface Fact {
  readonly model: PublishedModel;
  /** The field, as a dotted path; for a price with its section and unit: `prices.onDemand.inputTokens`. */
  readonly field: string;
  /** The value's place and time, where a field has several: the Region of a price. Facts that differ in it are two. */
  readonly of: string;
  readonly source: string;
  /** When the source was read: a day, a month or a year. */
  readonly asOf: string;
}

/** All facts. What supports `lifecycle` supports each date in it; each rate of a price list is a fact. */
export function factsOf({ models }: Pick<PublishedCatalog, 'models'>): readonly Fact[] {
  return models.flatMap((model) => [...statedFacts(model), ...priceFacts(model), ...sightings(model)]);
}

function statedFacts(model: PublishedModel): Fact[] {
  return model.sources.flatMap(({ source, asOf, fields }) =>
    fields.flatMap((field) => leavesOf(model, field).map((leaf) => ({ model, field: leaf, of: '', source, asOf }))),
  );
}

/** The fields that a name stands for: `capabilities` stands for each of them. Lists are one fact. */
function leavesOf(model: PublishedModel, field: string): string[] {
  const value = (model as Readonly<Record<string, unknown>>)[field];
  if (!isRecord(value) || field === 'languages') return [field];
  // The day and the status are ours: they are worked out, not read.
  const keys = Object.keys(value).filter((key) => key !== 'asOf' && key !== 'status');
  return keys.map((key) => `${field}.${key}`);
}

function priceFacts(model: PublishedModel): Fact[] {
  return model.prices.flatMap(({ asOf, region, currency: _, source, note: __, ...sections }) =>
    Object.entries(sections).flatMap(([section, units]) =>
      Object.keys(units ?? {}).map((unit) => ({
        model,
        field: `prices.${section}.${unit}`,
        of: region,
        source,
        asOf,
      })),
    ),
  );
}

function sightings(model: PublishedModel): Fact[] {
  return (model.regions ?? []).map(({ source, asOf }) => ({ model, field: 'regions', of: '', source, asOf }));
}
