import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../catalog/src/decimal.ts';
import { Rational } from '../catalog/src/rational.ts';

const ratio = (numerator: number, denominator: number) =>
  Rational.from(numerator).dividedBy(Rational.from(denominator));
const written = ({ numerator, denominator }: Rational) => `${numerator}/${denominator}`;

describe('Rational', () => {
  test.each([
    [0, 7, '0/1'],
    [6, 4, '3/2'],
    [-6, 4, '-3/2'],
    [0.1, 0.3, '1/3'],
    [1e21, 1, '1000000000000000000000/1'],
  ])('%s / %s is %s in lowest terms', (a, b, expected) => {
    expect(written(ratio(a, b))).toBe(expected);
  });

  test.each([
    [7, 2, 3n, 4n],
    [-7, 2, -4n, -3n],
    [4, 2, 2n, 2n],
    [-4, 2, -2n, -2n],
    [0, 3, 0n, 0n],
  ])('%s / %s lies between whole numbers', (a, b, floor, ceil) => {
    expect(ratio(a, b).floor()).toBe(floor);
    expect(ratio(a, b).ceil()).toBe(ceil);
  });

  test.each([
    [1, 3, undefined],
    [1, 8, '0.125'],
    [7, 250, '0.028'],
    [-3, 2, '-1.5'],
    [12, 4, '3'],
    [1, 14, undefined],
  ])('%s / %s in decimal digits is %s', (a, b, digits) => {
    expect(ratio(a, b).toDecimal()?.toString()).toBe(digits);
  });

  test('has no division by what is not above 0', () => {
    for (const divisor of [0, -1]) {
      expect(() => ratio(1, divisor)).toThrow(new RangeError('Rational.dividedBy: the divisor must be above 0.'));
    }
  });

  test('adds, multiplies, divides and compares as fractions do', () => {
    const whole = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
    const above0 = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(
      fc.property(whole, above0, whole, above0, above0, (a, b, c, d, e) => {
        const [x, y] = [ratio(a, b), ratio(c, d)];
        const [A, B, C, D] = [BigInt(a), BigInt(b), BigInt(c), BigInt(d)];
        const same = (value: Rational, numerator: bigint, denominator: bigint) =>
          value.numerator * denominator === numerator * value.denominator;
        expect(same(x.plus(y), A * D + C * B, B * D)).toBe(true);
        expect(same(x.times(y), A * C, B * D)).toBe(true);
        expect(same(x.dividedBy(Rational.from(e)), A, B * BigInt(e))).toBe(true);
        expect(x.compare(y)).toBe(A * D < C * B ? -1 : A * D > C * B ? 1 : 0);
        const digits = x.toDecimal();
        if (digits !== undefined) expect(Rational.from(digits).compare(x)).toBe(0);
        expect(x.compare(Rational.from(Decimal.from(String(x.floor()))))).not.toBe(-1);
        expect(x.ceil() - x.floor()).toBe(x.denominator === 1n ? 0n : 1n);
      }),
    );
  });
});
