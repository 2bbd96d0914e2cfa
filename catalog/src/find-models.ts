/** The models that meet a set of conditions. */
import {
  models,
  type Api,
  type Capabilities,
  type MainOutput,
  type Modality,
  type Model,
  type ProviderId,
  type RegionId,
  type UseCaseId,
} from '#catalog';
import { callableFrom, namedRegions, type CallVia } from './callable-from.ts';
import { checkFilter } from './check-filter.ts';
import { Decimal } from './decimal.ts';
import { sameLanguage } from './match-language.ts';
import { matchesText, words } from './match-text.ts';
import { preferredRegion } from './preferred-region.ts';
import { pricedRegions } from './price-list.ts';
import { usdPerMillionTokens } from './rate.ts';
import { unitPriceFor } from './unit-price-for.ts';

/** Conditions on models. Every key is optional, and all that are given must hold. An empty array is no condition. */
export interface ModelFilter {
  /** Uses that a source names for the model: all of them. Keys of `useCases`. */
  readonly useCase?: UseCaseId | readonly UseCaseId[] | undefined;
  /** Who made the model: any of them. Keys of `providers`. */
  readonly provider?: ProviderId | readonly ProviderId[] | undefined;
  /** The family that its maker counts it to, such as `Nova`: any of them. */
  readonly family?: string | readonly string[] | undefined;
  /** What the model mainly produces: any of them. A model of which no source says it never passes. */
  readonly modality?: MainOutput | readonly MainOutput[] | undefined;
  /** What a request may hold: any of them. */
  readonly input?: Modality | readonly Modality[] | undefined;
  /** What an answer may hold: any of them. */
  readonly output?: Modality | readonly Modality[] | undefined;
  /**
   * Languages that a source names for the model, as BCP 47 tags: all of them. What a tag leaves open matches: `zh`
   * finds models that name `zh-Hans` or `zh-Hant`, `en-US` those that name `en`.
   */
  readonly language?: string | readonly string[] | undefined;
  /**
   * With `true`, a model whose source says "and others" (`languages.more`) also passes for languages that it does not
   * name. Default: `false`, because nobody said that it knows them.
   */
  readonly moreLanguages?: boolean | undefined;
  /** What it must be able to do: all of them. Only a source's yes passes: unknown is neither yes nor no. */
  readonly capability?: keyof Capabilities | readonly (keyof Capabilities)[] | undefined;
  /** APIs that a source names for the model: any of them. */
  readonly api?: Api | readonly Api[] | undefined;
  /**
   * Regions from which it can be called, in the Region or through an inference profile: any of them. The newest sighting
   * decides, also one that does not tell how; a model that has ended there does not pass.
   */
  readonly region?: RegionId | readonly RegionId[] | undefined;
  /**
   * How it can be called from one of the Regions of `region`, or from any where none is given: any of them. `in-region`:
   * by its own ID. `geo` and `global`: through an inference profile of that kind.
   */
  readonly via?: CallVia | readonly CallVia[] | undefined;
  /** Where the model stands in its life: any of them. Default: all, so retired models are found too. */
  readonly status?: Model['lifecycle']['status'] | readonly Model['lifecycle']['status'][] | undefined;
  /** The smallest limit of the context, in tokens. A model with `maxTokens: null` never passes. */
  readonly minTokens?: number | undefined;
  /**
   * The highest price of input, in US dollars per 1 million tokens on demand, in the Region or through a geographic
   * profile: the newest for us-east-1 or, where that has none, for the cheapest Region. A model without such a price for
   * input tokens never passes, also where it has one for global calls.
   */
  readonly maxInputPrice?: number | undefined;
  /**
   * Words that must all occur in the model's IDs, names, version, family, provider or use cases; capital letters and
   * accents do not count.
   */
  readonly text?: string | undefined;
}

/**
 * The models that meet every condition of a filter, in the order in which they were given (the catalog's: by ID).
 * Throws an `InvalidFilterError` for an unknown key or value, so that a typo does not look like "no such model".
 *
 * @param from The models to search: those of the catalog unless you pass your own.
 * @example
 * findModels({ useCase: 'summarization', language: 'ja', status: 'active' });
 * findModels({ provider: ['amazon', 'cohere'], modality: 'embedding' });
 * findModels({ minTokens: 100_000, maxInputPrice: 0.5 }); // USD per 1M input tokens
 * findModels({ capability: ['toolUse', 'vision'], region: 'eu-west-1', via: ['in-region', 'geo'] });
 */
export function findModels(filter: ModelFilter = {}, from: readonly Model[] = models): readonly Model[] {
  checkFilter(filter, from);
  const useCase = list(filter.useCase);
  const provider = list(filter.provider);
  const family = list(filter.family);
  const modality = list(filter.modality);
  const input = list(filter.input);
  const output = list(filter.output);
  const language = list(filter.language);
  const capability = list(filter.capability);
  const api = list(filter.api);
  const region = list(filter.region);
  const via = list(filter.via);
  const status = list(filter.status);
  const wanted = words(filter.text ?? '');
  const highest = filter.maxInputPrice === undefined ? undefined : Decimal.from(filter.maxInputPrice);

  return from.filter(
    (model) =>
      useCase.every((id) => model.useCases.includes(id)) &&
      isAny(provider, [model.provider]) &&
      isAny(family, [model.family]) &&
      isAny(modality, [model.modality]) &&
      isAny(input, model.input) &&
      isAny(output, model.output) &&
      isAny(api, model.apis ?? []) &&
      isAny(status, [model.lifecycle.status]) &&
      capability.every((name) => model.capabilities?.[name] === true) &&
      isCallable(model, region, via) &&
      language.every((tag) => speaks(model, tag, filter.moreLanguages ?? false)) &&
      (filter.minTokens === undefined || (model.maxTokens !== null && model.maxTokens >= filter.minTokens)) &&
      (highest === undefined || costsAtMost(model, highest)) &&
      matchesText(model, wanted),
  );
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as T];
}

function isAny<T>(wanted: readonly T[], has: readonly (T | null | undefined)[]): boolean {
  return wanted.length === 0 || wanted.some((one) => has.includes(one));
}

function isCallable(model: Model, wanted: readonly RegionId[], via: readonly CallVia[]): boolean {
  if (wanted.length === 0 && via.length === 0) return true;
  const regions = wanted.length > 0 ? wanted : namedRegions(model);
  return regions.some((region) => callableFrom(model, region, via));
}

function speaks(model: Model, tag: string, more: boolean): boolean {
  return (more && model.languages.more) || model.languages.tags.some((named) => sameLanguage(tag, named));
}

function costsAtMost(model: Model, highest: Decimal): boolean {
  const priceIn = (region: RegionId) => unitPriceFor(model, 'onDemand', 'inputTokens', { region });
  const preferred = priceIn(preferredRegion);
  const prices = preferred === undefined ? pricedRegions(model, 'onDemand').map(priceIn) : [preferred];
  return prices.some((price) => price !== undefined && usdPerMillionTokens(price.unitPrice).compare(highest) <= 0);
}
