import { brief, type Finding } from "../../audit/index.ts";
import type { Refuted } from "../../refute/index.ts";
import { printClaim, type Claim } from "../../claim/index.ts";
import { replayOf, type Replay } from "../replay.ts";
import { witnessJson } from "../witness.ts";
import { escapeHtml, scrolls, table, tag } from "./html.ts";
import { displayClaim, inlineClaim } from "./math.ts";
import { prose } from "./prose.ts";
import { findingBadge, isRefutedByTheorem } from "./status.ts";

const ROLES: Readonly<Record<Finding["role"], string>> = {
  also: "read also as", printed: "As printed", reading: "Read as", holds: "Must hold", fails: "Must fail", repair: "After repair", best: "At the constant", below: "Just below it", twin: "Twin",
};

/** One relation of a derivation on a line of its own, with its verdict and the evidence for it. What it is claimed for is said once. */
function line(f: Finding, shown: Set<string>, only: string | undefined): string {
  const text = printClaim(f.claim);
  const known = shown.has(text);
  shown.add(text);
  const kernel = f.refutation ? " The kernel of Rocq accepted the refutation as well." : "";
  return tag(
    "li",
    { class: `lk-line lk-line-${isRefutedByTheorem(f) ? "refuted" : f.verdict.verdict}` },
    tag("p", { class: "lk-role" }, `${ROLES[f.role]} ${findingBadge(f, f.role === "repair" ? only : undefined)}`),
    known ? tag("p", {}, inlineClaim(f.claim)) : displayClaim(f.claim),
    tag("p", { class: "lk-evidence" }, `${prose(f.evidence)}.${kernel}`),
  );
}

/** The claims that were looked at for a step, in order; each has its own evidence on its line. `above` stands on the page already; `only` restricts the repair. */
export function findingChain(findings: readonly Finding[], above: readonly Claim[] = [], only?: string): string {
  if (findings.length === 0) return tag("p", {}, "The line makes no claim that terms can state.");
  const shown = new Set(above.map(printClaim));
  return tag("ol", { class: "lk-chain" }, ...findings.map((f) => line(f, shown, only)));
}

/** An enclosure as an interval: the digits both ends share are not repeated by rounding them. */
const interval = ([lo, hi]: readonly [string, string]): string => tag("code", {}, escapeHtml(lo === hi ? clip(lo) : `[${clip(lo)}, ${clip(hi)}]`));
const clip = (s: string): string => (s.length > 36 ? `${s.slice(0, 32)}…${/e[+-]?\d+$/i.exec(s)?.[0] ?? ""}` : s);

const RELATIONS = { "<=": "≤", "<": "<", ">=": "≥", ">": ">", "=": "=", "!=": "≠" } as const;

/** A counterexample as two tables: the point, then the enclosures of both sides; and the commands that replay it. */
export function counterexample(r: Refuted, label: string, seed: number, how: Replay, again = replayOf(label, seed, how)): string {
  const point = Object.entries(witnessJson(r));
  const rows = point.map(([name, value]) => [tag("code", {}, escapeHtml(name)), tag("code", {}, escapeHtml(value)), escapeHtml(brief(value))]);
  const relation = RELATIONS[r.relation.relation];
  const sides = [
    ["left side", interval(r.left)],
    ["right side", interval(r.right)],
    ["left − right", interval(r.violation)],
  ];
  const at = rows.length ? table("The point", ["input", "exact value", "about"], rows) : tag("p", {}, "The claim has no variables: its two sides are numbers.");
  return [
    at,
    table(`Both sides, enclosed at ${r.digits} digits; the claim asks for left ${relation} right`, ["term", "lies in"], sides),
    replay(again),
    replay(`lemmakit check "${printClaim(r.claim)}" --seed ${seed}`),
  ].join("");
}

/** A command with a button that copies it. */
export function replay(command: string): string {
  const copy = tag("button", { type: "button", class: "lk-copy", "data-lk-copy": true }, "Copy");
  return tag("div", { class: "lk-replay" }, scrolls("command", tag("code", {}, escapeHtml(command))), copy);
}

