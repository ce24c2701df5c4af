import { spend } from "./spend.ts";

/** Beyond this an integer is no exact double, and its size tells in the cost of a step. */
const WORD = 2n ** 53n;

/** Greatest common divisor of two non-negative integers. */
function gcd(a: bigint, b: bigint): bigint {
  if (a < b) [a, b] = [b, a];
  // A step costs more the longer the numbers are; each takes off one to two bits, and costs something still.
  if (b >= WORD) for (let cost = 8 + b.toString(16).length / 16; b >= WORD; cost -= 3 / 128, [a, b] = [b, a % b]) spend(Math.max(8, cost));
  if (b === 0n) return a;
  // One step more, and both are doubles: there the rest is fast.
  let [x, y] = [Number(b), Number(a % b)];
  spend(20);
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

/** Bits of the longest integer: beyond, a single step would take seconds. */
const MOST_BITS = 1_000_000;
const LARGEST = 2n ** BigInt(MOST_BITS);
/** Beyond this the length of an integer tells in the cost of all that is done with it. */
const [LONG, LONG_BELOW] = [2n ** 4096n, -(2n ** 4096n)];
const tooLong = (): RangeError => new RangeError(`an integer of more than ${MOST_BITS} bits`);

/** Pays for a long integer. Throws `RangeError` where it is too long. */
function weighed(n: bigint): bigint {
  if (n < LONG && n > LONG_BELOW) return n;
  if (n > LARGEST || n < -LARGEST) throw tooLong();
  spend(n.toString(16).length / 8);
  return n;
}

function reduced(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new RangeError("a rational number needs a denominator other than 0");
  if (den === 1n) return new Rational(weighed(num), den);
  if (den < 0n) [num, den] = [-num, -den];
  weighed(num);
  weighed(den);
  const g = gcd(num < 0n ? -num : num, den);
  return g === 1n ? new Rational(num, den) : new Rational(num / g, den / g);
}

/**
 * An exact rational number, always in lowest terms with a positive denominator.
 *
 * @example
 * ```ts
 * import { Rational } from "lemmakit";
 * Rational.of(1n, 3n).add(Rational.of(1n, 6n)).toString(); // "0.5"
 * ```
 */
export class Rational {
  readonly num: bigint;
  readonly den: bigint;

  /** @internal Use {@link Rational.of}, which reduces. */
  constructor(num: bigint, den: bigint) {
    this.num = num;
    this.den = den;
  }

  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  /** The quotient of two integers. Throws `RangeError` when the denominator is 0 or a number is not an integer. */
  static of(num: bigint | number, den: bigint | number = 1n): Rational {
    return reduced(BigInt(num), BigInt(den));
  }

  get sign(): -1 | 0 | 1 {
    return this.num > 0n ? 1 : this.num < 0n ? -1 : 0;
  }
  get isInteger(): boolean {
    return this.den === 1n;
  }
  /** Length in bits of numerator and denominator together: the cost of carrying this number on. */
  get size(): number {
    return 4 * (this.num.toString(16).length + this.den.toString(16).length);
  }

  add(b: Rational): Rational {
    if (this.den === 1n && b.den === 1n) return new Rational(weighed(this.num + b.num), 1n);
    return reduced(this.num * b.den + b.num * this.den, this.den * b.den);
  }
  sub(b: Rational): Rational {
    if (this.den === 1n && b.den === 1n) return new Rational(weighed(this.num - b.num), 1n);
    return reduced(this.num * b.den - b.num * this.den, this.den * b.den);
  }
  mul(b: Rational): Rational {
    if (this.den === 1n && b.den === 1n) return new Rational(weighed(this.num * b.num), 1n);
    return reduced(this.num * b.num, this.den * b.den);
  }
  /** Throws `RangeError` when `b` is 0. */
  div(b: Rational): Rational {
    return reduced(this.num * b.den, this.den * b.num);
  }
  neg(): Rational {
    return new Rational(-this.num, this.den);
  }
  abs(): Rational {
    return this.num < 0n ? this.neg() : this;
  }
  /** Integer power; a negative exponent needs a number other than 0. Throws `RangeError` where the result is too long. */
  pow(n: number): Rational {
    if (n < 0) return Rational.ONE.div(this.pow(-n));
    if (n > 64 && this.size * n > MOST_BITS && !(this.den === 1n && this.num * this.num <= 1n)) throw tooLong();
    return new Rational(this.num ** BigInt(n), this.den ** BigInt(n));
  }
  compare(b: Rational): -1 | 0 | 1 {
    if (this.den === b.den) return this.num > b.num ? 1 : this.num < b.num ? -1 : 0;
    const d = this.num * b.den - b.num * this.den;
    return d > 0n ? 1 : d < 0n ? -1 : 0;
  }
  equals(b: Rational): boolean {
    return this.num === b.num && this.den === b.den;
  }
  min(b: Rational): Rational {
    return this.compare(b) <= 0 ? this : b;
  }
  max(b: Rational): Rational {
    return this.compare(b) >= 0 ? this : b;
  }
  /** The largest integer not above this number. */
  floor(): bigint {
    const q = this.num / this.den;
    return this.num < 0n && q * this.den !== this.num ? q - 1n : q;
  }
  /** Exact text: a decimal where the expansion ends and is short, else a fraction. Read back by `parseRational`. */
  toString(): string {
    if (this.den === 1n) return integerText(this.num);
    return decimalText(this) ?? `${this.num}/${this.den}`;
  }
}
// Truth rests on these: nobody may change them.
for (const shared of [Rational, Rational.prototype, Rational.ZERO, Rational.ONE]) Object.freeze(shared);

/** Trailing zeros of a long integer move into an exponent, so that 10^300 stays readable. */
function integerText(n: bigint): string {
  const text = n.toString();
  const zeros = /0*$/.exec(text)![0].length;
  return zeros < 15 ? text : `${text.slice(0, text.length - zeros)}e${zeros}`;
}

/** The finite decimal expansion of `q`, or `undefined` where there is none. */
function decimalText(q: Rational): string | undefined {
  // den = 2^twos·5^fives or nothing. Both are read off lengths: dividing in a loop is slow for long numbers.
  const binary = q.den.toString(2);
  const twos = binary.length - 1 - binary.lastIndexOf("1");
  const odd = q.den >> BigInt(twos);
  if (odd !== 1n && odd % 5n !== 0n) return undefined;
  const fives = Math.ceil((binary.length - twos - 1) / Math.log2(5) - 1e-9);
  if (5n ** BigInt(fives) !== odd) return undefined;
  const places = Math.max(twos, fives);
  const digits = ((q.num < 0n ? -q.num : q.num) * 10n ** BigInt(places)) / q.den;
  const sign = q.num < 0n ? "-" : "";
  const text = digits.toString();
  if (places - text.length > 8) return `${sign}${text}e-${places}`;
  const padded = text.padStart(places + 1, "0");
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
