/** The catalog as one table, a model a row. The columns are part of the contract: new ones are added at the end. */
import { models as catalogModels, priceListFor, providers, type Model, type TokenRate } from 'bedrock-model-catalog';
import { toCsv, type CsvValue } from './csv.ts';
import { perMillion, perThousand } from './format.ts';

type Column = readonly [name: string, value: (model: Model) => CsvValue];
const list = (model: Model) => priceListFor(model, 'onDemand');
const rate = (unit: 'inputTokens' | 'outputTokens', write: (rate: TokenRate) => string) => (model: Model) => {
  const found = list(model)?.onDemand?.[unit];
  return found && write(found);
};

const columns: readonly Column[] = [
  ['id', (m) => m.id],
  ['slug', (m) => m.slug],
  ['name', (m) => m.name],
  ['version', (m) => m.version],
  ['provider', (m) => m.provider],
  ['providerName', (m) => providers[m.provider].name],
  ['modality', (m) => m.modality],
  ['input', (m) => m.input.join(' ')],
  ['output', (m) => m.output.join(' ')],
  ['maxTokens', (m) => m.maxTokens],
  ['maxOutputTokens', (m) => m.maxOutputTokens],
  ['inputUsdPer1K', rate('inputTokens', perThousand)],
  ['outputUsdPer1K', rate('outputTokens', perThousand)],
  ['inputUsdPer1M', rate('inputTokens', perMillion)],
  ['outputUsdPer1M', rate('outputTokens', perMillion)],
  ['priceRegion', (m) => list(m)?.region],
  ['priceAsOf', (m) => list(m)?.asOf],
  ['languages', (m) => m.languages.tags.join(' ')],
  ['moreLanguages', (m) => m.languages.more],
  ['useCases', (m) => m.useCases.join(' ')],
  ['status', (m) => m.lifecycle.status],
  ['released', (m) => m.lifecycle.released],
  ['legacy', (m) => m.lifecycle.legacy],
  ['endOfLife', (m) => m.lifecycle.endOfLife],
  ['replacedBy', (m) => m.lifecycle.replacedBy?.join(' ')],
];

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = columns.map(([name]) => name);

/** The header, then a row for each model, in the order given. Lists within a cell are joined by one space. */
export function modelsCsv(models: readonly Model[] = catalogModels): string {
  return toCsv([csvColumns, ...models.map((model) => columns.map(([, value]) => value(model)))]);
}
