/** Reads a count from a field. What is not plainly one number is a fault with a name, never another number. */

/** Why a text is no count that can be reckoned with. */
export type CountFault =
  'empty' | 'negative' | 'fraction' | 'exponent' | 'digits' | 'separators' | 'notANumber' | 'tooSmall' | 'tooLarge';

/** A count, or the fault; `meant` is the number in plain digits where it is clear which one was meant. */
export type Count = { readonly value: number } | { readonly fault: CountFault; readonly meant?: string };

const SEPARATORS = `, '’_\u00a0\u2009\u202f`;
const grouped = new RegExp(`^\\d{1,3}([${SEPARATORS}])\\d{3}(?:\\1\\d{3})*$`);

/** The count that a text states: ASCII digits, or digits with the same separator before every three. */
export function readCount(typed: string, min: number, max: number): Count {
  const text = typed.trim();
  if (text === '') return { fault: 'empty' };
  if (/\p{Nd}/u.test(text) && /[^\P{Nd}0-9]/u.test(text)) return otherDigits(text, min, max);
  if (/^[-−–]\s*[\d.,]/.test(text)) return { fault: 'negative' };
  if (/^\d+(\.\d*)?e[+-]?\d+$/i.test(text)) return { fault: 'exponent' };
  if (/^\d*\.\d+$/.test(text)) return { fault: 'fraction' };
  const plain = grouped.test(text) ? text.replace(/\D/g, '') : text;
  if (!/^\d+$/.test(plain)) return { fault: /^\d[\d.,'’_\s]*$/.test(text) ? 'separators' : 'notANumber' };
  // A text of many digits becomes Infinity, which is above every limit.
  const value = Number(plain);
  if (value > max) return { fault: 'tooLarge' };
  return value < min ? { fault: 'tooSmall' } : { value };
}

function otherDigits(text: string, min: number, max: number): Count {
  const meant = text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const count = readCount(meant, min, max);
  return 'value' in count ? { fault: 'digits', meant: String(count.value) } : { fault: 'digits' };
}

/** Digits of a script follow each other from 0 to 9; full-width and mathematical ones decompose to ASCII. */
function digitValue(digit: string): number {
  const simple = digit.normalize('NFKC');
  if (/^[0-9]$/.test(simple)) return Number(simple);
  let zero = digit.codePointAt(0)!;
  const last = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && last - zero < 9) zero -= 1;
  return last - zero;
}
