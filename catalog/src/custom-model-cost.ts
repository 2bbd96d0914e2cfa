/** What a custom (fine-tuned) model costs over its life: training, storage, serving. */
import type {
  Customization,
  ImageRate,
  ImageUnitRate,
  Model,
  ModelId,
  PriceList,
  RegionId,
  SourceId,
  StorageRate,
  TokenRate,
} from '#catalog';
import { assumptionsOfSections } from './assumptions.ts';
import { checkKeys } from './checks.ts';
import { toCost, type Cost } from './cost.ts';
import { readPlan, type CheckedPlan, type CustomModelPlan } from './custom-plan.ts';
import { Decimal } from './decimal.ts';
import { UnpricedUsageError } from './errors.ts';
import type { CostEstimate, ReckoningOptions } from './estimate-cost.ts';
import { givenModel } from './get-model.ts';
import { listInForce } from './list-in-force.ts';
import { listsInForce } from './price-list.ts';
import { commitments, commitmentTerms, hoursInWords, hoursOfMonth, type ModelUnitRate } from './provisioned.ts';
import { costOf, type UnitRate } from './rate.ts';
import { reckon } from './reckon.ts';

/** The cost of one part of a custom model's life. */
export interface CustomModelLine extends Cost {
  readonly item: 'trainTokens' | 'trainImages' | 'storage' | 'serving' | 'images';
  /** Whether it is paid once, or in each month. `usd` and `exact` are for one time. */
  readonly period: 'once' | 'month';
  /** Tokens or images trained on, times epochs; models stored; model units times hours; images. For one time. */
  readonly quantity: number;
  /** The price as the source publishes it, with its unit. */
  readonly unitPrice: TokenRate | ImageUnitRate | StorageRate | ModelUnitRate | ImageRate;
  /** Where the price was read; a key of `sources`. */
  readonly source: SourceId;
  /** The day on which the source gave it, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The AWS Region for which it holds. */
  readonly region: RegionId;
}

/** The answer of `customModelCost`. */
export interface CustomModelCost {
  /** Training, and one month of storage, serving and images; only training where it is kept for 0 months. */
  readonly firstMonth: Cost;
  /** Storage, serving and images. */
  readonly furtherMonth: Cost;
  /** The first month and all further ones. */
  readonly total: Cost;
  /** How many months there are in the total. */
  readonly months: number;
  /** In the order training, storage, serving, images. */
  readonly lines: readonly CustomModelLine[];
  /** What was taken for granted, in English sentences. */
  readonly assumptions: readonly string[];
}

/**
 * What a custom model costs, in US dollars, exact: training (tokens or images times epochs), storage for each month, and
 * serving through Provisioned Throughput; in the first month, in each further one, and in all.
 *
 * Throws an `UnpricedUsageError` where a part has no recorded price or the commitment is not offered (it names those that
 * are), and an `InvalidUsageError` for a plan that cannot be meant.
 *
 * @example
 * const plan = { trainTokens: 5_000_000, epochs: 3, storageMonths: 6, serving: { commitment: 'oneMonth' } } as const;
 * const { firstMonth, furtherMonth, total, lines } = customModelCost('cohere.command-text-v14', plan);
 */
export function customModelCost(
  model: Model | ModelId,
  plan: CustomModelPlan,
  options: ReckoningOptions = {},
): CustomModelCost {
  checkKeys('options', options, ['region', 'date', 'models'], "{ region: 'us-east-1' }");
  const priced = givenModel(model, options.models);
  const checked = readPlan(plan);
  const { unit, charged, months, serving } = checked;
  const { region } = listInForce(priced, options, 'customization');
  const where = { region, date: options.date };
  const lists = listsInForce(priced, 'customization', region, options.date);
  const servingList = serving === undefined ? undefined : listInForce(priced, where, 'provisioned');
  const images = checked.images.length === 0 ? undefined : reckon(priced, { images: checked.images }, where, 'unknown');

  const parts: Part[] = [{ item: unit, period: 'once', quantity: charged, ...priceOf(priced, lists, unit) }];
  if (months > 0) parts.push({ item: 'storage', period: 'month', quantity: 1, ...priceOf(priced, lists, 'storage') });
  const trainingLists = new Set(parts.map(({ list }) => list));
  if (serving !== undefined && servingList !== undefined) {
    const quantity = serving.modelUnits * serving.hoursPerMonth;
    const unitPrice = { usd: hourlyPrice(priced, servingList, serving.commitment), per: 'model unit hour' } as const;
    parts.push({ item: 'serving', period: 'month', quantity, unitPrice, list: servingList });
  }
  const imageLists = images?.lists ?? [];
  for (const { quantity, unitPrice, source, asOf } of images?.estimate.lines ?? []) {
    const list = imageLists.find((one) => one.source === source && one.asOf === asOf)!;
    parts.push({ item: 'images', period: 'month', quantity, unitPrice: unitPrice as ImageRate, list });
  }
  const lines = parts.map((part) => ({ ...part, cost: costOfPart(part) }));
  const sum = (period: Part['period']) =>
    lines.filter((line) => line.period === period).reduce((total, { cost }) => total.plus(cost), Decimal.from(0));
  const [once, monthly] = [sum('once'), sum('month')];

  return {
    firstMonth: toCost(once.plus(monthly)),
    furtherMonth: toCost(monthly),
    total: toCost(once.plus(monthly.times(Decimal.from(months)))),
    months,
    lines: lines.map(({ cost, list: { source, asOf, region }, ...line }) => ({
      ...line,
      ...toCost(cost),
      source,
      asOf,
      region,
    })),
    assumptions: [
      ...assumptionsOfSections(
        priced,
        [
          ...imageLists.map((list) => ['onDemand', list] as const),
          ...(servingList === undefined ? [] : [['provisioned', servingList] as const]),
          ...[...trainingLists].map((list) => ['customization', list] as const),
        ],
        options,
      ),
      ...planInWords(checked, servingList, images?.estimate),
    ],
  };
}

interface Part extends Pick<CustomModelLine, 'item' | 'period' | 'quantity' | 'unitPrice'> {
  readonly list: PriceList;
}

function costOfPart({ unitPrice, quantity }: Part): Decimal {
  if ('per' in unitPrice && (unitPrice.per === 'month' || unitPrice.per === 'model unit hour')) {
    return Decimal.from(unitPrice.usd).times(Decimal.from(quantity));
  }
  return costOf(unitPrice as UnitRate | ImageRate, quantity);
}

/** The price of the newest list that records it; `lists` are newest first. */
function priceOf<U extends keyof Customization>(model: Model, lists: readonly PriceList[], unit: U) {
  const list = lists.find((one) => one.customization?.[unit] !== undefined) ?? lists[0]!;
  const unitPrice = list.customization?.[unit];
  if (unitPrice !== undefined) return { unitPrice, list };
  const facts = { modelId: model.id, unit, region: list.region, date: list.asOf };
  throw new UnpricedUsageError(
    { ...facts, priced: Object.keys(list.customization ?? {}) },
    `${unit} has no recorded fine-tuning price in ${list.region} (price list of ${list.asOf})`,
    'What it costs is unknown, not 0.',
  );
}

function hourlyPrice(model: Model, list: PriceList, commitment: keyof typeof commitmentTerms): number {
  const prices = list.provisioned?.custom ?? list.provisioned?.base;
  const usd = prices?.[commitment] ?? null;
  if (usd !== null) return usd;
  const offered = commitments.filter((other) => (prices?.[other] ?? null) !== null);
  const remedy = offered.length === 0 ? 'None is offered.' : 'Take one of these as plan.serving.commitment.';
  throw new UnpricedUsageError(
    { modelId: model.id, unit: commitment, region: list.region, date: list.asOf, priced: offered },
    `Provisioned Throughput with ${commitmentTerms[commitment].words} is not offered in ${list.region} (price list of ${list.asOf})`,
    remedy,
  );
}

function planInWords(
  { unit, trained, epochs, charged, months, serving }: CheckedPlan,
  servingList: PriceList | undefined,
  images: CostEstimate | undefined,
): string[] {
  const things = unit === 'trainTokens' ? 'tokens' : 'images';
  const sentences = [
    `Training is charged for ${trained} ${things} × ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'} = ${charged} ${things}.`,
  ];
  if (unit === 'trainImages') {
    sentences.push('Where training is set in steps, the images seen are steps × batch size: give these with 1 epoch.');
  }
  if (serving === undefined) {
    sentences.push('Serving is not included. A custom model is served through Provisioned Throughput.');
  } else {
    const term = commitmentTerms[serving.commitment];
    sentences.push(
      `${serving.modelUnits} model unit${serving.modelUnits === 1 ? '' : 's'} for ${serving.hoursPerMonth} hours a month, with ${term.words}.`,
    );
    if (term.months > 1 && months % term.months !== 0) {
      sentences.push(`${months} months do not end with ${term.words}; every month was counted at its price.`);
    }
    if (serving.hoursPerMonth === hoursOfMonth) sentences.push(hoursInWords(hoursOfMonth));
    if (servingList?.provisioned?.custom === undefined) {
      sentences.push('No price for serving a custom model is recorded, so that for the base model was taken.');
    }
  }
  // Of the images' own estimate only what was assumed about them: the rest is said already.
  sentences.push(...(images?.assumptions.filter((sentence) => sentence.startsWith('Images: ')) ?? []));
  return sentences;
}
