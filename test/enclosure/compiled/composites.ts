import { abs, add, at, div, dot, mul, norm2, pow, real, sub, sum, vector } from "../../../src/term/index.ts";
import * as d from "./dyadic.ts";
import type { Dyadic } from "./dyadic.ts";
import { most, rational, root, tame, whole, type ExactOperation } from "./operations.ts";

const [x, y, z] = [real("x"), real("y"), real("z")];
const [u, v] = [vector("u", "n"), vector("v", "n")];
const total = (xs: readonly Dyadic[]): Dyadic => xs.reduce(d.add, d.ZERO);
const squares = (xs: readonly Dyadic[]): Dyadic => total(xs.map((t) => d.mul(t, t)));
const size = (t: Dyadic): Dyadic => most(t, d.neg(t));
const three: Dyadic = { m: 3n, e: 0 };

/** Terms whose bounds are computed to nearest and widened once: sums, inner products, norms. */
export const COMPOSITES: readonly ExactOperation[] = [
  rational("sum of 5", sum("n", (i) => at(u, i)), (a) => whole(total(a)), undefined, 5),
  rational("x + y - z/3", sub(add(x, y), mul(div(1, 3), z)), ([a, b, c]) => d.ratio(d.add(d.mul(three, d.add(a!, b!)), d.neg(c!)), three)),
  rational("x y", mul(x, y), ([a, b]) => whole(d.mul(a!, b!)), tame),
  rational("inner product of 3", dot(u, v), (a) => whole(total([0, 1, 2].map((i) => d.mul(a[i]!, a[i + 3]!)))), tame, 3),
  rational("sum of squares of 4", sum("n", (i) => pow(at(u, i), 2)), (a) => whole(squares(a)), tame, 4),
  root("norm of 4", norm2(u), squares, tame, 4),
  rational("x y - (x - y)^2", sub(mul(x, y), pow(sub(x, y), 2)), ([a, b]) => whole(d.add(d.mul(a!, b!), d.neg(squares([d.add(a!, d.neg(b!))])))), tame),
  rational("|x y| / (1 + x^2)", div(abs(mul(x, y)), add(1, pow(x, 2))), ([a, b]) => d.ratio(size(d.mul(a!, b!)), d.add(d.ONE, d.mul(a!, a!))), tame),
  rational("|x - y| |x + y| x^3", mul(mul(abs(sub(x, y)), abs(add(x, y))), pow(x, 3)), ([a, b]) => whole(d.mul(d.mul(size(d.add(a!, d.neg(b!))), size(d.add(a!, b!))), d.mul(a!, d.mul(a!, a!)))), tame),
];
