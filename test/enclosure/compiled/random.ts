/** A seeded source of numbers in [0, 1): mulberry32. */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mantissa = (r: Random): number => 1 + (Math.floor(r() * 2 ** 26) * 2 ** 26 + Math.floor(r() * 2 ** 26)) * 2 ** -52;
const between = (r: Random, lo: number, hi: number): number => lo + Math.floor(r() * (hi - lo + 1));

/** A finite double of one of several kinds: moderate, of any size, next to 1, short, subnormal, the least normal ones, 0. */
export function anyDouble(r: Random): number {
  const s = r() < 0.5 ? -1 : 1;
  const kind = r();
  if (kind < 0.5) return s * mantissa(r) * 2 ** between(r, -30, 30);
  if (kind < 0.6) return s * mantissa(r) * 2 ** between(r, -1022, 1023);
  if (kind < 0.75) return s * (1 + between(r, -40, 80) * 2 ** -53) * 2 ** between(r, -3, 3);
  if (kind < 0.9) return (s * between(r, 0, 999)) / 2 ** between(r, 0, 10);
  if (kind < 0.94) return s * between(r, 0, 2 ** 30) * 2 ** -1074;
  if (kind < 0.98) return s * mantissa(r) * 2 ** between(r, -1022, -1015);
  return 0;
}

/** A box side around a double: a point, or an end further away by a relative or any distance. */
export function anySide(r: Random): readonly [number, number] {
  const x = anyDouble(r);
  const kind = r();
  if (kind < 0.5) return [x, x];
  const y = kind < 0.85 ? x + Math.abs(x) * r() * 2 ** -between(r, 0, 50) : anyDouble(r);
  if (!Number.isFinite(y)) return [x, x];
  return x <= y ? [x, y] : [y, x];
}
