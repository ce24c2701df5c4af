import { latexClaim, printClaim, type Claim } from "../claim/index.ts";
import { isClaim, usesOf, type AnyVerdict, type Audit, type AuditedStep, type Sentence } from "../audit/index.ts";
import { assuranceOf, stepVerdict } from "./verdict.ts";
import { witnessJson } from "./witness.ts";

function formula(p: Claim | Sentence): { text: string; latex: string } {
  return isClaim(p) ? { text: printClaim(p), latex: latexClaim(p) } : { text: p.text, latex: p.latex };
}

const known = (v: AnyVerdict) => {
  const assurance = assuranceOf(v);
  return { verdict: v.verdict, ...(assurance === undefined ? {} : { assurance }), ...("recorded" in v ? { recorded: v.recorded } : {}) };
};

function stepJson(s: AuditedStep, replay: string): Record<string, unknown> {
  const { verdict } = stepVerdict(s);
  const repair = s.findings.find((f) => f.role === "repair");
  const best = s.step.best;
  const refutation = verdict.verdict === "refuted"
    ? { witness: witnessJson(verdict), left: verdict.left, right: verdict.right, violation: verdict.violation, replay }
    : {};
  return {
    label: s.step.label,
    where: `${s.section}, ${s.step.where}`,
    printed: formula(s.step.printed),
    status: s.status,
    ...known(verdict),
    ...refutation,
    ...(repair ? { repair: { ...formula(repair.claim), ...(s.step.repair?.text ? { note: s.step.repair.text } : {}), ...known(repair.verdict) } } : {}),
    ...(best ? { best: { constant: best.constant } } : {}),
    uses: usesOf(s.step),
    why: s.because === s.step.note ? s.because : `${s.because}${/[.!?]$/.test(s.because) ? "" : "."} ${s.step.note}`,
    seconds: Number(s.seconds.toFixed(3)),
  };
}

/** The audit by the contract of the command line: one object, stable field names. */
export function auditJson(audit: Audit): Record<string, unknown> {
  const { title, source } = audit.paper;
  return {
    paper: { title, source },
    steps: audit.steps.map((s) => stepJson(s, `lemmakit audit --only ${s.step.label} --seed ${audit.seed}`)),
    results: audit.results,
    seconds: Number(audit.seconds.toFixed(3)),
    seed: audit.seed,
  };
}
