/** The rows of /compare/, what a cell is, and which rows and items differ. Pure. */
import type { Model } from 'bedrock-model-catalog';

/** What stands in a cell: one or several texts, or why there is none. */
export type CompareCell =
  | { readonly items: readonly string[]; readonly code?: true; readonly title?: string }
  | { readonly absent: 'notRecorded' | 'notOffered' | 'notApplicable' };

/** A model as a column. */
export interface CompareColumn {
  readonly slug: string;
  readonly name: string;
  readonly status: { readonly id: Model['lifecycle']['status']; readonly word: string };
  readonly cells: Readonly<Record<string, CompareCell>>;
  /** What its costs are reckoned from. */
  readonly model: Model;
}

/** The rows by group, in order; those of the parameters are named by the dialects. */
export const rowGroups = {
  facts: ['provider', 'family', 'id', 'status', 'released', 'legacy', 'endOfLife', 'replacedBy', 'knowledgeCutoff'],
  limits: ['maxTokens', 'maxOutputTokens', 'input', 'output'],
  can: ['useCases', 'languages', 'abilities', 'inabilities', 'apis'],
  where: ['regions', 'inRegion', 'geo', 'global'],
  onDemand: [
    'inputTokens',
    'outputTokens',
    'cacheRead',
    'globalInput',
    'globalOutput',
    'batchInput',
    'batchOutput',
    'inputImages',
    'images',
    'priceDate',
  ],
  provisioned: ['none', 'oneMonth', 'sixMonths'],
  customization: ['trainTokens', 'trainImages', 'storage'],
  parameters: [],
  cost: ['perRequest', 'perDay', 'perMonth'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RowGroup = keyof typeof rowGroups;

/** Rows in which a figure stands, to be set flush right. */
export const figureRows: ReadonlySet<string> = new Set([
  'maxTokens',
  'maxOutputTokens',
  ...rowGroups.where,
  ...rowGroups.onDemand.filter((row) => row !== 'images' && row !== 'priceDate'),
  ...rowGroups.provisioned,
  ...rowGroups.customization,
  ...rowGroups.cost,
]);

/** Whether the cells of a row say different things; the order of items does not matter. */
export function rowDiffers(cells: readonly CompareCell[]): boolean {
  return (
    new Set(cells.map((cell) => ('items' in cell ? JSON.stringify([...cell.items].sort()) : cell.absent))).size > 1
  );
}

/** Whether a row holds nothing in any column. */
export function rowIsEmpty(cells: readonly CompareCell[]): boolean {
  return cells.every((cell) => !('items' in cell));
}

/** The items that every cell of the row has. */
export function sharedItems(cells: readonly CompareCell[]): ReadonlySet<string> {
  const [first, ...others] = cells.map((cell) => new Set('items' in cell ? cell.items : []));
  return new Set([...(first ?? [])].filter((item) => others.every((other) => other.has(item))));
}
