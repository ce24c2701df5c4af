import { constantValue, flatRelations, partsOf, type ApplyNode, type Formula, type Node } from "../../term/index.ts";
import type { Claim, Relation } from "../../claim/index.ts";
import { isAbout } from "./constant.ts";

/** How a term depends on the constant, the other variables held: not at all; affinely; growing or falling in it, or one of both as the point will have it; or in a way that is not plain. */
type Way = "free" | "affine" | "grows" | "falls" | "either" | "unclear";

/** Functions that are defined and grow everywhere. */
const GROWING: ReadonlySet<string> = new Set(["exp", "atan", "sinh", "tanh", "erf"]);
/** Functions that grow where they are defined, from 0 on. */
const GROWING_FROM_0: ReadonlySet<string> = new Set(["sqrt", "log"]);

/**
 * Whether the values of a constant at which a claim holds are evidently an interval of its domain: at each point of the other
 * variables every relation is affine in the constant, or says that something which grows with it is below what does not. Then one
 * value that fails tells of all beyond it. Read off the terms, so for every size; where it is not plain, it is not said.
 */
export function isInterval(c: Claim, name: string): boolean {
  const { domain } = c.variables.find((v) => v.name === name)!;
  const start = domain.lo && constantValue(domain.lo);
  const from0 = start ? (start.sign > 0 || (start.sign === 0 && domain.loOpen) ? "positive" : start.sign === 0 ? "zero" : undefined) : undefined;
  const relations = flatRelations(c.conclusion);
  if (!relations || c.hypotheses.some((h) => speaksOf(h, name) && !isAbout(h, name))) return false;
  if (c.variables.some(({ domain: d }) => [d.lo, d.hi].some((end) => end && speaksOf(end, name)))) return false;
  const ways = new Ways(name, from0);
  return relations.every((r) => ways.divides(r));
}

/** Whether a term or formula mentions a name. */
export const speaksOf = (x: Node | Formula, name: string): boolean => (x.tag === "variable" ? x.name === name : partsOf(x).some((p) => speaksOf(p.of, name)));

class Ways {
  private readonly name: string;
  private readonly from0: "positive" | "zero" | undefined;

  constructor(name: string, from0: "positive" | "zero" | undefined) {
    this.name = name;
    this.from0 = from0;
  }

  /** Whether a relation holds for an interval of values at every point. */
  divides({ left, relation, right }: Relation): boolean {
    return relation !== "!=" && sum(this.of(left), turned(this.of(right))) !== "unclear";
  }

  of(n: Node): Way {
    if (!speaksOf(n, this.name)) return "free";
    switch (n.tag) {
      case "variable":
        return "affine";
      case "power": {
        if (this.isConstant(n.base) && this.from0 && (n.exponent > 0 || this.from0 === "positive")) return n.exponent > 0 ? "grows" : "falls";
        return n.exponent > 0 && n.exponent % 2 === 1 ? growing(this.of(n.base)) : "unclear";
      }
      case "fold":
        return n.fold === "sum" && !(n.where && speaksOf(n.where, this.name)) && this.of(n.body) === "affine" ? "affine" : "unclear";
      case "apply":
        return n.sort.kind === "real" ? this.applied(n) : "unclear";
      default:
        return "unclear";
    }
  }
  private isConstant(n: Node): boolean {
    return n.tag === "variable" && n.name === this.name;
  }

  private applied({ operator, args }: ApplyNode): Way {
    const [a, b] = args as [Node, Node | undefined];
    const x = this.of(a);
    const y = b ? this.of(b) : "free";
    if (operator === "add") return sum(x, y);
    if (operator === "sub") return sum(x, turned(y));
    if (operator === "neg") return turned(x);
    if (operator === "mul") return y === "free" ? times(x, b!) : x === "free" ? times(y, a) : "unclear";
    if (operator === "div" && y === "free") return times(x, b!);
    // 1/K jumps at 0.
    if (operator === "div" && x === "free" && this.isConstant(b!) && this.from0 === "positive") return times("falls", a);
    if (GROWING.has(operator)) return growing(x);
    const defined = this.from0 === "positive" || (this.from0 === "zero" && operator === "sqrt");
    return GROWING_FROM_0.has(operator) && this.isConstant(a) && defined ? "grows" : "unclear";
  }
}

const turned = (w: Way): Way => (w === "grows" ? "falls" : w === "falls" ? "grows" : w);
/** An affine term may do either; beside what grows it is not plain. */
function sum(x: Way, y: Way): Way {
  return x === "free" ? y : y === "free" || (x === y && x !== "either") ? x : "unclear";
}
/** Times or over a term without the constant: its sign may change from point to point. */
function times(w: Way, by: Node): Way {
  const sign = constantValue(by)?.sign;
  if (w === "free" || w === "affine" || w === "unclear") return w;
  return sign === 1 ? w : sign === -1 ? turned(w) : "either";
}
/** A growing function of a term. */
function growing(w: Way): Way {
  return w === "affine" ? "either" : w;
}
