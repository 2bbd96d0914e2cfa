/** What /calculator/ needs of the catalog: the models as far as costs go, and the choices of its fields. */
import {
  estimateTokens,
  models as catalogModels,
  providers,
  regions,
  useCases,
  type Model,
  type PriceList,
  type RegionId,
} from 'bedrock-model-catalog';
import english from '../content/i18n/en.json' with { type: 'json' };
import { inDefaultOrder } from './catalog-view.ts';
import { nameOf } from './client/calculator-parts.ts';
import { trainsOnImages } from './client/calculator-custom.ts';
import type { WordList } from './client/calculator-words.ts';
import { languageName, longDate } from './format.ts';
import { sheetRegions, usualRegion } from './price-sheet-make.ts';
import type { Reader, Word } from './words.ts';

/** A choice of a field. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A heading for it and those that follow. */
  readonly group?: string | undefined;
  /** What the script needs to know of a model before it is loaded. */
  readonly facts?: { readonly id: string; readonly modality: string; readonly trains: string } | undefined;
}

const needed = [
  'id',
  'slug',
  'name',
  'version',
  'provider',
  'modality',
  'input',
  'output',
  'maxTokens',
  'maxOutputTokens',
  'languages',
  'useCases',
] as const satisfies (keyof Model)[];

/**
 * The models with what costs in a Region are reckoned from, and nothing else: this is sent to the browser. Without a
 * Region they have the lists of the usual one, and those of others for what it has no price for: the package chooses.
 */
export function slimModels(models: readonly Model[] = catalogModels, region?: RegionId): readonly Model[] {
  return inDefaultOrder(models).map((model) => {
    const { status, legacy, endOfLife, goneBy, extendedAccess } = model.lifecycle;
    const facts = Object.fromEntries(needed.map((key) => [key, model[key]]));
    // The library reads no other field; the page tests say so by comparing its answers with those for whole models.
    return {
      ...facts,
      lifecycle: { status, legacy, endOfLife, goneBy, extendedAccess },
      prices: neededLists(model, region),
    } as unknown as Model;
  });
}

/** The lists of a Region that are the newest to give any price; without a Region those among which the package chooses. */
function neededLists({ prices }: Model, region: RegionId | undefined): readonly PriceList[] {
  const usual = prices.filter((list) => list.region === (region ?? usualRegion));
  const known = new Set(usual.flatMap(sectionsOf));
  const others = region === undefined ? prices.filter((list) => sectionsOf(list).some((one) => !known.has(one))) : [];
  const told = new Set<string>();
  return [...new Set([...usual, ...others])]
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
    .filter((list) => {
      const fresh = unitsOf(list).filter((unit) => !told.has(unit));
      for (const unit of fresh) told.add(unit);
      return fresh.length > 0;
    });
}

/** The sections that a list has. */
function sectionsOf(list: PriceList): readonly string[] {
  return Object.entries(list).flatMap(([key, content]) => (typeof content === 'object' ? [key] : []));
}

/** Everything that a list has a price for, as paths. */
function unitsOf(list: PriceList): readonly string[] {
  return sectionsOf(list).flatMap((section) =>
    Object.entries(list[section as 'onDemand'] ?? {}).flatMap(([unit, value]: [string, object]) =>
      unit === 'longContext' || section === 'provisioned'
        ? Object.keys(value).map((key) => `${list.region} ${section}.${unit}.${key}`)
        : `${list.region} ${section}.${unit}`,
    ),
  );
}

/** The choices of the fields whose values the catalog gives. */
export function calculatorOptions({ t, lang }: Reader, models: readonly Model[] = catalogModels) {
  const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, lang);
  const tags = [...new Set(models.flatMap((model) => model.languages.tags))];
  const language = (tag: string): Option => ({ value: tag, label: languageName(tag, lang) });
  const present = new Set(models.map(({ provider }) => provider));
  const used = new Set<string>(models.flatMap((model) => model.useCases));
  const choices = (some: readonly Model[]): Option[] =>
    some.map((model) => ({
      value: model.slug,
      label: nameOf(model),
      group: t(`status.${model.lifecycle.status}`),
      facts: { id: model.id, modality: model.modality ?? '', trains: trainsOnImages(model) ? 'images' : 'tokens' },
    }));
  const ordered = inDefaultOrder(models);
  const reserved = models.flatMap(({ prices }) => prices.filter((list) => list.provisioned ?? list.customization));
  const days = reserved.map(({ asOf }) => asOf).sort();
  return {
    /** The newest day of a list with prices of model units or fine-tuning, in words. */
    reservedAsOf: days.length === 0 ? '' : longDate(days.at(-1)!, lang),
    region: sheetRegions(models)
      .filter((id) => id !== usualRegion)
      .map((id) => ({ value: id, label: t('prices.place', { name: regions[id].name, region: id }) })),
    usualRegion: t('prices.place', { name: regions[usualRegion].name, region: usualRegion }),
    useCase: Object.entries(useCases)
      .filter(([id]) => used.has(id))
      .map(([value, { title }]) => ({ value, label: title }))
      .sort(byLabel),
    provider: Object.entries(providers)
      .filter(([id]) => present.has(id as Model['provider']))
      .map(([value, { name }]) => ({ value, label: name }))
      .sort(byLabel),
    language: tags.map(language).sort(byLabel),
    textLanguage: tags.filter(hasTokenRule).map(language).sort(byLabel),
    model: choices(
      ordered.filter((model) =>
        model.prices.some(({ provisioned }) => Object.values(provisioned?.base ?? {}).some((usd) => usd !== null)),
      ),
    ),
    customModel: choices(
      ordered.filter((model) => model.prices.some(({ customization }) => customization !== undefined)),
    ),
    size: [...new Set(models.flatMap(imageSizes))],
  };
}

export type CalculatorOptions = ReturnType<typeof calculatorOptions>;

/** The words of the results, for scripts and for what the build shows of them. */
export function resultWords({ t }: Reader): WordList {
  const keys = (Object.keys(english) as Word[]).filter((key) => /^(calc\.r|calc\.fault|status)\./.test(key));
  // Values are put in later, where they are known.
  return Object.fromEntries(keys.map((key) => [key, t(key, { skipInterpolation: true } as never)]));
}

function hasTokenRule(tag: string): boolean {
  if (tag.includes('-')) return false;
  try {
    return estimateTokens('', { method: 'by-language', language: tag }).isEstimate;
  } catch {
    return false;
  }
}

function imageSizes(model: Model): string[] {
  return model.prices
    .flatMap((list) => list.onDemand?.images ?? [])
    .flatMap(({ size, maxSize }) => size ?? maxSize ?? []);
}
