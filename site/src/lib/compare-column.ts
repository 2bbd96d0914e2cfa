/** A model as a column of /compare/: what stands in each row, as the build knows it. The cost rows are reckoned in the browser. */
import { formats, models as catalogModels, priceListFor, providers, useCases, type Model } from 'bedrock-model-catalog';
import { slimModels } from './calculator-page.ts';
import { nameOf } from './client/calculator-parts.ts';
import type { CompareCell, CompareColumn } from './client/compare-rows.ts';
import { count, languageName, longDate, money, perMillion } from './format.ts';
import { imageRows } from './image-prices.ts';
import { parameterRows } from './parameter-rows.ts';
import { listed, type Reader } from './words.ts';

const none: CompareCell = { absent: 'notRecorded' };
const offered: CompareCell = { absent: 'notOffered' };
const one = (text: string | undefined): CompareCell => (text === undefined ? none : { items: [text] });

/** The column, with the slim model for its cost rows. */
export function compareColumn(model: Model, reader: Reader, models: readonly Model[] = catalogModels): CompareColumn {
  const { t } = reader;
  const cells = { ...factCells(model, reader, models), ...priceCells(model, reader), ...parameterCells(model, reader) };
  return {
    slug: model.slug,
    name: nameOf(model),
    status: { id: model.lifecycle.status, word: t(`status.${model.lifecycle.status}`) },
    cells,
    model: slimModels([model])[0]!,
  };
}

function factCells(model: Model, { t, lang }: Reader, models: readonly Model[]): Record<string, CompareCell> {
  const { lifecycle: life, languages } = model;
  const day = (date: string | undefined) => one(date && longDate(date, lang));
  const kinds = (list: Model['input']) => ({ items: list.map((kind) => t(`modality.${kind}`)) });
  const tongues = [
    ...languages.tags.map((tag) => languageName(tag, lang)),
    ...(languages.more ? [t('compare.moreLanguages')] : []),
  ];
  const replacements = life.replacedBy?.map((id) => models.find((other) => other.id === id)?.name ?? id);
  return {
    provider: one(providers[model.provider].name),
    id: { items: [model.id], code: true },
    status: one(t(`status.${life.status}`)),
    released: day(life.released),
    legacy: day(life.legacy),
    endOfLife: day(life.endOfLife),
    replacedBy: replacements === undefined ? none : { items: replacements },
    input: kinds(model.input),
    output: kinds(model.output),
    maxTokens: one(model.maxTokens === null ? undefined : count(model.maxTokens, lang)),
    maxOutputTokens: one(model.maxOutputTokens === undefined ? undefined : count(model.maxOutputTokens, lang)),
    useCases: model.useCases.length === 0 ? none : { items: model.useCases.map((id) => useCases[id].title) },
    languages: tongues.length === 0 ? none : { items: tongues },
  };
}

function priceCells(model: Model, reader: Reader): Record<string, CompareCell> {
  const { lang } = reader;
  const [use, units, tuning] = (['onDemand', 'provisioned', 'customization'] as const).map((section) =>
    priceListFor(model, section),
  );
  const usd = (figure: number | string | null | undefined) =>
    figure === null ? offered : one(figure === undefined ? undefined : money(figure, lang));
  const images = use?.onDemand?.images?.filter((rate) => !rate.custom);
  const { inputTokens, outputTokens, inputImages } = use?.onDemand ?? {};
  const { trainTokens, trainImages, storage } = tuning?.customization ?? {};
  return {
    inputTokens: usd(inputTokens && perMillion(inputTokens)),
    outputTokens: usd(outputTokens && perMillion(outputTokens)),
    inputImages: usd(inputImages?.usd),
    images: images === undefined ? none : { items: imageItems(images, reader) },
    priceDate: one(use && longDate(use.asOf, lang)),
    none: usd(units?.provisioned?.base?.none),
    oneMonth: usd(units?.provisioned?.base?.oneMonth),
    sixMonths: usd(units?.provisioned?.base?.sixMonths),
    trainTokens: usd(trainTokens && perMillion(trainTokens)),
    trainImages: usd(trainImages?.usd),
    storage: usd(storage?.usd),
  };
}

function imageItems(rates: Parameters<typeof imageRows>[0], reader: Reader): string[] {
  return imageRows(rates, reader).flatMap(({ size, cells }) =>
    cells.flatMap((cell, i) =>
      cell.state === 'price'
        ? [
            `${listed([size, reader.t(i === 0 ? 'prices.quality.standard' : 'prices.quality.premium'), ...(cell.unit ? [cell.unit] : [])], reader.lang, 'unit')}: ${cell.figure}`,
          ]
        : [],
    ),
  );
}

/** Rows for the parameters that dialects share, by their standard name. */
function parameterCells(model: Model, reader: Reader): Record<string, CompareCell> {
  const format = model.format && formats[model.format];
  const rows = format ? parameterRows(format, reader, model) : [];
  const cells = rows.flatMap(({ standard, range, default: initial }) => {
    if (standard === undefined) return [];
    const values = { range: range.join(', '), default: initial ?? '' };
    const key =
      values.range === ''
        ? initial === undefined
          ? 'yes'
          : 'onlyDefault'
        : initial === undefined
          ? 'range'
          : 'default';
    return [[`param.${standard}`, one(reader.t(`compare.param.${key}`, values))] as const];
  });
  return Object.fromEntries(cells);
}
