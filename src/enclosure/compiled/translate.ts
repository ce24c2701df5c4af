import type { Instruction } from "../../term/index.ts";
import type { Form } from "./form.ts";
import { exponential, logarithm, squareRoot } from "./functions.ts";
import { absolute, extreme, indicator, negative } from "./order.ts";
import { operands, type Plan } from "./plan.ts";
import { power } from "./powers.ts";
import { multiple, product, square } from "./products.ts";
import { quotient } from "./quotients.ts";
import { sum } from "./sums.ts";
import type { Term } from "./tree.ts";
import type { Writer } from "./writer.ts";

type Apply = Exclude<Instruction, { readonly op: "number" | "pi" | "input" | "pow" | "spectral" }>;

const isSum = (i: Instruction): i is Apply => i.op === "add" || i.op === "sub" || i.op === "neg";

/** The sums that are read once, by another sum: they become part of it. */
function absorbed({ tape: { code }, uses, constants }: Plan): boolean[] {
  const out = code.map(() => false);
  for (let k = code.length - 1; k >= 0; k--) {
    const i = code[k]!;
    if (uses[k] === 0 || constants[k] || !isSum(i) || (i.op === "neg" && !out[k])) continue;
    for (const a of operands(i)) if (uses[a] === 1 && isSum(code[a]!) && !constants[a]) out[a] = true;
  }
  return out;
}

/** Writes the code of a plan and returns the form of each root. `input` gives the bounds of a slot. */
export function translate(plan: Plan, w: Writer, input: (slot: number) => Form): Form[] {
  const { tape, uses, constants } = plan;
  const inside = absorbed(plan);
  const forms: Form[] = [];

  const terms = (k: number): Term[] => {
    const out: Term[] = [];
    const todo = [{ k, minus: false, root: true }];
    for (let next = todo.pop(); next; next = todo.pop()) {
      const i = tape.code[next.k]!;
      if ((next.root || inside[next.k]) && isSum(i)) {
        if (i.op !== "neg") todo.push({ k: i.b, minus: next.minus !== (i.op === "sub"), root: false });
        todo.push({ k: i.a, minus: next.minus !== (i.op === "neg"), root: false });
      } else out.push({ form: forms[next.k]!, minus: next.minus });
    }
    return out;
  };

  /** The form at a place, written out if it is a product that waits. */
  const form = (k: number): Form => {
    const f = forms[k]!;
    return f.factors ? (forms[k] = sum(w, [{ form: f, minus: false }])) : f;
  };

  const mul = (i: Apply): Form => {
    if (i.a === i.b) return square(w, form(i.a));
    const [ca, cb] = [constants[i.a], constants[i.b]];
    const scaled = ca ? multiple(w, ca, form(i.b)) : cb ? multiple(w, cb, form(i.a)) : undefined;
    return scaled ?? product(w, form(i.a), form(i.b));
  };

  const div = (i: Apply): Form => {
    const c = constants[i.b];
    const exponent = c && c.lo === c.hi && c.lo > 0 ? Math.log2(c.lo) : NaN;
    const reciprocal = Number.isInteger(exponent) && Math.abs(exponent) < 60 && 2 ** exponent === c!.lo ? 1 / c!.lo : undefined;
    const scaled = reciprocal && multiple(w, { lo: reciprocal, hi: reciprocal }, form(i.a));
    return scaled || quotient(w, form(i.a), form(i.b));
  };

  const write = (i: Instruction, k: number): Form => {
    switch (i.op) {
      case "input":
        return input(i.slot);
      case "number":
      case "pi":
        throw new RangeError("a constant is not written");
      case "spectral": {
        const entries = i.entries.map((e) => w.exact(form(e))).flatMap((f) => [f.lo, f.hi]);
        return w.slow(`slowSpectral(${i.rows}, [${entries.join(", ")}], CELL)`);
      }
      case "pow":
        return power(w, form(i.a), i.n);
      case "add":
      case "sub":
        return sum(w, terms(k));
      case "neg":
        return negative(w, form(i.a));
      case "mul":
        return mul(i);
      case "div":
        return div(i);
      case "abs":
        return absolute(w, form(i.a));
      case "min":
      case "max":
        return extreme(w, i.op, form(i.a), form(i.b));
      case "sqrt":
        return squareRoot(w, form(i.a));
      case "exp":
        return exponential(w, form(i.a));
      case "log":
        return logarithm(w, form(i.a));
      case "step":
        return indicator(w, form(i.a));
      default: {
        const [x, y] = [w.exact(form(i.a)), w.exact(form(i.b))];
        return w.slow(`slow("${i.op}", ${x.lo}, ${x.hi}, ${y.lo}, ${y.hi}, CELL)`);
      }
    }
  };

  tape.code.forEach((i, k) => {
    const c = constants[k];
    if (uses[k] === 0 || inside[k]) return;
    forms[k] = c ? w.constant(c.lo, c.hi) : write(i, k);
  });
  return tape.roots.map((r) => w.exact(form(r)));
}

