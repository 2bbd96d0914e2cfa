/** Numbers, dates and names as a reader of one language sees them. Digits of a price are never rounded. */
import type { TokenRate } from 'bedrock-model-catalog';

/** US dollars with every digit of the figure and at least two decimals: `$0.0003`, `$20.50`. */
export function money(usd: number | string, lang: string): string {
  const decimal = plainDecimal(usd);
  const decimals = Math.max(2, decimal.split('.')[1]?.length ?? 0);
  // A string keeps the digits that a double could not hold; the type lags behind the standard.
  return dollars(lang, decimals).format(decimal as unknown as number);
}

/** A mark of a scale in US dollars: whole dollars go without cents: `$0.01`, `$1,000`. */
export function roundMoney(usd: number, lang: string): string {
  return Number.isInteger(usd) ? money(usd, lang).replace(/\D00(?!\d)/, '') : money(usd, lang);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making one costs more than using it, and a table of prices needs a thousand. */
function dollars(lang: string, decimals: number): Intl.NumberFormat {
  const key = `${lang} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const style = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const;
  const made = new Intl.NumberFormat(lang, { ...style, minimumFractionDigits: 2, maximumFractionDigits: decimals });
  formats.set(key, made);
  return made;
}

/** The same price for a million tokens, exactly: moving the decimal point loses no digit, multiplying would. */
export function perMillion(rate: TokenRate): string {
  return rate.per === '1M tokens' ? plainDecimal(rate.usd) : shift(plainDecimal(rate.usd), 3);
}

/** The same price for a thousand tokens, exactly. */
export function perThousand(rate: TokenRate): string {
  return rate.per === '1K tokens' ? plainDecimal(rate.usd) : shift(plainDecimal(rate.usd), -3);
}

/** A whole number with the language's separators: `200,000`. */
export function count(n: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(n);
}

/** A day in words, without a time zone that could move it: `21 June 2024` / `June 21, 2024`. */
export function longDate(day: string, lang: string): string {
  const precision = { 4: { year: 'numeric' }, 7: { year: 'numeric', month: 'long' } } as const;
  const options = precision[day.length as 4 | 7] ?? ({ year: 'numeric', month: 'long', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

/** A language by its BCP 47 tag, named in the reader's language: `Simplified Chinese`. */
export function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
}

function plainDecimal(value: number | string): string {
  const [mantissa = '', exponent] = String(value).toLowerCase().split('e');
  return exponent ? shift(mantissa, Number(exponent)) : mantissa;
}

function shift(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  return `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.0*$|(\.\d*?)0+$/, '$1').replace(/^0+(?=\d)/, '');
}
