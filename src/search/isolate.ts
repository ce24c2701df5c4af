import { relate, type Relation } from "../claim/index.ts";
import { add, children, constantValue, div, exp, log, mul, neg, pow, sub, type Node, type Real } from "../term/index.ts";

/** How often a variable occurs in a term. */
export function occurrences(n: Node, name: string): number {
  return n.tag === "variable" ? Number(n.name === name) : children(n).reduce((sum, k) => sum + occurrences(k, name), 0);
}

/** What an equality says a variable is, and what it says beside that. */
export interface Isolated {
  readonly term: Node;
  readonly conditions: readonly Relation[];
}

/** Solves an equality for a real variable that occurs once in it, step by step: nothing where a step may lose or add a solution. */
export function isolate({ left, right }: Relation, name: string): Isolated | undefined {
  if (occurrences(left, name) + occurrences(right, name) !== 1 || left.sort.kind !== "real" || right.sort.kind !== "real") return undefined;
  let [of, term] = (occurrences(left, name) === 1 ? [left, right] : [right, left]) as [Real, Real];
  const conditions: Relation[] = [];
  while (of.tag !== "variable") {
    if (of.tag !== "apply") return undefined;
    const [a, b] = of.args as readonly [Real, Real];
    const first = occurrences(a, name) === 1;
    const other = first ? b : a;
    const isFactor = other !== undefined && (constantValue(other)?.sign ?? 0) !== 0;
    switch (of.operator) {
      case "neg":
        term = neg(term);
        break;
      case "add":
        term = sub(term, other);
        break;
      case "sub":
        term = first ? add(term, other) : sub(other, term);
        break;
      case "mul":
        if (!isFactor) return undefined;
        term = div(term, other);
        break;
      case "div":
        // x/b = t where b has a value other than 0; a/x = t says x = a/t for a ≠ 0.
        if (!first && !isFactor) return undefined;
        term = first ? mul(term, other) : div(other, term);
        if (first) conditions.push(relate(other, "!=", 0));
        break;
      case "exp":
        term = log(term);
        break;
      case "log":
        term = exp(term);
        break;
      case "sqrt":
        conditions.push(relate(term, ">=", 0));
        term = pow(term, 2);
        break;
      default:
        return undefined;
    }
    of = first ? a : b;
  }
  return { term, conditions };
}
