import { apply, num, pi, pow } from "./build.ts";
import type { Node, Real } from "./node.ts";
import { operator } from "./operators.ts";
import type { Instruction } from "./tape.ts";

/**
 * The places of a tape as terms again, with terms for its inputs. Throws `RangeError` for a place whose term has more nodes than
 * `most`, and for a spectral norm of three rows or more, which no term of numbers says.
 *
 * @example
 * ```ts
 * import { num, printTerm } from "lemmakit";
 * import { instantiate, parseTerm, readBack, REAL } from "./index.ts";
 * const tape = instantiate([parseTerm("2*x + 1", { variables: new Map([["x", REAL]]), dimensions: new Set() })]);
 * printTerm(readBack(tape.code, () => num(3), 10)(tape.roots[0]!)); // "2*3 + 1"
 * ```
 */
export function readBack(code: readonly Instruction[], input: (slot: number, place: number) => Node, most: number): (place: number) => Real {
  const known = new Map<number, { readonly term: Real; readonly nodes: number }>();
  const read = (place: number): { readonly term: Real; readonly nodes: number } => {
    let r = known.get(place);
    if (!r) known.set(place, (r = made(place)));
    if (r.nodes > most) throw new RangeError("a term out of reach");
    return r;
  };
  const made = (place: number): { readonly term: Real; readonly nodes: number } => {
    const i = code[place]!;
    switch (i.op) {
      case "number":
        return { term: num(i.value), nodes: 1 };
      case "pi":
        return { term: pi, nodes: 1 };
      case "input":
        return { term: input(i.slot, place) as Real, nodes: 1 };
      case "pow": {
        const base = read(i.a);
        return { term: pow(base.term, i.n), nodes: base.nodes + 1 };
      }
      case "spectral":
        throw new RangeError("a spectral norm of three rows or more");
      default: {
        const args = (operator(i.op).arity === 1 ? [i.a] : [i.a, i.b]).map(read);
        return { term: apply(i.op, args.map((a) => a.term)) as Real, nodes: args.reduce((n, a) => n + a.nodes, 1) };
      }
    }
  };
  return (place) => read(place).term;
}
