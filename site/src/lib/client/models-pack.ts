/** The rows of /models/ as they travel in the page: a list a column, and names as numbers, since a page must stay light. */
import type { ModelRow } from './models-row.ts';

const plainFields = [
  'slug',
  'id',
  'name',
  'version',
  'family',
  'modality',
  'maxTokens',
  'inputPrice',
  'outputPrice',
  'imagePrice',
  'status',
] as const;
const listFields = ['otherNames', 'otherIds', 'input', 'output', 'useCases', 'languages', 'capabilities'] as const;
const regionFields = ['any', 'in-region', 'geo', 'global'] as const;

/** Rows, packed. `null` stands for what is absent. */
export interface PackedRows {
  /** By column, a value for each row. */
  readonly plain: Readonly<Record<string, readonly (string | number | null)[]>>;
  /** By column, the names that occur, and for each row their numbers in base 36 with spaces between. */
  readonly lists: Readonly<Record<string, { readonly names: readonly string[]; readonly rows: readonly string[] }>>;
}

/** Packs rows. Without loss: `unpackRows` gives back the same. */
export function packRows(rows: readonly ModelRow[]): PackedRows {
  return {
    plain: Object.fromEntries(plainFields.map((field) => [field, rows.map((row) => row[field] ?? null)])),
    lists: {
      ...Object.fromEntries(listFields.map((field) => [field, packLists(rows.map((row) => row[field]))])),
      ...Object.fromEntries(regionFields.map((way) => [way, packLists(rows.map((row) => row.regions[way]))])),
    },
  };
}

/** The rows of a pack, in the same order. */
export function unpackRows({ plain, lists }: PackedRows): readonly ModelRow[] {
  const list = (field: string, i: number) => unpackList(lists[field]!, i);
  return (plain['slug'] as readonly string[]).map((slug, i) => {
    const present = plainFields.filter((field) => plain[field]![i] !== null);
    return {
      ...Object.fromEntries(present.map((field) => [field, plain[field]![i]])),
      provider: slug.slice(0, slug.indexOf('/')),
      ...Object.fromEntries(listFields.map((field) => [field, list(field, i)])),
      regions: Object.fromEntries(regionFields.map((way) => [way, list(way, i)])),
    } as unknown as ModelRow;
  });
}

function packLists(lists: readonly (readonly string[])[]): PackedRows['lists'][string] {
  const numbers = new Map<string, string>();
  for (const name of lists.flat()) if (!numbers.has(name)) numbers.set(name, numbers.size.toString(36));
  return {
    names: [...numbers.keys()],
    rows: lists.map((list) => list.map((name) => numbers.get(name)!).join(' ')),
  };
}

function unpackList({ names, rows }: PackedRows['lists'][string], i: number): readonly string[] {
  return rows[i] === '' ? [] : rows[i]!.split(' ').map((number) => names[parseInt(number, 36)]!);
}
