/** JSON Schema from the zod schema: one for readers of the published data, and one for each kind of file that authors edit. */
import { z } from 'zod';
import type { PublishedCatalog } from './derive.ts';
import { format } from './schema/format.ts';
import { model } from './schema/model.ts';
import { publishedModel } from './schema/published.ts';
import { vocabularies } from './schema/vocabularies.ts';
import { idsOf } from './ids.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** The schema of one published model, for validators in any language. */
export function publishedSchema(): JsonSchema {
  return tidy(z.toJSONSchema(publishedModel), () => undefined);
}

/** The schemas for editors, by kind of file. References become lists of the IDs that exist, so that editors complete them. */
export function authoringSchemas(catalog: PublishedCatalog): Record<string, JsonSchema> {
  const ids = idsOf(catalog);
  const schemas: Record<string, z.ZodType> = { model, format, ...vocabularies };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      tidy(z.toJSONSchema(schema, { io: 'input' }), (refersTo) => {
        // A new model's own ID is not among the known ones; everything else that is named must exist.
        const known = refersTo === 'ModelId' ? [] : ids[refersTo as keyof typeof ids];
        return known.length > 0 ? known : undefined;
      }),
    ]),
  );
}

/** Leaves out what only zod or our printer understands, and bounds that say nothing. */
function tidy(schema: unknown, known: (refersTo: string) => readonly string[] | undefined): JsonSchema {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const { refersTo, ...rest } = node as Record<string, unknown>;
    const ids = typeof refersTo === 'string' ? known(refersTo) : undefined;
    const kept = Object.entries(rest).filter(
      ([key, value]) =>
        !(key === 'pattern' && rest['format'] === 'date') &&
        !(typeof value === 'number' && Math.abs(value) === Number.MAX_SAFE_INTEGER) &&
        !(key === 'propertyNames' && JSON.stringify(value) === '{"type":"string"}'),
    );
    return { ...Object.fromEntries(kept.map(([key, value]) => [key, visit(value)])), ...(ids && { enum: ids }) };
  };
  return visit(schema) as JsonSchema;
}
