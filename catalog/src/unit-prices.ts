/** Every price of a price list on its own, in units that compare. */
import type { ImageRate, PriceList } from '#catalog';
import { Decimal } from './decimal.ts';
import { priceSections, type PriceSection } from './sections.ts';

/** What a price is for. Prices that are for the same compare. */
export interface PricedUnit {
  readonly section: PriceSection;
  /** The unit, as a path in its section: `inputTokens`, `longContext.inputTokens`, `images`, `base.oneMonth`. */
  readonly unit: string;
  /** The quantity that the price is for: `1M tokens`, also where the source gives a price per 1K; `image`, `hour` … */
  readonly per: string;
  /** For `images`: what a request must ask for. */
  readonly image?: Omit<ImageRate, 'usd'>;
  /** For `longContext`: with how many input tokens the price begins. */
  readonly aboveInputTokens?: number;
}

/** A price with what it is for. */
export interface UnitPrice extends PricedUnit {
  readonly usd: Decimal;
}

/** All prices of a list. What is `null`, not offered, is no price. */
export function unitPrices(list: PriceList): readonly UnitPrice[] {
  return priceSections.flatMap((section) => pricesIn(list[section] ?? {}, { section, unit: '', per: '' }));
}

/** One text for units that are the same. */
export function unitKey({ section, unit, per, image, aboveInputTokens }: PricedUnit): string {
  return JSON.stringify([section, unit, per, Object.entries(image ?? {}).sort(), aboveInputTokens]);
}

function pricesIn(content: object, at: PricedUnit): UnitPrice[] {
  const above = (content as { aboveInputTokens?: number }).aboveInputTokens;
  const here = above === undefined ? at : { ...at, aboveInputTokens: above };
  return Object.entries(content).flatMap(([key, value]: [string, unknown]): UnitPrice[] => {
    const unit = at.unit === '' ? key : `${at.unit}.${key}`;
    if (key === 'aboveInputTokens' || value === null || value === undefined) return [];
    // Bare numbers are those of commitments, per model unit and hour.
    if (typeof value === 'number') return [{ ...here, unit, per: 'hour', usd: Decimal.from(value) }];
    if (Array.isArray(value)) return (value as ImageRate[]).map((rate) => imagePrice(rate, { ...here, unit }));
    return isRate(value) ? [ratePrice(value, { ...here, unit })] : pricesIn(value as object, { ...here, unit });
  });
}

interface Rate {
  readonly usd: number;
  readonly per: string;
}

function isRate(value: unknown): value is Rate {
  return typeof (value as Rate).usd === 'number';
}

function ratePrice({ usd, per }: Rate, at: PricedUnit): UnitPrice {
  const price = Decimal.from(usd);
  // Two units for one thing: which of them a source uses is no difference in price.
  return per === '1K tokens'
    ? { ...at, per: '1M tokens', usd: price.times(Decimal.from(1000)) }
    : { ...at, per, usd: price };
}

function imagePrice({ usd, ...image }: ImageRate, at: PricedUnit): UnitPrice {
  return { ...at, per: 'image', image, usd: Decimal.from(usd) };
}
