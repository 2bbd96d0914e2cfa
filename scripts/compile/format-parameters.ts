/** Flattens the JSON Schema of a request's body into a list of its fields, as a table on a page shows them. */
import type { z } from 'zod';
import type { formatParameter } from './schema/published.ts';
import type { AuthoredFormat } from './validate.ts';

type FormatParameter = z.infer<typeof formatParameter>;
type Scalar = string | number | boolean | null;

/** The part of JSON Schema 2020-12 that says something about a single field. Conditions between fields are left to validators. */
interface Schema {
  type?: string | string[];
  const?: Scalar;
  enum?: Scalar[];
  default?: FormatParameter['default'];
  description?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

/** The fields of a body in the order of its schema, each object before what it holds. A field with alternatives stands once. */
export function formatParameters(request: AuthoredFormat['request']): FormatParameter[] {
  const standardAt = new Map(
    Object.entries(request.parameters).map(([name, path]) => [path.replace(/^\$\.?/, ''), name]),
  );
  const found = new Map<string, FormatParameter>();
  for (const { path, schema, required } of fields(request.schema as Schema, '')) {
    const before = found.get(path);
    const field = describe(path, schema, required);
    found.set(path, before === undefined ? field : merge(before, field));
  }
  return [...found.values()].map((field) => {
    const standard = standardAt.get(field.path) as FormatParameter['standard'];
    const explanation = request.explains?.[field.path] ?? field.explanation;
    return { ...field, ...(standard && { standard }), ...(explanation !== undefined && { explanation }) };
  });
}

function* fields(schema: Schema, prefix: string): Generator<{ path: string; schema: Schema; required: boolean }> {
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    // A branch may only repeat a field to say what it must be there; `true` and `{}` say nothing about the field itself.
    if (typeof inner === 'object') yield { path, schema: inner, required: schema.required?.includes(name) ?? false };
    yield* fields(inner, `${path}.`);
    for (const list of alternatives(inner)) if (list.items !== undefined) yield* fields(list.items, `${path}[].`);
  }
  for (const branch of branches(schema)) yield* fields(branch, prefix);
}

function describe(path: string, schema: Schema, required: boolean): FormatParameter {
  const values = schema.const !== undefined ? [schema.const] : schema.enum;
  return withoutUndefined({
    path,
    type: typeOf(schema),
    required,
    min: schema.minimum ?? schema.exclusiveMinimum,
    max: schema.maximum,
    exclusiveMin: schema.minimum === undefined && schema.exclusiveMinimum !== undefined ? (true as const) : undefined,
    default: schema.default,
    values,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    explanation: schema.description,
  });
}

/** Two statements about one field: what either allows, and required only where both require it. */
function merge(a: FormatParameter, b: FormatParameter): FormatParameter {
  const types =
    a.type === anyType ? [b.type] : b.type === anyType ? [a.type] : [...a.type.split(' or '), ...b.type.split(' or ')];
  const values = a.values && b.values && [...new Set([...a.values, ...b.values])];
  const { values: _a, ...rest } = { ...b, ...a };
  return withoutUndefined({
    ...rest,
    type: [...new Set(types)].join(' or '),
    required: a.required && b.required,
    values,
  });
}

const anyType = 'any';

function typeOf(schema: Schema): string {
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' or ');
  if (schema.type === 'array') {
    const items = schema.items === undefined ? anyType : typeOf(schema.items);
    return items === anyType || items.includes(' or ') ? 'array' : `array of ${items}`;
  }
  if (schema.type !== undefined) return schema.type;
  const values = schema.const !== undefined ? [schema.const] : schema.enum;
  const types = values?.map((value) => (value === null ? 'null' : typeof value)) ?? branches(schema).map(typeOf);
  return [...new Set(types.filter((type) => type !== anyType))].join(' or ') || anyType;
}

function branches(schema: Schema): Schema[] {
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
}

function alternatives(schema: Schema): Schema[] {
  return [schema, ...branches(schema)];
}

function withoutUndefined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
