import { describe, expect, test } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import * as kernel from "../../src/kernel/index.ts";
import {
  add, apply, entry, fact, FUNCTIONS, index, KernelError, max, mul, names, num, normalForm, partials, power, RULES, sub, sum, Theorem, variable, ZERO,
  type Term,
} from "../../src/kernel/index.ts";

const x = variable("x");
const [i, k] = [index("i", "n"), index("k", "n")];
const inv = (t: Term): Term => apply("inv", t);
const equal = (a: Term, b: Term): Theorem => RULES.arith.apply({ term: sub(a, b), relation: "=", summands: [] });

describe("what the normal form must tell apart", () => {
  test("powers beyond what a double counts exactly", () => {
    const big = [1, 2, 3].reduce((t) => power(t, 10_000), power(x, 10_000));
    expect(() => equal(mul(x, big), big)).toThrow(KernelError);
    const positive = RULES.hyp.apply({ fact: fact(x, ">") });
    const small = [1, 2, 3].reduce((t) => power(t, 10_000), power(inv(x), 10_000));
    const defined = RULES.inv.apply({ law: "one", from: positive });
    const reciprocal = (a: Term, b: Term) => RULES.arith.apply({ term: sub(a, b), relation: "=", summands: [], nonzero: [positive], defined: [defined] });
    expect(reciprocal(mul(x, inv(x)), num(1)).fact.relation).toBe("=");
    expect(() => reciprocal(mul(inv(x), small), small)).toThrow(KernelError);
  });
});

describe("definedness under binders", () => {
  test("a sum that may have no value is no evidence, though a 0 stands before it", () => {
    for (const fold of [sum, max]) {
      const t = add(num(1), mul(ZERO, fold(i, inv(entry("x", [i])))));
      expect(() => RULES.eval.apply({ term: t, relation: ">", bounds: [], digits: 64 })).toThrow(KernelError);
    }
  });
  test("a bound of a sum is no evidence for a sum of the same normal form with more to divide by", () => {
    const bound = fact(sum(i, entry("x", [i])), ">=");
    const t = sum(i, add(entry("x", [i]), mul(ZERO, inv(entry("y", [i])))));
    expect(() => RULES.eval.apply({ term: add(num(1), mul(ZERO, t)), relation: ">", bounds: [bound], digits: 64 })).toThrow(KernelError);
  });
});

describe("hypotheses keep their quantifiers", () => {
  test("no name of a position that is put in is taken for a bound one", () => {
    const all = fact(entry("x", [i]), ">=", [i]);
    const one = RULES.specialise.apply({ from: RULES.hyp.apply({ fact: all }), at: index("j", "n") });
    for (const name of ["_s0", "_f0", "_0", "i", "_p0", "_s0_"]) {
      const put = { positions: new Map([[`${name}:n`, k]]) };
      const moved = RULES.inst.apply({ in: one, put });
      expect(kernel.sameFact(moved.hypotheses[0]!, all)).toBe(true);
    }
  });
});

describe("what holds at all positions is not what holds at one, however it is called", () => {
  test("facts", () => {
    for (const name of ["_f0", "_f1", "i"]) {
      const one = index(name, "n");
      expect(kernel.sameFact(fact(entry("v", [one]), ">="), fact(entry("v", [i]), ">=", [i]))).toBe(false);
    }
  });
  test("partial applications", () => {
    for (const name of ["_p0", "_p1", "i"]) {
      const one = [...partials(inv(entry("v", [index(name, "n")])))];
      expect([...partials(sum(i, inv(entry("v", [i]))))].filter((p) => one.includes(p))).toEqual([]);
    }
  });
});

test("nobody else makes theorems", () => {
  expect(Reflect.ownKeys(Theorem)).toEqual(["is"]);
  const one = RULES.arith.apply({ term: num(1), relation: ">", summands: [{ coefficient: Rational.ONE, facts: [], squares: [] }] });
  expect([Theorem.is(one), Object.isFrozen(one), Object.isFrozen(one.hypotheses), Object.isFrozen(one.fact)]).toEqual([true, true, true, true]);
  for (const like of [{ hypotheses: [], fact: fact(num(-1), ">=") }, { ...one }, Object.create(one), new Proxy(one, {}), null, "theorem"]) expect(Theorem.is(like)).toBe(false);
});

test("look-alikes are refused: theorems in holes, terms, functions", () => {
  const fake = { hypotheses: [], fact: fact(sub(num(1), num(2)), "=") } as unknown as Theorem;
  const one = RULES.arith.apply({ term: sub(num(1), num(1)), relation: "=", summands: [] });
  expect(() => RULES.replace.apply({ pattern: fact(sub(variable("z"), num(1)), "="), holes: [{ name: "z", from: num(1), to: num(2), equation: fake }], in: one })).toThrow(KernelError);
  const like = { ...num(1) } as Term;
  for (const make of [() => add(like, x), () => mul(x, like), () => power(like, 2), () => apply("exp", like), () => sum(i, like)]) expect(make).toThrow(KernelError);
  for (const fn of ["erf", "toString", "length", "0"]) expect(() => apply(fn as never, x)).toThrow(KernelError);
});
test("the rules cannot change", () => {
  for (const r of Object.values(RULES)) expect(Object.isFrozen(r) && Object.isFrozen(r.signature)).toBe(true);
});

describe("what leaves the kernel cannot be changed under it", () => {
  test("normal forms, names and partial applications are given away as copies", () => {
    const t = sub(variable("fresh"), num(1));
    (normalForm(t) as unknown[]).length = 0;
    expect(() => equal(t, ZERO)).toThrow(KernelError);
    const u = inv(variable("other"));
    (partials(u) as Set<string>).clear();
    (names(u).reals as Set<string>).clear();
    expect(() => equal(u, u)).toThrow(KernelError);
    expect([...names(u).reals]).toEqual(["other"]);
  });
  test("coefficients and constants cannot be changed", () => {
    const t = mul(num(3), variable("third"));
    for (const m of normalForm(t)) Reflect.set(m.coefficient, "num", 5n);
    expect(() => equal(t, mul(num(5), variable("third")))).toThrow(KernelError);
    for (const q of [Rational.ZERO, Rational.ONE]) expect(Object.isFrozen(q)).toBe(true);
    for (const o of [Rational, Rational.prototype, FUNCTIONS, RULES, Theorem]) expect(Object.isFrozen(o)).toBe(true);
  });
  test("a list with a map of its own is read as a list", () => {
    const forged = { length: 1, map: () => [{ name: "k:n),y(i", dim: "n" }] };
    expect(() => entry("x", forged as never)).toThrow();
    const list = Object.assign([i], { map: () => [{ name: "k:n),y(i", dim: "n" }] });
    expect(entry("x", list)).toMatchObject({ at: [{ name: "i", dim: "n" }] });
  });
});

describe("what would take too long, or too deep, is refused", () => {
  const refused = (f: () => unknown): void => expect(f).toThrow(KernelError);
  const nested = (f: (t: Term) => Term, times: number, start: Term = x): Term => {
    let t = start;
    for (let n = 0; n < times; n++) t = f(t);
    return t;
  };
  const zero = (t: Term): Theorem => equal(t, num(1));
  const evaluated = (t: Term, digits = 64): Theorem => RULES.eval.apply({ term: t, relation: ">=", bounds: [], digits });
  const deepest: [string, (t: Term) => Term][] = [
    ["sums", (t) => add(num(1), t)], ["products", (t) => mul(t, x)], ["inverses", inv], ["exponentials", (t) => apply("exp", t)], ["powers", (t) => power(t, 1)],
    ["folds", (t) => sum(i, t)], ["maxima", (t) => max(i, t)],
  ];

  test.each(deepest)("terms of %s nested too deep", (_, f) => {
    refused(() => nested(f, 2_000));
    // As deep as it may be, a term is read or refused, and the stack holds.
    const t = nested(f, 990);
    for (const read of [() => zero(t), () => evaluated(t), () => kernel.derivative(t, "x"), () => kernel.substitute(t, { reals: new Map([["x", num(2)]]) }), () => partials(t)])
      try {
        read();
      } catch (e) {
        expect(e).toBeInstanceOf(KernelError);
      }
  });
  test.each<[string, () => unknown]>([
    ["terms that share their parts, and are huge when written out", () => nested((t) => add(t, t), 40)],
    ["keys that double", () => zero(nested((t) => add(t, apply("abs", add(t, x))), 16))],
    ["a power of a sum", () => zero(power(add(add(x, num(1)), variable("y")), 10_000))],
    ["a power of a sum of two", () => zero(power(add(x, num(1)), 10_000))],
    ["powers of a number", () => zero(nested((t) => power(t, 10_000), 3, num(3)))],
    ["powers of a fraction", () => zero(nested((t) => power(t, 10_000), 3, num(Rational.of(2, 3))))],
    ["a product of sums", () => zero(Array.from({ length: 30 }, (_, n) => add(num(1), variable(`x${n}`))).reduce(mul))],
    ["nested folds", () => zero(nested((t) => sum(i, apply("exp", mul(entry("x", [i]), t))), 100))],
    ["maxima in maxima", () => zero(nested((t) => max(i, add(entry("x", [i]), t)), 100))],
    ["a number too long to evaluate", () => evaluated(sub(num(0), nested((t) => power(t, 10_000), 4, num(3))))],
    ["an exponent of an exponent", () => evaluated(sub(num(0), nested((t) => apply("exp", t), 5, num(3))))],
    ["an exponent beyond memory", () => evaluated(sub(num(0), apply("exp", num(10n ** 200n))))],
    ["a logarithm of a tower", () => evaluated(sub(num(0), apply("log", nested((t) => power(t, 10_000), 4, num(3)))))],
    ["many functions at many digits", () => evaluated(nested((t) => add(t, apply("exp", num(1))), 900), 4096)],
    ["digits beyond measure", () => evaluated(num(1), 1e9)],
    ["half a digit", () => evaluated(num(1), 64.5)],
  ])("%s", (_, f) => refused(f), 60_000);
  test("a huge angle is somewhere on the circle", () => {
    expect(evaluated(add(num(1), apply("sin", num(10n ** 40n)))).fact.relation).toBe(">=");
  });
  test("numbers that are none", () => {
    for (const n of [0.5, NaN, Infinity, 2 ** 60, "3", null, undefined, {}]) refused(() => num(n as never));
  });
  test("names that are none", () => {
    for (const n of ["", "1x", "x y", "x:n", "x^2", "a*b", "x'y", "x''''", "e\u0301", "x\u200b", "x\n", "a".repeat(62), 7, null, Symbol("x"), { toString: () => "x" }, ["x"]])
      refused(() => variable(n as never));
  });
});

describe("what leaves the kernel is no part of it", () => {
  test("an enclosure that is changed changes no other one", () => {
    const nothing = new kernel.Evaluator([], 64n).value(x);
    expect(() => Object.assign(nothing, { lo: 0n })).toThrow(TypeError);
    expect(() => RULES.eval.apply({ term: x, relation: ">=", digits: 64 })).toThrow(KernelError);
  });
});
