import { once } from "../exact/marks.ts";
import { names } from "./names.ts";
import { keyOf, polyOf } from "./poly.ts";
import { renamed } from "./substitute.ts";
import { idOf, partsOf, refuse, type Index, type Term } from "./term.ts";

const PARTIAL: ReadonlySet<string> = new Set(["inv", "log", "sqrt"]);

/** An application of a partial function, and the positions for all of which it must have a value. */
interface Partial {
  readonly over: readonly Index[];
  readonly call: Extract<Term, { tag: "apply" }>;
}

function find(t: Term): Partial[] {
  const inner = partsOf(t).flatMap(find);
  if (t.tag === "apply" && PARTIAL.has(t.fn)) return [...inner, { over: [], call: t }];
  if (t.tag !== "sum" && t.tag !== "max") return inner;
  const isBound = ({ over, call }: Partial): boolean => names(call).has(idOf(t.index)) && !over.some((i) => idOf(i) === idOf(t.index));
  return inner.map((p) => (isBound(p) ? { ...p, over: [t.index, ...p.over] } : p));
}

/** A text that names the demand: the function, and its argument in normal form with the positions renamed in order. */
function keyOfPartial({ over, call }: Partial): string {
  const { over: bound, term } = renamed(over, call.of, (_, k) => `_p${k}`);
  return `${bound.map(idOf).join(",")}|${call.fn}{${keyOf(polyOf(term))}}`;
}

/**
 * The partial applications in a term, each once, by key. A term has a value exactly where all of them do; and one with a
 * value anywhere serves as evidence for every term that holds the same application. By nesting, from inside out: an
 * application that cancels out of the key of another is in the set by itself. Dimensions are not empty, so what does not
 * depend on a bound position must have its value.
 */
export const partials: (t: Term) => ReadonlySet<string> = once((t) => new Set(t.tag === "sum" || t.tag === "max" ? find(t).map(keyOfPartial) : unbound(t)));
const unbound = (t: Term): string[] => [...partsOf(t).flatMap((p) => [...partials(p)]), ...(t.tag === "apply" && PARTIAL.has(t.fn) ? [outermost(t)] : [])];
/** The key of a partial application itself, without those inside it. */
export const outermost = (call: Term): string => (call.tag === "apply" ? keyOfPartial({ over: [], call }) : refuse("not an application"));
