import type { Declaration } from "../../claim/index.ts";
import type { FunctionName, Node } from "../../term/index.ts";

/** What is certain of a value: above 0, at least 0, 0, at most 0, below 0, or nothing. */
export type Sign = ">0" | ">=0" | "=0" | "<=0" | "<0" | "?";

const FLIP: Readonly<Record<Sign, Sign>> = { ">0": "<0", ">=0": "<=0", "=0": "=0", "<=0": ">=0", "<0": ">0", "?": "?" };
export const isNonNegative = (s: Sign): boolean => s === ">0" || s === ">=0" || s === "=0";
export const isNonZero = (s: Sign): boolean => s === ">0" || s === "<0";
const isNonPositive = (s: Sign): boolean => isNonNegative(FLIP[s]);

/** Whether a dimension has no positions; a named one has at least one. */
const isEmpty = (dim: string): boolean => /^0+$/.test(dim);

function sum(a: Sign, b: Sign): Sign {
  if (a === "=0" || b === "=0") return a === "=0" ? b : a;
  if (isNonNegative(a) && isNonNegative(b)) return a === ">0" || b === ">0" ? ">0" : ">=0";
  return isNonPositive(a) && isNonPositive(b) ? FLIP[sum(FLIP[a], FLIP[b])] : "?";
}
function product(a: Sign, b: Sign): Sign {
  if (a === "?" || b === "?") return "?";
  if (a === "=0" || b === "=0") return "=0";
  const size = isNonZero(a) && isNonZero(b) ? ">0" : ">=0";
  return isNonNegative(a) === isNonNegative(b) ? size : FLIP[size];
}
const lesser = (a: Sign, b: Sign): Sign => {
  if (isNonNegative(a) && isNonNegative(b)) return a === ">0" && b === ">0" ? ">0" : ">=0";
  return a === "<0" || b === "<0" ? "<0" : isNonPositive(a) || isNonPositive(b) ? "<=0" : "?";
};

const OPERATORS: { readonly [K in FunctionName]?: (a: Sign, b: Sign) => Sign } = {
  add: sum,
  sub: (a, b) => sum(a, FLIP[b]),
  mul: product,
  div: product,
  neg: (a) => FLIP[a],
  abs: (a) => (isNonZero(a) ? ">0" : ">=0"),
  sqrt: (a) => (a === ">0" ? ">0" : ">=0"),
  exp: () => ">0",
  cosh: () => ">0",
  step: () => ">=0",
  rpow: (a) => (a === ">0" ? ">0" : ">=0"),
  min: lesser,
  max: (a, b) => FLIP[lesser(FLIP[a], FLIP[b])],
};

/**
 * The sign of a term, or of the entries of a vector or matrix, where it can be read off: from signs of its parts and from
 * the bounds of its variables. It holds at every point of the domain at which the term is defined, for dimensions of at
 * least 1. It sees no more than a reader does at a glance; where it sees nothing, a statement says what is needed.
 */
export function signOf(n: Node, domain: (name: string) => Declaration["domain"] | undefined): Sign {
  const sign = (k: Node): Sign => signOf(k, domain);
  switch (n.tag) {
    case "number":
      return n.value.sign > 0 ? ">0" : n.value.sign < 0 ? "<0" : "=0";
    case "pi":
    case "softmax":
      return ">0";
    case "size":
      return isEmpty(n.dim) ? "=0" : ">0";
    case "variable": {
      const d = domain(n.name);
      const [lo, hi] = [d?.lo ? sign(d.lo) : "?", d?.hi ? sign(d.hi) : "?"];
      if (isNonNegative(lo)) return lo === ">0" || d!.loOpen ? ">0" : ">=0";
      return isNonPositive(hi) ? (hi === "<0" || d!.hiOpen ? "<0" : "<=0") : "?";
    }
    case "apply": {
      const [a, b] = n.args.map(sign);
      return OPERATORS[n.operator]?.(a!, b!) ?? "?";
    }
    case "power": {
      const base = sign(n.base);
      if (n.exponent % 2 !== 0) return base;
      return n.exponent === 0 || isNonZero(base) ? ">0" : ">=0";
    }
    case "entry":
      return sign(n.of);
    case "fold": {
      const body = sign(n.body);
      return isEmpty(n.dim) || n.where ? "?" : body;
    }
    case "norm":
      return ">=0";
    default:
      return "?";
  }
}
