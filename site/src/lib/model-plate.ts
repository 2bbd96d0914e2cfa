/** The head of a model's page: its full name and the band of key figures. */
import type { Model } from 'bedrock-model-catalog';
import { evidenceFor, type Remark } from './model-facts.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { count, longDate } from './format.ts';
import { priceFigures } from './price-figures.ts';
import type { Reader } from './words.ts';

/** Name and version, as in headings and titles: `Command (v14.7)`. */
export function fullName({ name, version }: Model): string {
  return version === undefined ? name : `${name} (${version})`;
}

/** Since when the model has its status, or for which day it holds. */
export function statusSince({ lifecycle }: Model, { t, lang }: Reader): string {
  const { status, legacy, endOfLife, goneBy, asOf } = lifecycle;
  const since = { active: undefined, legacy, unconfirmed: undefined, retired: endOfLife }[status];
  if (since !== undefined) return t('plate.statusSince', { date: longDate(since, lang) });
  if (status === 'retired' && goneBy) return t('plate.statusGoneBy', { date: longDate(goneBy, lang) });
  return t('plate.statusAsOf', { date: longDate(asOf, lang) });
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
  const kinds = (list: Model['input']) =>
    list.length === 0 ? t('modality.null') : list.map((kind) => t(`modality.${kind}`)).join(', ');
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
      detail:
        model.input.length + model.output.length === 0
          ? undefined
          : t('plate.inOut', { input: kinds(model.input), output: kinds(model.output) }),
      cites: [...new Set([...modality.cites, ...sides.flatMap((side) => side.cites)])],
      disputes: sides.flatMap((side) => side.disputes.map(inBrief)),
    },
  ];
}

/** The band says that there is a dispute, the facts say what it is about. */
const inBrief = ({ text, cite }: Remark): Remark => ({ text, cite });
