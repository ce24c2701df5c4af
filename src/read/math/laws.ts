import type { Cursor } from "./cursor.ts";
import type { Condition, Expr, Letter } from "./expr.ts";
import { readExpr } from "./grammar.ts";
import { depthChange, layout } from "./layout.ts";
import { conditionsOf } from "./ranges.ts";
import { LEFTS } from "./symbols.ts";
import { argumentAt, isChar, isMacro, type Token } from "./token.ts";
import { foreign } from "./unread.ts";

const NAMES: Readonly<Record<string, "expectation" | "probability">> = { E: "expectation", P: "probability", Pr: "probability", Prob: "probability" };

/** Whether an expectation or a probability begins here, and how many tokens its sign takes. */
function signAt(c: Cursor): { what: "expectation" | "probability"; next: number } | undefined {
  const t = c.peek();
  if (isMacro(t, "Pr")) return { what: "probability", next: c.place + 1 };
  if (!isMacro(t, "mathbb", "operatorname", "mathrm", "mathds")) return undefined;
  const inner = argumentAt(c.tokens, c.place + 1);
  const name = inner?.body.map((k) => k.text).join("") ?? "";
  const what = t!.text === "mathbb" || t!.text === "mathds" ? ({ E: "expectation", P: "probability" } as const)[name] : NAMES[name];
  return what && { what, next: inner!.next };
}
export const isLaw = (c: Cursor): boolean => signAt(c) !== undefined;

/** `\mathbb{E}_{i \sim p}[\dots]` and `\mathbb{P}_{i \sim p}(\dots)`: a law must be named, and what it speaks of stand in brackets. */
export function law(c: Cursor): Expr {
  const start = c.here();
  const { what, next } = signAt(c)!;
  c.place = next;
  let below: readonly Token[] = [];
  if (c.isMacro("_")) {
    c.take();
    below = c.argument("_");
  }
  if (below.length === 0) throw foreign(`${what} under a law that is not named`, start);
  const { draw, of } = drawOf(below, what, c);
  c.space();
  const inside = brackets(c);
  if (!inside) throw foreign(`${what} without brackets`, start);
  if (inside.some((t) => isMacro(t, "mid") || isMacro(t, "middle"))) throw foreign(`${what} under a condition`, start);
  const drawn = draw ? { draw } : {};
  if (what === "expectation") return { kind: "expectation", law: of, ...drawn, body: readExpr(inside, start), span: c.from(start) };
  const { ranges, where } = conditionsOf(inside, c.tokens[c.place - 1]!);
  if (ranges.length > 0) throw foreign("the probability of a membership", start);
  return { kind: "probability", law: of, ...drawn, event: where satisfies readonly Condition[], span: c.from(start) };
}

/** `i \sim p`, or the law alone. */
function drawOf(below: readonly Token[], what: string, c: Cursor): { draw?: Letter; of: Expr } {
  const at = c.here();
  const [chain, ...more] = layout(below);
  if (chain?.kind !== "chain" || more.length > 0 || chain.signs.length > 1) throw foreign(`${what} over more than one draw`, at);
  if (chain.signs.length === 0) return { of: readExpr(chain.sides[0]!, at) };
  if (chain.signs[0]!.says !== "sim") throw foreign(`${what} over a set`, at);
  const draw = readExpr(chain.sides[0]!, at);
  const of = readExpr(chain.sides[1]!, at);
  if (draw.kind !== "letter") throw foreign(`${what} over more than one draw`, at);
  if (of.kind === "power") throw foreign(`${what} over more than one draw`, at);
  return { draw, of };
}

/** What stands in the brackets at the cursor, which goes past them. */
function brackets(c: Cursor): readonly Token[] | undefined {
  const from = c.place + (c.peek()?.kind === "macro" && LEFTS.has(c.peek()!.text) ? 1 : 0);
  if (!isChar(c.tokens[from], "[", "(") && !isMacro(c.tokens[from], "{", "lbrace", "lbrack")) return undefined;
  let depth = 0;
  for (let i = c.place; i < c.tokens.length; i++) {
    depth += depthChange(c.tokens, i);
    if (depth > 0) continue;
    // `\right` closes, and its bracket stands behind it.
    const right = isMacro(c.tokens[i], "right") ? 1 : 0;
    c.place = i + 1 + right;
    const sized = isMacro(c.tokens[i - 1], "bigr", "Bigr", "biggr", "Biggr") ? 1 : 0;
    return c.tokens.slice(from + 1, i - sized);
  }
  return undefined;
}
