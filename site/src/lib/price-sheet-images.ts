/** The rows of a model that makes images: a row for each size, base or custom model, and steps; a column for each quality. */
import type { ImageRate, Model, PriceList, RegionId } from 'bedrock-model-catalog';
import { sizeLabel, stepsLabel } from './price-table.ts';
import type { KeyedCell, KeyedRow } from './price-sheet-rows.ts';
import { listsOf } from './use-rates.ts';
import type { Reader } from './words.ts';

/** The rows by the newest list that prices images; a price for all sizes alike needs no word about the size. */
export function imageSheetRows(model: Model, region: RegionId, reader: Reader): readonly KeyedRow[] {
  const list = listsOf(model, region).find(({ onDemand }) => onDemand?.images !== undefined);
  const rates = list?.onDemand?.images ?? [];
  if (list === undefined) return [];
  const rows = new Map<string, [string, KeyedCell][]>();
  for (const rate of rates) {
    const detail = detailOf(rate, rates, reader);
    rows.set(detail, [...(rows.get(detail) ?? []), cellOf(rate, list)]);
  }
  return [...rows].map(([detail, cells]) => ({
    ...(detail !== '' && { detail }),
    cells: new Map(cells),
  }));
}

const qualities = ['any', 'standard', 'premium'] as const;

function cellOf({ quality, usd }: ImageRate, list: PriceList): [string, KeyedCell] {
  const column = quality ?? 'any';
  return [`quality.${column}`, { usd, list, per: 'image', at: qualities.indexOf(column) - qualities.length }];
}

function detailOf(rate: ImageRate, all: readonly ImageRate[], reader: Reader): string {
  const sized = rate.size ?? rate.maxSize ?? rate.largerThan;
  const mixed = all.some(({ custom }) => custom);
  return [
    sized && sizeLabel(rate, reader),
    stepsLabel(rate, reader),
    mixed && reader.t(rate.custom ? 'prices.customModel' : 'prices.baseModel'),
  ]
    .filter(Boolean)
    .join(', ');
}
