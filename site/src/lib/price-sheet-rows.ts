/** The rows of one model on the sheet of today's prices: paid by use, for long requests, in extended access, reserved, fine-tuned. */
import {
  priceListFor,
  useSections,
  type Commitments,
  type Model,
  type PriceList,
  type RegionId,
  type UnitRate,
  type UseSection,
} from 'bedrock-model-catalog';
import type { SheetKind, SheetPer } from './client/price-sheet.ts';
import { longDate, perMillion } from './format.ts';
import { imageSheetRows } from './price-sheet-images.ts';
import { kindOf } from './price-sheet-kinds.ts';
import { newestRates, rateUnits, type DatedRate } from './use-rates.ts';
import type { Reader } from './words.ts';

/** A figure with its list, and what its column is. */
export interface KeyedCell {
  readonly usd: number | 'no';
  readonly list: PriceList;
  readonly section?: string | undefined;
  readonly per: SheetPer;
  /** Where the column stands among all. */
  readonly at: number;
}

/** A row by the keys of columns. */
export interface KeyedRow {
  readonly detail?: string | undefined;
  readonly cells: ReadonlyMap<string, KeyedCell>;
}

/** The rows of a model in each table in which it stands; none where it has no such price. */
export function sheetRows(
  model: Model,
  region: RegionId | undefined,
  reader: Reader,
): readonly { readonly kind: SheetKind; readonly rows: readonly KeyedRow[] }[] {
  const use = region === undefined ? [] : useRows(model, region, reader);
  const kind = region && kindOf(model, region);
  return [
    ...(kind && use.length > 0 ? [{ kind, rows: use }] : []),
    ...([provisionedRows, customizationRows] as const).flatMap((make, i) => {
      const rows = make(model, region, reader);
      return rows.length === 0 ? [] : [{ kind: (['provisioned', 'customization'] as const)[i]!, rows }];
    }),
  ];
}

/** Sections with the one in whose columns their prices stand: the price of extended access stands below the usual one. */
const columnsFor: Readonly<Record<UseSection, UseSection>> = {
  onDemand: 'onDemand',
  onDemandGlobal: 'onDemandGlobal',
  batch: 'batch',
  batchGlobal: 'batchGlobal',
  extendedAccess: 'onDemand',
  extendedAccessBatch: 'batch',
};
/** What only the model's page shows: cache prices beside those of the Region, and a second kind of batch. */
const usual = (model: Model, region: RegionId) => {
  const batch = newestRates(model, region, 'batch').length > 0;
  return ({ unit }: DatedRate, section: UseSection) =>
    (section === 'onDemand' || section === 'extendedAccess' || !unit.startsWith('cache')) &&
    !(section === 'batchGlobal' && batch);
};

function useRows(model: Model, region: RegionId, reader: Reader): readonly KeyedRow[] {
  const isUsual = usual(model, region);
  const rows = new Map<string, { detail?: string; found: { rate: DatedRate; section: UseSection }[] }>();
  for (const section of useSections) {
    for (const rate of newestRates(model, region, section)) {
      if (rate.unit === 'images' || !isUsual(rate, section)) continue;
      const detail = detailOf(model, rate, section, reader);
      const row = rows.get(detail ?? '') ?? { ...(detail !== undefined && { detail }), found: [] };
      row.found.push({ rate, section });
      rows.set(detail ?? '', row);
    }
  }
  const made = [...rows.values()].map(({ detail, found }) => useRow(detail, found));
  return [...imageSheetRows(model, region, reader), ...made];
}

function useRow(
  detail: string | undefined,
  found: readonly { readonly rate: DatedRate; readonly section: UseSection }[],
): KeyedRow {
  const cells = found.map(({ rate, section }): [string, KeyedCell] => {
    const column = columnsFor[section];
    const at = useSections.indexOf(column) * 100 + rateUnits.indexOf(rate.unit);
    return [`${column}.${rate.unit}`, { ...normal(rate.rate), list: rate.list, section: column, at }];
  });
  return { detail, cells: new Map(cells) };
}

/** Tokens by the million, whatever the source gives. */
function normal(rate: UnitRate): { readonly usd: number; readonly per: SheetPer } {
  if (rate.per === '1K tokens' || rate.per === '1M tokens') return { usd: Number(perMillion(rate)), per: '1M tokens' };
  return { usd: rate.usd, per: rate.per };
}

function detailOf(model: Model, { above }: DatedRate, section: UseSection, { t, lang }: Reader): string | undefined {
  const extended = section.startsWith('extendedAccess');
  const from = model.lifecycle.extendedAccess;
  const parts = [
    extended &&
      (from === undefined ? t('pricing.extended') : t('pricing.extendedFrom', { date: longDate(from, lang) })),
    above !== undefined && t('prices.above', { n: new Intl.NumberFormat(lang).format(above) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function provisionedRows(model: Model, region: RegionId | undefined, { t }: Reader): readonly KeyedRow[] {
  const list = priceListFor(model, 'provisioned', region && { region });
  if (list?.provisioned === undefined) return [];
  return (['base', 'custom'] as const).flatMap((side) => {
    const prices = list.provisioned?.[side];
    if (prices === undefined) return [];
    const names = ['none', 'oneMonth', 'sixMonths'] as const satisfies readonly (keyof Commitments)[];
    const cells = names.map((name, at): [string, KeyedCell] => [
      name,
      { usd: prices[name] ?? 'no', list, per: 'model unit hour', at },
    ]);
    return [{ detail: side === 'custom' ? t('prices.customModel') : undefined, cells: new Map(cells) }];
  });
}

function customizationRows(model: Model, region: RegionId | undefined): readonly KeyedRow[] {
  const list = priceListFor(model, 'customization', region && { region });
  const { trainTokens, trainImages, storage } = list?.customization ?? {};
  if (list === undefined) return [];
  const cells = (
    [
      ['trainTokens', trainTokens],
      ['trainImages', trainImages],
      ['storage', storage],
    ] as const
  ).flatMap(([key, rate], at): [string, KeyedCell][] => {
    if (rate === undefined) return [];
    const { usd, per } = rate.per === 'month' ? rate : normal(rate);
    return [[key, { usd, list, per, at }]];
  });
  return [{ cells: new Map(cells) }];
}
