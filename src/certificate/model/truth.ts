import { compareValues, type Truth } from "../../enclosure/index.ts";
import { choices, isSingle, sidesOf, type Condition, type Environment, type Formula, type Meaning, type Piece, type Quantified, type Value } from "../../term/index.ts";
import { atPoint, boxOf, inside, pointsOf } from "./boxes.ts";
import type { Closed } from "./closed.ts";
import { obligationsOf, type Accept } from "./obligation.ts";

/** Choices of members that are gone through for one quantifier. */
const MOST_CHOICES = 4000;

/** All of some truths: what has no value has none together; one that is false makes it false. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = "true";
  for (const t of truths) {
    if (t === "undefined") return "undefined";
    if (t === "false" || (t === "unknown" && result === "true")) result = t;
  }
  return result;
}
export const negated = (t: Truth): Truth => (t === "true" ? "false" : t === "false" ? "true" : t);

/**
 * The truth of formulas in a model: names stand for what the environment says. `true` and `false` are certain. A relation is decided
 * by exact numbers and decimals, or by a proof that `accept` accepts; so is what is said of all members of an infinite set.
 */
export class Truths<N> {
  private readonly closed: Closed<N>;
  private readonly accept: Accept;

  constructor(closed: Closed<N>, accept: Accept) {
    this.closed = closed;
    this.accept = accept;
  }

  of(f: Formula, env: Environment): Truth {
    switch (f.tag) {
      case "relation": {
        if (f.left.sort.kind === "index") {
          const same = this.closed.run.position(f.left, env) === this.closed.run.position(f.right, env);
          return same === (f.relation === "=") ? "true" : "false";
        }
        return all(sidesOf(this.closed.run, f, env).map((r) => this.relation(r)));
      }
      case "and":
        return all(f.parts.map((p) => this.of(p, env)));
      case "or":
        return negated(all(f.parts.map((p) => negated(this.of(p, env)))));
      case "not":
        return negated(this.of(f.of, env));
      case "implies": {
        const left = this.of(f.left, env);
        if (left === "false") return "true";
        if (left === "undefined") return left;
        const right = this.of(f.right, env);
        return left === "true" || right === "true" ? right : "unknown";
      }
      case "iff": {
        const [a, b] = [this.of(f.left, env), this.of(f.right, env)];
        if (a === "undefined" || b === "undefined") return "undefined";
        return a === "unknown" || b === "unknown" ? "unknown" : a === b ? "true" : "false";
      }
      case "use":
        return this.of(f.meaning, env);
      case "member":
        return this.member(this.closed.run.meaning(f.element, env), this.closed.run.pieces(f.set, env));
      case "forall":
        return this.forAll(f, env);
      case "exists":
        return this.exists(f, env);
    }
  }

  private relation(r: Condition): Truth {
    const { closed } = this;
    const t = compareValues(closed.layer, closed.at(r.left), r.relation, closed.at(r.right));
    if (t !== "unknown" || closed.isOpen(r.left) || closed.isOpen(r.right)) return t;
    return this.proved([], [], [r]) ? "true" : t;
  }

  private forAll(f: Quantified, env: Environment): Truth {
    const list = [];
    for (const c of choices(this.closed.run, f, env)) {
      list.push(c);
      if (list.length > MOST_CHOICES) return "unknown";
    }
    return all(list.map((c) => (c.pieces.every(isSingle) ? this.of(f.body, c.env) : this.overPieces(f.body, c.env, c.pieces))));
  }

  /** A formula for all parameters of some pieces: `false` at a point, or `true` by a proof. */
  private overPieces(body: Formula, env: Environment, pieces: readonly Piece[]): Truth {
    const { closed } = this;
    const whole: Piece = { parameters: pieces.flatMap((p) => p.parameters), conditions: pieces.flatMap((p) => p.conditions), member: pieces[0]!.member };
    const box = boxOf(closed, whole);
    for (const point of box ? pointsOf(box, true) : []) {
      const t = closed.assign(atPoint(closed, whole.parameters, point), () => (inside(closed, whole) === "true" ? this.of(body, env) : "unknown"));
      if (t === "false" || t === "undefined") return t;
    }
    const said = obligationsOf(closed.run, body, env);
    return said?.every((o) => this.proved([...whole.parameters, ...o.parameters], [...whole.conditions, ...o.given], o.claimed)) ? "true" : "unknown";
  }

  private proved(parameters: Piece["parameters"], given: readonly Condition[], claimed: readonly Condition[]): boolean {
    return this.accept(this.closed, parameters, given, claimed);
  }

  private exists(f: Quantified, env: Environment): Truth {
    let result: Truth = "false";
    let count = 0;
    for (const c of choices(this.closed.run, f, env)) {
      if (++count > MOST_CHOICES) return "unknown";
      const t = c.pieces.every(isSingle) ? this.of(f.body, c.env) : this.somewhere(f.body, c.env, c.pieces);
      if (t === "undefined") return t;
      if (t === "true" || (t === "unknown" && result === "false")) result = t;
    }
    return result;
  }
  /** `true` where a point shows it; nothing else is known. */
  private somewhere(body: Formula, env: Environment, pieces: readonly Piece[]): Truth {
    const { closed } = this;
    const whole: Piece = { parameters: pieces.flatMap((p) => p.parameters), conditions: pieces.flatMap((p) => p.conditions), member: pieces[0]!.member };
    const box = boxOf(closed, whole);
    const shown = (box ? pointsOf(box, true) : []).some((point) =>
      closed.assign(atPoint(closed, whole.parameters, point), () => inside(closed, whole) === "true" && this.of(body, env) === "true"),
    );
    return shown ? "true" : "unknown";
  }

  /** Membership: equal to a member, or within the bounds of a piece whose parameters are the entries of its members. */
  private member(x: Meaning, pieces: readonly Piece[]): Truth {
    const { closed } = this;
    const flat = (v: Value): number[] => (typeof v === "number" ? [v] : v.flatMap(flat));
    const in1 = (p: Piece): Truth => {
      if (x.kind === "index" && p.member.kind === "index") return x.at === p.member.at ? "true" : "false";
      if (x.kind !== "value" || p.member.kind !== "value") return "unknown";
      const [u, v] = [flat(x.value), flat(p.member.value)];
      if (isSingle(p)) return all(u.map((place, i) => this.relation({ left: place, relation: "=", right: v[i]! })));
      const entries = p.parameters.length === v.length && v.every((place, i) => closed.run.tape.placeOf(p.parameters[i]!.slot) === place);
      if (!entries) return "unknown";
      return closed.assign(new Map(p.parameters.map((q, i) => [q.slot, closed.at(u[i]!)])), () => inside(closed, p));
    };
    const truths = pieces.map(in1);
    return truths.includes("true") ? "true" : truths.every((t) => t === "false") ? "false" : "unknown";
  }
}
