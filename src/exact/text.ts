import { Rational } from "./rational.ts";

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Beyond this exponent a number written out exactly would fill the memory. */
const LARGEST_EXPONENT = 100_000;

/**
 * The exact value of a decimal text such as `-12.5e-3`, or `undefined` when it is not one.
 * Throws `RangeError` when the exponent is beyond ±100000.
 *
 * @example
 * ```ts
 * import { parseDecimal } from "./index.ts";
 * parseDecimal("-12.5e-1")!.toString(); // "-1.25"
 * parseDecimal("1/3"); // undefined
 * ```
 */
export function parseDecimal(text: string): Rational | undefined {
  const m = DECIMAL.exec(text.trim());
  if (!m) return undefined;
  const [, sign, whole = "", part = "", exponent = "0"] = m;
  if (whole + part === "") return undefined;
  const e = Number(exponent) - part.length;
  if (Math.abs(e) > LARGEST_EXPONENT) throw new RangeError(`the exponent of ${text.length > 40 ? `${text.slice(0, 40)}…` : text} is out of range`);
  const digits = BigInt(whole + part);
  const value = e >= 0 ? Rational.of(digits * 10n ** BigInt(e)) : Rational.of(digits, 10n ** BigInt(-e));
  return sign === "-" ? value.neg() : value;
}

/**
 * The exact value of a decimal or of a quotient of two (`1/3`), or `undefined` when the text is neither.
 * Throws `RangeError` when an exponent is beyond ±100000.
 *
 * @example
 * ```ts
 * import { parseRational } from "lemmakit";
 * parseRational("0.1")!.toString(); // "0.1", exactly one tenth
 * ```
 */
export function parseRational(text: string): Rational | undefined {
  const [num, den, more] = text.split("/");
  if (more !== undefined) return undefined;
  const a = parseDecimal(num ?? "");
  if (den === undefined) return a;
  const b = parseDecimal(den);
  return a && b && b.sign !== 0 ? a.div(b) : undefined;
}
