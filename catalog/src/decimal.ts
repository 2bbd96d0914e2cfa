/** Exact decimal arithmetic on BigInt, because 0.1 + 0.2 in floating point is not a price. */

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/;

/** A decimal number of any length, immutable: `digits` divided by ten to the power of `scale`. */
export class Decimal {
  readonly #digits: bigint;
  readonly #scale: number;

  private constructor(digits: bigint, scale: number) {
    this.#digits = digits;
    this.#scale = scale;
  }

  /**
   * Reads a number or a decimal string (`0.0008`, `6e-7`). A number is taken by its shortest decimal digits, so the
   * price 0.0008 is 8/10000 and not the binary fraction nearest to it. Throws a RangeError for anything else.
   */
  static from(value: number | string): Decimal {
    const match = pattern.exec(String(value));
    if (match === null)
      throw new RangeError(`Decimal.from: "${value}" is not a decimal number, such as 0.0008 or 6e-7.`);
    const [, sign, whole, fraction = '', exponent = '0'] = match;
    const scale = fraction.length - Number(exponent);
    const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
    return scale < 0 ? new Decimal(digits * 10n ** BigInt(-scale), 0) : new Decimal(digits, scale);
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.#scale, other.#scale);
    return new Decimal(this.#digitsAt(scale) + other.#digitsAt(scale), scale);
  }

  times(other: Decimal): Decimal {
    return new Decimal(this.#digits * other.#digits, this.#scale + other.#scale);
  }

  /** Divides by ten to the power of `power` (0 or more): 3 turns a price per 1K into a price per one. */
  dividedByPowerOfTen(power: number): Decimal {
    return new Decimal(this.#digits, this.#scale + power);
  }

  /** Below, at or above 0 as this is less than, equal to or more than `other`. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.#scale, other.#scale);
    const [a, b] = [this.#digitsAt(scale), other.#digitsAt(scale)];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Plain digits, without exponent and without zeros that say nothing: `0.0000006`, `12`, `-1.5`. */
  toString(): string {
    const negative = this.#digits < 0n;
    const digits = String(negative ? -this.#digits : this.#digits).padStart(this.#scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.#scale);
    const fraction = digits.slice(digits.length - this.#scale).replace(/0+$/, '');
    return `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
  }

  /** The nearest floating-point number. */
  toNumber(): number {
    return Number(this.toString());
  }

  #digitsAt(scale: number): bigint {
    return this.#digits * 10n ** BigInt(scale - this.#scale);
  }
}
