/** All places in a shape, as dotted paths that pass over list indexes: `prices.onDemand.inputTokens.usd`. */
import { z } from 'zod';

/** The paths below a schema. A map with free keys ends a path, for its keys are not part of the shape. */
export function fieldPaths(schema: z.ZodType): Set<string> {
  const paths = membersOf(unwrap(schema)).flatMap(([key, inner]) => [
    key,
    ...[...fieldPaths(inner)].map((rest) => `${key}.${rest}`),
  ]);
  return new Set(paths);
}

/** Whether data has anything at a dotted path; in a list, any item may have it. `null` is a value. */
export function hasField(data: unknown, path: string): boolean {
  return fieldValues(data, path).length > 0;
}

/** The values at a dotted path: several where it passes through a list. */
export function fieldValues(data: unknown, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (nodes, key) =>
        nodes
          .flatMap((node) => (Array.isArray(node) ? (node as unknown[]) : [node]))
          .flatMap((node) =>
            typeof node === 'object' && node !== null && Object.hasOwn(node, key)
              ? [node[key as keyof typeof node]]
              : [],
          ),
      [data],
    );
}

function membersOf(schema: z.core.$ZodType): [key: string, inner: z.ZodType][] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>);
  if (!(schema instanceof z.ZodRecord)) return [];
  return [...(schema.keyType._zod.values ?? [])].map((key) => [String(key), schema.valueType as z.ZodType]);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  return schema instanceof z.ZodArray ? unwrap(schema.element) : schema;
}
