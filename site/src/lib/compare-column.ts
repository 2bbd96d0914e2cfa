/** A model as a column of /compare/: what stands in each row, as the build knows it. The cost rows are reckoned in the browser. */
import { formats, models as catalogModels, providers, useCases, type Model } from 'bedrock-model-catalog';
import { slimModels } from './calculator-page.ts';
import { nameOf } from './client/calculator-parts.ts';
import type { CompareCell, CompareColumn } from './client/compare-rows.ts';
import { none, one, priceCells } from './compare-prices.ts';
import { count, languageName, longDate } from './format.ts';
import { capabilityNames } from './model-abilities.ts';
import { parameterRows } from './parameter-rows.ts';
import { countWays, regionCalls } from './region-calls.ts';
import type { Reader } from './words.ts';

/** The column, with the slim model for its cost rows. */
export function compareColumn(model: Model, reader: Reader, models: readonly Model[] = catalogModels): CompareColumn {
  const { t } = reader;
  const cells = {
    ...factCells(model, reader, models),
    ...regionCells(model, reader),
    ...priceCells(model, reader),
    ...parameterCells(model, reader),
  };
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
  const kinds = (list: Model['input']) =>
    list.length === 0 ? none : { items: list.map((kind) => t(`modality.${kind}`)) };
  const tongues = [
    ...languages.tags.map((tag) => languageName(tag, lang)),
    ...(languages.more ? [t('compare.moreLanguages')] : []),
  ];
  const replacements = life.replacedBy?.map((id) => models.find((other) => other.id === id)?.name ?? id);
  return {
    provider: one(providers[model.provider].name),
    family: one(model.family),
    id: { items: [model.id], code: true },
    status: one(t(`status.${life.status}`)),
    released: day(life.released),
    legacy: day(life.legacy),
    endOfLife: day(life.endOfLife),
    replacedBy: replacements === undefined ? none : { items: replacements },
    input: kinds(model.input),
    output: kinds(model.output),
    maxTokens: one(model.maxTokens === null ? undefined : count(model.maxTokens, lang)),
    knowledgeCutoff: day(model.knowledgeCutoff),
    maxOutputTokens: one(model.maxOutputTokens === undefined ? undefined : count(model.maxOutputTokens, lang)),
    useCases: model.useCases.length === 0 ? none : { items: model.useCases.map((id) => useCases[id].title) },
    languages: tongues.length === 0 ? none : { items: tongues },
    abilities: abilityCell(model, true, t),
    inabilities: abilityCell(model, false, t),
    apis: model.apis === undefined ? none : { items: model.apis },
  };
}

/** What a source says that a model can, or cannot, do. */
function abilityCell({ capabilities = {} }: Model, can: boolean, t: Reader['t']): CompareCell {
  const names = capabilityNames.filter((name) => capabilities[name] === can);
  return names.length === 0 ? none : { items: names.map((name) => t(`can.${name}`)) };
}

/** From how many Regions a model can be called, and how; nothing where no source tells of any. */
function regionCells(model: Model, { lang }: Reader): Record<string, CompareCell> {
  const calls = regionCalls(model);
  if (calls.length === 0) return {};
  const counts = countWays(calls);
  const cell = (n: number) => one(count(n, lang));
  return {
    regions: cell(calls.length),
    inRegion: cell(counts.inRegion),
    geo: cell(counts.geo),
    global: cell(counts.global),
  };
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
