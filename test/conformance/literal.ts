import { nearestDouble, parseDecimal, Rational } from "../../src/exact/index.ts";

/** The decorations of IEEE 1788, from the weakest claim to the strongest. */
export type Decoration = "ill" | "trv" | "def" | "dac" | "com";

/** One argument or result of a test vector. Bounds are doubles, since vectors are written for that format. */
export type Literal =
  | { readonly type: "interval"; readonly lo: number; readonly hi: number; readonly decoration: Decoration | undefined }
  | { readonly type: "empty"; readonly decoration: Decoration | undefined }
  | { readonly type: "nai" }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "word"; readonly text: string };

const HEX = /^([+-]?)0x([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/;

function hexadecimal(text: string): Rational | undefined {
  const m = HEX.exec(text);
  if (!m) return undefined;
  const [, sign, whole = "", part = "", exponent = "0"] = m;
  if (whole + part === "") return undefined;
  const e = Number(exponent) - 4 * part.length;
  if (Math.abs(e) > 100_000) return undefined;
  const digits = BigInt(`0x${whole}${part}`);
  const value = e >= 0 ? Rational.of(digits << BigInt(e)) : Rational.of(digits, 1n << BigInt(-e));
  return sign === "-" ? value.neg() : value;
}

/** The exact value of a decimal, hexadecimal or rational text. */
function finite(text: string): Rational | undefined {
  const [num = "", den, more] = text.split("/");
  if (more !== undefined) return undefined;
  const read = (t: string): Rational | undefined => hexadecimal(t) ?? decimal(t);
  const a = read(num);
  if (den === undefined || a === undefined) return a;
  const b = read(den);
  return b && b.sign !== 0 ? a.div(b) : undefined;
}

function decimal(text: string): Rational | undefined {
  try {
    return parseDecimal(text);
  } catch {
    return undefined; // an exponent that no format has
  }
}

/** A number of a vector, rounded to the nearest double as the generators of the vectors do. Throws where it is none. */
export function readNumber(source: string): number {
  const text = source.trim().toLowerCase();
  const infinite = /^([+-]?)inf(inity)?$/.exec(text);
  if (infinite) return infinite[1] === "-" ? -Infinity : Infinity;
  if (text === "nan") return NaN;
  const q = finite(text);
  if (q) return nearestDouble(q) + 0;
  if (/^[+-]?[\dx].*[fl]$/.test(text)) throw new SyntaxError(`${source} is of another format than double`);
  throw new SyntaxError(`${source} is not a number`);
}

const UNCERTAIN = /^([+-]?(?:\d+\.?\d*|\.\d+))\?(\?|\d*)([ud]?)(?:e([+-]?\d+))?$/;

/** `m?ru E`: m with r units of its last place on both sides, up or down; no r is half a unit, `??` is unbounded. */
function uncertain(source: string): { lo: number; hi: number } {
  const m = UNCERTAIN.exec(source.toLowerCase());
  if (!m) throw new SyntaxError(`${source} is not an interval`);
  const [, middle = "", radius = "", side, exponent = "0"] = m;
  const ten = Rational.of(10).pow(Number(exponent));
  const unit = Rational.of(10).pow(-(middle.split(".")[1] ?? "").length).mul(ten);
  const centre = parseDecimal(middle)!.mul(ten);
  const r = unit.mul(radius === "" ? Rational.of(1, 2) : Rational.of(radius === "?" ? 0 : BigInt(radius)));
  const open = radius === "?";
  return {
    lo: side === "u" ? nearestDouble(centre) : open ? -Infinity : nearestDouble(centre.sub(r)),
    hi: side === "d" ? nearestDouble(centre) : open ? Infinity : nearestDouble(centre.add(r)),
  };
}

const DECORATED = /^(.*?)(?:_(ill|trv|def|dac|com))?$/s;

/** What is written between the brackets, as bounds. */
function bounds(inner: string): { lo: number; hi: number } {
  const parts = inner.split(",");
  if (parts.length === 1) return { lo: readNumber(inner), hi: readNumber(inner) };
  if (parts.length !== 2) throw new SyntaxError(`[${inner}] has too many bounds`);
  const [lo = "", hi = ""] = parts.map((p) => p.trim());
  return { lo: lo === "" ? -Infinity : readNumber(lo), hi: hi === "" ? Infinity : readNumber(hi) };
}

/** Reads an interval, with brackets or in the uncertain form, decorated or not. Throws `SyntaxError` where it is none. */
export function readInterval(source: string): Literal {
  const [, bare = "", mark] = DECORATED.exec(source.trim())!;
  const decoration = mark as Decoration | undefined;
  const inner = /^\[(.*)\]$/s.exec(bare)?.[1]?.trim().toLowerCase();
  if (inner === "nai") return { type: "nai" };
  if (inner === "empty" || inner === "") return { type: "empty", decoration };
  if (inner !== undefined && /^(nai|empty|entire)[fl]$/.test(inner)) {
    throw new SyntaxError(`${source} is of another format than double`);
  }
  const { lo, hi } = inner === undefined ? uncertain(bare) : inner === "entire" ? bounds(",") : bounds(inner);
  if (!(lo <= hi) || lo === Infinity || hi === -Infinity) throw new SyntaxError(`${source} is not an interval`);
  return { type: "interval", lo, hi, decoration };
}
