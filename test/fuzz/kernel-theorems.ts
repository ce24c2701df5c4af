import { Rational } from "../../src/exact/rational.ts";
import {
  add, apply, delta, derivative, entry, fact, FUNCTIONS, index, KernelError, max, mul, neg, num, PI, power, RULES, size, sub, substitute, sum, variable, ZERO,
  type Fact, type Index, type Lambda, type Relation, type RuleName, type Substitution, type Term, type Theorem,
} from "../../src/kernel/index.ts";
import { showSequent } from "../../src/kernel/text.ts";
import { holds, refutes, worldFrom, type World } from "../kernel/semantics.ts";

type Random = () => number;
const RELATIONS: readonly Relation[] = [">=", ">", "=", "!="];
/** Names that the kernel makes itself among those that people choose. */
const POSITIONS = ["i", "k", "_1", "_2", "_f0", "_s0", "_p0", "i_"];
const REALS = ["x", "y", "z"];
const PARTIAL = ["inv", "log", "sqrt"] as const;

/** Applies rules of the kernel to what it has made so far, at random, with arguments that often fit. */
export class Monkey {
  private readonly random: Random;
  private pool: Theorem[] = [];
  readonly applied = new Map<RuleName, { tried: number; made: number }>();
  /** Worlds looked at, and those where all hypotheses and the fact were seen to hold. */
  readonly worlds = { all: 0, confirmed: 0, unsure: 0 };

  constructor(random: Random) {
    this.random = random;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
  private chance(p: number): boolean {
    return this.random() < p;
  }
  private dim(): string {
    return this.chance(0.8) ? "n" : "m";
  }
  private position(dim = this.dim()): Index {
    return index(this.pick(POSITIONS), dim);
  }
  private rational(): Rational {
    return this.chance(0.6) ? Rational.of(this.pick([0, 1, 1, 2, -1, -2, 3])) : Rational.of(Math.floor(this.random() * 9) - 4, this.pick([1, 2, 3, 4]));
  }
  private theorem(): Theorem {
    return this.pool.length === 0 || this.chance(0.25) ? RULES.hyp.apply({ fact: this.fact() }) : this.pick(this.pool);
  }
  private theorems(most: number): Theorem[] {
    return Array.from({ length: Math.floor(this.random() * (most + 1)) }, () => this.theorem());
  }
  term(depth = 3): Term {
    if (depth === 0 || this.chance(0.2)) {
      const leaves: (() => Term)[] = [
        () => num(this.rational()), () => variable(this.pick(REALS)), () => variable(this.pick(REALS)), () => entry("u", [this.position("n")]), () => entry("A", [this.position("n"), this.position("n")]),
        () => entry("w", [this.position("m")]), () => size(this.dim()), () => delta(this.position("n"), this.position("n")), () => PI,
      ];
      return this.pick(leaves)();
    }
    const a = () => this.term(depth - 1);
    const forms: (() => Term)[] = [
      () => add(a(), a()), () => sub(a(), a()), () => mul(a(), a()), () => power(a(), this.pick([0, 1, 2, 2, 3])), () => apply(this.pick(FUNCTIONS), a()), () => apply(this.pick(PARTIAL), a()),
      () => sum(this.position(), a()), () => max(this.position(), a()), () => this.part(),
    ];
    return this.pick(forms)();
  }
  /** A term that stands in what was made: arguments that fit come from there. */
  private part(): Term {
    let t = this.pool.length > 0 ? this.pick(this.pool).fact.term : this.term(1);
    while (this.chance(0.6)) {
      if (t.tag === "add" || t.tag === "mul") t = this.chance(0.5) ? t.left : t.right;
      else if (t.tag === "apply") t = t.of;
      else if (t.tag === "power") t = t.base;
      else if (t.tag === "sum" || t.tag === "max") t = t.body;
      else break;
    }
    return t;
  }
  private fact(): Fact {
    const over = this.chance(0.15) ? [this.position()] : [];
    return fact(this.chance(0.3) ? this.part() : this.term(2), this.pick(RELATIONS), over);
  }
  private substitution(): Substitution {
    const few = <T>(make: () => readonly [string, T]) => new Map(Array.from({ length: Math.floor(this.random() * 3) }, make));
    const lambda = (): readonly [string, Lambda] => {
      const [name, dims] = this.pick([["u", ["n"]], ["w", ["m"]], ["A", ["n", "n"]]] as const);
      return [name, { parameters: dims.map((d) => this.position(d)), body: this.term(2) }];
    };
    return {
      ...(this.chance(0.6) ? { reals: few(() => [this.pick(REALS), this.term(2)] as const) } : {}),
      ...(this.chance(0.6) ? { positions: few(() => ((d: string) => [`${this.pick(POSITIONS)}:${d}`, this.position(d)] as const)(this.dim())) } : {}),
      ...(this.chance(0.4) ? { entries: few(lambda) } : {}),
    };
  }
  /** The relation that follows from parts, and now and then another. */
  private sums(): { term: Term; relation: Relation; summands: { coefficient: Rational; facts: Theorem[]; squares: Term[] }[]; multiples: { by: Term; equation: Theorem }[] } {
    const summands = Array.from({ length: Math.floor(this.random() * 3) + (this.chance(0.8) ? 1 : 0) }, () => ({ coefficient: this.chance(0.85) ? this.rational().abs() : this.rational(), facts: this.theorems(2).slice(0, 2), squares: this.chance(0.3) ? [this.term(1)] : [] }));
    const equations = this.pool.filter((t) => t.fact.relation === "=" && t.fact.over.length === 0);
    const multiples = equations.length > 0 && this.chance(0.4) ? [{ by: this.term(1), equation: this.pick(equations) }] : [];
    const parts = [...summands.map((s) => [...s.facts.map((f) => f.fact.term), ...s.squares.map((q) => power(q, 2))].reduce(mul, num(s.coefficient))), ...multiples.map((m) => mul(m.by, m.equation.fact.term))];
    const term = parts.length === 0 ? ((t: Term) => sub(t, t))(this.term(2)) : parts.reduce(add);
    return { term: this.chance(0.1) ? add(term, mul(ZERO, this.term(2))) : this.chance(0.03) ? add(term, num(this.rational())) : term, relation: this.pick(RELATIONS), summands, multiples };
  }
  private law(list: readonly string[]): string {
    return this.pick(list);
  }

  private readonly moves: { readonly [R in RuleName]: () => Theorem } = {
    hyp: () => RULES.hyp.apply({ fact: this.fact() }),
    cut: () => RULES.cut.apply({ lemma: this.theorem(), in: this.theorem() }),
    cases: () => {
      const left = this.theorem();
      const on = left.hypotheses.length > 0 && this.chance(0.7) ? this.pick(left.hypotheses).term : this.term(2);
      const same = this.pool.filter((t) => JSON.stringify(showSequent({ hypotheses: [], fact: t.fact })) === JSON.stringify(showSequent({ hypotheses: [], fact: left.fact })));
      return RULES.cases.apply({ on, left, right: same.length > 0 && this.chance(0.6) ? this.pick(same) : left, defined: this.theorems(2) });
    },
    absurd: () => RULES.absurd.apply({ from: this.theorem(), fact: this.fact() }),
    inst: () => RULES.inst.apply({ in: this.theorem(), put: this.substitution(), defined: this.theorems(2) }),
    generalise: () => RULES.generalise.apply({ from: this.theorem(), over: this.position() }),
    specialise: () => RULES.specialise.apply({ from: this.theorem(), at: this.position() }),
    close: () => {
      const d = this.pick([...REALS, "d"]);
      const th = this.theorem();
      return RULES.close.apply({ from: this.chance(0.7) ? RULES.arith.apply({ term: add(th.fact.term, variable(d)), relation: ">=", summands: [th, RULES.hyp.apply({ fact: fact(variable(d), ">") })].map((f) => ({ coefficient: Rational.ONE, facts: [f], squares: [] })) }) : th, gap: d, term: this.chance(0.8) ? th.fact.term : this.term(2) });
    },
    domain: () => {
      const inside = (t: Term): Term[] => (t.tag === "apply" ? [...((PARTIAL as readonly string[]).includes(t.fn) ? [t] : []), ...inside(t.of)] : t.tag === "add" || t.tag === "mul" ? [...inside(t.left), ...inside(t.right)] : t.tag === "power" ? inside(t.base) : t.tag === "sum" || t.tag === "max" ? inside(t.body) : []);
      const from = this.theorem();
      const calls = inside(from.fact.term);
      return RULES.domain.apply({ from, of: calls.length > 0 && this.chance(0.9) ? this.pick(calls) : this.part() });
    },
    both: () => {
      const first = this.theorem();
      return RULES.both.apply({ first, second: this.chance(0.5) ? RULES.hyp.apply({ fact: fact(this.chance(0.5) ? neg(first.fact.term) : first.fact.term, this.pick(RELATIONS)) }) : this.theorem() });
    },
    replace: () => {
      const th = this.theorem();
      const from = this.part();
      const to = this.term(2);
      const equation = this.chance(0.8) ? RULES.hyp.apply({ fact: fact(sub(from, to), "=") }) : this.theorem();
      const swap = (t: Term): Term => {
        if (t === from) return variable("h");
        if (t.tag === "add" || t.tag === "mul") return (t.tag === "add" ? add : mul)(swap(t.left), swap(t.right));
        return t.tag === "apply" ? apply(t.fn, swap(t.of)) : t.tag === "power" ? power(swap(t.base), t.exponent) : t.tag === "sum" || t.tag === "max" ? (t.tag === "sum" ? sum : max)(t.index, swap(t.body)) : t;
      };
      return RULES.replace.apply({ pattern: fact(swap(th.fact.term), th.fact.relation, th.fact.over), holes: [{ name: "h", from, to, equation }], in: th, defined: this.theorems(1) });
    },
    arith: () => RULES.arith.apply({ ...this.sums(), nonzero: this.chance(0.4) ? this.theorems(2) : [], defined: this.theorems(2) }),
    inv: () => RULES.inv.apply({ law: this.law(["one", "sign"]), from: this.theorem() }),
    exp: () => RULES.exp.apply({ law: this.law(["positive", "tangent", "sum", "zero", "log"]), of: this.term(2), and: this.term(2), defined: this.theorems(2) }),
    log: () => RULES.log.apply({ from: this.theorem() }),
    root: () => RULES.root.apply({ law: this.law(["sign", "positive", "square"]), from: this.theorem() }),
    abs: () => RULES.abs.apply({ law: this.law(["sign", "left", "right", "square"]), of: this.term(2), defined: this.theorems(2) }),
    "abs-of": () => RULES["abs-of"].apply({ from: this.theorem() }),
    trig: () => RULES.trig.apply({ law: this.law(["circle", "sin-sum", "cos-sum", "sin-zero", "cos-zero", "sin-pi", "cos-pi"]), of: this.term(2), and: this.term(2), defined: this.theorems(2) }),
    atan: () => RULES.atan.apply({ law: this.law(["tangent", "cosine", "below", "above"]), of: this.term(2), defined: this.theorems(2) }),
    "atan-of": () => {
      const a = this.term(1);
      const half = mul(num(Rational.of(1, 2)), PI);
      const side = (t: Term) => (this.chance(0.9) ? RULES.hyp.apply({ fact: fact(t, this.chance(0.9) ? ">" : ">=") }) : this.theorem());
      return RULES["atan-of"].apply({ of: a, below: side(sub(half, a)), above: side(add(half, a)) });
    },
    mono: () => {
      const x = this.pick(REALS);
      const term = this.term(2);
      const from = this.chance(0.5) ? num(this.rational()) : this.term(1);
      const slope = derivative(term, x);
      const start = substitute(term, { reals: new Map([[x, from]]) });
      const relation = () => this.pick([">=", ">", "="] as const);
      const th = (t: Term, r: Relation) => (this.chance(0.6) ? this.simplified(t, r) : this.chance(0.5) ? RULES.hyp.apply({ fact: fact(t, r) }) : RULES.eval.apply({ term: t, relation: r, bounds: this.bounds(), digits: 32 }));
      const own = this.chance(0.6) ? [RULES.hyp.apply({ fact: fact(term, this.pick(RELATIONS)) })] : [];
      return RULES.mono.apply({ variable: x, term, from, defined: [...own, ...this.theorems(1)], slope: th(slope, relation()), start: th(start, relation()) });
    },
    eval: () => RULES.eval.apply({ term: this.term(3), relation: this.pick(RELATIONS), bounds: this.chance(0.7) ? this.bounds() : [], digits: this.pick([8, 16, 32, 64]) }),
    sum: () => RULES.sum.apply({ from: this.theorem(), over: this.position() }),
    swap: () => RULES.swap.apply({ outer: this.position(), inner: this.position(), body: this.term(2), defined: this.theorems(2) }),
    size: () => RULES.size.apply({ dim: this.dim() }),
    delta: () => RULES.delta.apply({ law: this.law(["zero-one", "same", "sign", "below", "equal", "pick"]), left: this.position("n"), right: this.position("n"), body: this.term(2), defined: this.theorems(2) }),
    max: () => RULES.max.apply({ over: this.position("n"), body: this.term(2), at: this.position("n"), defined: this.theorems(2) }),
    "max-least": () => {
      const [bound, body, over] = [this.term(1), this.term(2), this.position()];
      const from = RULES.hyp.apply({ fact: fact(sub(bound, body), this.pick([">=", ">"]), this.chance(0.8) ? [over] : []) });
      return RULES["max-least"].apply({ from: from.fact.over.length > 0 ? RULES.specialise.apply({ from, at: this.chance(0.9) ? over : this.position(over.dim) }) : from, over, bound, body });
    },
  };
  /** A hypothesis with the same sign that does not move, where there is one: the term at 0. */
  private simplified(t: Term, r: Relation): Theorem {
    const still = substitute(t, { reals: new Map(REALS.map((x) => [x, num(this.rational())])) });
    return RULES.arith.apply({ term: t, relation: r, summands: [{ coefficient: ONE_Q, facts: [RULES.hyp.apply({ fact: fact(still, r) })], squares: [] }] });
  }
  private bounds(): Fact[] {
    return Array.from({ length: Math.floor(this.random() * 4) }, () => {
      const atom = this.chance(0.7) ? this.pick([() => variable(this.pick(REALS)), () => entry("u", [this.position("n")])])() : this.term(2);
      return fact(add(mul(num(this.chance(0.7) ? this.pick([1, -1]) : this.rational()), atom), num(this.rational())), this.pick([">=", ">", "=", ">="]));
    });
  }

  /** Tries a rule; what it makes is looked at in some worlds. Throws where one shows it to be false. */
  step(): void {
    const rule = this.pick(Object.keys(RULES) as RuleName[]);
    const count = this.applied.get(rule) ?? { tried: 0, made: 0 };
    this.applied.set(rule, count);
    count.tried++;
    let made: Theorem;
    try {
      made = this.moves[rule]();
    } catch (e) {
      if (e instanceof KernelError) return;
      throw e;
    }
    count.made++;
    this.inspect(rule, made);
    if (showSequent(made).length < 400) {
      this.pool.push(made);
      if (this.pool.length > 60) this.pool = this.pool.filter(() => this.chance(0.6));
    }
  }
  private inspect(rule: RuleName, th: Theorem): void {
    for (let k = 0; k < 8; k++) {
      const world: World = worldFrom(this.random);
      this.worlds.all++;
      if (refutes(th, world)) throw new Error(`${rule} made ${showSequent(th)}, which is false where ${describe(th, world)}`);
      const all = [...th.hypotheses, th.fact].map((f) => holds(f, world));
      if (all.every((h) => h === "yes")) this.worlds.confirmed++;
      else if (all.slice(0, -1).every((h) => h === "yes")) this.worlds.unsure++;
    }
  }
}
const ONE_Q = Rational.ONE;
const describe = (th: Theorem, w: World): string => {
  const seen = new Set<string>();
  const text = showSequent(th);
  for (const m of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) if (REALS.includes(m[0]) || m[0] === "d" || m[0] === "h") seen.add(`${m[0]} = ${w.real(m[0])}`);
  for (const dim of ["n", "m"]) seen.add(`${dim} = ${w.size(dim)}`);
  for (const name of POSITIONS) for (const dim of ["n", "m"]) if (text.includes(`${name}:${dim}`)) seen.add(`${name}:${dim} = ${w.position(index(name, dim))}`);
  for (const n of [0, 1, 2, 3]) seen.add(`u[${n}] = ${w.entry("u", [["n", n]])}`);
  return [...seen].join(", ");
};
