import { InputError } from "./errors.ts";
import type { Formula } from "./formula.ts";
import type { Node } from "./node.ts";
import { partsOf } from "./parts.ts";
import { parseFormula } from "./parse-formula.ts";

/** A formula with a name, for arguments of any sorts that fit: text, read anew for each use. */
export interface Definition {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly text: string;
}

/**
 * The definitions that every claim may use, by name: a text with parameters, to be used with `use`. `||…||_2` of a real number
 * is its absolute value, so they serve real functions too.
 *
 * @example
 * ```ts
 * import { LIBRARY } from "lemmakit";
 * [...LIBRARY.keys()]; // ["lipschitz", "bounded", "convex", "smooth", "gradient", "argmax", "law"]
 * LIBRARY.get("bounded")!.text; // "forall u in S: ||g(u)||_2 <= B"
 * ```
 */
export const LIBRARY: ReadonlyMap<string, Definition> = new Map(
  (
    [
      ["lipschitz", "g, S, C", "forall u, v in S: ||g(u) - g(v)||_2 <= C*||u - v||_2"],
      ["bounded", "g, S, B", "forall u in S: ||g(u)||_2 <= B"],
      ["convex", "f, S", "forall u, v in S, t in [0,1]: f(t*u + (1 - t)*v) <= t*f(u) + (1 - t)*f(v)"],
      ["smooth", "f, g, S, L", "forall u, v in S: f(v) <= f(u) + dot(g(u), v - u) + L/2*||v - u||_2^2"],
      ["gradient", "g, f, S", "forall u in S, e in (0,inf): exists r in (0,inf): forall v in S: ||v - u||_2 < r implies |f(v) - f(u) - dot(g(u), v - u)| <= e*||v - u||_2"],
      ["argmax", "k, v", "forall j in 1..dim(v): v[j] <= v[k]"],
      ["law", "p", "p in simplex(dim(p))"],
    ] as const
  ).map(([name, parameters, text]) => [name, { name, parameters: parameters.split(", "), text }]),
);

/** Names that occur in a term or formula, free or bound. */
export function namesIn(x: Node | Formula, out: Set<string> = new Set()): Set<string> {
  if (x.tag === "variable") out.add(x.name);
  for (const p of partsOf(x)) {
    for (const b of p.binds) out.add(b.name);
    namesIn(p.of, out);
  }
  return out;
}

/**
 * What a definition says of some arguments. Names that it binds are changed where an argument has them. Throws `InputError` where
 * the arguments do not fit.
 *
 * @example
 * ```ts
 * import { fn, LIBRARY, printFormula, real, setOf, use, vectorSort } from "lemmakit";
 * const f = fn("f", [vectorSort("d")], vectorSort("r"));
 * printFormula(use(LIBRARY.get("lipschitz")!, [f, setOf("S", vectorSort("d")), real("C")])); // "lipschitz(f, S, C)"
 * ```
 */
export function use(d: Definition, args: readonly Node[], others: ReadonlyMap<string, Definition> = LIBRARY): Formula {
  if (args.length !== d.parameters.length) throw new InputError("syntax", `"${d.name}" takes ${d.parameters.join(", ")}`);
  const avoid = new Set(args.flatMap((a) => [...namesIn(a)]));
  const letters = new Map(d.parameters.map((p, k) => [p, args[k]!]));
  try {
    const meaning = parseFormula(d.text, { variables: new Map(), dimensions: new Set(), letters, avoid, definitions: others });
    return Object.freeze({ tag: "use", name: d.name, args: Object.freeze([...args]), meaning, ...(LIBRARY.get(d.name) === d ? {} : { definition: d }) });
  } catch (e) {
    if (e instanceof InputError) throw new InputError(e.kind, `in ${d.name}(${d.parameters.join(", ")}): ${e.message}`);
    throw e;
  }
}
