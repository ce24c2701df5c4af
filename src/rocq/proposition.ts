import { InputError, type Node, type NormName, type Sort } from "../term/index.ts";
import type { Claim, Declaration, Relation } from "../claim/index.ts";

/** Precedences of Rocq's notations for reals: sum, product, opposite, power, application. */
const P = { sum: 1, product: 2, opposite: 3, power: 4, application: 5 } as const;
const CALLS: Readonly<Record<string, string>> = {
  abs: "Rabs", sqrt: "sqrt", exp: "exp", log: "ln", min: "Rmin", max: "Rmax", sin: "sin", cos: "cos", tan: "tan", atan: "atan",
  sinh: "sinh", cosh: "cosh", tanh: "tanh", step: "step",
};
const NORMS: Readonly<Record<Exclude<NormName, "spectral" | "F">, string>> = { "1": "norm1", "2": "norm2", inf: "norminf" };

/** Names that a statement uses itself; a variable of that name is printed with an underscore after it. */
const RESERVED = new Set([
  ...Object.values(CALLS), ...Object.values(NORMS),
  ..."R S O I nat Prop Set Type True False PI INR IZR rsum rmax rmin dot frobenius matvec is_spectral expect prob_iid".split(" "),
  ..."as at cofix else end exists fix for forall fun if in let match return then using where with".split(" "),
]);
const rocq = (name: string): string => (RESERVED.has(name) ? `${name}_` : name);

const wrap = (text: string, precedence: number, needed: number): string => (precedence < needed ? `(${text})` : text);

/** Prints terms of one claim: keeps the names in use and the spectral norms met on the way. */
class Printer {
  /** Spectral norms by the text of their matrix: Rocq speaks of them through a variable and its definition. */
  readonly spectral = new Map<string, { readonly name: string; readonly condition: string }>();
  private readonly taken: Set<string>;

  constructor(claim: Claim) {
    this.taken = new Set([...claim.dimensions.map((d) => rocq(d.name)), ...claim.variables.map((v) => rocq(v.name))]);
  }

  /** A name for a bound index that shadows nothing. */
  private fresh(wish: string, depth: number): string {
    let name = depth === 0 ? wish : `${wish}${depth}`;
    while (this.taken.has(name)) name += "0";
    return name;
  }

  real(n: Node, needed: number, depth = 0): string {
    switch (n.tag) {
      case "number": {
        const { num, den } = n.value;
        return den === 1n ? String(num) : wrap(`${num} / ${den}`, P.product, needed);
      }
      case "pi":
        return "PI";
      case "size":
        return /^\d+$/.test(n.dim) ? n.dim : wrap(`INR ${rocq(n.dim)}`, P.application, needed + 1);
      case "variable":
        return rocq(n.name);
      case "apply":
        return this.apply(n.operator, n.args.map((a) => (k: number) => this.real(a, k, depth)), needed);
      case "power":
        return this.power((k) => this.real(n.base, k, depth), n.exponent, needed);
      case "entry":
        return this.entry(n.of, this.index(n.at), needed, depth);
      case "fold": {
        const how = n.fold === "sum" ? "rsum" : n.fold === "max" ? "rmax" : "rmin";
        const index = rocq(n.index);
        const outer = this.taken.has(index);
        this.taken.add(index);
        const body = this.real(n.body, 0, depth + 1);
        if (!outer) this.taken.delete(index);
        return wrap(`${how} ${rocq(n.dim)} (fun ${index} => ${body})`, P.application, needed + 1);
      }
      case "norm":
        return this.norm(n.norm, n.of, needed, depth);
      case "dot":
        return wrap(`dot ${dimension(n.left.sort)} ${this.vector(n.left, depth)} ${this.vector(n.right, depth)}`, P.application, needed + 1);
      case "tail": {
        const [m, draws] = [dimension(n.values.sort), rocq(n.draws)];
        const [i, drawn] = [this.fresh("i", depth), this.fresh("drawn", depth)];
        const w = this.vector(n.weights, depth);
        const law = `(fun ${i} => ${w} ${i} / rsum ${m} ${w})`;
        const d = this.vector(n.values, depth);
        const deviation = `rsum ${draws} (fun ${i} => ${d} (${drawn} ${i})) - INR ${draws} * expect ${m} ${law} ${d}`;
        const event = `${this.real(n.threshold, P.sum + 1, depth)} <= ${n.sides === 2 ? `Rabs (${deviation})` : deviation}`;
        return wrap(`prob_iid ${draws} ${m} ${law} (fun ${drawn} => ${event})`, P.application, needed + 1);
      }
      default:
        throw new InputError("unsupported", `a ${n.tag} is no real number in Rocq`);
    }
  }

  private apply(operator: string, args: readonly ((needed: number) => string)[], needed: number): string {
    const [a, b] = args as [(k: number) => string, (k: number) => string];
    switch (operator) {
      case "add":
        return wrap(`${a(P.sum)} + ${b(P.sum + 1)}`, P.sum, needed);
      case "sub":
        return wrap(`${a(P.sum)} - ${b(P.sum + 1)}`, P.sum, needed);
      case "mul":
        return wrap(`${a(P.product)} * ${b(P.product + 1)}`, P.product, needed);
      case "div":
        return wrap(`${a(P.product)} / ${b(P.product + 1)}`, P.product, needed);
      case "neg": {
        // `- 1` would be read as the integer -1.
        const inner = a(P.opposite + 1);
        return wrap(/^\d/.test(inner) ? `-(${inner})` : `- ${inner}`, P.opposite, needed);
      }
    }
    const name = CALLS[operator];
    if (name === undefined) throw new InputError("unsupported", `${operator} has no counterpart in Rocq`);
    return wrap(`${name} ${args.map((x) => x(P.application + 1)).join(" ")}`, P.application, needed + 1);
  }

  private power(base: (needed: number) => string, exponent: number, needed: number): string {
    if (exponent >= 0) return wrap(`${base(P.application)} ^ ${exponent}`, P.power, needed);
    const inner = exponent === -1 ? base(P.power) : `${base(P.application)} ^ ${-exponent}`;
    return wrap(`/ ${inner}`, P.opposite, needed);
  }

  /** Positions count from 1 in terms and from 0 in Rocq. */
  private index(n: Node): string {
    if (n.tag === "position") return `${n.value - 1}%nat`;
    if (n.tag === "variable") return rocq(n.name);
    throw new InputError("unsupported", "an index is a variable or a position");
  }

  private norm(which: NormName, of: Node, needed: number, depth: number): string {
    if (which !== "spectral" && which !== "F") return wrap(`${NORMS[which]} ${dimension(of.sort)} ${this.vector(of, depth)}`, P.application, needed + 1);
    if (of.sort.kind !== "matrix") throw new InputError("unsupported", "a matrix norm is of a matrix");
    const matrix = this.matrix(of, depth);
    const sizes = `${rocq(of.sort.rows)} ${rocq(of.sort.cols)}`;
    if (which === "F") return wrap(`frobenius ${sizes} ${matrix}`, P.application, needed + 1);
    const known = this.spectral.get(matrix);
    if (known) return known.name;
    const name = this.fresh("s", this.spectral.size);
    this.taken.add(name);
    this.spectral.set(matrix, { name, condition: `is_spectral ${sizes} ${matrix} ${name}` });
    return name;
  }

  private matrix(n: Node, depth: number): string {
    if (n.tag === "variable") return rocq(n.name);
    const [i, k] = [this.fresh("i", depth), this.fresh("k", depth)];
    return `(fun ${i} ${k} => ${this.cell(n, i, k, depth + 1)})`;
  }

  private cell(n: Node, i: string, k: string, depth: number): string {
    if (n.sort.kind === "real") return this.real(n, P.application + 1, depth);
    if (n.tag === "variable") return `${rocq(n.name)} ${i} ${k}`;
    if (n.tag === "apply") return this.apply(n.operator, n.args.map((a) => (needed: number) => wrap(this.cell(a, i, k, depth), 0, needed)), 0);
    throw new InputError("unsupported", `the entries of a ${n.tag} cannot be printed`);
  }

  vector(n: Node, depth: number): string {
    if (n.tag === "variable") return rocq(n.name);
    const i = this.fresh("i", depth);
    return `(fun ${i} => ${this.entry(n, i, 0, depth + 1)})`;
  }

  /** The entry of a vector term at an index. */
  entry(n: Node, i: string, needed: number, depth: number): string {
    if (n.sort.kind === "real") return this.real(n, needed, depth);
    switch (n.tag) {
      case "variable":
        return wrap(`${rocq(n.name)} ${i}`, P.application, needed + 1);
      case "apply":
        return this.apply(n.operator, n.args.map((a) => (k: number) => this.entry(a, i, k, depth)), needed);
      case "power":
        return this.power((k) => this.entry(n.base, i, k, depth), n.exponent, needed);
      case "entry":
        if (n.of.tag === "variable") return wrap(`${rocq(n.of.name)} ${this.index(n.at)} ${i}`, P.application, needed + 1);
        return wrap(this.cell(n.of, this.index(n.at), i, depth), 0, needed);
      case "product":
        return wrap(`matvec ${dimension(n.right.sort)} ${this.matrix(n.left, depth)} ${this.vector(n.right, depth)} ${i}`, P.application, needed + 1);
      case "softmax": {
        const k = this.fresh("k", depth);
        const total = `rsum ${dimension(n.sort)} (fun ${k} => exp (${this.entry(n.of, k, 0, depth + 1)}))`;
        return wrap(`exp (${this.entry(n.of, i, 0, depth)}) / ${total}`, P.product, needed);
      }
      default:
        throw new InputError("unsupported", `the entries of a ${n.tag} cannot be printed`);
    }
  }

  relation(r: Relation): string {
    const flipped = r.relation === ">=" || r.relation === ">";
    const [l, k] = flipped ? [r.right, r.left] : [r.left, r.right];
    const symbol = flipped ? (r.relation === ">=" ? "<=" : "<") : r.relation;
    const vector = [l, k].find((s) => s.sort.kind === "vector");
    if (!vector) return `${this.real(l, P.sum)} ${symbol} ${this.real(k, P.sum)}`;
    const i = this.fresh("i", 0);
    return `(forall ${i}, (${i} < ${dimension(vector.sort)})%nat -> ${this.entry(l, i, P.sum, 1)} ${symbol} ${this.entry(k, i, P.sum, 1)})`;
  }

  /** The conditions of a domain on a variable: lower bound, then upper. */
  domain(v: Declaration): string[] {
    const { lo, hi, loOpen, hiOpen } = v.domain;
    const on = (x: string): string[] => [
      ...(lo === null ? [] : [`${this.real(lo, P.sum)} ${loOpen ? "<" : "<="} ${x}`]),
      ...(hi === null ? [] : [`${x} ${hiOpen ? "<" : "<="} ${this.real(hi, P.sum)}`]),
    ];
    switch (v.sort.kind) {
      case "real":
        return on(rocq(v.name));
      case "index":
        return [`(${rocq(v.name)} < ${rocq(v.sort.dim)})%nat`];
      case "vector": {
        const [i, dim] = [this.fresh("i", 0), rocq(v.sort.dim)];
        return on(`${rocq(v.name)} ${i}`).map((c) => `(forall ${i}, (${i} < ${dim})%nat -> ${c})`);
      }
      case "matrix": {
        const [i, k] = [this.fresh("i", 0), this.fresh("k", 0)];
        const within = `(${i} < ${rocq(v.sort.rows)})%nat -> (${k} < ${rocq(v.sort.cols)})%nat`;
        return on(`${rocq(v.name)} ${i} ${k}`).map((c) => `(forall ${i} ${k}, ${within} -> ${c})`);
      }
    }
  }
}

function dimension(s: Sort): string {
  if (s.kind === "vector") return rocq(s.dim);
  throw new InputError("unsupported", "a vector was expected");
}

const TYPES: Readonly<Record<Sort["kind"], string>> = { real: "R", vector: "nat -> R", matrix: "nat -> nat -> R", index: "nat" };

/**
 * A claim as a Rocq proposition over `R`: dimensions and indices are `nat`, counted from 0, vectors are `nat -> R`, and
 * a spectral norm is a number that meets `is_spectral`. First the dimensions, then the variables in order, then the
 * conditions: least sizes, domains, spectral norms, hypotheses. Throws `InputError` when Rocq's library has no
 * counterpart of a term.
 *
 * @example
 * ```ts
 * import { parseClaim, proposition } from "lemmakit";
 * proposition(parseClaim("forall x > 0: log(x) <= x - 1")); // "forall x : R,\n  0 < x ->\n  ln x <= x - 1"
 * ```
 */
export function proposition(c: Claim): string {
  const p = new Printer(c);
  const conclusion = p.relation(c.conclusion);
  const hypotheses = c.hypotheses.map((h) => p.relation(h));
  const conditions = [
    ...c.dimensions.map((d) => `(${d.atLeast} <= ${rocq(d.name)})%nat`),
    ...c.variables.flatMap((v) => p.domain(v)),
    ...[...p.spectral.values()].map((s) => s.condition),
    ...hypotheses,
  ];
  const groups = [
    ...c.dimensions.map((d) => ({ name: rocq(d.name), type: "nat" })),
    ...c.variables.map((v) => ({ name: rocq(v.name), type: TYPES[v.sort.kind] })),
    ...[...p.spectral.values()].map((s) => ({ name: s.name, type: "R" })),
  ];
  const lines = [...conditions.map((s) => `${s} ->`), conclusion].map((l) => `  ${l}`).join("\n");
  if (groups.length === 0) return lines.trim();
  const binders = groups.length === 1 ? ` ${groups[0]!.name} : ${groups[0]!.type}` : groups.map((g) => ` (${g.name} : ${g.type})`).join("");
  return `forall${binders},\n${lines}`;
}

/** The negation of a claim: what an explicit counterexample proves. */
export function negatedProposition(c: Claim): string {
  return `~ (${proposition(c)})`;
}
