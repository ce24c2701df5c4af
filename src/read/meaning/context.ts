import { index, indexSort, matrix, matrixSort, real as realVariable, REAL, size, vector, vectorSort, type Declaration, type Node, type Sort } from "./terms.ts";
import { fullName, type Expr, type Letter } from "../math/expr.ts";
import { Unread } from "../math/unread.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact, Origin, Shape } from "../scope/fact.ts";
import type { Span } from "../source.ts";
import { claimName } from "./names.ts";
import { valueOf, type Indices, type Value } from "./value.ts";

/** A variable that a reading uses. */
export interface Used {
  readonly letter: string;
  readonly sort: Sort;
  readonly declared?: Declaration;
  readonly integer: boolean;
}

/** What a reading of one relation knows and collects: the facts, the letters it uses, and the words they were taken from. */
export class Context implements Indices {
  readonly facts: readonly Fact[];
  readonly used = new Map<string, Used>();
  readonly dimensions = new Set<string>();
  /** Letters that must be sizes of dimensions, found by an earlier attempt. */
  readonly sizes: ReadonlySet<string>;
  readonly origins = new Set<Origin>();
  readonly notes = new Set<string>();
  /** Why what is read is not held against the author. */
  readonly doubts = new Set<string>();
  /** Equations of letters that are defined and kept: `kappa = L/mu`. */
  readonly equations = new Map<string, Node>();
  private readonly bindings: Map<string, Value>[] = [];
  private readonly taken = new Set<string>();
  private readonly inScope: string[] = [];
  private readonly expanding = new Set<string>();
  /** The names that were replaced by what they are defined as. */
  readonly expanded = new Set<string>();

  constructor(facts: readonly Fact[], sizes: ReadonlySet<string>) {
    this.facts = facts;
    this.sizes = sizes;
  }

  fresh(near: string): string {
    for (let k = 0; ; k++) {
      const name = k === 0 ? near : `${near}${k}`;
      if (this.taken.has(name) || this.inScope.includes(name) || this.used.has(name) || this.dimensions.has(name) || this.isLetter(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
  /** Keeps a name from every index to come. */
  reserve(name: string): void {
    this.taken.add(name);
  }
  private isLetter(name: string): boolean {
    const k = lookUp(this.facts, name);
    return k.shape !== undefined || k.definition !== undefined || k.declared !== undefined;
  }
  /** Runs `body` with an index bound under a name of its own. */
  withIndex<T>(letter: string, dim: string, body: (node: Node, name: string) => T): T {
    const plain = claimName(letter);
    const clash = this.taken.has(plain) || this.inScope.includes(plain) || this.used.has(plain) || (this.isLetter(letter) && lookUp(this.facts, letter).shape?.kind !== "index");
    const name = clash ? this.fresh(plain) : plain;
    this.inScope.push(name);
    const node = index(name, dim) as Node;
    try {
      return this.withBindings(new Map([[letter, { kind: "index", node }]]), () => body(node, name));
    } finally {
      this.inScope.pop();
    }
  }
  withBindings<T>(bindings: Map<string, Value>, body: () => T): T {
    this.bindings.push(bindings);
    try {
      return body();
    } finally {
      this.bindings.pop();
    }
  }
  /** Reads what a name is defined as; a definition may not use itself. */
  expand<T>(name: string, span: Span, body: () => T): T {
    if (this.expanding.has(name)) throw new Unread("foreign", `the definition of ${name} uses ${name}`, span);
    this.expanding.add(name);
    this.expanded.add(name);
    try {
      return body();
    } finally {
      this.expanding.delete(name);
    }
  }
  bound(name: string): Value | undefined {
    for (let i = this.bindings.length - 1; i >= 0; i--) {
      const v = this.bindings[i]!.get(name);
      if (v) return v;
    }
    return undefined;
  }

  /** The name of a dimension as written, noted as one. */
  dimension(e: Expr): string {
    if (e.kind === "number") return e.text;
    if (e.kind !== "letter" || e.below) throw new Unread("foreign", "a dimension that is a term", e.span);
    const name = claimName(e.name);
    this.dimensions.add(name);
    return name;
  }

  /** A letter as a variable of a shape. */
  variable(letter: string, shape: Shape, span: Span): Value {
    const name = claimName(letter);
    switch (shape.kind) {
      case "real":
      case "integer":
        if (this.sizes.has(name)) return { kind: "real", node: size(name) as Node };
        return this.use(letter, realVariable(name) as Node, shape.kind === "integer");
      case "vector":
        return this.use(letter, vector(name, this.dimension(shape.dim)) as Node, false);
      case "matrix":
        return this.use(letter, matrix(name, this.dimension(shape.rows), this.dimension(shape.cols)) as Node, false);
      case "index":
        return this.use(letter, index(name, this.dimension(shape.dim)) as Node, false);
      case "function":
        throw new Unread("foreign", `${letter}, a function, without its argument`, span);
      case "set":
        throw new Unread("foreign", `${letter}, a set, as a number`, span);
      case "other":
        throw new Unread("foreign", `${letter}: ${shape.what}`, span);
    }
  }
  /** The sort of what is of a shape. */
  sortOf(shape: Shape, span: Span): Sort {
    switch (shape.kind) {
      case "real":
      case "integer":
        return REAL;
      case "vector":
        return vectorSort(this.dimension(shape.dim));
      case "matrix":
        return matrixSort(this.dimension(shape.rows), this.dimension(shape.cols));
      case "index":
        return indexSort(this.dimension(shape.dim));
      case "function":
        return { kind: "function", from: shape.from.map((s) => this.sortOf(s, span)), to: this.sortOf(shape.to, span) };
      case "set":
        return { kind: "set", of: this.sortOf(shape.of, span) };
      case "other":
        throw new Unread("foreign", shape.what, span);
    }
  }
  /** A letter that stands for a function or a set, as a variable. */
  wide(letter: string, shape: Shape & { kind: "function" | "set" }, span: Span): Node {
    this.cite(letter);
    const sort = this.sortOf(shape, span);
    // A classifier c may stand beside c classes.
    const name = this.dimensions.has(claimName(letter)) ? `${claimName(letter)}_map` : claimName(letter);
    this.used.set(name, { letter, sort, integer: false });
    return Object.freeze({ tag: "variable", sort, name }) as Node;
  }
  /** Runs `body` with a letter bound to a member of a set, under a name of its own. */
  withMember<T>(letter: string, over: Node, body: (binder: { name: string; over: Node }) => T): T {
    const plain = claimName(letter);
    const name = this.taken.has(plain) || this.inScope.includes(plain) || this.used.has(plain) || this.isLetter(letter) ? this.fresh(plain) : plain;
    this.inScope.push(name);
    const node = Object.freeze({ tag: "variable", sort: (over.sort as { of: Sort }).of, name }) as Node;
    try {
      return this.withBindings(new Map([[letter, valueOf(node)]]), () => body({ name, over }));
    } finally {
      this.inScope.pop();
    }
  }
  /** A letter as a variable under another name. */
  variableNamed(name: string, letter: string, shape: Shape, span: Span): Value {
    const made = this.variable(name, shape, span);
    const used = this.used.get(claimName(name));
    if (used) this.used.set(claimName(name), { ...used, letter });
    return made;
  }
  private use(letter: string, node: Node, integer: boolean): Value {
    this.used.set(claimName(letter), { letter, sort: node.sort, integer });
    return valueOf(node);
  }
  declared(d: Declaration): Value {
    const make: Node = { tag: "variable", sort: d.sort, name: d.name } as Node;
    if (d.sort.kind === "vector") this.dimensions.add(d.sort.dim);
    if (d.sort.kind === "matrix") this.dimensions.add(d.sort.rows), this.dimensions.add(d.sort.cols);
    if (d.sort.kind === "index") this.dimensions.add(d.sort.dim);
    this.used.set(d.name, { letter: d.name, sort: d.sort, declared: d, integer: false });
    return valueOf(Object.freeze(make));
  }

  /** Whether a letter is known under its full name or, with an index below, as a vector or a matrix. */
  known(l: Letter): boolean {
    return this.bound(l.name) !== undefined || this.isLetter(fullName(l)) || this.isLetter(l.name);
  }
  /** Notes the words that what is said of a name was taken from. */
  cite(name: string): void {
    const { since } = lookUp(this.facts, name);
    this.facts.forEach((f, i) => {
      if (i >= since && (f.kind === "sort" || f.kind === "definition" || f.kind === "declared") && f.name === name) this.origins.add(f.origin);
    });
  }
}
