/** How many models have each field. */
import { z } from 'zod';
import type { PublishedCatalog, PublishedModel } from '../compile/derive.ts';
import { fieldValues } from '../compile/field-paths.ts';
import { paidByUse } from '../compile/schema/prices.ts';
import { publishedModel } from '../compile/schema/published.ts';
import { isRecord } from './is-record.ts';

/** One field, and the models that say something about it. */
export interface Coverage {
  /** The field, as a dotted path. */
  readonly field: string;
  /** How many models have it. */
  readonly all: number;
  /** How many of the models that can be called, or soon could not be, have it. */
  readonly living: number;
}

// What every model has, what is derived, and what is about the facts rather than one of them.
const notCounted = ['id', 'slug', 'name', 'version', 'provider', 'summary', 'sources', 'disputed', 'status', 'asOf'];

/** Each field that a model may lack, in the order of the schema; a field that no model has is listed with 0. */
export function coverageOf({ models }: Pick<PublishedCatalog, 'models'>): readonly Coverage[] {
  const count = (some: readonly PublishedModel[], field: string) => some.filter((model) => says(model, field)).length;
  return countedFields().map((field) => ({
    field,
    all: count(models, field),
    living: count(models.filter(isLiving), field),
  }));
}

/** Whether AWS still answers for it, as far as is known. */
export function isLiving({ lifecycle: { status } }: PublishedModel): boolean {
  return status === 'active' || status === 'legacy';
}

function countedFields(): string[] {
  return Object.entries(publishedModel.shape)
    .filter(([key]) => !notCounted.includes(key))
    .flatMap(([key, schema]) => {
      if (key === 'prices') return priceFields();
      const inner = unwrapped(schema);
      if (key === 'languages' || !(inner instanceof z.ZodObject)) return [key];
      const keys = Object.keys(inner.shape as object).filter((name) => !notCounted.includes(name));
      return keys.map((name) => `${key}.${name}`);
    });
}

function priceFields(): string[] {
  return ['prices', ...[...Object.keys(paidByUse), 'provisioned', 'customization'].map((key) => `prices.${key}`)];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;
}

/** `null`, an empty list and languages without a name say that no source says anything. */
function says(model: PublishedModel, field: string): boolean {
  return fieldValues(model, field).some((value) => {
    if (isRecord(value) && Array.isArray(value['tags'])) return value['tags'].length > 0 || value['more'] === true;
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
}
