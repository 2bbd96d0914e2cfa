/** Exact fractions on BigInt, for the few places where a division does not come out even. */
import { Decimal } from './decimal.ts';

/** A fraction in lowest terms, immutable. Its denominator is above 0. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
    this.numerator = numerator / divisor;
    this.denominator = denominator / divisor;
  }

  /** Reads a number or a decimal, by its decimal digits. */
  static from(value: number | Decimal): Rational {
    const [whole, fraction = ''] = (typeof value === 'number' ? Decimal.from(value) : value).toString().split('.');
    return new Rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws a RangeError for a divisor that is not above 0. */
  dividedBy(other: Rational): Rational {
    if (other.numerator <= 0n) throw new RangeError('Rational.dividedBy: the divisor must be above 0.');
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Below, at or above 0 as this is less than, equal to or more than `other`. */
  compare(other: Rational): -1 | 0 | 1 {
    const [a, b] = [this.numerator * other.denominator, other.numerator * this.denominator];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** The largest whole number that is not above this. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** The smallest whole number that is not below this. */
  ceil(): bigint {
    return -new Rational(-this.numerator, this.denominator).floor();
  }

  /** The same number in decimal digits, or `undefined` where the digits never end, as those of 1/3. */
  toDecimal(): Decimal | undefined {
    let [rest, twos, fives] = [this.denominator, 0, 0];
    for (; rest % 2n === 0n; rest /= 2n) twos += 1;
    for (; rest % 5n === 0n; rest /= 5n) fives += 1;
    if (rest !== 1n) return undefined;
    const power = Math.max(twos, fives);
    return Decimal.from(`${(this.numerator * 10n ** BigInt(power)) / this.denominator}`).dividedByPowerOfTen(power);
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
