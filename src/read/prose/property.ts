import { fullName, type Expr, type Letter } from "../math/expr.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact, Origin, PropertyName } from "../scope/fact.ts";
import { knownSet } from "../scope/sets.ts";

const NAMES = /^(lipschitz|lipschitz-continuous|smooth|convex|bounded|differentiable)$/;
/** Words that go on with what a function is said to be: "on $S$", "with constant $L$", "in $r$". */
const GOES_ON = /^(?:continuously|everywhere|on|over|in|with|by|constant|constants|parameter|all|whole|of|the|its|function|functions|map|maps|mapping|continuous|loss|from|to|and|a|an|formula|parameterised|space|domain|set|argument)$/;

export const namesProperty = (words: readonly string[]): boolean => words.some((w) => NAMES.test(w));
/** Whether a word goes on with a property that words have named. */
export const continuesProperty = (words: readonly string[], w: string): boolean => (namesProperty(words) && GOES_ON.test(w) && w !== "function") || ((words.some((k) => /^(?:distributions?|laws?|measures?)$/.test(k)) || /\b(?:probability vectors?|mass functions?)\b/.test(words.join(" "))) && /^(?:on|over|the|finite|set)$/.test(w));

/** A function whose property is told, and its arguments where they were written. */
export interface Subject {
  readonly letter: Letter;
  readonly args?: readonly Letter[];
}

/**
 * What words say of a function, formulas among them as `formula` and `parameterised`, in order: "$L$-Lipschitz on $S$ and
 * convex". Nothing where any word is not understood.
 */
export function propertiesOf({ letter, args }: Subject, words: readonly string[], formulas: readonly Expr[], facts: readonly Fact[], origin: Origin): Fact[] | undefined {
  if (lookUp(facts, fullName(letter)).shape?.kind !== "function") return undefined;
  const given = [...formulas];
  const out: Fact[] = [];
  let open: { property: PropertyName; by?: Expr; over?: Expr; varies?: string } | undefined;
  let by: Expr | undefined;
  const finish = (): boolean => {
    if (!open) return true;
    const { property, varies, over } = open;
    const constant = open.by;
    open = undefined;
    if (property !== "convex" && property !== "differentiable" && !constant) return false;
    if (args && args.length > 1 && varies === undefined) return false;
    out.push({ kind: "property", property, of: letter, ...(args && args.length > 1 ? { at: { args, varies: varies! } } : {}), ...(over ? { over } : {}), ...(constant ? { by: constant } : {}), origin });
    return true;
  };
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    const name = NAMES.exec(w)?.[1];
    if (w === "parameterised") by = given.shift();
    else if (name) {
      if (!finish()) return undefined;
      open = { property: (name === "lipschitz-continuous" ? "lipschitz" : name) as PropertyName, ...(by ? { by } : {}) };
      by = undefined;
    } else if (w === "formula") {
      const e = given.shift();
      const before = words.slice(0, i).filter((k) => !/^(?:the|all|of|its|a|whole|space|set|domain)$/.test(k)).at(-1) ?? "";
      if (!e || !open) return undefined;
      if (/^(?:constant|parameter|by)$/.test(before)) open.by = e;
      else if (before === "in" && e.kind === "letter" && args?.some((a) => fullName(a) === fullName(e))) open.varies = fullName(e);
      else if (/^(?:on|over|in)$/.test(before) && (knownSet(e, facts) || e.kind === "product")) open.over = e;
      else return undefined;
    } else if (!GOES_ON.test(w) || (/^(?:its|domain|from|to)$/.test(w))) return undefined;
  }
  return finish() && out.length > 0 ? out : undefined;
}
