import { isNumeric, printFormula, claim, leq, relate, type Claim, type Formula, type RelationName } from "../claim/index.ts";
import type { DecideOptions } from "../search/index.ts";
import { speaksOfNothing, type Decided } from "./decider.ts";
import type { Inhabited } from "./finding.ts";

const having = (c: Claim, where: readonly Formula[], conclusion: Formula): Claim =>
  claim(c.variables, conclusion, { where, atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])) });

/**
 * The claim that nothing meets the domains and hypotheses of another. A counterexample to it is a point that meets them,
 * a proof of it shows that the other claim says nothing.
 *
 * @example
 * ```ts
 * import { parseClaim, printClaim } from "lemmakit";
 * import { nothingMeets } from "./index.ts";
 * printClaim(nothingMeets(parseClaim("forall x real where x^2 <= 1: x <= 1"))); // "forall x real where x^2 <= 1: 1 <= 0"
 * ```
 */
export const nothingMeets = (c: Claim): Claim => having(c, c.hypotheses, leq(1, 0));

const NEGATIONS: Readonly<Record<RelationName, readonly RelationName[]>> = { "<=": [">"], "<": [">="], ">=": ["<"], ">": ["<="], "=": ["<", ">"], "!=": ["="] };

/**
 * Claims each of which shows, when it is proved, that nothing meets the hypotheses of another: that one hypothesis fails
 * wherever the others hold.
 *
 * @example
 * ```ts
 * import { parseClaim, printClaim } from "lemmakit";
 * import { contradictions } from "./index.ts";
 * contradictions(parseClaim("forall x real where exp(x) < 1 + x: x = 7")).map(printClaim); // ["forall x real: exp(x) >= 1 + x"]
 * ```
 */
export function contradictions(c: Claim): Claim[] {
  return c.hypotheses.flatMap((h) => {
    if (h.tag !== "relation" || h.left.sort.kind !== "real" || h.right.sort.kind !== "real") return [];
    const others = c.hypotheses.filter((o) => o !== h);
    return NEGATIONS[h.relation].map((r) => having(c, others, relate(h.left, r, h.right)));
  });
}

/** Looks whether anything meets the hypotheses of a claim. Where the claim is proved and no point is found, it looks for long. */
export async function inhabitedBy(c: Claim, decided: Decided, proved: boolean, ask: (claim: Claim, options: DecideOptions) => Promise<Decided>): Promise<Inhabited> {
  if (speaksOfNothing(decided)) return { kind: "empty", because: decided.refused!.message };
  const negated = nothingMeets(c);
  // A search for a model that is long finds little that a glance does not; models are kept beside a paper.
  for (const brief of proved && isNumeric(c) ? [true, false] : [true]) {
    const asked = await ask(negated, { brief });
    const { verdict } = asked;
    if (speaksOfNothing(asked)) return { kind: "empty", because: asked.refused!.message };
    if (verdict.verdict === "refuted") return { kind: "point", at: verdict };
    if (verdict.verdict === "proved") return { kind: "empty", because: "it is proved that nothing meets the domains and hypotheses" };
    for (const k of contradictions(c)) {
      const shown = await ask(k, { brief: true });
      if (speaksOfNothing(shown)) return { kind: "empty", because: shown.refused!.message };
      if (shown.verdict.verdict === "proved") return { kind: "empty", because: `it is proved that ${printFormula(k.conclusion)} wherever the other conditions hold` };
    }
  }
  return { kind: "unknown" };
}
