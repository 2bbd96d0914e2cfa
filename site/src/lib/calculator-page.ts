/** What /calculator/ needs of the catalog: the models as far as costs go, and the choices of its fields. */
import { estimateTokens, models as catalogModels, providers, useCases, type Model } from 'bedrock-model-catalog';
import english from '../content/i18n/en.json' with { type: 'json' };
import { inDefaultOrder } from './catalog-view.ts';
import { nameOf } from './client/calculator-parts.ts';
import type { WordList } from './client/calculator-words.ts';
import { languageName } from './format.ts';
import type { Reader, Word } from './words.ts';

/** A choice of a field. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A heading for it and those that follow. */
  readonly group?: string | undefined;
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

/** The models with what costs are reckoned from, and nothing else: this is sent to the browser. */
export function slimModels(models: readonly Model[] = catalogModels): readonly Model[] {
  return inDefaultOrder(models).map((model) => {
    const { status, legacy, endOfLife, extendedAccess } = model.lifecycle;
    const facts = Object.fromEntries(needed.map((key) => [key, model[key]]));
    // The library reads no other field; the page tests say so by comparing its answers with those for whole models.
    return {
      ...facts,
      lifecycle: { status, legacy, endOfLife, extendedAccess },
      prices: model.prices,
    } as unknown as Model;
  });
}

/** The choices of the fields whose values the catalog gives. */
export function calculatorOptions({ t, lang }: Reader, models: readonly Model[] = catalogModels) {
  const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, lang);
  const tags = [...new Set(models.flatMap((model) => model.languages.tags))];
  const language = (tag: string): Option => ({ value: tag, label: languageName(tag, lang) });
  const present = new Set(models.map(({ provider }) => provider));
  const used = new Set<string>(models.flatMap((model) => model.useCases));
  const choices = (some: readonly Model[]): Option[] =>
    some.map((model) => ({ value: model.slug, label: nameOf(model), group: t(`status.${model.lifecycle.status}`) }));
  const ordered = inDefaultOrder(models);
  return {
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
