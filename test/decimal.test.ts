import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../catalog/src/decimal.ts';

/** A decimal as its text and as the whole number of 10⁻⁸ it stands for: the arithmetic it is compared with. */
const amount = fc
  .record({
    negative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fraction: fc.integer({ min: 0, max: 99_999_999 }),
  })
  .map(({ negative, whole, fraction }) => {
    const sign = negative ? -1n : 1n;
    return {
      text: `${negative ? '-' : ''}${whole}.${String(fraction).padStart(8, '0')}`,
      units: sign * (whole * 10n ** 8n + BigInt(fraction)),
    };
  });

const plain = (text: string) => Decimal.from(text).toString();

describe('Decimal', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [6e-7, '0.0000006'],
    [1e21, '1000000000000000000000'],
    [1.2345e-10, '0.00000000012345'],
    [-2.5, '-2.5'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['0.00800', '0.008'],
    ['100', '100'],
    ['-0.0', '0'],
    ['+1.5e2', '150'],
    ['007', '7'],
  ])('writes %s as %s', (value, written) => {
    expect(Decimal.from(value).toString()).toBe(written);
  });

  test.each([NaN, Infinity, '', ' 1', '1,000', '.5', '5.', '0x10', '1e99999'])('refuses %j', (value) => {
    expect(() => Decimal.from(value)).toThrow(
      new RangeError(`Decimal.from: "${value}" is not a decimal number, such as 0.0008 or 6e-7.`),
    );
  });

  test('adds a tenth and a fifth to three tenths', () => {
    expect(Decimal.from(0.1).plus(Decimal.from(0.2)).toString()).toBe('0.3');
  });

  test('divides by powers of ten without a remainder', () => {
    expect(Decimal.from(0.0008).dividedByPowerOfTen(3).toString()).toBe('0.0000008');
    expect(Decimal.from(5).dividedByPowerOfTen(0).toString()).toBe('5');
  });

  test('adds, multiplies, divides and compares as whole numbers of the smallest unit do', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 12 }), (a, b, power) => {
        const [x, y] = [Decimal.from(a.text), Decimal.from(b.text)];
        expect(x.plus(y).compare(Decimal.from(`${a.units + b.units}e-8`))).toBe(0);
        expect(x.times(y).compare(Decimal.from(`${a.units * b.units}e-16`))).toBe(0);
        expect(x.dividedByPowerOfTen(power).compare(Decimal.from(`${a.units}e-${8 + power}`))).toBe(0);
        expect(x.compare(y)).toBe(a.units < b.units ? -1 : a.units > b.units ? 1 : 0);
      }),
    );
  });

  test('writes what it reads, in one way only', () => {
    fc.assert(
      fc.property(amount, ({ text, units }) => {
        const written = plain(text);
        expect(written).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        expect(plain(written)).toBe(written);
        expect(plain(`${units}e-8`)).toBe(written);
      }),
    );
  });

  test('takes every finite number for its own shortest digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Decimal.from(value).toNumber()).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
