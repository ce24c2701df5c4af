import { isNumeric, printClaim, type Claim } from "../claim/index.ts";
import type { Witness } from "../certificate/index.ts";
import { withProofs, type DecideOptions } from "../search/index.ts";
import { speaksOfNothing, type Decided, type Decider } from "./decider.ts";
import { describeRefuted } from "./describe.ts";
import type { AnyVerdict, Finding, RocqVerdict } from "./finding.ts";
import { inhabitedBy, nothingMeets } from "./inhabited.ts";
import { NO_PROOFS, type ProofIndex } from "./obligations.ts";
import type { StepSource } from "./step.ts";
import { tasksOf, type Task } from "./tasks.ts";

/** What a look at the claims of a step needs. */
export interface LookOptions {
  readonly decide: Decider;
  /** Seed and limits of each claim. */
  readonly effort?: Pick<DecideOptions, "seed" | "timeout" | "work" | "signal">;
  readonly proofs?: ProofIndex;
  /** Models that are known, by the text of the claim they refute. */
  readonly models?: Readonly<Record<string, Witness>>;
}

/** Two pieces of evidence contradict each other: nothing that was said of a claim can be trusted. */
export class SoundnessAlarm extends Error {
  override readonly name = "SoundnessAlarm";
}

/** Looks at claims; the same claim is decided once, whoever asks. */
export class Look {
  private readonly options: LookOptions;
  private readonly proofs: ProofIndex;
  private readonly asked = new Map<string, Promise<Decided>>();

  constructor(options: LookOptions) {
    this.options = options;
    this.proofs = options.proofs ?? NO_PROOFS;
  }

  /** Gives every claim of a step its verdict. Rejects with a `SoundnessAlarm` when a claim is both proved and refuted. */
  findings(step: StepSource): Promise<Finding[]> {
    return Promise.all(tasksOf(step).map((t) => this.look(step.label, t)));
  }

  private ask(claim: Claim, brief: boolean, beside = false): { readonly decided: Promise<Decided>; readonly first: boolean } {
    const key = `${brief} ${printClaim(claim)}`;
    const before = this.asked.get(key);
    if (before) return { decided: before, first: false };
    const { decide, effort, models } = this.options;
    const model = models?.[printClaim(claim)];
    const known = model && refutedBy(claim, model);
    const decided = known ? Promise.resolve(known) : decide(claim, { ...effort, brief, ...(beside ? { beside } : {}) });
    this.asked.set(key, decided);
    return { decided, first: true };
  }

  private async look(label: string, task: Task): Promise<Finding> {
    const { claim, role } = task;
    const key = printClaim(claim);
    const [theorem, refutation] = [this.proofs.proved.get(key), this.proofs.refuted.get(key)];
    // Where a theorem stands, a first look: to see that nothing contradicts it, and whether a certificate is near.
    const beside = theorem !== undefined || (refutation !== undefined && !isNumeric(claim));
    const asked = this.ask(claim, beside, beside);
    const decided = await asked.decided;
    const verdict = strongest(decided, theorem);
    demandOneSide(label, key, decided.verdict, theorem, refutation);
    const line = role === "printed" || role === "reading" || role === "repair";
    const looks = line && decided.verdict.verdict !== "refuted" && (claim.hypotheses.length > 0 || role === "repair" || speaksOfNothing(decided));
    const empty = looks ? this.proofs.proved.get(printClaim(nothingMeets(claim))) : undefined;
    const inhabited = empty ? ({ kind: "empty", because: named(empty) } as const) : looks ? await inhabitedBy(claim, decided, verdict.verdict === "proved", (c, { brief }) => this.ask(c, brief === true).decided) : undefined;
    return {
      role, charge: task.charge, claim, verdict,
      ...(task.twin === undefined ? {} : { twin: task.twin }),
      ...(theorem ? { theorem } : {}),
      ...(refutation ? { refutation } : {}),
      ...(inhabited ? { inhabited } : {}),
      evidence: evidenceText(decided, verdict, theorem, refutation),
      evaluations: decided.evaluations,
      seconds: asked.first ? decided.seconds : 0,
    };
  }
}

/** What a known model says of a claim, where the checker accepts it; proofs that it lacks are sought. */
function refutedBy(claim: Claim, model: Witness): Decided | undefined {
  const started = performance.now();
  const result = withProofs(claim, model);
  if (result.kind === "rejected") return undefined;
  return { verdict: result.refuted, method: "a model", evaluations: 1, seconds: (performance.now() - started) / 1000 };
}

/** A theorem checked now, else a certificate or a point, else a recorded theorem, else what the search says. */
function strongest({ verdict }: Decided, theorem: RocqVerdict | undefined): AnyVerdict {
  if (!theorem) return verdict;
  return theorem.recorded && verdict.verdict === "proved" ? verdict : theorem;
}

function demandOneSide(label: string, key: string, found: AnyVerdict, theorem: RocqVerdict | undefined, refutation: RocqVerdict | undefined): void {
  const [proved, refuted] = [theorem !== undefined || found.verdict === "proved", refutation !== undefined || found.verdict === "refuted"];
  if (proved && refuted) throw new SoundnessAlarm(`soundness alarm: a claim of ${label} is both proved and refuted: ${key}`);
}

const named = (t: RocqVerdict): string => `theorem ${t.theorem} in Rocq`;

function evidenceText({ verdict: found, method, ended }: Decided, verdict: AnyVerdict, theorem: RocqVerdict | undefined, refutation: RocqVerdict | undefined): string {
  if (found.verdict === "refuted") return `${describeRefuted(found)}${refutation ? `; ${named(refutation)}` : ""}`;
  if (refutation) return `refuted by ${named(refutation)}`;
  const certificate = found.verdict === "proved" ? (method ?? "certificate") : undefined;
  if (verdict === theorem && theorem) return certificate ? `${named(theorem)}; ${certificate}` : named(theorem);
  if (certificate) return theorem ? `${certificate}; ${named(theorem)}` : certificate;
  return found.verdict === "open" ? `${found.message}${ended === "time" ? "; the clock ended it" : ""}` : "";
}
