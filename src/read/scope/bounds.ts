import { fullName, type Expr } from "../math/expr.ts";
import { conditionsInForce, plainNumber } from "./active.ts";
import type { Fact } from "./fact.ts";

const FLIP: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!=" };

/** The numbers a letter is said to lie between. */
class Bounds {
  private lo = -Infinity;
  private hi = Infinity;
  private loOpen = false;
  private hiOpen = false;

  meet(says: string, v: number): void {
    if ((says === ">" || says === ">=" || says === "=") && (v > this.lo || (v === this.lo && says === ">"))) [this.lo, this.loOpen] = [v, says === ">"];
    if ((says === "<" || says === "<=" || says === "=") && (v < this.hi || (v === this.hi && says === "<"))) [this.hi, this.hiOpen] = [v, says === "<"];
  }
  get empty(): boolean {
    return this.lo > this.hi || (this.lo === this.hi && (this.loOpen || this.hiOpen));
  }
  /** Whether all between them meets a relation to a number. */
  give(says: string, v: number): boolean {
    if (says === ">" || says === ">=") return this.lo > v || (this.lo === v && (this.loOpen || says === ">="));
    if (says === "<" || says === "<=") return this.hi < v || (this.hi === v && (this.hiOpen || says === "<="));
    return false;
  }
}

/** A relation of a letter to a number, the letter on its left. */
export interface Bound {
  readonly name: string;
  readonly says: string;
  readonly value: number;
}
export function boundOf(left: Expr, says: string, right: Expr): Bound | undefined {
  const [letter, value, sign] = left.kind === "letter" ? [left, plainNumber(right), says] : right.kind === "letter" ? [right, plainNumber(left), FLIP[says]!] : [undefined, undefined, ""];
  return letter && value !== undefined ? { name: fullName(letter), says: sign, value } : undefined;
}

function boundsOf(facts: readonly Fact[], name: string): Bounds {
  const out = new Bounds();
  for (const f of conditionsInForce(facts)) {
    if (f.kind === "condition") {
      const b = boundOf(f.left, f.says, f.right);
      if (b?.name === name) out.meet(b.says, b.value);
    } else if (f.kind === "interval" && f.of.kind === "letter" && fullName(f.of) === name) {
      if (f.interval.lo) out.meet(f.interval.loOpen ? ">" : ">=", plainNumber(f.interval.lo) ?? NaN);
      if (f.interval.hi) out.meet(f.interval.hiOpen ? "<" : "<=", plainNumber(f.interval.hi) ?? NaN);
    }
  }
  return out;
}

/** Whether a relation of a letter to a number leaves no value for it, beside what is in force. */
export function contradicts(facts: readonly Fact[], left: Expr, says: string, right: Expr): boolean {
  const b = boundOf(left, says, right);
  if (!b) return false;
  const bounds = boundsOf(facts, b.name);
  bounds.meet(b.says, b.value);
  return bounds.empty;
}
/** Whether a bound says nothing beside what is in force. */
export const isImplied = (facts: readonly Fact[], b: Bound): boolean => boundsOf(facts, b.name).give(b.says, b.value);
