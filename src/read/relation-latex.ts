import { typeset } from "./math/typeset.ts";
import type { Line } from "./prose/line.ts";

/** A relation of a source as LaTeX without the author's macros; where it goes on with the one before it, from its sign on. */
export function relationLatex({ chain, at, sign }: Line, goesOn: boolean): string {
  const plain = sign.latex === "\\not" ? "\\neq" : sign.latex;
  const says = sign.over === "" ? plain : `\\overset{\\text{${sign.over}}}{${plain}}`;
  return `${goesOn ? "{}" : typeset(chain.sides[at] ?? [])} ${says} ${typeset(chain.sides[at + 1] ?? [])}`;
}
