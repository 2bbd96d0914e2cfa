/** The ranking of a workload as CSV: every digit of every sum, then the models left out with the reason. */
import { toCsv, type CsvValue } from '../csv.ts';
import { nameOf } from './calculator-parts.ts';
import { DAYS, type WorkloadResult } from './calculator-workload.ts';

const columns = [
  'rank',
  'id',
  'name',
  'provider',
  'status',
  'usdPerRequest',
  'usdPerDay',
  `usdPer${DAYS}Days`,
  `usdPer${DAYS}DaysLow`,
  'priceSource',
  'priceAsOf',
  'priceRegion',
  'leftOut',
];

/** With a heading line; sums are plain decimals in US dollars. */
export function workloadCsv({ rows, leftOut }: WorkloadResult): string {
  const ranked = rows.map(
    ({ rank, model, perRequest, perDay, perMonth, lowMonth, estimate: { priceList } }): CsvValue[] => [
      rank,
      model.id,
      nameOf(model),
      model.provider,
      model.lifecycle.status,
      perRequest,
      perDay,
      perMonth,
      lowMonth,
      priceList.source,
      priceList.asOf,
      priceList.region,
      '',
    ],
  );
  const out = leftOut.map(({ model, reason }): CsvValue[] => [
    '',
    model.id,
    nameOf(model),
    model.provider,
    model.lifecycle.status,
    ...Array<CsvValue>(7).fill(''),
    reason.words,
  ]);
  return toCsv([columns, ...ranked, ...out]);
}
