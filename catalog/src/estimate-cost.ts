/** What a usage costs on demand: exact, itemized, and refused where a price is missing. */
import type { ImageRate, ImageUnitRate, Model, ModelId, PriceList, RegionId, SourceId, TokenRate } from '#catalog';
import { assumptionsOf } from './assumptions.ts';
import { checkKeys } from './checks.ts';
import { Decimal } from './decimal.ts';
import { InvalidUsageError, UnpricedUsageError } from './errors.ts';
import { givenModel } from './get-model.ts';
import { describeImageRate, matchImageRate } from './image-rates.ts';
import type { ImageUsage } from './image-usage.ts';
import { listInForce } from './list-in-force.ts';
import { joinWords } from './nearest.ts';
import type { PriceListOptions } from './price-list.ts';
import { costOf } from './rate.ts';
import { readUsage, type CountedUnit, type Usage } from './usage.ts';

/** Where, when and among which models to look for prices. */
export interface EstimateOptions extends PriceListOptions {
  /** The models among which an ID is looked up. Default: those of the catalog. */
  readonly models?: readonly Model[] | undefined;
}

/** The cost of one kind of thing. */
export interface CostLine {
  /** What is charged for: the key of the usage. */
  readonly item: CountedUnit | 'images';
  /** How many of it. */
  readonly quantity: number;
  /** The price as the source publishes it, with its unit. */
  readonly unitPrice: TokenRate | ImageUnitRate | ImageRate;
  /** US dollars, as the nearest floating-point number. */
  readonly usd: number;
  /** US dollars, exactly, as plain decimal digits. */
  readonly exact: string;
  /** Where the price was read; a key of `sources`. */
  readonly source: SourceId;
  /** The day on which the source gave it, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The AWS Region for which it holds. */
  readonly region: RegionId;
}

/** What a usage costs, and why. */
export interface CostEstimate {
  /** US dollars, as the nearest floating-point number. */
  readonly usd: number;
  /** US dollars, exactly, as plain decimal digits: `'0.0000006'`. The sum of the lines. */
  readonly exact: string;
  /** One for each unit used, in the order input, output, images. */
  readonly lines: readonly CostLine[];
  /** The price list that was used. */
  readonly priceList: PriceList;
  /** What the estimate takes for granted, in English sentences to show beside it. */
  readonly assumptions: readonly string[];
}

/**
 * What a usage costs on demand, in US dollars, reckoned in exact decimals with the prices in force. Nothing is rounded
 * and nothing is free by omission. Without options the prices are the newest for us-east-1, or for the only Region
 * that has any; `assumptions` says which.
 *
 * Throws an `UnpricedUsageError` where something used has no recorded price, an `InvalidUsageError` where the usage or
 * an option cannot be reckoned with, and an `UnknownModelError` for an unknown ID.
 *
 * @example
 * const { usd, lines, assumptions } = estimateCost('cohere.command-r-v1:0', { inputTokens: 1200, outputTokens: 300 });
 * estimateCost(modelId, response.usage, { region: 'us-west-2' }); // as Converse reports it
 * estimateCost(imageModel, { images: { count: 4, size: '1024x1024', quality: 'premium' } });
 */
export function estimateCost(model: Model | ModelId, usage: Usage, options: EstimateOptions = {}): CostEstimate {
  checkKeys('options', options, ['region', 'date', 'models'], "{ region: 'us-east-1' }");
  const priced = givenModel(model, options.models);
  const used = readUsage(usage);
  const list = listInForce(priced, options);
  const images = used.images.map((image) => ({ image, ...rateForImage(priced, list, image) }));

  const charges = [
    ...used.counted.map(({ unit, quantity }) => ({ item: unit, quantity, unitPrice: rateForUnit(priced, list, unit) })),
    ...images.map(({ image, rate }) => ({ item: 'images' as const, quantity: image.count, unitPrice: rate })),
  ].map((charge) => ({ ...charge, cost: costOf(charge.unitPrice, charge.quantity) }));
  const total = charges.reduce((sum, { cost }) => sum.plus(cost), Decimal.from(0));

  return {
    usd: total.toNumber(),
    exact: total.toString(),
    lines: charges.map(({ cost, ...charge }) => ({
      ...charge,
      usd: cost.toNumber(),
      exact: cost.toString(),
      source: list.source,
      asOf: list.asOf,
      region: list.region,
    })),
    priceList: list,
    assumptions: [...assumptionsOf(priced, list, options), ...new Set(images.flatMap((image) => image.assumptions))],
  };
}

function rateForUnit(model: Model, list: PriceList, unit: CountedUnit): TokenRate | ImageUnitRate {
  const rates: { readonly [U in CountedUnit]?: TokenRate | ImageUnitRate | undefined } = list.onDemand ?? {};
  return rates[unit] ?? unpriced(model, list, unit);
}

function rateForImage(
  model: Model,
  list: PriceList,
  image: ImageUsage,
): { rate: ImageRate; assumptions: readonly string[] } {
  const rates = list.onDemand?.images ?? unpriced(model, list, 'images');
  const match = matchImageRate(rates, image);
  if (match.rate !== undefined) return match;
  if (match.undecided.length > 0) {
    const choices = joinWords(
      match.undecided.map((rate) => `"${describeImageRate(rate)}"`),
      'or',
    );
    throw new InvalidUsageError(
      'usage.images',
      'too little is said to choose a price',
      `Give size, quality or steps, for ${choices}.`,
    );
  }
  const facts = { modelId: model.id, unit: 'images', region: list.region, date: list.asOf };
  const asked = JSON.stringify({ ...image, count: undefined });
  const alike = rates.filter((rate) => (rate.custom ?? false) === (image.custom ?? false));
  throw new UnpricedUsageError(
    { ...facts, priced: (alike.length > 0 ? alike : rates).map((rate) => `"${describeImageRate(rate)}"`) },
    `images as asked for, ${asked}, have no recorded price in ${list.region} (price list of ${list.asOf})`,
    'Ask for one of these; what others cost is unknown, not 0.',
  );
}

function unpriced(model: Model, list: PriceList, unit: string): never {
  const facts = {
    modelId: model.id,
    unit,
    region: list.region,
    date: list.asOf,
    priced: Object.keys(list.onDemand ?? {}),
  };
  const older = model.prices.find((other) => other.region === list.region && Object.hasOwn(other.onDemand ?? {}, unit));
  const remedy =
    older === undefined
      ? `What they cost is unknown, not 0; leave ${unit} out if nothing is charged for them.`
      : `The price list of ${older.asOf} has them: pass { date: '${older.asOf}' }.`;
  throw new UnpricedUsageError(
    facts,
    `${unit} have no recorded price in ${list.region} (price list of ${list.asOf})`,
    remedy,
  );
}
