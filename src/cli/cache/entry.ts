import { Budget } from "../../exact/index.ts";
import { admit, type Witness } from "../../certificate/index.ts";
import { open, refuteWith, type Open } from "../../refute/index.ts";
import { replay, type Certificate } from "../../kernel/certificate.ts";
import { printClaim, type Claim } from "../../claim/index.ts";
import { refusedBy, type Decided } from "../../audit/index.ts";
import { certificateText } from "../../search/index.ts";

/** Whose hand made a seal. */
export interface Seals {
  readonly seal: (text: string) => string;
  readonly isOurs: (text: string, seal: unknown) => boolean;
}
/** For what is not ours: no seal is taken. */
export const NO_SEALS: Seals = { seal: () => "", isOurs: () => false };

/** What a decision depends on, beside the claim and the engine. */
export interface Question {
  readonly seed: number;
  readonly work: number;
  readonly timeout: number;
  readonly brief: boolean | "search";
}

/** One decision as it is kept: the evidence, for the checker to accept again; or why it is open, under our seal. */
export interface Entry {
  readonly claim: string;
  readonly witness?: Witness;
  readonly certificate?: Certificate;
  /** `lemmakit check` refuses it: to be seen again. */
  readonly refused?: true;
  readonly open?: Pick<Open, "reason" | "message"> & { readonly timeout: number; readonly ended: Decided["ended"] | null };
  readonly evaluations: number;
  readonly seal?: string;
}

const sealed = (claim: string, q: Question, o: NonNullable<Entry["open"]>, evaluations: number): string =>
  JSON.stringify([claim, q.seed, q.work, q.brief, o.timeout, o.reason, o.message, o.ended, evaluations]);

/** The entry of a decision; `undefined` where there is nothing to keep. */
export function entryOf(claim: Claim, q: Question, { verdict, evaluations, ended, refused }: Decided, sealer: Seals): Entry | undefined {
  const kept = { claim: printClaim(claim), evaluations };
  if (refused) return { ...kept, refused: true };
  if (verdict.verdict === "refuted") return { ...kept, witness: verdict.witness };
  if (verdict.verdict === "proved") return { ...kept, certificate: verdict.certificate as Certificate };
  const o = { reason: verdict.reason, message: verdict.message, timeout: q.timeout, ended: ended ?? null };
  return { ...kept, open: o, seal: sealer.seal(sealed(kept.claim, q, o, evaluations)) };
}

function verdictOf(claim: Claim, q: Question, e: Entry, sealer: Seals): Omit<Decided, "evaluations" | "seconds"> | undefined {
  if (e.witness) {
    const result = refuteWith(claim, e.witness);
    return result.kind === "refuted" ? { verdict: result.refuted } : undefined;
  }
  if (e.certificate) {
    const result = replay(claim, e.certificate);
    return result.kind === "proved" ? { verdict: result.proved, method: certificateText(result.proved) } : undefined;
  }
  if (e.refused) return refusal(claim);
  // Where the clock ended it, a later end may find more.
  if (!e.open || !(e.open.timeout >= q.timeout) || !sealer.isOurs(sealed(e.claim, q, e.open, e.evaluations), e.seal)) return undefined;
  return { verdict: open(e.open.reason, e.open.message), ...(e.open.ended ? { ended: e.open.ended } : {}) };
}

/** Why a claim is refused, where it is. */
function refusal(claim: Claim): Decided | undefined {
  try {
    admit(claim);
    return undefined;
  } catch (e) {
    return refusedBy(e);
  }
}

/** The decision that an entry gives, when its evidence is accepted now; `undefined` for anything else. Never throws. */
export function decidedBy(claim: Claim, q: Question, json: unknown, sealer: Seals): Decided | undefined {
  try {
    const e = json as Entry;
    if (e.claim !== printClaim(claim) || !Number.isSafeInteger(e.evaluations)) return undefined;
    const started = performance.now();
    // Evidence that takes longer to check than to find is none.
    const found = new Budget({ seconds: q.timeout }).run(() => verdictOf(claim, q, e, sealer));
    return found && { ...found, evaluations: e.evaluations, seconds: (performance.now() - started) / 1000 };
  } catch {
    return undefined;
  }
}
