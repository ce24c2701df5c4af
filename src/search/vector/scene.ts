import { Rational } from "../../exact/index.ts";
import { remembered } from "../../exact/work.ts";
import {
  add, fact, idOf, idOfFact, index, KernelError, mul, names, neg, num, partials, power, sameFact, sub, substitute,
  type Fact, type Index, type Relation, type Term, type Theorem,
} from "../../kernel/index.ts";
import { arith, assume, constant, make, weaken, type Part } from "../../prove/make.ts";
import { unproved, Unproved } from "../../prove/core/terms.ts";
import { expanded, formOf, outside, rootsReduced, termOf, type Call, type Monomial } from "./form.ts";
import { Points } from "./points.ts";

/** Counted anew for each question: a proof does not depend on what was proved before it. */
const made = remembered(() => ({ positions: 0, scenes: 0 }));
/** A position that nothing speaks of yet. */
export const fresh = (dim: string): Index => index(`k${made().positions++}_`, dim);
export const at = (body: Term, from: Index, to: Index): Term => substitute(body, { positions: new Map([[idOf(from), to]]) });
const idsOf = (list: readonly Index[]): string => list.map(idOf).join(",");

/** What may be assumed, the positions in play, and what was shown of them. All theorems here assume only hypotheses of the claim. */
export class Scene {
  readonly hypotheses: readonly Fact[];
  readonly positions: readonly Index[];
  /** A number of its own. */
  readonly id = made().scenes++;
  private readonly outer: Scene | undefined;
  private readonly known = new Map<string, Theorem>();
  private readonly evidence = new Map<string, Theorem>();
  private readonly inner = new Map<string, Scene>();
  /** The theorems about these positions that come from the hypotheses. */
  readonly given: readonly Theorem[];
  private reduced: readonly Theorem[] | undefined;
  /** What is being asked, here and where fewer positions are in play. */
  private readonly pending: Set<string>;
  /** Asked where signs do not tell. */
  private readonly ask: ((scene: Scene, f: Fact) => Theorem) | undefined;

  /** Where the hypotheses hold, in small dimensions. */
  readonly points: Points;
  /** What is summed in the claim, as it was written. */
  readonly families: readonly { readonly over: readonly Index[]; readonly body: Term }[];

  constructor(hypotheses: readonly Fact[], positions: readonly Index[], ask?: (scene: Scene, f: Fact) => Theorem, outer?: Scene, families: Scene["families"] = outer?.families ?? []) {
    this.families = families;
    this.hypotheses = hypotheses;
    this.positions = positions;
    this.ask = ask;
    this.outer = outer;
    this.pending = outer?.pending ?? new Set();
    this.points = outer?.points ?? new Points(hypotheses, positions);
    const latest = positions.at(-1);
    this.given = hypotheses.flatMap((h) => this.instances(assume(h))).filter((th) => !outer || !latest || names(th.fact.term).positions.has(idOf(latest)));
    for (const th of this.given) {
      this.learn(th);
      if (th.fact.relation === "!=") this.learn(arith(neg(th.fact.term), "!=", [{ q: -1, th: [th] }]));
    }
  }
  /** What a hypothesis about all positions says of those in play. */
  private instances(th: Theorem): readonly Theorem[] {
    const [first] = th.fact.over;
    if (!first) return [th];
    return this.positions.filter((p) => p.dim === first.dim).flatMap((p) => this.instances(make("specialise", { from: th, at: p })));
  }
  /** The same positions under other hypotheses. */
  assuming(hypotheses: readonly Fact[]): Scene {
    return new Scene(hypotheses, this.positions, this.ask, undefined, this.families);
  }
  /** All theorems from the hypotheses, those about fewer positions too. */
  allGiven(): readonly Theorem[] {
    return [...(this.outer?.allGiven() ?? []), ...this.given];
  }
  /** The same, and with √a² as a. */
  plain(): readonly Theorem[] {
    return (this.reduced ??= this.allGiven().flatMap((th) => {
      const { form, equations } = rootsReduced(formOf(th.fact.term));
      const less = equations.length ? this.attempt(() => this.arith(termOf(form), th.fact.relation, [{ th: [th] }], this.squares(equations.map(([by, of]) => [mul(num(-1), by), of])))) : undefined;
      return [th, ...(less ? [less] : []), ...this.squared(th)];
    }));
  }
  /** From `b − c·√a ≥ 0` with a number c > 0: `b² − c²·a ≥ 0`. */
  private squared(th: Theorem): readonly Theorem[] {
    const form = formOf(th.fact.term);
    const isRoot = (m: Monomial): boolean => m.powers.length === 1 && m.powers[0]![1] === 1 && m.powers[0]![0].term.tag === "apply" && m.powers[0]![0].term.fn === "sqrt";
    const roots = form.filter(isRoot);
    const [root] = roots;
    if (th.fact.relation === "=" && (roots.length === 1 || (roots.length === 2 && form.length === 2))) return this.squaredEquation(th, root!, form);
    if ((th.fact.relation !== ">=" && th.fact.relation !== ">") || roots.length !== 1 || root!.q.sign > 0 || form.length < 2) return [];
    const [b, s, c] = [termOf(form.filter((m) => m !== root)), root!.powers[0]![0].term as Call, root!.q.neg()];
    const out = this.attempt(() => {
      const sign = make("root", { law: "sign", from: this.show(s.of, ">=", false) });
      const total = arith(add(b, mul(num(c), s)), ">=", [{ th: [th] }, { q: c.mul(Rational.of(2)), th: [sign] }]);
      const square = make("root", { law: "square", from: this.show(s.of, ">=", false) });
      // (b − c·√a)·(b + c·√a)
      return arith(sub(power(b, 2), mul(num(c.mul(c)), s.of)), ">=", [{ th: [weaken(th, ">="), total] }], { eqs: [[num(c.mul(c)), square]], defined: this.defined(b, s) });
    });
    return out ? [out] : [];
  }
  /** From `c·√a + b = 0` with a number c: `c²·a − b² = 0`, where b may be a root, too. */
  private squaredEquation(th: Theorem, root: Monomial, form: readonly Monomial[]): readonly Theorem[] {
    const [b, s, c] = [termOf(form.filter((m) => m !== root)), root.powers[0]![0].term as Call, root.q];
    const out = this.attempt(() => {
      const square = make("root", { law: "square", from: this.show(s.of, ">=", false) });
      const { form: other, equations } = rootsReduced(formOf(power(b, 2)));
      return arith(sub(mul(num(c.mul(c)), s.of), termOf(other)), "=", [], { eqs: [[sub(mul(num(c), s), b), th], [num(c.mul(c).neg()), square], ...this.squares(equations)], defined: this.defined(b, s) });
    });
    return out ? [out] : [];
  }
  /** `√a·√a − a = 0` for some terms a, with what they are multiplied by. */
  squares(equations: readonly (readonly [by: Term, of: Term])[]): readonly (readonly [Term, Theorem])[] {
    return equations.map(([by, of]) => [by, make("root", { law: "square", from: this.show(of, ">=") })] as const);
  }
  /** The scene with one position more. */
  with(i: Index): Scene {
    let s = this.inner.get(idOf(i));
    if (!s) this.inner.set(idOf(i), (s = new Scene(this.hypotheses, [...this.positions, i], this.ask, this)));
    return s;
  }

  /** Whether a fact is a hypothesis of the claim. */
  isGiven(f: Fact): boolean {
    return this.hypotheses.some((h) => sameFact(h, f));
  }
  learn(th: Theorem): Theorem {
    this.known.set(idOfFact(th.fact), th);
    return th;
  }
  recall(f: Fact): Theorem | undefined {
    return this.known.get(idOfFact(f)) ?? this.outer?.recall(f);
  }
  attempt<T>(f: () => T): T | undefined {
    try {
      return f();
    } catch (e) {
      if (e instanceof Unproved || e instanceof KernelError) return undefined;
      throw e;
    }
  }

  /** `t relation 0`, by signs, else by what is asked. Throws `Unproved`. */
  show(t: Term, relation: Relation, asking = true): Theorem {
    const stronger: Relation[] = relation === ">=" ? [">", "="] : relation === "!=" ? [">"] : [];
    for (const r of [relation, ...stronger]) {
      const th = this.recall(fact(t, r));
      if (th) return r === relation ? th : weaken(th, relation);
    }
    return this.learn(this.attempt(() => this.bySign(t, relation)) ?? (asking ? this.asked(fact(t, relation)) : unproved("no sign is known")));
  }
  /** What is asked for while it is looked for is not found. */
  private asked(f: Fact): Theorem {
    const id = idOfFact(f);
    if (!this.ask || this.pending.has(id)) return unproved("no sign is known");
    this.pending.add(id);
    try {
      return this.ask(this, f);
    } finally {
      this.pending.delete(id);
    }
  }
  private bySign(t: Term, relation: Relation): Theorem {
    const sure = (u: Term, r: Relation): Theorem => this.show(u, r, false);
    const trial = (u: Term, r: Relation): Theorem | undefined => this.attempt(() => sure(u, r));
    if (relation === "=") return unproved("no equation is known");
    if (relation === "!=") return weaken(sure(t, ">"), "!=");
    const strict = relation === ">";
    const apart = strict ? this.recall(fact(t, "!=")) : undefined;
    if (apart) return make("both", { first: sure(t, ">="), second: apart });
    const least = (th: Theorem): Theorem => (th.fact.relation === relation ? th : weaken(th, relation));
    switch (t.tag) {
      case "number":
        return constant(t.value, relation);
      case "delta":
        if (strict) return unproved("of two positions that may differ");
        return make("delta", { law: "sign", left: t.left, right: t.right, body: num(0), defined: [] });
      case "pi":
        return make("eval", { term: t, relation, digits: 16 });
      case "size": {
        const th = make("size", { dim: t.dim });
        return arith(t, relation, [{ th: [th] }, { q: 1 }]);
      }
      case "add": {
        const parts = [t.left, t.right].map((u) => (strict ? trial(u, ">") : undefined) ?? sure(u, ">="));
        return arith(t, relation, parts.map((th) => ({ th: [th] })));
      }
      case "mul":
        return arith(t, relation, [{ th: [sure(t.left, relation), sure(t.right, relation)] }]);
      case "power": {
        const n = t.exponent;
        const base = trial(t.base, relation);
        if (base) return arith(t, relation, [{ th: Array.from({ length: n }, () => base) }]);
        if (n % 2 || strict) return unproved("a power of what has no sign");
        return arith(t, ">=", [{ sq: Array.from({ length: n / 2 }, () => t.base) }], { defined: this.defined(t.base) });
      }
      case "sum": {
        const i = fresh(t.index.dim);
        const th = this.with(i).show(at(t.body, t.index, i), relation, false);
        return this.fit(make("sum", { from: th, over: i }), t);
      }
      case "max": {
        const k = fresh(t.index.dim);
        const above = make("max", { over: t.index, body: t.body, at: k, defined: this.defined(t) });
        const th = this.with(k).show(at(t.body, t.index, k), relation, false);
        return arith(t, relation, [{ th: [above] }, { th: [th] }]);
      }
      case "apply":
        switch (t.fn) {
          case "exp":
            return least(make("exp", { law: "positive", of: t.of, and: num(0), defined: this.defined(t.of) }));
          case "abs":
            if (!strict) return make("abs", { law: "sign", of: t.of, defined: this.defined(t.of) });
            return unproved("an absolute value may be 0");
          case "sqrt":
            return strict ? make("root", { law: "positive", from: this.show(t.of, ">") }) : make("root", { law: "sign", from: this.show(t.of, ">=") });
          case "inv":
            return least(make("inv", { law: "sign", from: sure(t.of, ">") }));
          default:
            return unproved("a function of any sign");
        }
      default:
        return unproved("a name of any sign");
    }
  }
  /** A theorem about a term of the same normal form. */
  fit(th: Theorem, t: Term): Theorem {
    return idOfFact(th.fact) === idOfFact(fact(t, th.fact.relation)) ? th : arith(t, th.fact.relation, [{ th: [th] }], { defined: this.defined(t) });
  }

  /** A theorem with its sums taken apart: divisors that do not depend on a position stand outside of them. */
  private spread(th: Theorem): Theorem {
    const t = expanded(th.fact.term);
    return arith(t, th.fact.relation, [{ th: [th] }], { defined: this.defined(t) });
  }
  /** ARITH modulo quotients: parts and equations with their sums taken apart. */
  arith(t: Term, relation: Relation, parts: readonly Part[], eqs: readonly (readonly [Term, Theorem])[] = []): Theorem {
    const wide = expanded(t);
    const spreadParts = parts.map((p) => ({ ...p, th: (p.th ?? []).map((th) => this.spread(th)) }));
    const spreadEqs = eqs.map(([by, th]) => [expanded(by), this.spread(th)] as const);
    const terms = [wide, ...spreadParts.flatMap((p) => p.th.map((th) => th.fact.term)), ...spreadEqs.flatMap(([by, th]) => [by, th.fact.term])];
    const out = arith(wide, relation, spreadParts, { eqs: spreadEqs, nonzero: this.nonzero(...terms), defined: this.defined(wide) });
    return this.fit(out, t);
  }

  /** Theorems that together show that terms have values. */
  defined(...terms: readonly Term[]): Theorem[] {
    const out = new Map<string, Theorem>();
    for (const t of terms) this.visit(t, [], out);
    return [...out.values()];
  }
  private visit(t: Term, binders: readonly Index[], out: Map<string, Theorem>): void {
    if (partials(t).size === 0) return;
    switch (t.tag) {
      case "add":
      case "mul":
        this.visit(t.left, binders, out);
        this.visit(t.right, binders, out);
        return;
      case "power":
        this.visit(t.base, binders, out);
        return;
      case "sum":
      case "max": {
        const i = fresh(t.index.dim);
        this.visit(at(t.body, t.index, i), [...binders, i], out);
        return;
      }
      case "apply": {
        this.visit(t.of, binders, out);
        if (t.fn !== "inv" && t.fn !== "log" && t.fn !== "sqrt") return;
        const bound = binders.filter((i) => names(t.of).positions.has(idOf(i)));
        const key = `${idsOf(bound)}|${[...partials(t)].sort().join(";")}|${t.fn}`;
        let th = this.evidence.get(key);
        if (!th) this.evidence.set(key, (th = this.witness(t, bound)));
        out.set(key, th);
      }
      // no default
    }
  }
  /** A theorem that holds a partial application for all positions of some. */
  private witness(call: Extract<Term, { tag: "apply" }>, bound: readonly Index[]): Theorem {
    const inside = bound.reduce<Scene>((s, i) => s.with(i), this);
    const of = (r: Relation): Theorem => inside.show(call.of, r);
    const th =
      call.fn === "log" ? make("log", { from: of(">") }) : call.fn === "sqrt" ? make("root", { law: "sign", from: of(">=") }) : make("inv", { law: "one", from: of("!=") });
    return [...bound].reverse().reduce((s, i) => make("sum", { from: s, over: i }), th);
  }
  /** That no divisor outside sums is 0. */
  nonzero(...terms: readonly Term[]): Theorem[] {
    const out = new Map<string, Theorem>();
    for (const t of terms)
      for (const u of outside(t)) {
        if (u.tag !== "apply" || u.fn !== "inv") continue;
        const th = this.show(u.of, "!=");
        out.set(idOfFact(th.fact), th);
      }
    return [...out.values()];
  }
}
