import fc from "fast-check";
import {
  add, at, div, index, mul, neg, norm1, norm2, normInf, num, pi, pow, real, realPow, size, sub, vector,
  type DefinedName, type FunctionName, type Node, type OperatorName, type Real, type Vector,
} from "lemmakit";
import { apply, DEFINED, fold, OPERATORS } from "../../src/term/index.ts";

const CALLS: readonly FunctionName[] = [
  ...(Object.keys(OPERATORS) as OperatorName[]).filter((k) => OPERATORS[k].notation.form === "call" && OPERATORS[k].arity === 1),
  ...(Object.keys(DEFINED) as DefinedName[]),
];

/** Real terms over x, y, a vector v over c and an index k into c, of every shape that prints. */
export const realTerm: fc.Arbitrary<Real> = fc.letrec<{ term: Real; vec: Vector<"c"> }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    fc.constantFrom<Real>(real("x"), real("y'"), pi, size("c"), at(vector("v", "c"), index("k", "c"))),
    fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 4 })).map(([n, k]) => num(`${n}e-${k}`)),
    fc.tuple(fc.constantFrom(add, sub, mul, div), tie("term"), tie("term")).map(([f, a, b]) => f(a as Real, b as Real)),
    tie("term").map((a) => neg(a as Real)),
    fc.tuple(tie("term"), fc.integer({ min: -4, max: 6 })).map(([a, n]) => pow(a as Real, n)),
    fc.tuple(fc.constantFrom(...CALLS), tie("term")).map(([f, a]) => apply(f, [a as Node]) as Real),
    fc.tuple(fc.constantFrom("min" as const, "max" as const, "atan2" as const), tie("term"), tie("term")).map(([f, a, b]) => apply(f, [a as Node, b as Node]) as Real),
    fc.tuple(fc.constantFrom("sum" as const, "max" as const, "min" as const), tie("term")).map(([how, a]) => fold(how, "j", "c", a as Node)),
    fc.tuple(fc.constantFrom(norm1, norm2, normInf), tie("vec")).map(([f, a]) => f(a as Vector)),
    fc.tuple(tie("term"), fc.oneof(tie("term"), fc.constantFrom(num("1/3"), num("-0.3"), num(2)))).map(([a, b]) => realPow(a as Real, b as Real)),
    tie("vec").map((a) => at(a as Vector<"c">, index("k", "c"))),
  ),
  vec: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constant(vector("v", "c")),
    fc.tuple(tie("vec"), tie("vec")).map(([a, b]) => sub(a as Vector<"c">, b as Vector<"c">)),
    fc.tuple(tie("term"), tie("vec")).map(([a, b]) => mul(a as Real, b as Vector<"c">)),
    tie("vec").map((a) => apply("exp", [a as Node]) as Vector<"c">),
  ),
})).term;
