/** The words, numbers and sums of money in what the calculator shows; the same in the build and in the browser. */
import { money } from '../format.ts';

/** Words by key, with `{{name}}` where a value goes. */
export type WordList = Readonly<Record<string, string>>;

/** Who reads: words by key, and the language for numbers and names. */
export interface Speaker {
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly lang: string;
  /** The address of a page of this site, such as that of `/models/a/b/`. */
  readonly at: (path: string) => string;
}

/** A speaker for words; a key without a word stands for itself. */
export function speaker(words: WordList, lang: string, base: string): Speaker {
  return {
    say: (key, values = {}) =>
      (words[key] ?? key).replace(/\{\{-?\s*(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole)),
    lang,
    at: (path) => base + path,
  };
}

/**
 * A sum of money to look at: in cents from one dollar up, below with four significant digits. `exact` is plain decimal
 * digits, so that no noise of a floating-point number can show.
 */
export function shownMoney(exact: string, lang: string): string {
  const [whole = '0', fraction = ''] = exact.split('.');
  if (whole !== '0') return money(rounded(whole, fraction, 2), lang);
  const first = fraction.search(/[1-9]/);
  return money(first < 0 ? '0' : rounded(whole, fraction, first + 4), lang);
}

/** A product in plain decimal digits, exact: `timesExact('0.0001', 30)` is `'0.003'`. */
export function timesExact(exact: string, times: number): string {
  const [whole = '0', fraction = ''] = exact.split('.');
  const digits = String(BigInt(whole + fraction) * BigInt(times)).padStart(fraction.length + 1, '0');
  const at = digits.length - fraction.length;
  return fraction === '' ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, '');
}

/** Rounded half up to so many decimals. */
function rounded(whole: string, fraction: string, decimals: number): string {
  if (fraction.length <= decimals) return `${whole}.${fraction}`.replace(/\.$/, '');
  const kept = BigInt(whole + fraction.slice(0, decimals)) + (fraction.charAt(decimals) >= '5' ? 1n : 0n);
  const digits = String(kept).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
