import { Refuted } from "../refute/index.ts";
import { latexClaim, printClaim, type Claim } from "../claim/index.ts";
import { isClaim, refusalOf, scopeOf, usesOf, type Audit, type AuditedStep, type Sentence } from "../audit/index.ts";
import { replayOf, type Replay } from "./replay.ts";
import { knownOf, stepVerdict } from "./verdict.ts";
import { witnessJson } from "./witness.ts";

function formula(p: Claim | Sentence): { text: string; latex: string } {
  return isClaim(p) ? { text: printClaim(p), latex: latexClaim(p) } : { text: p.text, latex: p.latex };
}

/** The line: a claim, a claim that the types refuse, with what they say, or a sentence. */
function printedJson({ step: { printed, latex } }: AuditedStep): Record<string, unknown> {
  const tex = latex === undefined ? {} : { latex };
  if (isClaim(printed)) return { kind: "claim", ...formula(printed), ...tex };
  const refused = refusalOf(printed);
  return refused ? { kind: "claim", text: printed.stated, latex: printed.latex, says: printed.text, refused: refused.message } : { kind: "sentence", ...formula(printed), ...tex, ...(printed.unsaid === undefined ? {} : { reason: printed.unsaid }) };
}

function stepJson(s: AuditedStep, replay: string): Record<string, unknown> {
  const { step, findings } = s;
  const { verdict, finding } = stepVerdict(s);
  const of = (role: string) => findings.find((f) => f.role === role);
  const [repair, at, below] = [of("repair"), of("best"), of("below")];
  const refutation = verdict.verdict === "refuted"
    ? { witness: witnessJson(verdict), ...(Refuted.is(verdict) ? { left: verdict.left, right: verdict.right, violation: verdict.violation } : {}), replay }
    : {};
  const twins = findings.filter((f) => f.role === "twin").map((f) => ({ name: f.twin, text: printClaim(f.claim), ...knownOf(f, f.verdict) }));
  return {
    label: step.label,
    where: `${s.section}, ${step.where}`,
    ...(step.source ? { source: step.source } : {}),
    printed: printedJson(s),
    ...(step.reading ? { reading: step.reading } : {}),
    status: s.status,
    evidence: s.evidence,
    ...knownOf(finding, verdict),
    ...(finding?.theorem ? { theorem: finding.theorem.theorem } : {}),
    ...refutation,
    ...(repair ? { repair: { ...formula(repair.claim), ...(step.repair?.text ? { note: step.repair.text } : {}), ...(step.repair?.only ? { only: step.repair.only } : {}), ...knownOf(repair, repair.verdict), meets: repair.inhabited?.kind === "point" ? witnessJson(repair.inhabited.at) : null } } : {}),
    ...(step.best && at && below ? { best: { constant: step.best.constant, at: knownOf(at, at.verdict).verdict, below: knownOf(below, below.verdict).verdict } } : {}),
    ...(twins.length ? { twins } : {}),
    claims: findings.filter((f) => f.role !== "twin").map((f) => ({ role: f.role, ...(f.role === "printed" || f.role === "repair" ? {} : { text: printClaim(f.claim) }), ...knownOf(f, f.verdict), ...(f.verdict.verdict === "proved" ? { scope: scopeOf(f.claim) } : {}) })),
    uses: usesOf(step),
    why: s.because === step.note ? s.because : `${s.because}${/[.!?]$/.test(s.because) ? "" : "."} ${step.note}`.trimEnd(),
    seconds: Number(s.seconds.toFixed(3)),
  };
}

/** The audit by the contract of the command line: one object, stable field names. */
export function auditJson(audit: Audit, replay: Replay = {}): Record<string, unknown> {
  const { title, source } = audit.paper;
  return {
    paper: { title, source },
    ...(audit.shard ? { shard: { ...audit.shard, steps: audit.paper.sections.flatMap((s) => s.steps).length } } : {}),
    steps: audit.steps.map((s) => stepJson(s, replayOf(s.step.label, audit.seed, replay))),
    // Of a part, the results are told as they are stated; all parts together judge them.
    results: audit.shard ? audit.paper.results : audit.results,
    ...(audit.stopped ? { stopped: true } : {}),
    seconds: Number(audit.seconds.toFixed(3)),
    seed: audit.seed,
  };
}
