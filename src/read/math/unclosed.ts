import type { Atom } from "../atom.ts";
import { placeOf, type Trouble } from "../source.ts";
import { depthChange } from "./layout.ts";
import { RELATIONS } from "./symbols.ts";
import type { Token } from "./token.ts";

/** The bracket that is open at the end of a formula and holds its relation, so that none is seen: `(x \le 1`. */
function unclosed(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  let outside = false;
  let inside = false;
  for (const [i, t] of tokens.entries()) {
    const change = depthChange(tokens, i);
    if (change > 0) open.push(t);
    if (change < 0) open.pop();
    const sign = (t.kind === "char" || (t.kind === "macro" && t.text.length > 1)) && /^(?:=|<|>|<=|>=|!=)$/.test(RELATIONS[t.text] ?? "");
    if (sign && open.length === 0) outside = true;
    if (sign && open.length > 0) inside = true;
  }
  return inside && !outside && open[0]?.kind !== "open" ? open[0] : undefined;
}

/** Reports such brackets. Braces are reported where the formula is parted into tokens. */
export function unclosedIn(atoms: readonly Atom[], troubles: Trouble[]): void {
  for (const a of atoms) {
    const open = a.kind === "math" ? unclosed(a.formula.tokens) : undefined;
    if (open) troubles.push({ message: `"${open.text}" is not closed in this formula`, place: placeOf(open.span) });
  }
}
