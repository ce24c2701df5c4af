import { constantValue, num } from "../term/index.ts";
import { Rational } from "../exact/index.ts";
import { rationalValue } from "./algebra/product.ts";
import { linearIn } from "./ends.ts";
import type { GoalVariable, Hypothesis } from "./goal-type.ts";

const isRational = (b: GoalVariable["lo"]): boolean => b === null || constantValue(b) !== undefined;

/** Moves assumptions that bound one variable by a rational number into the box. */
export function absorbBounds(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): { variables: readonly GoalVariable[]; hypotheses: readonly Hypothesis[] } {
  let box = variables;
  const rest: Hypothesis[] = [];
  for (const h of hypotheses) {
    const bounded = h.kind === "nonnegative" || h.kind === "positive" ? bound(h, box) : undefined;
    if (bounded) box = box.map((v) => (v.name === bounded.name ? bounded : v));
    else rest.push(h);
  }
  return rest.length === hypotheses.length ? { variables, hypotheses } : { variables: box, hypotheses: rest };
}

function bound(h: Hypothesis, variables: readonly GoalVariable[]): GoalVariable | undefined {
  for (const v of variables) {
    const line = linearIn(v.name, h.value);
    const rest = line && rationalValue(line.rest);
    if (!line || !rest) continue;
    const at = rest.neg().mul(Rational.ONE.div(line.coefficient));
    const open = h.kind === "positive";
    const lower = line.coefficient.sign > 0;
    const old = lower ? v.lo : v.hi;
    if (!isRational(old)) return undefined;
    const before = old && constantValue(old)!;
    const side = before === null ? 1 : before!.compare(at) * (lower ? -1 : 1);
    if (side < 0) return v;
    if (side === 0) return lower ? { ...v, loOpen: v.loOpen || open } : { ...v, hiOpen: v.hiOpen || open };
    return lower ? { ...v, lo: num(at), loOpen: open } : { ...v, hi: num(at), hiOpen: open };
  }
  return undefined;
}
