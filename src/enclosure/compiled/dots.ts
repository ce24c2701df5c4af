import { off, type Form, type Middle } from "./form.ts";
import { depth, ordered, plus, tree, type Term } from "./tree.ts";
import type { Writer } from "./writer.ts";

/** Up to this share of the magnitude the radius may be taken too large by the product of the radii: under 3% of the width. */
const NARROW = 0.1;

/**
 * Σ ± x·y by middle and radius, for signs that are not known before a box is.
 *
 * With x = a ± r and y = b ± s the product lies in ab ± (|a|s + r|b| + rs) = ab ± (G - |ab|), where G = (|a| + r)(|b| + s). Only three
 * sums are needed: of ab, of |ab|, of G. That is too wide by rs on the inner side, so it serves narrow boxes; others take the exact range.
 * The four corners are ab + (as + rb) + rs, ab - (as + rb) + rs, ab ± (as - rb) - rs. With M = max(|as|, |rb|) and m = ± min(|as|, |rb|), positive
 * where as and rb have one sign, it is, without a branch,
 *
 *     [ab - M - |m - rs|,  ab + M + |m + rs|],    M = (P + Q)/2,  m = (P - Q)/2,  P = |as + rb|,  Q = |as - rb|.
 *
 * The code has 2a, 2r, 2b, 2s, so all is multiplied by 4. Errors in units of Σ 4G over a sum of depth d: products are off by 3 of themselves (4G by
 * 5). Narrow: Σ ab by 3 + d, Σ |ab| by 3 + d, Σ 4G by 5 + d, two differences by 1 and 2; 14 + 3d. Exact: the products move a bound by at
 * most 3(|C| + 2x + T) ≤ 6, where C, A, B, T are the four products, |C| + |A| + |B| + T = 4G, and x, n the greatest and the least of |A|, |B|; P and Q add 2x, their
 * sum and difference x + n, the sums with T n + T, the sums d, the last two 4; below 14 + 3d too. Σ 4G is computed with 5 + d units.
 * Underflow costs at most η/2 in each of eight operations on a product, and in the scaling: 5η.
 */
export function dot(w: Writer, given: readonly Term[]): Form {
  if (given.length === 1 && !given[0]!.minus) return single(w, ...given[0]!.form.factors!);
  const terms = ordered(given);
  const pairs = terms.map((t) => t.form.factors!);
  const each = (f: (x: Middle, y: Middle) => string) => pairs.map(([x, y]) => w.put(f(x, y)));
  const all = (names: readonly string[]) => tree(w, names.map(plus));

  const mids = each((x, y) => `${x.mid} * ${y.mid}`);
  const mid = tree(w, mids.map((name, i) => ({ name, minus: terms[i]!.minus })));
  const size = all(each((x, y) => `${x.size} * ${y.size}`));
  const inner = all(mids.map((name) => w.put(`Math.abs(${name})`)));
  const radius = w.put(`${size} - ${inner}`);
  const [below, above] = [w.name(), w.name()];
  const exact = w.block(() => {
    const sides = pairs.map(([x, y], i) => {
      const A = w.put(`${x.mid} * ${y.rad}`);
      const B = w.put(`${x.rad} * ${y.mid}`);
      const T = w.put(`${x.rad} * ${y.rad}`);
      const P = w.put(`Math.abs(${A} + ${B})`);
      const Q = w.put(`Math.abs(${A} - ${B})`);
      const n = w.put(`(${P} - ${Q}) * 0.5`);
      const far = w.put(`(${P} + ${Q}) * 0.5`);
      const out = [w.put(`${far} + Math.abs(${n} - ${T})`), w.put(`${far} + Math.abs(${n} + ${T})`)] as const;
      return terms[i]!.minus ? ([out[1], out[0]] as const) : out;
    });
    w.statement(`${below} = ${all(sides.map((s) => s[0]))};`);
    w.statement(`${above} = ${all(sides.map((s) => s[1]))};`);
  });
  w.statement(`let ${below} = ${radius}, ${above} = ${radius};\nif (!(${radius} <= ${size} * ${NARROW})) ${exact}`);
  const lo = w.put(`${mid} - ${below}`);
  const hi = w.put(`${mid} + ${above}`);
  const units = 14 + 3 * depth(terms.length);
  return { ...off(lo, hi, units, 5 * terms.length), scaleLo: 0.25, scaleHi: 0.25, size: { lo: size, hi: size, scale: 0.25 } };
}

/**
 * One product: narrow as above; else the corners by the signs, so that the errors are relative to the bounds and the product of a wide box
 * keeps its sign.
 */
function single(w: Writer, x: Middle, y: Middle): Form {
  const mid = w.put(`${x.mid} * ${y.mid}`);
  const size = w.put(`${x.size} * ${y.size}`);
  const radius = w.put(`${size} - Math.abs(${mid})`);
  const [lo, hi, low, high] = [w.name(), w.name(), w.name(), w.name()];
  const bounds = `${x.lo}, ${x.hi}, ${y.lo}, ${y.hi}`;
  w.statement(`let ${lo} = (${mid} - ${radius}) * 0.25, ${hi} = (${mid} + ${radius}) * 0.25, ${low} = ${size} * 0.25, ${high} = ${low};
if (!(${radius} <= ${size} * ${NARROW})) { ${lo} = cornerBelow(${bounds}); ${hi} = cornerAbove(${bounds}); ${low} = Math.abs(${lo}); ${high} = Math.abs(${hi}); }`);
  return { ...off(lo, hi, 14, 5), size: { lo: low, hi: high, scale: 1 } };
}
