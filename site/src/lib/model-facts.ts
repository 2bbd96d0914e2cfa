/** The facts of one model as a list: each with its sources, their wording, and what other sources say instead. */
import { formats, providers, sources, useCases, type Dispute, type Model, type UseCaseId } from 'bedrock-model-catalog';
import { disputesOf, sourcesOf, wordingsOf } from './fact-sources.ts';
import { priceUnitOf, priceWord } from './field-words.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { count, languageName, longDate } from './format.ts';
import { listed, type Reader } from './words.ts';

/** One value of a fact; `path` is the site's own page about it. */
export interface FactValue {
  readonly text: string;
  readonly path?: string;
  readonly code?: true;
}

/** What a source says about a fact in its own words, or instead. */
export interface Remark {
  readonly text: string;
  readonly cite: Footnote;
  readonly note?: string | undefined;
}

/** A fact. `values` is empty where no source gives one; `instead` then says so. */
export interface Fact {
  readonly field: string;
  readonly term: string;
  readonly values: readonly FactValue[];
  readonly instead?: string | undefined;
  readonly cites: readonly Footnote[];
  readonly wordings: readonly Remark[];
  readonly disputes: readonly Remark[];
}

/** All facts of a model but its prices, in the order in which they are shown. */
export function factsOf(model: Model, notes: Footnotes, reader: Reader): readonly Fact[] {
  const { t, lang } = reader;
  const { lifecycle: life, languages } = model;
  const day = (date: string | undefined) => (date === undefined ? undefined : [{ text: longDate(date, lang) }]);
  const tokens = (n: number | undefined) =>
    n === undefined ? undefined : [{ text: t('facts.tokens', { n: count(n, lang) }) }];
  const kinds = (list: Model['input']) => list.map((kind) => ({ text: t(`modality.${kind}`) }));
  const tongues = languages.tags.map((tag) => ({ text: languageName(tag, lang) }));
  const others =
    languages.count !== undefined ? t('facts.languages.count', { n: languages.count }) : t('facts.languages.more');

  const rows: readonly (readonly [string, string, readonly FactValue[] | undefined, string?])[] = [
    [
      'provider',
      t('facts.provider'),
      [{ text: providers[model.provider].name, path: `/providers/${model.provider}/` }],
    ],
    ['family', t('facts.family'), model.family === undefined ? undefined : [{ text: model.family }]],
    ['version', t('facts.version'), model.version === undefined ? undefined : [{ text: model.version }]],
    ['maxTokens', t('facts.maxTokens'), tokens(model.maxTokens ?? undefined) ?? [], t('facts.noFigure')],
    ['maxOutputTokens', t('facts.maxOutputTokens'), tokens(model.maxOutputTokens)],
    ['input', t('facts.input'), kinds(model.input), t('absent.notRecorded')],
    ['output', t('facts.output'), kinds(model.output), t('absent.notRecorded')],
    ['knowledgeCutoff', t('facts.knowledgeCutoff'), day(model.knowledgeCutoff)],
    ['access', t('facts.access'), model.access && [{ text: t(`facts.access.${model.access}`) }]],
    ['apis', t('facts.apis'), model.apis?.map((api) => ({ text: api }))],
    [
      'languages',
      t('facts.languages'),
      [...tongues, ...(languages.more ? [{ text: others }] : [])],
      t('facts.noLanguages'),
    ],
    [
      'useCases',
      t('facts.useCases'),
      model.useCases.map((id) => ({ text: useCases[id].title, path: `/use-cases/${id}/` })),
      t('facts.noUseCases'),
    ],
    [
      'format',
      t('facts.format'),
      model.format && [{ text: formats[model.format].name, path: `/formats/${model.format}/` }],
    ],
    ['lifecycle.released', t('facts.released'), day(life.released)],
    ['lifecycle.legacy', t('facts.legacy'), day(life.legacy)],
    ['lifecycle.extendedAccess', t('facts.extendedAccess'), day(life.extendedAccess)],
    ['lifecycle.endOfLife', t('facts.endOfLife'), day(life.endOfLife)],
    ['lifecycle.endOfLifeNotBefore', t('facts.endOfLifeNotBefore'), day(life.endOfLifeNotBefore)],
  ];
  return rows.flatMap(([field, term, values, instead]) =>
    values === undefined
      ? []
      : [
          {
            field,
            term,
            values,
            instead: values.length === 0 ? instead : undefined,
            ...evidenceFor(model, field, notes, reader),
          },
        ],
  );
}

/** The sources behind a field, their wording, and the disputes about it. */
export function evidenceFor(model: Model, field: string, notes: Footnotes, reader: Reader) {
  return {
    cites: [...new Set(sourcesOf(model, field).map(({ source, asOf }) => notes.cite(source, asOf)))],
    wordings: wordingsOf(model, field).map(({ source, asOf, words }) => ({
      text: reader.t('facts.wording', { wording: words }),
      cite: notes.cite(source, asOf),
    })),
    disputes: disputesOf(model, field).map((dispute) => disputeRemark(dispute, notes, reader)),
  };
}

/** `LiteLLM (July 24, 2026) says 42,000.` */
export function disputeRemark(dispute: Dispute, notes: Footnotes, reader: Reader): Remark {
  const { publisher } = sources[dispute.source];
  const date = longDate(dispute.asOf, reader.lang);
  const unit = priceUnitOf(dispute.field);
  const value =
    unit !== undefined && typeof dispute.value === 'number'
      ? priceWord(dispute.value, dispute.field, reader)
      : disputedValue(dispute, reader);
  const said = reader.t('facts.dispute', { publisher, date, value });
  // Prices stand together, so each names what it is for.
  const text = unit === undefined ? said : `${reader.t(`prices.${unit}`)}: ${said}`;
  return { text, cite: notes.cite(dispute.source, dispute.asOf), note: dispute.note };
}

function disputedValue({ field, value }: Dispute, reader: Reader): string {
  if (value === null) return reader.t('facts.noFigure');
  if (typeof value === 'number') return count(value, reader.lang);
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value, reader.lang) : value;
  if (typeof value === 'boolean') return String(value);
  const { lang } = reader;
  const name = {
    languages: (tag: string) => languageName(tag, lang),
    useCases: (id: string) => useCases[id as UseCaseId]?.title ?? id,
  };
  const write = name[field.split('.')[0] as keyof typeof name] ?? ((word: string) => word);
  return listed(value.map(write), lang);
}
