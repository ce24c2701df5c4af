import { latexClaim, latexConditions, parseClaim, printClaim, type Claim } from "../../../claim/index.ts";
import { claimFromLatex } from "../../../read/claim.ts";
import { mathml } from "../math.ts";
import type { Preview } from "./messages.ts";

/** Signs around a formula in LaTeX. As many spaces keep the columns of what is inside. */
const AROUND = /^(\s*)(\$\$?|\\\[|\\\()([^]*?)(\$\$?|\\\]|\\\))(\s*)$/;

/** A claim as a reader types it: in the grammar, or in LaTeX, which is told by its backslashes. Throws `InputError` with the column. */
export function readTyped(text: string): Claim {
  const bare = text.replace(AROUND, (_, before: string, open: string, inside: string, close: string, after: string) => before + " ".repeat(open.length) + inside + " ".repeat(close.length) + after);
  return bare.includes("\\") ? claimFromLatex(bare) : parseClaim(bare);
}

/** What a claim was read as, typeset. */
export function previewOf(claim: Claim): Preview {
  return { kind: "preview", claim: printClaim(claim), formula: mathml(latexClaim(claim), true), conditions: latexConditions(claim).map((c) => mathml(c)) };
}
