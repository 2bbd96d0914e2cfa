/** Rows of models into the groups of a table: by provider, remarks once a model, units only where the heading has none. */
import { providers, type Model } from 'bedrock-model-catalog';
import type { PriceCell, PriceRow, PriceTable } from './price-table.ts';

/** A row that knows its model. */
export type ModelPriceRow = PriceRow & { readonly model: Model };

/** Rows by provider, in the order of the providers' names. */
export function groupedByProvider(rows: readonly ModelPriceRow[], units: boolean): PriceTable['groups'] {
  const byName = Object.entries(providers).sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en'));
  return byName.flatMap(([id, { name }]) => {
    const own = rows.filter(({ model }) => model.provider === id).map(remarksOnce);
    return own.length === 0 ? [] : [{ heading: name, rows: units ? own : own.map(withoutUnits) }];
  });
}

/** A model with several rows says what there is to say under the last of them. */
function remarksOnce(row: ModelPriceRow, i: number, rows: readonly ModelPriceRow[]): ModelPriceRow {
  const told = rows
    .slice(i + 1)
    .filter(({ model }) => model === row.model)
    .flatMap(({ remarks }) => remarks);
  return { ...row, remarks: row.remarks.filter(({ text }) => !told.some((other) => other.text === text)) };
}

function withoutUnits(row: ModelPriceRow): ModelPriceRow {
  const bare = (cell: PriceCell): PriceCell => {
    if (cell.state !== 'price' || !('same' in cell)) return cell;
    const { unit: _unit, ...rest } = cell;
    return rest;
  };
  return { ...row, cells: row.cells.map(bare) };
}
