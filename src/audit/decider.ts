import { InputError, type InputErrorKind } from "../term/index.ts";
import type { Claim } from "../claim/index.ts";
import { open } from "../refute/index.ts";
import { check, type DecideOptions, type Decision } from "../search/index.ts";

/** What an audit needs to know of a decided claim. */
export interface Decided extends Pick<Decision, "verdict" | "method" | "ended" | "evaluations" | "seconds"> {
  /** Why `lemmakit check` refuses the claim as bad input; the verdict is then `open`. */
  readonly refused?: { readonly kind: InputErrorKind; readonly message: string };
}

/** How an audit asks. */
export interface AskOptions extends DecideOptions {
  /** A theorem of the claim, or of its negation, stands: what is found beside it is a second piece of evidence, or contradicts it. */
  readonly beside?: boolean;
}

/** How an audit has a claim decided: as `lemmakit check` does, here or on another thread. */
export type Decider = (claim: Claim, options: AskOptions) => Promise<Decided>;

/** A claim that was refused, as a decision. Other errors are thrown on. */
export function refusedBy(e: unknown): Decided {
  if (!(e instanceof InputError)) throw e;
  const { kind, message } = e;
  return { verdict: open(speaksOfNothing({ refused: { kind } }) ? "domain" : "unsupported", message), refused: { kind, message }, evaluations: 0, seconds: 0 };
}

/** Whether a claim was refused as one about nothing: a domain that is empty, or hypotheses that contradict each other. */
export function speaksOfNothing({ refused }: { readonly refused?: { readonly kind: InputErrorKind } }): boolean {
  return refused?.kind === "empty-domain" || refused?.kind === "contradictory-hypotheses";
}

/** Decides claims in this thread, one after the other. */
export function decideHere(): Decider {
  let last: Promise<unknown> = Promise.resolve();
  return (claim, options) => {
    const next = last.then((): Promise<Decided> => check(claim, options).catch(refusedBy));
    last = next.catch(() => {});
    return next;
  };
}
