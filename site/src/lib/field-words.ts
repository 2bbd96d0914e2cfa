/** The fields of a model, and the units of its prices, in words; for disputes and corrections. */
import { useSections } from 'bedrock-model-catalog';
import { money } from './format.ts';
import { rateUnits } from './use-rates.ts';
import type { Reader, Word } from './words.ts';

/** All units that have a price; their words are `prices.<unit>`. */
const priceUnits = [...rateUnits, 'trainTokens', 'trainImages', 'storage'] as const;
type PriceUnit = (typeof priceUnits)[number];

/** What a bare number is a price for; tokens are priced by the million. */
const perWords: Readonly<Partial<Record<PriceUnit, Word>>> = {
  inputImages: 'prices.perImage',
  images: 'prices.perImage',
  trainImages: 'prices.perImage',
  inputAudioSeconds: 'prices.perSecond',
  inputVideoSeconds: 'prices.perSecond',
  outputVideoSeconds: 'prices.perSecond',
  queries: 'prices.per1KQueries',
  textRequests: 'prices.perRequest',
  storage: 'prices.perMonth',
};

const fieldNames: Readonly<Record<string, Word>> = {
  maxTokens: 'facts.maxTokens',
  maxOutputTokens: 'facts.maxOutputTokens',
  modality: 'facts.modality',
  input: 'facts.input',
  output: 'facts.output',
  languages: 'facts.languages',
  useCases: 'facts.useCases',
  format: 'facts.format',
  family: 'facts.family',
  version: 'facts.version',
  apis: 'facts.apis',
  access: 'facts.access',
  knowledgeCutoff: 'facts.knowledgeCutoff',
  'lifecycle.released': 'facts.released',
  'lifecycle.legacy': 'facts.legacy',
  'lifecycle.extendedAccess': 'facts.extendedAccess',
  'lifecycle.endOfLife': 'facts.endOfLife',
  'lifecycle.endOfLifeNotBefore': 'facts.endOfLifeNotBefore',
};

/** The unit that a path into price lists is for: `inputTokens` of `prices.onDemand.inputTokens.usd`. */
export function priceUnitOf(field: string): PriceUnit | undefined {
  if (!field.startsWith('prices.')) return undefined;
  const parts = field.split('.');
  return priceUnits.find((unit) => parts.includes(unit));
}

/** A bare number in a price's place, with its unit: `$0.30 per 1M`. */
export function priceWord(usd: number, field: string, { t, lang }: Reader): string {
  const unit = priceUnitOf(field);
  return unit === undefined ? money(usd, lang) : `${money(usd, lang)} ${t(perWords[unit] ?? 'prices.per1M')}`;
}

/** A field in words: `Max tokens`, `Input images, on demand`; the path itself where the page has no word for it. */
export function fieldWord(field: string, { t }: Reader): string {
  const unit = priceUnitOf(field);
  if (unit === undefined) return fieldNames[field] === undefined ? field : t(fieldNames[field]);
  const section = useSections.find((each) => field.split('.').includes(each));
  return section === undefined
    ? t(`prices.${unit}`)
    : t('changes.priceOf', { unit: t(`prices.${unit}`), section: t(`prices.section.${section}`) });
}
