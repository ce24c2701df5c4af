import { describe, expect, test } from "vitest";
import { alternating, atanI, circularI, piI, sinCos } from "../../src/kernel/circular.ts";
import { DOWN, expI, expSeries, logI, UP } from "../../src/kernel/elementary.ts";
import { ALL, addI, ceilDiv, interval, invI, mulI, powerI, sqrtI, type Interval } from "../../src/kernel/interval.ts";
import { partials } from "../../src/kernel/partial.ts";
import { apply, entry, index, power, sum, variable } from "../../src/kernel/term.ts";
import { stream } from "./semantics.ts";

/** Few digits, in which each last one shows; and many, by which the truth is known. */
const MORE = 80n;
const at = (n: bigint): Interval => interval(n, n);
/** That an interval of few digits meets the same of many: neither lies beside the true value. */
function meets(few: Interval | undefined, many: Interval | undefined, what: string): void {
  if (!few || !many) return expect(few, what).toBe(many);
  const off = (few.lo !== null && many.hi !== null && few.lo << MORE > many.hi) || (few.hi !== null && many.lo !== null && few.hi << MORE < many.lo);
  if (off) expect.unreachable(what);
}
const FUNCTIONS: Readonly<Record<string, (a: Interval, p: bigint) => Interval | undefined>> = {
  exp: expI, log: (a, p) => logI(a, p), sqrt: sqrtI, inv: invI, atan: (a, p) => atanI(a, p), sin: (a, p) => circularI("sin", a, p), cos: (a, p) => circularI("cos", a, p),
  cube: (a, p) => powerI(a, 3, p), square: (a, p) => powerI(a, 2, p),
};

describe("of a few digits, every end lies on its side of the value", () => {
  test.each(Object.entries(FUNCTIONS))("%s", (name, f) => {
    for (const p of [1n, 2n, 3n, 4n, 6n, 9n, 13n]) {
      const most = Number(p > 8n ? 400n : 300n);
      const step = p > 8n ? 13 : 1;
      for (let k = -most; k <= most; k++) meets(f(at(BigInt(k * step)), p), f(at(BigInt(k * step) << MORE), p + MORE), `${name} at ${k * step}/2^${p}`);
    }
  });
  test("exponentials, where little tells", () => {
    for (const p of [33n, 36n, 48n, 63n])
      for (let k = 1n; k < 10_000n; k++) {
        const n = (-k << p) / 10_007n;
        meets(expI(at(n), p), expI(at(n << MORE), p + MORE), `exp at ${n}/2^${p}`);
      }
  });
  test("logarithms, where little tells", () => {
    for (let p = 8n; p < 40n; p += 3n)
      for (let k = 1n; k < 500n; k++) {
        meets(logI(at(k * 5n), p), logI(at((k * 5n) << MORE), p + MORE), `log at ${k * 5n}/2^${p}`);
      }
  });
  test("all of a wide interval", () => {
    const random = stream(5);
    for (const p of [1n, 2n, 3n, 5n, 8n]) {
      const known = new Map<string, Interval>();
      const there = (which: "sin" | "cos", n: bigint): Interval => {
        const key = `${which} ${n}`;
        if (!known.has(key)) known.set(key, circularI(which, at(n << MORE), p + MORE));
        return known.get(key)!;
      };
      for (let k = 0; k < 400; k++) {
        const [a, b] = [BigInt(Math.floor(random() * 200) - 100), BigInt(Math.floor(random() * 40))];
        for (const which of ["sin", "cos"] as const) {
          const whole = circularI(which, interval(a, a + b), p);
          for (let n = a; n <= a + b; n++) {
            if (whole.lo! << MORE > there(which, n).hi! || whole.hi! << MORE < there(which, n).lo!) expect.unreachable(`${which} on ${a} to ${a + b} of 2^${p} at ${n}`);
          }
        }
      }
    }
  });
});

describe("series", () => {
  test("of exp, with any number of terms, from both sides", () => {
    for (const w of [4n, 7n, 10n])
      for (const terms of [1n, 2n, 3n, 6n])
        for (let n = 0n; n <= 1n << (w - 1n); n++) {
          const there = expI(at(n << MORE), w + MORE);
          expect(expSeries(n, w, terms, DOWN) << MORE <= there.hi!).toBe(true);
          expect(expSeries(n, w, terms, UP) << MORE >= there.lo!).toBe(true);
        }
  });
  test("of sin and cos, with any number of terms, between any two numbers", () => {
    const factor = { sin: (i: bigint) => 2n * i * (2n * i + 1n), cos: (i: bigint) => (2n * i + 1n) * (2n * i + 2n) };
    for (const w of [3n, 5n, 8n])
      for (const terms of [1n, 2n, 4n])
        for (let lo = 0n; lo <= 1n << w; lo += 1n << (w - 3n))
          for (let hi = lo; hi <= 1n << w; hi += 1n << (w - 3n))
            for (const d of [factor.sin, factor.cos]) {
              const few = alternating(lo, hi, w, terms, d);
              for (const z of [lo, hi]) {
                const many = alternating(z << MORE, z << MORE, w + MORE, 60n, d);
                expect(few.lo! << MORE <= many.hi! && few.hi! << MORE >= many.lo!).toBe(true);
              }
            }
  });
});

describe("nothing rests on guesses", () => {
  const bad = [0n, 1n, -1n, 3n, 40n, -700n, 5n << 20n, -(5n << 20n)];
  const wrong = (by: bigint) => (y: bigint, p: bigint): bigint => (y >> (p - 3n)) * by + by;
  test("logarithms", () => {
    for (const by of bad)
      for (const p of [8n, 16n])
        for (const n of [1n, 77n, 255n, 300n, 9_999n]) meets(logI(at(n), p, wrong(by)), logI(at(n << MORE), p + MORE), `log of ${n}/2^${p} by ${by}`);
  });
  test("a logarithm by 2^-45 below a number that is guessed for it", () => {
    // e^(16814179/2^24)·2^24 = 45705788.0000001…
    const [n, y, p] = [16_814_179n, 45_705_788n, 24n];
    const below = logI(at(y), p, (_, q) => (n << (q - p)) + 4n);
    expect(below!.lo).toBe(n - 1n);
    meets(below, logI(at(y << MORE), p + MORE), "the logarithm");
  });
  test("arc tangents", () => {
    for (const by of bad)
      for (const p of [8n, 16n])
        for (const n of [1n, -77n, 255n, -300n, 999_999n]) meets(atanI(at(n), p, wrong(by)), atanI(at(n << MORE), p + MORE), `atan of ${n}/2^${p} by ${by}`);
    // Beyond a quarter turn the tangent comes again.
    for (const turn of [3n, -3n, 6n, -6n, 9n]) for (const n of [300n, -300n, 3n]) meets(atanI(at(n), 12n, (_, p) => (turn << p) + (turn << p) / 21n), atanI(at(n << MORE), 12n + MORE), `atan of ${n} a turn of ${turn} away`);
  });
  test("pi", () => {
    for (const guess of [0n, 1n, 2n, 3n, -1n, 5n, 100n]) {
      const few = piI(16n, (p) => (guess << p) / 3n);
      meets(few, piI(16n + MORE), `pi by ${guess}/3`);
    }
    for (const off of [-9n, -8n, -7n, 7n, 8n, 9n, 30n, -30n]) meets(piI(16n, (p) => piI(p).lo! / 2n + off), piI(16n + MORE), `pi by ${off}`);
  });
});

describe("ends that are unbounded, or too long", () => {
  test("beyond what is computed there is no upper end", () => {
    expect(expI(at((1n << 23n) + 1n), 8n)).toMatchObject({ hi: null });
    expect(expI(interval(null, 0n), 8n)).toEqual({ lo: 0n, hi: 256n });
  });
  test("an angle beyond measure is any", () => {
    expect(sinCos(1n << 80n, 16n)).toEqual({ sin: { lo: -65536n, hi: 65536n }, cos: { lo: -65536n, hi: 65536n } });
  });
  test("an argument wider than 8 is any angle", () => {
    for (const which of ["sin", "cos"] as const) for (const a of [interval(0n, 2049n), interval(77n, 3000n), interval(-2200n, -7n)]) expect(circularI(which, a, 8n)).toEqual({ lo: -256n, hi: 256n });
  });
  test("what is added to and multiplied with them", () => {
    const up = interval(2n, null);
    expect(addI(up, at(1n))).toEqual({ lo: 3n, hi: null });
    expect(mulI(up, at(512n), 8n)).toEqual({ lo: 4n, hi: null });
    expect(mulI(up, at(-512n), 8n)).toEqual({ lo: null, hi: -4n });
    expect(mulI(up, interval(-256n, 256n), 8n)).toEqual(ALL);
    expect(mulI(interval(null, 5n), interval(-3n, null), 8n)).toEqual(ALL);
    expect(invI(interval(256n, null), 8n)).toEqual({ lo: 0n, hi: 256n });
    expect(powerI(interval(-256n, null), 2, 8n)).toEqual({ lo: 0n, hi: null });
    expect(sqrtI(interval(0n, null), 8n)).toEqual({ lo: 0n, hi: null });
  });
  test("quotients round outwards", () => {
    for (const [a, b, up] of [[7n, 2n, 4n], [-7n, 2n, -3n], [6n, 2n, 3n]] as const) expect(ceilDiv(a, b)).toBe(up);
  });
});

test("a term asks for values of all partial functions in it, also of those inside others and under a sum", () => {
  const i = index("i", "n");
  const nested = (t: ReturnType<typeof variable>) => apply("log", apply("exp", apply("log", t)));
  expect(partials(power(nested(variable("x")), 2)).size).toBe(2);
  expect(partials(sum(i, nested(entry("x", [i])))).size).toBe(2);
});

test("an exponential below 1 is turned over on the right side: points where the last of its digits to spare tells", () => {
  for (const [n, p] of [[24_579n, 25n], [98_310n, 28n], [111_881n, 21n], [124_465n, 19n]] as const) meets(expI(at(-n), p), expI(at(-n << MORE), p + MORE), `e^-${n}/2^${p}`);
});
