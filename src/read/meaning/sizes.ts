import { size, type Node } from "../../term/index.ts";
import { relate, type Relation } from "../../claim/index.ts";
import type { Expr } from "../math/expr.ts";
import { Unread } from "../math/unread.ts";
import { conditionsInForce, lookUp } from "../scope/active.ts";
import type { Fact } from "../scope/fact.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";

/** Words that say what a dimension is for all that follows. */
const LASTS = /^(?:let|fix|set|put|take|choose|define|consider|throughout|with|where|given)\b/i;

/**
 * What equations say of the dimensions that a reading uses: `n = 1` of the n of \mathbb R^n. "If $n=2$" fixes it for its
 * sentence; a line of a later one may be meant of every n, and gets a remark.
 */
export function equatedSizes(c: Context, sentence: number | undefined, remark: (why: string) => void): Relation[] {
  const out: Relation[] = [];
  for (const name of [...c.dimensions]) {
    const definition = lookUp(c.facts, name).definition;
    if (!definition || definition.parameters || definition.indices) continue;
    const { origin, body } = definition;
    const value = definition.body.kind === "letter" && definition.body.name === name ? undefined : valueOf(body, c);
    if (value && (origin.sentence === sentence || (LASTS.test(origin.words) && !saidAgain(definition, c)))) {
      c.origins.add(origin);
      out.push(relate(size(name) as Node, "=", value));
    } else remark(`${value ? "it may be meant of other" : "not read, of the"} sizes: "${origin.words}"`);
  }
  return out;
}

/** Whether what comes behind a definition says more of its letter. */
function saidAgain(d: Fact & { kind: "definition" }, c: Context): boolean {
  const at = c.facts.indexOf(d);
  return conditionsInForce(c.facts.slice(at)).some((f) => f.kind === "condition" && [f.left, f.right].some((e) => e.kind === "letter" && e.name === d.name));
}

/** The value of a dimension, where it is made of numbers and of other dimensions. */
function valueOf(body: Expr, c: Context): Node | undefined {
  const before = new Set(c.used.keys());
  try {
    const v = elaborate(body, c);
    return v.kind === "real" && [...c.used.keys()].every((n) => before.has(n)) ? v.node : undefined;
  } catch (x) {
    if (x instanceof Unread) return undefined;
    throw x;
  } finally {
    for (const n of [...c.used.keys()]) if (!before.has(n)) c.used.delete(n);
  }
}
