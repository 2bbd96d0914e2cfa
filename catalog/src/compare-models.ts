/** What is different with another model. */
import type { Capabilities, FormatId, Modality, Model, RegionId } from '#catalog';
import { sameLanguage } from './match-language.ts';
import { preferredRegion } from './preferred-region.ts';
import { listsOf } from './price-list.ts';
import { firstPrices, priceStep, type PriceStep } from './price-step.ts';

/** What one model has and the other has not. */
export interface Exchange<T> {
  readonly gained: readonly T[];
  readonly lost: readonly T[];
  /** What one of the two has, while no source says whether the other has it. */
  readonly unknown: readonly T[];
}

/** What is different with another model. */
export interface ModelDifferences {
  /** The Region of the prices: us-east-1 where both have some, else another that both have; `undefined`: none. */
  readonly region: RegionId | undefined;
  /** The newest prices of what both have a price for, also where it is the same. Prices for different units do not compare. */
  readonly prices: readonly PriceStep[];
  /** The limits of the context, in tokens; `null` where no source gives one. */
  readonly maxTokens: { readonly from: number | null; readonly to: number | null };
  /** The largest answers, in tokens; `undefined` where none is recorded. */
  readonly maxOutputTokens: { readonly from: number | undefined; readonly to: number | undefined };
  readonly input: Exchange<Modality>;
  readonly output: Exchange<Modality>;
  readonly capabilities: Exchange<keyof Capabilities>;
  /** The dialects of the requests; `same` is `undefined` where one is not known. */
  readonly format: {
    readonly same: boolean | undefined;
    readonly from: FormatId | undefined;
    readonly to: FormatId | undefined;
  };
  /** Languages that sources name, as BCP 47 tags; `unknown` where "and others" may hold them. */
  readonly languages: Exchange<string>;
}

/**
 * What is different with the second model: from what to what, gained, lost or unknown.
 *
 * @example
 * const { prices, capabilities } = compareModels(getModel('cohere.command-r-v1:0'), getModel('cohere.command-r-plus-v1:0'));
 * prices.map(({ unit, percent }) => `${unit}: ${percent} %`); // ['inputTokens: …', …]
 * capabilities.lost; // what the first can do and the second cannot
 */
export function compareModels(from: Model, to: Model): ModelDifferences {
  const region = commonRegion(from, to);
  const formats = { from: from.format, to: to.format };
  return {
    region,
    prices: region === undefined ? [] : comparePrices(from, to, region),
    maxTokens: { from: from.maxTokens, to: to.maxTokens },
    maxOutputTokens: { from: from.maxOutputTokens, to: to.maxOutputTokens },
    input: exchange(said(from.input), said(to.input)),
    output: exchange(said(from.output), said(to.output)),
    capabilities: compareCapabilities(from.capabilities ?? {}, to.capabilities ?? {}),
    format: {
      same: formats.from === undefined || formats.to === undefined ? undefined : formats.from === formats.to,
      ...formats,
    },
    languages: exchange(languagesOf(from), languagesOf(to), sameLanguage),
  };
}

interface Said<T> {
  readonly items: readonly T[];
  /** Whether there may be more than the items. */
  readonly more: boolean;
}

/** An empty list says that no source says anything. */
function said<T>(items: readonly T[]): Said<T> {
  return { items, more: items.length === 0 };
}

function languagesOf({ languages: { tags, more } }: Model): Said<string> {
  return { items: tags, more: more || tags.length === 0 };
}

function exchange<T>(from: Said<T>, to: Said<T>, same = (a: T, b: T) => a === b): Exchange<T> {
  const missing = (items: readonly T[], others: readonly T[]) =>
    items.filter((item) => !others.some((other) => same(item, other)));
  const lost = missing(from.items, to.items);
  const gained = missing(to.items, from.items);
  return {
    gained: from.more ? [] : gained,
    lost: to.more ? [] : lost,
    unknown: [...(to.more ? lost : []), ...(from.more ? gained : [])],
  };
}

function compareCapabilities(from: Capabilities, to: Capabilities): Exchange<keyof Capabilities> {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])] as (keyof Capabilities)[];
  const where = (before: boolean | undefined, after: boolean | undefined) =>
    names.filter((name) => from[name] === before && to[name] === after);
  return {
    gained: where(false, true),
    lost: where(true, false),
    unknown: [...where(true, undefined), ...where(undefined, true)],
  };
}

function commonRegion(from: Model, to: Model): RegionId | undefined {
  const theirs = new Set(to.prices.map(({ region }) => region));
  const common = from.prices.map(({ region }) => region).filter((region) => theirs.has(region));
  return common.includes(preferredRegion) ? preferredRegion : common.sort()[0];
}

function comparePrices(from: Model, to: Model, region: RegionId): readonly PriceStep[] {
  // Of each unit the newest price: a newer list without the unit did not record it.
  const newestPrices = (model: Model) => firstPrices(listsOf(model, region));
  const before = newestPrices(from);
  return [...newestPrices(to)].flatMap(([key, price]) => {
    const old = before.get(key);
    return old === undefined ? [] : [priceStep(old, price)];
  });
}
