/** The price cells of one column of /compare/: the newest figure of each unit in the Region that is shown first. */
import { priceListFor, type Model, type UseSection } from 'bedrock-model-catalog';
import type { CompareCell } from './client/compare-rows.ts';
import { longDate, money, perMillion } from './format.ts';
import { imageRows, qualityColumns } from './image-prices.ts';
import { isTokenRate } from './price-table.ts';
import { firstRegion, imageRatesIn, listsOf, newestRates, type RateUnit } from './use-rates.ts';
import { listed, type Reader } from './words.ts';

/** A cell without a record. */
export const none: CompareCell = { absent: 'notRecorded' };
const offered: CompareCell = { absent: 'notOffered' };
/** A cell with one text, or without a record. */
export const one = (text: string | undefined): CompareCell => (text === undefined ? none : { items: [text] });

/** The price cells of a model by row. */
export function priceCells(model: Model, reader: Reader): Record<string, CompareCell> {
  const { lang } = reader;
  const [units, tuning] = (['provisioned', 'customization'] as const).map((section) => priceListFor(model, section));
  const usd = (figure: number | string | null | undefined) =>
    figure === null ? offered : one(figure === undefined ? undefined : money(figure, lang));
  const { trainTokens, trainImages, storage } = tuning?.customization ?? {};
  return {
    ...useCells(model, reader),
    none: usd(units?.provisioned?.base?.none),
    oneMonth: usd(units?.provisioned?.base?.oneMonth),
    sixMonths: usd(units?.provisioned?.base?.sixMonths),
    trainTokens: usd(trainTokens && perMillion(trainTokens)),
    trainImages: usd(trainImages?.usd),
    storage: usd(storage?.usd),
  };
}

function useCells(model: Model, reader: Reader): Record<string, CompareCell> {
  const region = firstRegion(model);
  if (region === undefined) return {};
  const { lang } = reader;
  const cell = (section: UseSection, unit: RateUnit) => {
    const rate = newestRates(model, region, section).find(
      (each) => each.unit === unit && each.above === undefined,
    )?.rate;
    return one(rate && money(isTokenRate(rate) ? perMillion(rate) : rate.usd, lang));
  };
  const [first] = (['onDemand', 'onDemandGlobal'] as const).flatMap((section) => newestRates(model, region, section));
  const list = first?.list ?? listsOf(model, region).find((each) => each.onDemand);
  const images = listsOf(model, region)
    .map((each) => imageRatesIn(each, 'onDemand').filter((rate) => !rate.custom))
    .find((rates) => rates.length > 0);
  return {
    inputTokens: cell('onDemand', 'inputTokens'),
    outputTokens: cell('onDemand', 'outputTokens'),
    cacheRead: cell('onDemand', 'cacheReadInputTokens'),
    globalInput: cell('onDemandGlobal', 'inputTokens'),
    globalOutput: cell('onDemandGlobal', 'outputTokens'),
    batchInput: cell('batch', 'inputTokens'),
    batchOutput: cell('batch', 'outputTokens'),
    inputImages: cell('onDemand', 'inputImages'),
    images: images === undefined ? cell('onDemand', 'images') : { items: imageItems(images, reader) },
    priceDate: one(list && longDate(list.asOf, lang)),
  };
}

function imageItems(rates: Parameters<typeof imageRows>[0], reader: Reader): string[] {
  const columns = qualityColumns(rates);
  return imageRows(rates, reader, undefined, columns).flatMap(({ size, cells }) =>
    cells.flatMap((cell, i) => {
      if (cell.state !== 'price') return [];
      const quality = reader.t(`prices.quality.${columns[i]!}`);
      const what = listed([size, quality, ...(cell.unit ? [cell.unit] : [])], reader.lang, 'unit');
      return [`${what}: ${cell.figure}`];
    }),
  );
}
