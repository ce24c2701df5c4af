import { Rational } from "../exact/rational.ts";
import { isTerm, partsOf, Theorem, type Term } from "../kernel/index.ts";

/** Theorems that are kept, for one question. */
const MOST = 100_000;

/** Theorems by their rule and what it was given: half of the steps of a proof are those of another part of it. */
export class Again {
  private readonly theorems = new Map<string, Theorem>();
  private readonly numbers = new Map<object, number>();
  private readonly shapes = new Map<string, number>();

  /** What was made so before, else what `make` gives now. */
  the(rule: string, given: unknown, make: () => Theorem): Theorem {
    if (this.theorems.size >= MOST) for (const m of [this.theorems, this.numbers, this.shapes]) m.clear();
    const key = `${rule} ${this.text(given)}`;
    let theorem = this.theorems.get(key);
    if (!theorem) this.theorems.set(key, (theorem = make()));
    return theorem;
  }

  /** Whether two terms are the same tree. */
  areOne(a: Term, b: Term): boolean {
    return a === b || this.term(a) === this.term(b);
  }

  /** A text that two arguments share only when they say the same of the same theorems. */
  private text(x: unknown): string {
    if (typeof x !== "object" || x === null) return typeof x === "string" ? JSON.stringify(x) : String(x);
    if (x instanceof Rational) return `${x.num}/${x.den}`;
    if (isTerm(x)) return `t${this.term(x)}`;
    if (Theorem.is(x)) return `h${this.number(x)}`;
    if (Array.isArray(x)) return `[${x.map((y) => this.text(y)).join(",")}]`;
    return `{${(x instanceof Map ? [...x] : Object.entries(x)).map(([k, v]) => `${JSON.stringify(k)}:${this.text(v)}`).join(",")}}`;
  }
  private number(x: object): number {
    let n = this.numbers.get(x);
    if (n === undefined) this.numbers.set(x, (n = this.numbers.size));
    return n;
  }
  /** The number of the first term that was the same tree. */
  private term(t: Term): number {
    const known = this.numbers.get(t);
    if (known !== undefined) return known;
    const parts = partsOf(t);
    const rest = Object.entries(t).map(([k, v]) => (parts.includes(v as Term) ? k : `${k}:${this.text(v)}`));
    const shape = `${rest.join(" ")} ${parts.map((p) => this.term(p)).join(" ")}`;
    let n = this.shapes.get(shape);
    if (n === undefined) this.shapes.set(shape, (n = this.number(t)));
    this.numbers.set(t, n);
    return n;
  }
}
