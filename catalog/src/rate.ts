/** Reckoning with published rates: each says its price and, in words, the number of units it is for. */
import type { ImageRate, ImageUnitRate, QueryRate, RequestRate, SecondRate, TokenRate } from '#catalog';
import { Decimal } from './decimal.ts';

/** A published price for a number of units that are counted. */
export type UnitRate = TokenRate | ImageUnitRate | SecondRate | QueryRate | RequestRate;

/** The power of ten in each unit that a rate can be for. A new unit in the schema does not compile until it is here. */
const powers = {
  '1K tokens': 3,
  '1M tokens': 6,
  image: 0,
  second: 0,
  '1K queries': 3,
  request: 0,
} satisfies Record<UnitRate['per'], number>;

/** What a quantity costs at a rate, exactly, in US dollars. */
export function costOf(rate: UnitRate | ImageRate, quantity: number): Decimal {
  const price = Decimal.from(rate.usd).times(Decimal.from(quantity));
  return 'per' in rate ? price.dividedByPowerOfTen(powers[rate.per]) : price;
}

/** US dollars per million tokens, whatever unit the source uses, so that prices compare. */
export function usdPerMillionTokens(rate: TokenRate): Decimal {
  return costOf(rate, 1_000_000);
}
