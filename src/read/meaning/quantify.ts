import { callNode, LIBRARY, lambda, member as memberOf, quantified, relate, space, use, type Formula, type FunctionSort, type Node, type RelationName, type Sort } from "../../term/index.ts";
import { fullName, lettersOf, parts, type Expr, type Letter } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact, Shape } from "../scope/fact.ts";
import { knownSet } from "../scope/sets.ts";
import { functionNode, gradientOf } from "./apply.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import { member, setNode } from "./sets.ts";

/** Whether an expression takes the value of a function that nothing defines, and at which letters. */
export function argumentsIn(e: Expr, c: Context): { readonly functions: ReadonlySet<string>; readonly letters: ReadonlySet<string> } {
  const functions = new Set<string>();
  const letters = new Set<string>();
  const walk = (x: Expr): void => {
    if (x.kind === "product")
      for (const [k, f] of x.factors.entries()) {
        const next = x.factors[k + 1];
        const known = f.kind === "letter" ? lookUp(c.facts, fullName(f)) : undefined;
        if (f.kind !== "letter" || !next || known?.definition || (known?.shape?.kind !== "function" && known?.declared?.declaration.sort.kind !== "function")) continue;
        functions.add(fullName(f));
        for (const l of lettersOf(next)) letters.add(fullName(l));
      }
    parts(x).forEach(walk);
  };
  walk(e);
  return { functions, letters };
}

/** A letter that a condition holds for all of, with the kind it had there. */
export interface Universal {
  readonly letter: Letter;
  readonly shape: Shape;
  readonly over?: Expr;
}

/** The letters of a condition that its own sentence says it holds for all of, and what says it. */
export function universalIn(f: Fact & { kind: "condition" | "interval" }, c: Context): readonly Universal[] {
  const letters = f.kind === "condition" ? [...lettersOf(f.left), ...lettersOf(f.right)] : lettersOf(f.of);
  const names = [...new Set(letters.map(fullName))];
  const out: Universal[] = [];
  for (const name of names) {
    const said = c.facts.find((g): g is Fact & { kind: "sort" } => g.kind === "sort" && g.name === name && g.every === true && g.origin.sentence !== undefined && g.origin.sentence === f.origin.sentence);
    if (!said) continue;
    const inSet = c.facts.find((g): g is Fact & { kind: "member" } => g.kind === "member" && fullName(g.of) === name && g.origin.sentence === f.origin.sentence);
    out.push({ letter: letters.find((l) => fullName(l) === name)!, shape: said.shape, ...(inSet ? { over: inSet.set } : {}) });
  }
  return out;
}

/** A condition for all members of the sets that its letters range over. */
export function forAllOf(letters: readonly Universal[], left: Expr, says: string, right: Expr, c: Context): Formula {
  const bind = (rest: readonly Universal[], binders: readonly { name: string; over: Node }[]): Formula => {
    const [u, ...more] = rest;
    if (u) return c.withMember(fullName(u.letter), u.over ? setNode(u.over, c) : space(c.sortOf(u.shape, u.letter.span)), (b) => bind(more, [...binders, b]));
    const [l, r] = [elaborate(left, c), elaborate(right, c)];
    const node = (v: typeof l): Node => {
      if (v.kind === "covector" || v.node === undefined) throw foreign("a condition on what is no term", left.span);
      return v.node;
    };
    return quantified("forall", binders, relate(node(l), says as RelationName, node(r)));
  };
  return bind(letters, []);
}

/** `x \in S`, for a set that was declared; of a list, for each of its members. */
export function membership(f: Fact & { kind: "member" }, c: Context): Formula {
  const set = setNode(f.set, c);
  const place = f.of.below?.[0];
  const whole = f.of.below ? lookUp(c.facts, f.of.name).shape : undefined;
  if (place?.kind === "letter" && whole?.kind === "matrix")
    return c.withIndex(place.name, c.dimension(whole.rows), (node) => quantified("forall", [{ name: (node as { name: string }).name, over: space({ kind: "index", dim: c.dimension(whole.rows) }) }], memberOf(termOf(f.of, c), set)));
  return memberOf(termOf(f.of, c), set);
}
function termOf(e: Expr, c: Context): Node {
  const v = elaborate(e, c);
  if (v.kind === "covector" || v.node === undefined) throw foreign("a member that is no term", e.span);
  return v.node;
}

/** The set that a function is said to be on, where only one is: its domain. */
function domainOf(shape: Shape & { kind: "function" }, k: number, sort: Sort, c: Context): Node {
  const e = shape.domains[k];
  return e && (knownSet(e, c.facts)?.named || knownSet(e, c.facts)?.interval) ? setNode(e, c) : space(sort);
}

/** All values of a function lie in a set. */
export function valuesIn(f: Fact & { kind: "values" }, c: Context): Formula {
  const { node, shape, sort } = declaredFunction(f.of, c);
  const set = setNode(f.set, c);
  const binders = sort.from.map((s, k) => ({ name: c.fresh(["u", "v", "w"][k] ?? "z"), over: domainOf(shape, k, s, c) }));
  return quantified("forall", binders, memberOf(callNode(node, binders.map(member)), set));
}
function declaredFunction(f: Letter, c: Context): { node: Node; shape: Shape & { kind: "function" }; sort: FunctionSort } {
  const shape = lookUp(c.facts, fullName(f)).shape;
  const node = functionNode(f, c);
  if (!node || shape?.kind !== "function") throw foreign(`what is said of ${f.latex}`, f.span);
  return { node, shape, sort: node.sort as FunctionSort };
}

/** `f is L-Lipschitz on S` and its like, as the named formulas that every claim may use. */
export function propertyFormulas(f: Fact & { kind: "property" }, c: Context): Formula[] {
  const { node, shape, sort } = declaredFunction(f.of, c);
  const k = f.at ? f.at.args.findIndex((a) => fullName(a) === f.at!.varies) : 0;
  if (k < 0 || (!f.at && sort.from.length !== 1) || (f.at && f.at.args.length !== sort.from.length)) throw foreign(`which argument of ${f.of.latex} it is said of`, f.of.span);
  const over = f.over ? setNode(f.over, c) : domainOf(shape, k, sort.from[k]!, c);
  const by = f.by ? termOf(f.by, c) : undefined;
  const rest = sort.from.map((s, j) => ({ name: c.fresh(`a${j + 1}`), over: domainOf(shape, j, s, c) })).filter((_, j) => j !== k);
  let g: Node = node;
  if (rest.length > 0) {
    const open = { name: c.fresh("r"), over: space(sort.from[k]!) };
    const args = sort.from.map((_, j) => (j === k ? member(open) : member(rest[j < k ? j : j - 1]!)));
    g = lambda([open], callNode(node, args)) as Node;
  }
  const uses = (name: string, args: readonly Node[]): Formula => {
    const said = use(LIBRARY.get(name)!, args);
    return rest.length > 0 ? quantified("forall", rest, said) : said;
  };
  if (f.property === "differentiable") {
    if (rest.length > 0 || sort.to.kind !== "real" || sort.from[0]!.kind !== "vector") throw foreign(`the gradient of ${f.of.latex}`, f.of.span);
    gradientOf(f.of, node, c);
    return [];
  }
  if (f.property === "convex") return [uses("convex", [g, over])];
  if (!by) throw new Unread("foreign", `${f.property} without a constant`, f.of.span);
  if (f.property !== "smooth") return [uses(f.property, [g, over, by])];
  if (rest.length > 0 || sort.to.kind !== "real") throw foreign("smoothness in one argument", f.of.span);
  // With both, the gradient is what its name says: f lies between two parabolas at each point.
  const gradient = gradientOf(f.of, node, c);
  return [uses("smooth", [node, gradient, over, by]), uses("lipschitz", [gradient, over, by])];
}

/** What is said of gradients by their name, where no smoothness says it already. */
export function gradientFormulas(formulas: readonly Formula[], c: Context): Formula[] {
  const smooth = new Set(formulas.flatMap((f) => (f.tag === "use" && f.name === "smooth" && f.args[1]?.tag === "variable" ? [f.args[1].name] : [])));
  return [...c.used].flatMap(([name, u]) => {
    if (!name.startsWith("grad_") || u.sort.kind !== "function" || smooth.has(name)) return [];
    const base = [...c.used].find(([n, v]) => n === name.slice(5) && v.sort.kind === "function");
    if (!base) return [];
    const variable = (n: string, sort: Sort): Node => Object.freeze({ tag: "variable", sort, name: n }) as Node;
    return [use(LIBRARY.get("gradient")!, [variable(name, u.sort), variable(base[0], base[1].sort), space(u.sort.from[0]!)])];
  });
}
