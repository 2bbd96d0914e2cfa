/** The fields of a published JSON Schema as rows of tables: what /data/ says about the shape of a model. */

/** As much of a JSON Schema as the published one uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A type in words, with the definitions that it names. */
export type TypePart = { readonly text: string; readonly definition?: true };

/** One field. */
export interface SchemaField {
  readonly name: string;
  readonly type: readonly TypePart[];
  readonly required: boolean;
  readonly description: string;
}

/** One object of the schema, or one set of words. */
export interface SchemaShape {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly SchemaField[];
  /** The words of an enumeration. */
  readonly values: readonly string[];
}

/** All shapes, the root first, the others in the order in which they are named. */
export function schemaShapes(schema: SchemaNode): readonly SchemaShape[] {
  const definitions = schema.$defs ?? {};
  return Object.entries(definitions).map(([name, node]) => ({
    name,
    description: node.description ?? '',
    values: (node.enum ?? []).map(String),
    fields: Object.entries(node.properties ?? {}).map(([field, value]) => ({
      name: field,
      type: typeOf(value),
      required: node.required?.includes(field) ?? false,
      description: value.description ?? definitions[nameOf(value) ?? '']?.description ?? '',
    })),
  }));
}

const join = (parts: readonly (readonly TypePart[])[], by: string): readonly TypePart[] =>
  parts.flatMap((part, i) => (i === 0 ? part : [{ text: by }, ...part]));

function typeOf(node: SchemaNode): readonly TypePart[] {
  const name = nameOf(node);
  if (name !== undefined) return [{ text: name, definition: true }];
  const union = node.anyOf ?? node.oneOf;
  if (union) return join(union.map(typeOf), ' | ');
  if (node.const !== undefined) return [{ text: JSON.stringify(node.const) }];
  if (node.enum) return [{ text: node.enum.map((value) => JSON.stringify(value)).join(' | ') }];
  if (node.items) {
    const inner = typeOf(node.items);
    return inner.length > 1 ? [{ text: '(' }, ...inner, { text: ')[]' }] : [...inner, { text: '[]' }];
  }
  if (node.properties) {
    const fields = Object.entries(node.properties).map(([key, value]) => {
      const mark = node.required?.includes(key) ? ': ' : '?: ';
      return [{ text: key + mark }, ...typeOf(value)];
    });
    return [{ text: '{ ' }, ...join(fields, ', '), { text: ' }' }];
  }
  if (typeof node.additionalProperties === 'object')
    return [{ text: '{ [key]: ' }, ...typeOf(node.additionalProperties), { text: ' }' }];
  return [{ text: [node.type ?? 'any'].flat().join(' | ') }];
}

function nameOf({ $ref }: SchemaNode): string | undefined {
  return $ref?.startsWith('#/$defs/') ? $ref.slice('#/$defs/'.length) : undefined;
}
