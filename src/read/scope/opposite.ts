import { plain } from "../math/expr.ts";
import type { Fact } from "./fact.ts";

const FLIP: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!=" };
/** What no two numbers are at once. */
const EXCLUDES: Readonly<Record<string, RegExp>> = { "<": /^(?:>|>=|=)$/, ">": /^(?:<|<=|=)$/, "<=": /^>$/, ">=": /^<$/, "=": /^(?:<|>|!=)$/, "!=": /^=$/ };

type Condition = Fact & { kind: "condition" };

/** Whether two conditions put the same sides the other way round: `x \ge y` of one case, and `x < y` of the next. */
export function opposite(a: Condition, b: Condition): boolean {
  const [al, ar, bl, br] = [a.left, a.right, b.left, b.right].map(plain);
  const says = al === bl && ar === br ? b.says : al === br && ar === bl ? FLIP[b.says] : undefined;
  return says !== undefined && (EXCLUDES[a.says]?.test(says) ?? false);
}
/** "If $x<y$" after "if $x\ge y$" takes its place; "suppose $x<y$" may be led to a contradiction. */
export const turns = (f: Fact): boolean => /^(?:if|when|for)\b/i.test(f.origin.words);
