/** The head of a model's page: its full name and the band of key figures. */
import { priceListFor, regions, type Model, type PriceList } from 'bedrock-model-catalog';
import { evidenceFor, type Remark } from './model-facts.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { count, longDate, money } from './format.ts';
import { tokenCell, unitCell, type PriceCell } from './price-table.ts';
import type { Reader } from './words.ts';

/** Name and version, as in headings and titles: `Command (v14.7)`. */
export function fullName({ name, version }: Model): string {
  return version === undefined ? name : `${name} (${version})`;
}

/** One figure of the band. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly unit?: string | undefined;
  readonly detail?: string | undefined;
  readonly cites: readonly Footnote[];
  readonly disputes: readonly Remark[];
}

/** The band: max tokens, prices in and out (or for an image), what goes in and comes out. Status is drawn beside it. */
export function keyFigures(model: Model, notes: Footnotes, reader: Reader): readonly KeyFigure[] {
  const { t, lang } = reader;
  const { cites, disputes } = evidenceFor(model, 'maxTokens', notes, reader);
  const kinds = (list: Model['input']) => list.map((kind) => t(`modality.${kind}`)).join(', ');
  const sides = ['input', 'output'].map((field) => evidenceFor(model, field, notes, reader));
  const modality = evidenceFor(model, 'modality', notes, reader);
  const max = model.maxTokens === null ? t('plate.noFigure') : count(model.maxTokens, lang);
  const output = model.maxOutputTokens;
  return [
    {
      label: t('facts.maxTokens'),
      value: max,
      detail: output === undefined ? undefined : t('plate.maxOutput', { n: count(output, lang) }),
      cites,
      disputes: disputes.map(inBrief),
    },
    ...priceFigures(model, notes, reader),
    {
      label: t('facts.modality'),
      value: t(`modality.${model.modality}`),
      detail: t('plate.inOut', { input: kinds(model.input), output: kinds(model.output) }),
      cites: [...new Set([...modality.cites, ...sides.flatMap((side) => side.cites)])],
      disputes: sides.flatMap((side) => side.disputes.map(inBrief)),
    },
  ];
}

/** The band says that there is a dispute, the facts say what it is about. */
const inBrief = ({ text, cite }: Remark): Remark => ({ text, cite });

/** The on-demand prices in force; of a retired model the last. One figure says that there are none. */
function priceFigures(model: Model, notes: Footnotes, reader: Reader): readonly KeyFigure[] {
  const { t } = reader;
  const list = priceListFor(model, 'onDemand');
  if (list?.onDemand === undefined) {
    return [{ label: t('prices.price'), value: t('plate.noPrice'), cites: [], disputes: [] }];
  }
  const { inputTokens, outputTokens, inputImages, images } = list.onDemand;
  const cheapest = images?.filter((rate) => !rate.custom).reduce((a, b) => (b.usd < a.usd ? b : a));
  const cells: readonly (readonly [string, string, PriceCell])[] = [
    [t('plate.priceIn'), 'inputTokens', tokenCell(inputTokens, reader)],
    [t('plate.priceOut'), 'outputTokens', tokenCell(outputTokens, reader)],
    [t('prices.inputImages'), 'inputImages', unitCell(inputImages, reader)],
    [t('plate.priceImage'), 'images', cheapest ? imageCell(cheapest.usd, reader) : { state: 'notRecorded' }],
  ];
  return cells.flatMap(([label, unit, cell]) => priceFigure(model, list, label, unit, cell, notes, reader));
}

function imageCell(usd: number, { t, lang }: Reader): PriceCell {
  return { state: 'price', figure: t('plate.from', { price: money(usd, lang) }), unit: t('prices.perImage') };
}

function priceFigure(
  model: Model,
  list: PriceList,
  label: string,
  unit: string,
  cell: PriceCell,
  notes: Footnotes,
  reader: Reader,
): readonly KeyFigure[] {
  if (cell.state !== 'price') return [];
  const place = `${longDate(list.asOf, reader.lang)}, ${regions[list.region].name}`;
  const cites = [notes.cite(list.source, list.asOf, list.region)];
  const { disputes } = evidenceFor(model, `prices.onDemand.${unit}`, notes, reader);
  const detail = cell.same === undefined ? place : `${cell.same} · ${place}`;
  return [{ label, value: cell.figure, unit: cell.unit, detail, cites, disputes: disputes.map(inBrief) }];
}
