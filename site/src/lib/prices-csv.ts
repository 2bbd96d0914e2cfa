/** Every price of every list as one table, a figure a row. The columns are part of the contract: new ones come at the end. */
import { models as catalogModels, type ImageRate, type Model, type PriceList } from 'bedrock-model-catalog';
import { toCsv, type CsvValue } from './csv.ts';

/** A figure: its section and unit, for what it holds, and the price as the source gives it. */
interface PriceRow {
  readonly section: string;
  readonly unit: string;
  readonly usd: number;
  readonly per: string;
  readonly aboveInputTokens?: number | undefined;
  readonly image?: ImageRate | undefined;
}

/** The names of the columns, in order. */
export const priceColumns = [
  'model',
  'asOf',
  'source',
  'region',
  'section',
  'unit',
  'usd',
  'per',
  'aboveInputTokens',
  'quality',
  'size',
  'maxSize',
  'largerThan',
  'minSteps',
  'maxSteps',
  'custom',
] as const;

/** The header, then a row for each price, newest list first within a model. What is not offered has no row. */
export function pricesCsv(models: readonly Model[] = catalogModels): string {
  const rows = models.flatMap((model) =>
    model.prices.flatMap((list) => rowsOf(list).map((row) => cells(model, list, row))),
  );
  return toCsv([priceColumns, ...rows]);
}

function cells(model: Model, { asOf, source, region }: PriceList, row: PriceRow): CsvValue[] {
  const { quality, size, maxSize, largerThan, steps, custom } = row.image ?? ({} as Partial<ImageRate>);
  return [
    model.id,
    asOf,
    source,
    region,
    row.section,
    row.unit,
    row.usd,
    row.per,
    row.aboveInputTokens,
    quality,
    size,
    maxSize,
    largerThan,
    steps?.min,
    steps?.max,
    custom,
  ];
}

/** All figures of a list, section by section. */
function rowsOf(list: PriceList): readonly PriceRow[] {
  return Object.entries(list).flatMap(([section, content]: [string, unknown]) =>
    typeof content === 'object' && content !== null ? figuresIn(content, section, '') : [],
  );
}

function figuresIn(content: object, section: string, path: string, above?: number): readonly PriceRow[] {
  const from = 'aboveInputTokens' in content ? Number(content.aboveInputTokens) : above;
  return Object.entries(content).flatMap(([key, value]: [string, unknown]): readonly PriceRow[] => {
    const unit = path === '' ? key : `${path}.${key}`;
    if (key === 'aboveInputTokens' || value === null || value === undefined) return [];
    // Bare numbers are those of commitments.
    if (typeof value === 'number') return [{ section, unit, usd: value, per: 'model unit hour' }];
    if (Array.isArray(value))
      return (value as ImageRate[]).map((image) => ({ section, unit, usd: image.usd, per: 'image', image }));
    const { usd, per } = value as { usd?: number; per?: string };
    return usd !== undefined && per !== undefined
      ? [{ section, unit, usd, per, aboveInputTokens: from }]
      : figuresIn(value as object, section, unit, from);
  });
}
