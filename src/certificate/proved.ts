import { printClaim, settled, type Claim } from "../claim/index.ts";
import { InputError } from "../term/index.ts";
import { readValue } from "./algebra/read.ts";
import type { Hypothesis } from "./goal-type.ts";
import { goalOf } from "./make-goal.ts";
import { demandGoal, isMet, statementOf } from "./obligations.ts";
import { signsAt } from "./place.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Tree } from "./rule.ts";
import { checkTree } from "./tree.ts";
import { isRefusal } from "./terms.ts";

/**
 * Evidence for a claim, as plain data: a proof that each partial operation is defined where signs do not tell (in the
 * order of the claim), and a proof of each conclusion (two for an equation).
 */
export interface Certificate {
  readonly defined: readonly { readonly sign: 1 | -1; readonly proof: Tree }[];
  readonly proofs: readonly Tree[];
}

const minted = new WeakSet<object>();
const key = Symbol("proved");

/**
 * The verdict that a claim holds, on the evidence of a certificate. Only {@link checkCertificate} makes one, after it has
 * checked every step; `ProvedByCertificate.is` tells a real one from a forgery.
 */
export class ProvedByCertificate {
  readonly verdict = "proved";
  readonly assurance = "certificate";
  readonly claim: Claim;
  readonly certificate: Certificate;
  /** How many steps were checked, and which rules they used. */
  readonly steps: number;
  readonly rules: readonly string[];

  /** @internal */
  constructor(token: symbol, claim: Claim, certificate: Certificate, steps: number, rules: readonly string[]) {
    if (token !== key) throw new TypeError("only checkCertificate() makes this verdict");
    this.claim = claim;
    this.certificate = certificate;
    this.steps = steps;
    this.rules = rules;
    Object.freeze(this);
    minted.add(this);
  }

  /** Whether a value is a verdict that {@link checkCertificate} made. */
  static is(x: unknown): x is ProvedByCertificate {
    return typeof x === "object" && x !== null && minted.has(x);
  }
  toString(): string {
    return `proved: ${printClaim(this.claim)}`;
  }
}

/** Deeply frozen copies of plain data; a certificate cannot change after it was checked. */
function copied(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return Object.freeze(Array.from(data, copied));
  return Object.freeze(Object.fromEntries(Object.entries(data).map(([k, v]) => [k, copied(v)])));
}

/**
 * Checks a certificate of a claim, given apart from it, in exact and decimal arithmetic. Gives the verdict, or says what is wrong.
 *
 * @example
 * ```ts
 * import { checkCertificate, parseClaim, prove } from "lemmakit";
 * const claim = parseClaim("forall x real: 0 <= x^2");
 * const found = prove(claim);
 * "certificate" in found && checkCertificate(claim, found.certificate).kind; // "proved"
 * checkCertificate(parseClaim("forall x real: 1 <= x^2"), { defined: [], proofs: [] }).kind === "proved"; // false
 * ```
 */
export function checkCertificate(claim: Claim, json: unknown): { readonly kind: "proved"; readonly proved: ProvedByCertificate } | Refusal {
  try {
    return check(settled(claim), copied(json));
  } catch (e) {
    if (e instanceof RangeError || e instanceof InputError) return refuse(e.message);
    throw e;
  }
}

function check(claim: Claim, json: unknown): { kind: "proved"; proved: ProvedByCertificate } | Refusal {
  if (typeof json !== "object" || json === null) return refuse("a certificate is an object");
  const { defined, proofs } = json as Partial<Certificate>;
  if (!Array.isArray(defined) || !Array.isArray(proofs)) return refuse("a certificate has the lists defined and proofs");
  const s = statementOf(claim);
  if (isRefusal(s)) return s;
  const steps = { count: 0, rules: new Set<string>() };
  const everywhere = s.hypotheses.length === 0;
  let hypotheses: readonly Hypothesis[] = s.hypotheses;
  let next = 0;
  for (const d of s.demands) {
    if (isMet(d, s.variables, hypotheses)) continue;
    const evidence = (defined as Certificate["defined"])[next++];
    const goal = demandGoal(d, evidence?.sign, s.variables, hypotheses);
    if (isRefusal(goal)) return goal;
    const shown = checkTree(goalOf(s.variables, hypotheses, goal.value, goal.strict), evidence?.proof, steps);
    if (shown !== true) return shown;
    hypotheses = [...hypotheses, { value: goal.value, kind: goal.strict ? "positive" : "nonnegative", everywhere }];
  }
  if (next !== defined.length) return refuse("there are proofs of definedness that nothing asks for");
  if (proofs.length !== s.conclusions.length) return refuse(`the claim has ${s.conclusions.length} conclusions`);
  const signs = signsAt(s.variables, hypotheses);
  for (const [i, c] of s.conclusions.entries()) {
    const shown = checkTree(goalOf(s.variables, hypotheses, readValue(c, signs), s.strict), proofs[i], steps);
    if (shown !== true) return shown;
  }
  return { kind: "proved", proved: new ProvedByCertificate(key, claim, json as Certificate, steps.count, [...steps.rules].sort()) };
}
