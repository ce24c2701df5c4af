import { DEFINED } from "./defined.ts";
import type { NormName } from "./node.ts";
import { OPERATORS } from "./operators.ts";

/** Norms as functions, by the name they are called with. */
export const NORMS: Readonly<Record<string, NormName>> = { norm1: "1", norm2: "2", norminf: "inf", normF: "F", spectral: "spectral" };

/** Other names of functions, as people write them. */
export const ALIASES: Readonly<Record<string, string>> = {
  ln: "log", arcsin: "asin", arccos: "acos", arctan: "atan", arctan2: "atan2", tg: "tan", ctg: "cot", cotan: "cot", cosec: "csc",
  arcsinh: "asinh", arsinh: "asinh", arccosh: "acosh", arcosh: "acosh", arctanh: "atanh", artanh: "atanh", log_2: "log2", log_10: "log10",
  logistic: "sigmoid", ReLU: "relu", sgn: "sign", ceiling: "ceil", Abs: "abs", inner: "dot",
};

const CALLS = new Set<string>([
  ...Object.entries(OPERATORS).filter(([, row]) => row.notation.form === "call").map(([name]) => name),
  ...Object.keys(DEFINED), ...Object.keys(NORMS), "rpow", "sum", "prod", "sup", "inf", "dot", "softmax", "mean", "logsumexp", "tail1", "tail2",
]);
/** Every function a term may call, sorted, for messages and help; see `ALIASES` for other names of them. */
export const FUNCTION_NAMES: readonly string[] = [...CALLS, "ln"].sort();

/** The function that a name calls, by its own name or another. */
export function functionNamed(name: string): string | undefined {
  const own = ALIASES[name] ?? name;
  return CALLS.has(own) ? own : undefined;
}

/** The candidate with the fewest changed letters, if they are few. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = name.length <= 3 ? 1 : 2;
  for (const c of candidates) {
    const d = distance(name.toLowerCase(), c.toLowerCase());
    if (d <= least && c !== name) {
      if (best === undefined || d < least || (!name.startsWith(best) && name.startsWith(c))) best = c;
      least = Math.min(least, d);
    }
  }
  return best;
}

/** Letters to insert, delete, replace or swap to make one word of another. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, rows[i - 2]![j - 2]! + 1);
      row.push(d);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
