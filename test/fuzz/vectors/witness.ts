import type { Point } from "../../../src/kernel/refuted.ts";
import type { Term } from "../../../src/kernel/index.ts";
import { exactly, exponential, logarithm, over, plus, power, root, size, times, UNKNOWN, wave, type Enclosed } from "./enclosed.ts";
import type { Value } from "./formula.ts";
import type { Written } from "./claims.ts";
import { declared, fraction, isIn, Judge } from "./points.ts";

function valueOf(t: Term): Enclosed {
  switch (t.tag) {
    case "number":
      return fraction(t.value.num, t.value.den);
    case "pi":
      return { lo: 3.14159265358979, hi: 3.1415926535898 };
    case "add":
      return plus(valueOf(t.left), valueOf(t.right));
    case "mul":
      return times(valueOf(t.left), valueOf(t.right));
    case "power":
      return power(valueOf(t.base), t.exponent);
    case "apply": {
      const x = valueOf(t.of);
      const call = { exp: exponential, log: logarithm, sqrt: root, abs: size, inv: (y: Enclosed) => over(exactly(1), y), sin: (y: Enclosed) => wave(Math.sin, y), cos: (y: Enclosed) => wave(Math.cos, y), atan: () => UNKNOWN };
      return call[t.fn](x);
    }
    default:
      return UNKNOWN;
  }
}

/** What is wrong with a counterexample, judged by doubles; `clear` where they see the violation too. */
export function judgeWitness(w: Written, p: Point): { readonly wrong?: string; readonly clear: boolean } {
  const wrong = (message: string) => ({ wrong: message, clear: false });
  const reals = new Map(p.reals.map(([name, t]) => [name, valueOf(t)]));
  const sizeOf = (dim: string): number => (/^\d/.test(dim) ? Number(dim) : p.dimensions[dim] ?? NaN);
  const values: Record<string, Value> = {};
  const at: Record<string, number> = {};
  for (const v of w.variables.map(declared)) {
    const [rows, cols] = v.dims.map(sizeOf);
    if (v.kind === "size" && !(sizeOf(v.name) >= Number(v.domain))) return wrong(`${v.name} is too small`);
    if (v.kind === "position") {
      at[v.name] = (p.indices[v.name] ?? NaN) - 1;
      if (!(Number.isInteger(at[v.name]) && at[v.name]! >= 0 && at[v.name]! < rows!)) return wrong(`${v.name} is no position`);
    }
    if (v.kind === "size" || v.kind === "position") continue;
    const one = (...place: number[]): Enclosed => reals.get(place.length > 0 ? `${v.name}[${place.join(",")}]` : v.name) ?? UNKNOWN;
    const list = (n: number, f: (k: number) => Value): Value => Array.from({ length: n }, (_, k) => f(k + 1));
    values[v.name] = rows === undefined ? one() : list(rows, (j) => (cols === undefined ? one(j) : list(cols, (k) => one(j, k))));
    for (const [name, x] of reals) if (name.split("[")[0] === v.name && !Number.isNaN(x.lo) && !isIn(x, v.domain)) return wrong(`${name} is out of its domain`);
  }
  const judged = new Judge(w).at({ sizes: { ...p.dimensions }, values, at });
  if (judged.hypotheses === "no") return wrong("a hypothesis does not hold");
  if (judged.conclusion === "yes") return wrong("the conclusion holds");
  return { clear: judged.conclusion === "no" };
}
