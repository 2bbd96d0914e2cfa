/** A sum of money as every estimate reports it. */
import type { Decimal } from './decimal.ts';

/** US dollars, twice: rounded for people, exact for reckoning on. */
export interface Cost {
  /** US dollars, as the nearest floating-point number. */
  readonly usd: number;
  /** US dollars, exactly, as plain decimal digits: `'0.0000006'`. */
  readonly exact: string;
}

export function toCost(amount: Decimal): Cost {
  return { usd: amount.toNumber(), exact: amount.toString() };
}
