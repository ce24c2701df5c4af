import type { Formula } from "./formula.ts";
import type { Binder, Node } from "./node.ts";
import type { SetSort, Sort } from "./sort.ts";

/** A name that is bound in a part, with its sort. */
export interface Bound {
  readonly name: string;
  readonly sort: Sort;
}
/** A part of a term or formula, and the names bound there. */
export interface Part {
  readonly of: Node | Formula;
  readonly binds: readonly Bound[];
}

const memberOf = (b: Binder): Bound => ({ name: b.name, sort: (b.over.sort as SetSort).of });
const free = (...nodes: readonly (Node | Formula | null | undefined)[]): Part[] => nodes.flatMap((of) => (of ? [{ of, binds: [] }] : []));

/** Binders one after the other: each set may speak of the names before it. */
function bound(binders: readonly Binder[], ...inside: readonly (Node | Formula | undefined)[]): Part[] {
  const parts: Part[] = [];
  let binds: Bound[] = [];
  for (const b of binders) {
    parts.push({ of: b.over, binds });
    binds = [...binds, memberOf(b)];
  }
  return [...parts, ...inside.flatMap((of) => (of ? [{ of, binds }] : []))];
}

/** The parts of a term or formula in reading order, with what each binds. Every walk over terms uses this one. */
export function partsOf(x: Node | Formula): readonly Part[] {
  switch (x.tag) {
    case "apply":
      return free(...x.args);
    case "power":
      return free(x.base);
    case "entry":
      return free(x.of, x.at);
    case "fold": {
      const binds: Bound[] = [{ name: x.index, sort: { kind: "index", dim: x.dim } }];
      return [...(x.where ? [{ of: x.where, binds }] : []), { of: x.body, binds }];
    }
    case "norm":
    case "softmax":
    case "ordinal":
      return free(x.of);
    case "product":
    case "dot":
    case "relation":
      return free(x.left, x.right);
    case "tail":
      return free(x.values, x.weights, x.threshold);
    case "call":
      return free(x.of, ...x.args);
    case "tuple":
    case "listed":
      return free(...x.items);
    case "lambda":
      return bound(x.binders, x.body);
    case "extremum":
      return bound([x.binder], x.where, x.body);
    case "expectation":
      return [...free(x.law), { of: x.body, binds: [{ name: x.index, sort: { kind: "index", dim: dimOf(x.law) } }] }];
    case "probability": {
      const at: Sort = { kind: "index", dim: dimOf(x.law) };
      const sort: Sort = x.draws === null ? at : { kind: "function", from: [{ kind: "index", dim: x.draws }], to: at };
      return [...free(x.law), { of: x.event, binds: [{ name: x.name, sort }] }];
    }
    case "box":
      return free(x.lo, x.hi);
    case "ball":
      return free(x.center, x.radius);
    case "comprehension":
      return bound(x.binders, x.where, x.element);
    case "and":
    case "or":
      return free(...x.parts);
    case "not":
      return free(x.of);
    case "implies":
    case "iff":
      return free(x.left, x.right);
    case "forall":
    case "exists":
      return bound(x.binders, x.body);
    case "member":
      return free(x.element, x.set);
    case "use":
      return free(...x.args, x.meaning);
    default:
      return [];
  }
}
const dimOf = (law: Node): string => (law.sort.kind === "vector" ? law.sort.dim : "");

/** The terms directly below a term, in reading order. */
export function children(n: Node): readonly Node[] {
  return partsOf(n).flatMap((p) => (isFormula(p.of) ? [] : [p.of]));
}

const FORMULAS: ReadonlySet<string> = new Set(["relation", "and", "or", "not", "implies", "iff", "forall", "exists", "member", "use"]);
export const isFormula = (x: Node | Formula): x is Formula => FORMULAS.has(x.tag);

/** The term or formula with each of its parts replaced: the one place that knows where the parts stand. */
export function withParts<X extends Node | Formula>(x: X, f: <P extends Node | Formula>(part: P, binds: readonly Bound[]) => P): X {
  const fresh = partsOf(x).map((p) => f(p.of, p.binds));
  let next = 0;
  const take = <P>(old: P): P => (old === undefined || old === null ? old : (fresh[next++] as unknown as P));
  const list = <P>(old: readonly P[]): P[] => old.map(take);
  const binders = (old: readonly Binder[]): Binder[] => old.map((b) => ({ ...b, over: take(b.over) }));
  const n: Node | Formula = x;
  const rebuilt = ((): Node | Formula => {
    switch (n.tag) {
      case "apply":
        return { ...n, args: list(n.args) };
      case "power":
        return { ...n, base: take(n.base) };
      case "entry":
        return { ...n, of: take(n.of), at: take(n.at) };
      case "fold":
        return { ...n, ...(n.where ? { where: take(n.where) } : {}), body: take(n.body) };
      case "norm":
      case "softmax":
      case "ordinal":
        return { ...n, of: take(n.of) };
      case "product":
      case "dot":
      case "relation":
        return { ...n, left: take(n.left), right: take(n.right) };
      case "tail":
        return { ...n, values: take(n.values), weights: take(n.weights), threshold: take(n.threshold) };
      case "call":
        return { ...n, of: take(n.of), args: list(n.args) };
      case "tuple":
      case "listed":
        return { ...n, items: list(n.items) };
      case "lambda":
        return { ...n, binders: binders(n.binders), body: take(n.body) };
      case "extremum":
        return { ...n, binder: binders([n.binder])[0]!, ...(n.where ? { where: take(n.where) } : {}), body: take(n.body) };
      case "expectation":
        return { ...n, law: take(n.law), body: take(n.body) };
      case "probability":
        return { ...n, law: take(n.law), event: take(n.event) };
      case "box":
        return { ...n, lo: take(n.lo), hi: take(n.hi) };
      case "ball":
        return { ...n, center: take(n.center), radius: take(n.radius) };
      case "comprehension":
        return { ...n, binders: binders(n.binders), ...(n.where ? { where: take(n.where) } : {}), element: take(n.element) };
      case "and":
      case "or":
        return { ...n, parts: list(n.parts) };
      case "not":
        return { ...n, of: take(n.of) };
      case "implies":
      case "iff":
        return { ...n, left: take(n.left), right: take(n.right) };
      case "forall":
      case "exists":
        return { ...n, binders: binders(n.binders), body: take(n.body) };
      case "member":
        return { ...n, element: take(n.element), set: take(n.set) };
      case "use":
        return { ...n, args: list(n.args), meaning: take(n.meaning) };
      default:
        return n;
    }
  })();
  return rebuilt as X;
}
