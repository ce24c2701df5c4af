/** Fixed point: a real number times 2^BITS. */
const BITS = 160n;
const UNIT = 1n << BITS;

/** The logarithm of p/q in (1/2, 2] by 2·artanh((p - q)/(p + q)), to 2^-150: each of fewer than 60 terms is cut below 2^-159. */
function logRatio(p: bigint, q: bigint): bigint {
  const z = ((p - q) * UNIT) / (p + q);
  const square = (z * z) >> BITS;
  let sum = 0n;
  let power = z;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n, power = (power * square) >> BITS) sum += power / n;
  return 2n * sum;
}

/** The nearest double: `Number` rounds an integer to nearest, ties to even (ECMA-262, Number of a BigInt), and a power of two is exact. */
const nearest = (x: bigint): number => Number(x) * 2 ** -160;

/** A multiple of 2^-bits below the number, and the double nearest to the rest. */
function split(x: bigint, bits: bigint): { readonly top: number; readonly rest: number } {
  const shift = BITS - bits;
  const top = (x >> shift) << shift;
  return { top: nearest(top), rest: nearest(x - top) };
}

/** Cells of a table: 2^7. */
export const CELLS = 128;

export interface Tables {
  /** 2^k at k + 1074, for k from -1074 to 1023. */
  readonly powers: Float64Array;
  /** 2^(j/128) at 2j to nearest, and at 2j + 1 what it lacks. */
  readonly roots: Float64Array;
  /** By cell of z: c, g, c·g - 1, and -log g in two parts; see `log.ts`. */
  readonly cells: Float64Array;
  /** (log 2)/128: a multiple of 2^-43, and the rest. */
  readonly step: { readonly top: number; readonly rest: number };
  /** log 2: a multiple of 2^-42, and the rest. */
  readonly log2: { readonly top: number; readonly rest: number };
  /** A double and the upper halves of its bits, for `log`. */
  readonly bits: Float64Array;
  readonly halves: Int32Array;
  /** Which half holds the exponent. */
  readonly upper: 0 | 1;
}

/** The floor of the square root, by Newton's iteration from above. */
function root(n: bigint): bigint {
  let x = n;
  for (let next = (n + UNIT) >> 1n; next < x; next = (x + n / x) >> 1n) x = next;
  return x;
}

/** 2^(j/128): 2^(1/128) by seven square roots, then powers; the error stays below 2^-140. */
function rootsOfTwo(): Float64Array {
  const out = new Float64Array(2 * CELLS);
  let base = 2n * UNIT;
  for (let i = 0; i < 7; i++) base = root(base * UNIT);
  for (let j = 0, x = UNIT; j < CELLS; j++, x = (x * base) >> BITS) {
    out[2 * j] = nearest(x);
    out[2 * j + 1] = nearest(x - BigInt(out[2 * j]! * 2 ** 160));
  }
  return out;
}

/** The cell j covers 2^-8 of [0.6875, 1) for j < 80, and 2^-7 of [1, 1.375) from there on. Around 1, c = g = 1. */
function logCells(): Float64Array {
  const out = new Float64Array(5 * CELLS);
  for (let j = 0; j < CELLS; j++) {
    const small = j < 80;
    const touches = j === 79 || j === 80;
    const c = touches ? 1 : small ? (176.5 + j) / 256 : 1 + (j - 79.5) / 128;
    const parts = small ? 128 : 256;
    const g = touches ? 1 : Math.round(parts / c) / parts;
    const log = touches ? { top: 0, rest: 0 } : split(logRatio(BigInt(parts), BigInt(g * parts)), 42n);
    out.set([c, g, c * g - 1, log.top, log.rest], 5 * j);
  }
  return out;
}

function build(): Tables {
  const powers = new Float64Array(2098);
  for (let k = 0; k < 2098; k++) powers[k] = 2 ** (k - 1074);
  const two = logRatio(2n, 1n);
  const bits = new Float64Array([1]);
  const halves = new Int32Array(bits.buffer);
  return {
    powers,
    roots: rootsOfTwo(),
    cells: logCells(),
    step: split(two / 128n, 43n),
    log2: split(two, 42n),
    bits,
    halves,
    upper: halves[0] === 0 ? 1 : 0,
  };
}

let made: Tables | undefined;

/** The tables of `exp` and `log`, made from integers on first use. */
export function tables(): Tables {
  return (made ??= build());
}
