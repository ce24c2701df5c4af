import type { Rational } from "../../exact/rational.ts";
import { idOf, type Fact, type Fn, type Index, type Relation, type Term } from "../../kernel/index.ts";
import type { Shared, Text } from "./shared.ts";

/** Numbers for the names of a proof, from 1, in the order in which they are met. */
export class Numbers {
  private readonly numbers = new Map<string, number>();
  of(kind: "real" | "vector" | "position" | "dimension", name: string): string {
    const key = `${kind} ${name}`;
    let n = this.numbers.get(key);
    if (n === undefined) this.numbers.set(key, (n = this.numbers.size + 1));
    return String(n);
  }
  /** What the numbers stand for. */
  legend(): string {
    return [...this.numbers].map(([k, n]) => `${n} ${k}`).join(", ");
  }
}

const FN: Readonly<Record<Fn, string>> = { inv: "Inv", exp: "Exp", log: "Log", sqrt: "Sqrt", abs: "Abs", sin: "Sin", cos: "Cos", atan: "Atan" };
export const RELATION: Readonly<Record<Relation, string>> = { ">=": "GE", ">": "GT", "=": "EQ", "!=": "NE" };
export const list = (items: readonly Text[]): Text => ["[", ...items.flatMap((t, k) => (k === 0 ? [t] : ["; ", t])), "]"];
export const rational = (q: Rational): string => `(Qmake (${q.num}) ${q.den})`;

/** Writes terms and facts of the kernel as those of `proofs/kernel/term.v`: a bound position counts binders from inside. */
export class Terms {
  readonly numbers: Numbers;
  private readonly shared: Shared;

  constructor(shared: Shared, numbers: Numbers) {
    this.shared = shared;
    this.numbers = numbers;
  }

  real(name: string): string {
    return this.numbers.of("real", name);
  }
  vector(name: string): string {
    return this.numbers.of("vector", name);
  }
  dimension(name: string): string {
    return this.numbers.of("dimension", name);
  }
  /** A free position as two arguments: its number and its dimension's. */
  position(i: Index): string {
    return `${this.numbers.of("position", idOf(i))} ${this.dimension(i.dim)}`;
  }

  /** A term with some positions bound around it, the innermost first. */
  term(t: Term, bound: readonly string[] = []): Text {
    const node = (...text: readonly Text[]): Text => this.shared.node("term", ...text);
    const place = (i: Index): string => {
      const k = bound.indexOf(idOf(i));
      return k >= 0 ? `(PB ${k})` : `(PF ${this.position(i)})`;
    };
    switch (t.tag) {
      case "number":
        return node("Num ", rational(t.value));
      case "variable":
        return node("Var ", this.real(t.name));
      case "pi":
        return "Pi";
      case "add":
      case "mul":
        return node(t.tag === "add" ? "Add " : "Mul ", this.term(t.left, bound), " ", this.term(t.right, bound));
      case "power":
        return node("Pow ", this.term(t.base, bound), ` ${t.exponent}`);
      case "apply":
        return node(`App ${FN[t.fn]} `, this.term(t.of, bound));
      case "size":
        return node("Size ", this.dimension(t.dim));
      case "entry":
        return node("Entry ", this.vector(t.name), " ", list(t.at.map(place)));
      case "delta":
        return node("Delta ", place(t.left), " ", place(t.right));
      case "sum":
      case "max":
        return node(t.tag === "sum" ? "Sum " : "Max ", this.dimension(t.index.dim), " ", this.term(t.body, [idOf(t.index), ...bound]));
    }
  }
  /** A fact: the last position that it is over is the innermost. */
  fact(f: Fact): Text {
    const inner = [...f.over].reverse();
    const dims = list(inner.map((i) => this.dimension(i.dim)));
    return this.shared.node("fact", "Fact ", dims, " ", this.term(f.term, inner.map(idOf)), ` ${RELATION[f.relation]}`);
  }
}
