/** The catalog as one table, a model a row. The columns are part of the contract: new ones are added at the end. */
import {
  models as catalogModels,
  priceListFor,
  providers,
  unitPriceFor,
  type Model,
  type TokenRate,
  type UseSection,
} from 'bedrock-model-catalog';
import { toCsv, type CsvValue } from './csv.ts';
import { perMillion, perThousand } from './format.ts';
import { firstRegion } from './use-rates.ts';

type Column = readonly [name: string, value: (model: Model) => CsvValue];
type TokenUnit = 'inputTokens' | 'outputTokens' | 'cacheReadInputTokens' | 'cacheWriteInputTokens';

/** The newest price of a unit in the Region that stands for the model. */
const found = (model: Model, unit: TokenUnit, section: UseSection = 'onDemand') => {
  const region = firstRegion(model);
  return region && unitPriceFor(model, section, unit, { region });
};
const rate = (unit: TokenUnit, write: (rate: TokenRate) => string, section?: UseSection) => (model: Model) => {
  const price = found(model, unit, section)?.unitPrice;
  return price && write(price);
};
const asOf = (model: Model) => {
  const region = firstRegion(model);
  const list = found(model, 'inputTokens')?.priceList ?? (region && priceListFor(model, 'onDemand', { region }));
  return list?.asOf;
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
  ['priceRegion', (m) => firstRegion(m)],
  ['priceAsOf', asOf],
  ['languages', (m) => m.languages.tags.join(' ')],
  ['moreLanguages', (m) => m.languages.more],
  ['useCases', (m) => m.useCases.join(' ')],
  ['status', (m) => m.lifecycle.status],
  ['released', (m) => m.lifecycle.released],
  ['legacy', (m) => m.lifecycle.legacy],
  ['endOfLife', (m) => m.lifecycle.endOfLife],
  ['replacedBy', (m) => m.lifecycle.replacedBy?.join(' ')],
  ['cacheReadUsdPer1M', rate('cacheReadInputTokens', perMillion)],
  ['cacheWriteUsdPer1M', rate('cacheWriteInputTokens', perMillion)],
  ['globalInputUsdPer1M', rate('inputTokens', perMillion, 'onDemandGlobal')],
  ['globalOutputUsdPer1M', rate('outputTokens', perMillion, 'onDemandGlobal')],
  ['batchInputUsdPer1M', rate('inputTokens', perMillion, 'batch')],
  ['batchOutputUsdPer1M', rate('outputTokens', perMillion, 'batch')],
];

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = columns.map(([name]) => name);

/** The header, then a row for each model, in the order given. Lists within a cell are joined by one space. */
export function modelsCsv(models: readonly Model[] = catalogModels): string {
  return toCsv([csvColumns, ...models.map((model) => columns.map(([, value]) => value(model)))]);
}
