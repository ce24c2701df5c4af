import { operands, type Tape } from "../../term/index.ts";

/** The degree of a function in some inputs; `any` is that of 0, `undefined` where it has none. */
export type Degree = number | "any" | undefined;

/**
 * For every place, the k for which it is positively homogeneous of degree k in the chosen inputs: f(λx) = λ^k f(x) for λ > 0,
 * the other inputs held.
 */
export function homogeneity(tape: Tape, chosen: (slot: number) => boolean): Degree[] {
  const out: Degree[] = [];
  const same = (a: Degree, b: Degree): Degree => (a === "any" ? b : b === "any" || a === b ? a : undefined);
  const times = (a: Degree, b: Degree, f: (x: number, y: number) => number): Degree =>
    a === undefined || b === undefined ? undefined : a === "any" || b === "any" ? "any" : f(a, b);
  for (const i of tape.code) {
    const [a, b] = operands(i).map((p) => out[p]) as [Degree, Degree];
    switch (i.op) {
      case "number":
        out.push(i.value.sign === 0 ? "any" : 0);
        break;
      case "pi":
        out.push(0);
        break;
      case "input":
        out.push(chosen(i.slot) ? 1 : 0);
        break;
      case "pow":
        out.push(a === "any" ? (i.n > 0 ? "any" : undefined) : a === undefined ? undefined : a * i.n);
        break;
      case "neg":
      case "abs":
        out.push(a);
        break;
      case "add":
      case "sub":
      case "min":
      case "max":
        out.push(i.a === i.b ? a : same(a, b));
        break;
      case "mul":
        out.push(i.a === i.b ? times(a, a, (x, y) => x + y) : times(a, b, (x, y) => x + y));
        break;
      case "div":
        out.push(i.a === i.b ? (a === undefined ? undefined : 0) : b === "any" ? undefined : times(a, b, (x, y) => x - y));
        break;
      case "sqrt":
        out.push(typeof a === "number" ? a / 2 : a);
        break;
      case "spectral":
        out.push(i.entries.map((e) => out[e]).reduce(same, "any"));
        break;
      default:
        out.push(operands(i).every((p) => out[p] === 0) ? 0 : undefined);
    }
  }
  return out;
}

/** For every place, whether it is affine in one input, the others held: 0 where it does not depend on it, 1 where it is, 2 where it is not known to be. */
export function affinity(tape: Tape, slot: number): (0 | 1 | 2)[] {
  const out: (0 | 1 | 2)[] = [];
  for (const i of tape.code) {
    const used = operands(i).map((p) => out[p]!);
    const most = Math.max(0, ...used) as 0 | 1 | 2;
    if (i.op === "input") out.push(i.slot === slot ? 1 : 0);
    else if (most === 0) out.push(0);
    else if (i.op === "add" || i.op === "sub" || i.op === "neg") out.push(most);
    else if (i.op === "mul") out.push(most === 1 && i.a !== i.b && (used[0] === 0 || used[1] === 0) ? 1 : 2);
    else if (i.op === "div") out.push(most === 1 && i.a !== i.b && used[1] === 0 ? 1 : 2);
    else out.push(2);
  }
  return out;
}
