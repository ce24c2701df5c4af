import { parseRational, Rational } from "../exact/index.ts";
import { claim, mapTerms, type Claim, type Formula } from "../claim/index.ts";
import { add, constantValue, div, mul, num, sub, substitute, type Node, type Real } from "../term/index.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { isRefusal } from "./terms.ts";

/** `x = scale·x′ + shift`, as text. */
export interface Frame {
  readonly variable: string;
  readonly scale: string;
  readonly shift: string;
}
/** The same as numbers; the scale is not 0. */
export interface Affine {
  readonly scale: Rational;
  readonly shift: Rational;
}

/** The numbers of a frame. */
export function affineOf(f: Frame): Affine | Refusal {
  const [scale, shift] = [parseRational(String(f.scale)), parseRational(String(f.shift))];
  return scale && shift && scale.sign !== 0 ? { scale, shift } : refuse("a frame has a scale other than 0 and a shift");
}

/** A bound of x as one of x′. */
function boundIn(b: Node | null, { scale, shift }: Affine): Node | null {
  if (b === null) return null;
  const q = constantValue(b as Real);
  return q ? num(q.sub(shift).div(scale)) : div(sub(b as Real, num(shift)), num(scale));
}

/** The claim with `scale·x + shift` for each variable x that has a frame: it says the same of other numbers. */
export function inFrames(c: Claim, frames: readonly Frame[]): Claim | Refusal {
  let { variables, hypotheses, conclusion } = c;
  for (const f of frames) {
    const a = affineOf(f);
    if (isRefusal(a)) return a;
    const v = variables.find((w) => w.name === f.variable);
    if (!v || v.sort.kind !== "real" || v.domain.integer) return refuse("only a real variable has a frame");
    const by = add(mul(num(a.scale), { tag: "variable", name: v.name, sort: v.sort } as Real), num(a.shift));
    const put = <F extends Formula>(g: F): F => mapTerms(g, (n) => substitute(n, v.name, by));
    const [lo, hi] = [boundIn(v.domain.lo, a), boundIn(v.domain.hi, a)];
    const domain = a.scale.sign > 0 ? { ...v.domain, lo, hi } : { lo: hi, hi: lo, loOpen: v.domain.hiOpen, hiOpen: v.domain.loOpen };
    variables = variables.map((w) => (w === v ? { ...v, domain } : w));
    hypotheses = hypotheses.map(put);
    conclusion = put(conclusion);
  }
  return claim(variables, conclusion, { where: hypotheses, atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])) });
}
