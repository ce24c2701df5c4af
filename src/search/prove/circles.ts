import { Rational, rationalRoot } from "../../exact/index.ts";
import { constantValue, num, printTerm } from "../../term/index.ts";
import type { Goal, GoalVariable } from "../../certificate/goal.ts";
import { variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { rationalOf, type Sum } from "../../certificate/algebra/sum.ts";
import { freshName, rootsOf } from "./changes.ts";
import type { Step } from "./node.ts";
import { vanishes } from "./vanish.ts";

/** A root of ±x² + s or ±x + s: its signs and s. */
interface Radicand {
  readonly degree: 1 | 2;
  readonly sign: 1 | -1;
  readonly rest: Rational;
}
function radicandOf(of: Sum, x: Atom): Radicand | undefined {
  let [degree, sign, rest] = [0, 0, Rational.ZERO];
  for (const t of of.terms.values()) {
    const [power, more] = t.monomial.powers;
    if (!power) rest = t.coefficient;
    else if (more || power[0] !== x || degree !== 0 || !t.coefficient.abs().equals(Rational.ONE) || !power[1].isInteger) return undefined;
    else [degree, sign] = [Number(power[1].num), t.coefficient.sign];
  }
  return (degree === 1 || degree === 2) && rest.sign !== 0 ? { degree, sign: sign as 1 | -1, rest } : undefined;
}

/** Where u begins and ends: at what is known for the ends of x, else at the inverse there, when bounds of x say no more in plain terms. */
function endsIn(v: GoalVariable, known: ReadonlyMap<string, string>, inverse: string): { lo: string; hi: string; within: boolean } | undefined {
  const of = (b: GoalVariable["lo"], none: string): string | undefined => {
    const text = b === null ? none : (constantValue(b)?.toString() ?? printTerm(b));
    return known.get(text) ?? (b === null ? undefined : substituted(inverse, v.name, text));
  };
  const [lo, hi] = [of(v.lo, "-inf"), of(v.hi, "inf")];
  const values = [...known.values()];
  return lo === undefined || hi === undefined ? undefined : { lo, hi, within: values.includes(lo) && values.includes(hi) };
}
/** A text with a number for a name that stands apart in it. */
const substituted = (text: string, name: string, by: string): string => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), `(${by})`);

/**
 * A point of a circle or of a hyperbola by the slope u of a line through it: roots of a² − x², of a − x beside a + x, and of
 * x² + a² become rational in u, and so do the derivatives of arc tangents beside them.
 */
export function* rationally(g: Goal): Iterable<Step> {
  const v = g.variables[0]!;
  const x = variableAtom(v.name);
  const u = freshName(g);
  const radicands = [...rootsOf(g)].flatMap((a) => (a.kind === "root" && !rationalOf(a.of) ? (radicandOf(a.of, x) ?? []) : []));
  const seen = new Set<string>();
  for (const { degree, sign, rest } of radicands) {
    if (rest.sign < 0 || (degree === 1 && !radicands.some((r) => r.degree === 1 && r.sign === -sign && r.rest.equals(rest)))) continue;
    // s = a², where x is of degree 2.
    const end = degree === 1 ? rest : rationalRoot(rest, 2n);
    const a = end ? `(${end})` : `sqrt(${rest})`;
    const round = degree === 1 || sign < 0;
    const key = `${round} ${a}`;
    const inverse = `${v.name}/(${a} + sqrt(${a}^2 ${round ? "-" : "+"} ${v.name}^2))`;
    const ends = endsIn(v, new Map([["0", "0"], ...(round ? (end ? [[`${end}`, "1"], [`${end.neg()}`, "-1"]] as const : []) : ([["inf", "1"], ["-inf", "-1"]] as const))]), inverse);
    // Where bounds are forgotten, only a contact at 0 is worth it.
    if (seen.has(key) || !ends || !(ends.within || vanishes(g.value, new Map([[v.name, num(0)]])))) continue;
    seen.add(key);
    const by = round ? `${a}*2*${u}/(1 + ${u}^2)` : `${a}*2*${u}/((1 - ${u})*(1 + ${u}))`;
    yield { rule: "substitute", data: { variable: v.name, by, inverse, name: u, ...ends, loOpen: v.loOpen || v.lo === null, hiOpen: v.hiOpen || v.hi === null }, cost: 0 };
  }
}
