import { add, apply, fact, mul, power, variable, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { atomOf, formOf, termOf } from "./form.ts";

/** Reals in the place of sums, maxima, sizes, entries: what is said without them holds with them. */
export class Abstraction {
  private readonly names = new Map<string, string>();
  /** What each real stands for. */
  readonly stands = new Map<string, Term>();
  private readonly done = new Map<Term, Term>();

  /** A term between reals. */
  of(t: Term): Term {
    let out = this.done.get(t);
    if (!out) this.done.set(t, (out = this.read(t)));
    return out;
  }
  private read(t: Term): Term {
    switch (t.tag) {
      case "number":
      case "pi":
        return t;
      case "add":
        return add(this.of(t.left), this.of(t.right));
      case "mul":
        return mul(this.of(t.left), this.of(t.right));
      case "power":
        return power(this.of(t.base), t.exponent);
      case "apply":
        return apply(t.fn, this.of(t.of));
      case "sum":
        return termOf(formOf(t).map((m) => ({ q: m.q, powers: m.powers.map(([a, n]) => [{ key: a.key, term: a.term.tag === "sum" ? this.real(a.term) : this.of(a.term) }, n]) })));
      default:
        return this.real(t);
    }
  }
  private real(t: Term): Term {
    const { key } = atomOf(t);
    let name = this.names.get(key);
    if (!name) {
      name = `a${this.names.size}`;
      this.names.set(key, name);
      this.stands.set(name, t);
    }
    return variable(name);
  }
}

/** What a theorem says of the reals; a sign of a real alone is written so. */
export function abstracted(a: Abstraction, th: Theorem): Fact {
  const form = formOf(a.of(th.fact.term));
  const alone = form.length === 1 && form[0]!.powers.length === 1 && form[0]!.powers[0]![1] === 1 && form[0]!.q.sign > 0;
  return fact(alone ? form[0]!.powers[0]![0].term : a.of(th.fact.term), th.fact.relation);
}
