/** What a usage costs: exact, itemized, and refused where a price is missing. */
import type { ImageRate, Model, ModelId, PriceList, RegionId, SourceId } from '#catalog';
import { checkKeys } from './checks.ts';
import type { Cost } from './cost.ts';
import { givenModel } from './get-model.ts';
import { positive } from './load.ts';
import type { PriceListOptions } from './price-list.ts';
import type { UnitRate } from './rate.ts';
import { reckon } from './reckon.ts';
import { modeKeys, type PriceMode, type UseSection } from './sections.ts';
import type { CountedUnit } from './units.ts';
import type { Usage } from './usage.ts';

/** Where, when and among which models to look for prices. */
export interface ReckoningOptions extends PriceListOptions {
  /** The models among which an ID is looked up. Default: those of the catalog. */
  readonly models?: readonly Model[] | undefined;
}

/** Where, when, among which models and for which calls to look for prices. */
export interface EstimateOptions extends ReckoningOptions, PriceMode {
  /**
   * Of how many equal requests the usage is the sum; a whole number. It tells how long one is, which matters where a model
   * has prices for long context, and changes nothing else: the usage is not multiplied. Default: 1.
   */
  readonly requests?: number | undefined;
}

/** The cost of one kind of thing. */
export interface CostLine extends Cost {
  /** What is charged for: the key of the usage. */
  readonly item: CountedUnit | 'images';
  /** How many of it; of seconds perhaps a fraction. */
  readonly quantity: number;
  /** The price as the source publishes it, with its unit. */
  readonly unitPrice: UnitRate | ImageRate;
  /** `true` where the price is that for long context. */
  readonly longContext?: true;
  /** Where the price was read; a key of `sources`. */
  readonly source: SourceId;
  /** The day on which the source gave it, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The AWS Region for which it holds. */
  readonly region: RegionId;
}

/** What a usage costs, and why. `usd` and `exact` are the sum of the lines. */
export interface CostEstimate extends Cost {
  /** The section of the price lists that was asked for. */
  readonly section: UseSection;
  /** One for each unit used: tokens, then images, seconds, queries and requests, then images that come out. */
  readonly lines: readonly CostLine[];
  /**
   * The newest of the price lists that were used. Each line says from which day and source its own price is: a list that
   * does not record a unit ends nothing, so lines can come from several lists.
   */
  readonly priceList: PriceList;
  /** What the estimate takes for granted, in English sentences to show beside it. */
  readonly assumptions: readonly string[];
}

/**
 * What a usage costs, in US dollars, reckoned in exact decimals with the prices in force. Nothing is rounded and nothing
 * is free by omission. Without options the prices are those on demand, in the Region or through a geographic profile: the
 * newest for us-east-1, or for the only Region that has any; `assumptions` says which. Each unit takes its price from the
 * newest list of the Region that records it. A price for other calls (global, batch, extended access) is never taken
 * instead of the one asked for.
 *
 * Throws an `UnpricedUsageError` where something used has no recorded price, an `InvalidUsageError` where the usage or
 * an option cannot be reckoned with, and an `UnknownModelError` for an unknown ID.
 *
 * @example
 * const { usd, lines, assumptions } = estimateCost('cohere.command-r-v1:0', { inputTokens: 1200, outputTokens: 300 });
 * estimateCost(modelId, response.usage, { region: 'us-west-2' }); // as Converse reports it
 * estimateCost(modelId, response.usage, { profile: 'global' }); // called through global.…
 * estimateCost(modelId, usageOfTheJob, { batch: true, requests: 5000 });
 * estimateCost(imageModel, { images: { count: 4, size: '1024x1024', quality: 'premium' } });
 */
export function estimateCost(model: Model | ModelId, usage: Usage, options: EstimateOptions = {}): CostEstimate {
  checkKeys('options', options, ['region', 'date', 'models', ...modeKeys, 'requests'], "{ region: 'us-east-1' }");
  const { models, requests, ...asked } = options;
  const priced = givenModel(model, models);
  const given = requests !== undefined;
  return reckon(priced, usage, asked, { count: given ? positive('options.requests', requests) : 1, given }).estimate;
}
