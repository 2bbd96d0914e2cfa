/** Image prices as a matrix: a row for each kind of model, size and steps, a column for each quality. */
import type { ImageRate } from 'bedrock-model-catalog';
import { plainCell, sizeLabel, stepsLabel, type LaterPrice, type PriceCell } from './price-table.ts';
import type { Reader } from './words.ts';

/** The qualities, in the order of the columns. */
export const qualities = ['standard', 'premium'] as const satisfies ImageRate['quality'][];
/** A quality, or `any` where the price does not depend on it. */
export type QualityColumn = (typeof qualities)[number] | 'any';

/** The columns that these rates need. */
export function qualityColumns(rates: readonly ImageRate[]): readonly QualityColumn[] {
  const used = new Set(rates.map(({ quality }) => quality ?? 'any'));
  return ([...qualities, 'any'] as const).filter((column) => used.has(column));
}

/** One row of the matrix: what the request asks for besides the quality, and a cell for each quality. */
export interface ImageRow {
  readonly custom: boolean;
  readonly size: string;
  readonly cells: readonly PriceCell[];
}

/** What a newer list says about a rate. */
type Newer = (rate: ImageRate) => LaterPrice | undefined;

/** The rows of the matrix: the base model first, in the order of the list. Steps stand in the cell as its unit. */
export function imageRows(
  rates: readonly ImageRate[],
  reader: Reader,
  newer: Newer = () => undefined,
  columns: readonly QualityColumn[] = qualities,
): readonly ImageRow[] {
  const rows = new Map<string, ImageRate[]>();
  for (const rate of rates) {
    const key = sizeKey(rate);
    rows.set(key, [...(rows.get(key) ?? []), rate]);
  }
  return [...rows.values()]
    .sort((a, b) => Number(a[0]?.custom ?? false) - Number(b[0]?.custom ?? false))
    .flatMap((group) => linesOf(group, reader, newer, columns));
}

/** A size whose quality has several prices by steps takes several lines. */
function linesOf(
  group: readonly ImageRate[],
  reader: Reader,
  newer: Newer,
  qualityOf: readonly QualityColumn[],
): readonly ImageRow[] {
  const columns = qualityOf.map((quality) => group.filter((rate) => (rate.quality ?? 'any') === quality));
  const height = Math.max(...columns.map((column) => column.length));
  const [first] = group;
  if (first === undefined) return [];
  return Array.from({ length: height }, (_, line) => ({
    custom: first.custom === true,
    size: sizeLabel(first, reader),
    cells: columns.map((column) => imageCell(column[line], reader, newer)),
  }));
}

function imageCell(rate: ImageRate | undefined, reader: Reader, newer: Newer): PriceCell {
  const cell = plainCell(rate?.usd, reader);
  if (rate === undefined || cell.state !== 'price') return cell;
  const [unit, later] = [stepsLabel(rate, reader), newer(rate)];
  return { ...cell, ...(unit !== undefined && { unit }), ...(later && { later }) };
}

/** The rate of another list for the same request: quality, size, steps, base or custom model. */
export function sameRequest(rates: readonly ImageRate[], rate: ImageRate): ImageRate | undefined {
  const key = (one: ImageRate) => JSON.stringify([one.quality, one.steps?.min, one.steps?.max]) + sizeKey(one);
  return rates.find((other) => key(other) === key(rate));
}

function sizeKey({ custom, size, maxSize, largerThan }: ImageRate): string {
  return JSON.stringify([custom === true, size, maxSize, largerThan]);
}
