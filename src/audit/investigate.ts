import type { Claim } from "../claim/index.ts";
import { checkCertificate, open, type Refuted, type Verdict } from "../certificate/index.ts";
import { prove, search, type SearchReport } from "../search/index.ts";
import { cover } from "./cover.ts";

/** What a look at one claim gave: the verdict and the evidence in a few words. */
export interface Investigation {
  readonly verdict: Verdict;
  readonly evidence: string;
  readonly report: SearchReport;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/**
 * The first digits of a decimal text, with its exponent.
 *
 * @example
 * ```ts
 * import { brief } from "lemmakit";
 * brief("0.30000000000000004"); // "0.3"
 * ```
 */
export function brief(text: string, digits = 6): string {
  const x = Number(text);
  if (Number.isFinite(x) && (x !== 0 || /^-?0*\.?0*$/.test(text))) return String(Number(x.toPrecision(digits)));
  const m = /^(-?\d(?:\.\d{1,5})?)\d*(e[+-]?\d+)?$/.exec(text);
  return m ? m[1]! + (m[2] ?? "") : text;
}

/** A counterexample in a few words: the point, then both sides. */
export function describeRefuted(r: Refuted): string {
  const { sizes, point } = r.witness;
  const counts = [...Object.entries(sizes.dimensions), ...Object.entries(sizes.indices)].map(([k, v]) => `${k} = ${v}`);
  const at = [...counts, ...Object.entries(point).map(([k, v]) => `${k} = ${v}`)];
  const relation = { "<=": ">", "<": ">=", ">=": "<", ">": "<=", "=": "≠" }[r.claim.conclusion.relation];
  return `${at.length ? `${at.join(", ")}: ` : ""}${brief(r.left[0])} ${relation} ${brief(r.right[0])}`;
}

/**
 * Searches a claim and says what came of it. A claim that survives is `open`, however long the search was.
 *
 * @example
 * ```ts
 * import { investigate, parseClaim } from "lemmakit";
 * investigate(parseClaim("forall x real: x^2 >= 2*x"), { seed: 1 }).verdict.verdict; // "refuted"
 * ```
 */
export function investigate(claim: Claim, options: { readonly seed: number; readonly signal?: AbortSignal | undefined }): Investigation {
  const report = search(claim, { seed: options.seed, ...(options.signal ? { signal: options.signal } : {}) });
  if (report.refuted) return { verdict: report.refuted, evidence: describeRefuted(report.refuted), report };
  if (!report.feasible) {
    const message = "no point was found that meets the hypotheses and where both sides have a value";
    return { verdict: open("domain", message), evidence: message, report };
  }
  const closed = claim.variables.length + claim.dimensions.length === 0;
  if (closed) {
    // Numbers only: the checker compares them, whatever the machine's speed.
    const found = prove(claim);
    const checked = "certificate" in found ? checkCertificate(claim, found.certificate) : undefined;
    if (checked?.kind === "proved") return { verdict: checked.proved, evidence: "both sides enclosed: it holds", report };
  }
  const seen = closed ? undefined : cover(claim);
  const enclosed = seen && seen.share > 0 ? `; enclosed on ${Math.floor(100 * seen.share)}% of ${seen.box}` : "";
  const searched = closed
    ? "both sides enclosed: no violation"
    : `no counterexample in ${plural(report.points, "point")} of ${plural(report.regimes.length, "regime")}${enclosed}`;
  return { verdict: open("budget", searched), evidence: searched, report };
}
