import { printClaim, settled, type Claim } from "../../claim/index.ts";
import { decimalLayer } from "../../enclosure/index.ts";
import { InputError, Instantiation, type Environment } from "../../term/index.ts";
import { replay } from "../../kernel/certificate.ts";
import { Closed } from "./closed.ts";
import { domainTruth } from "./domain.ts";
import { extremumBy } from "./extremum.ts";
import { checkSizes, environmentOf, type Model } from "./model.ts";
import { scalarClaim } from "./obligation.ts";
import { Truths } from "./truth.ts";

/** Precisions tried in turn, in decimal digits. */
const DIGITS = [24, 80] as const;
const minted = new WeakSet<object>();
const key = Symbol("refuted by a model");

/**
 * The verdict that a claim is false, with a model that shows it. Only {@link refuteByModel} makes one, after every hypothesis
 * was shown true there and the conclusion false; `RefutedByModel.is` tells a real one from a forgery.
 *
 * @example
 * ```ts
 * import { findModel, parseClaim, RefutedByModel } from "lemmakit";
 * const found = findModel(parseClaim("forall f : R -> R, x real where f(0) = 0: f(x) <= 1"));
 * RefutedByModel.is(found); // true
 * RefutedByModel.is({ ...found }); // false
 * ```
 */
export class RefutedByModel {
  readonly verdict = "refuted";
  readonly claim: Claim;
  readonly witness: Model;
  /** The precision, in digits, that decides. */
  readonly digits: number;

  /** @internal */
  constructor(token: symbol, claim: Claim, model: Model, digits: number) {
    if (token !== key) throw new TypeError("only refuteByModel() makes this verdict");
    this.claim = claim;
    this.witness = model;
    this.digits = digits;
    Object.freeze(this);
    minted.add(this);
  }
  /** Whether a value is a verdict that {@link refuteByModel} made. */
  static is(x: unknown): x is RefutedByModel {
    return typeof x === "object" && x !== null && minted.has(x);
  }
  toString(): string {
    return `refuted: ${printClaim(this.claim)}`;
  }
}
Object.freeze(RefutedByModel);
Object.freeze(RefutedByModel.prototype);

/** Why a model does not refute a claim. */
export interface ModelRejection {
  readonly kind: "rejected";
  readonly message: string;
}
const rejected = (message: string): ModelRejection => ({ kind: "rejected", message });

/** Looks for a proof of a scalar claim that a model needs; the checker takes them from the model. */
export type ProofSource = (claim: Claim) => unknown;

/**
 * Checks a model against a claim: each variable must lie in its domain, each hypothesis must be true, and the conclusion false. What has
 * no value, or is not decided, refutes nothing. Proofs are checked, whoever gives them.
 *
 * @example
 * ```ts
 * import { parseClaim, refuteByModel } from "lemmakit";
 * const claim = parseClaim("forall f : R -> R, x real where lipschitz(f, {0}, 0): f(x) = f(0)");
 * const sizes = { dimensions: {}, indices: {} };
 * refuteByModel(claim, { sizes, point: { x: "1" }, functions: { f: "(x in R |-> x)" } }).kind; // "refuted"
 * ```
 */
export function refuteByModel(given: Claim, model: Model, proofOf?: ProofSource): { readonly kind: "refuted"; readonly refuted: RefutedByModel } | ModelRejection {
  try {
    const claim = settled(given);
    const fixed = JSON.parse(JSON.stringify(model)) as Model;
    checkSizes(claim, fixed);
    let last = rejected("no precision decides it");
    for (const digits of DIGITS) {
      const found = judge(claim, fixed, digits, proofOf ?? ((c) => fixed.proofs?.[printClaim(c)]));
      if (found === undefined) return { kind: "refuted", refuted: new RefutedByModel(key, claim, deepFrozen(fixed), digits) };
      last = found;
    }
    return last;
  } catch (e) {
    if (e instanceof RangeError || e instanceof InputError) return rejected(e.message);
    throw e;
  }
}

/** Nothing where the model refutes the claim; else why it does not. */
function judge(claim: Claim, model: Model, digits: number, proofOf: ProofSource): ModelRejection | undefined {
  const holder: { closed?: Closed<unknown> } = {};
  const run = new Instantiation(model.sizes, (...args) => extremumBy(holder.closed!)(...args));
  const closed = new Closed<unknown>(run, decimalLayer(digits) as never);
  holder.closed = closed;
  const env: Environment = environmentOf(run, claim, model);
  for (const v of claim.variables) {
    const t = domainTruth(closed, v, env);
    if (t !== "true") return rejected(`${v.name} is ${t === "false" ? "not" : "not known to be"} in its domain`);
  }
  // A first look without proofs: most models that refute nothing end here.
  const bare = new Truths(closed, () => false);
  const seen = claim.hypotheses.map((h) => bare.of(h, env));
  const wrong = seen.findIndex((t) => t === "false" || t === "undefined");
  if (wrong >= 0) return rejected(`hypothesis ${wrong + 1} is ${seen[wrong]!} in the model`);
  const said = bare.of(claim.conclusion, env);
  if (said === "true" || said === "undefined") return rejected(`the conclusion is ${said} in the model`);
  const full = new Truths(closed, (on, parameters, conditions, claimed) => {
    const scalar = readBack(() => scalarClaim(on, parameters, conditions, claimed));
    const proof = scalar && proofOf(scalar);
    return proof !== undefined && replay(scalar!, proof).kind === "proved";
  });
  const last = said === "false" ? said : full.of(claim.conclusion, env);
  if (last !== "false") return rejected(`the conclusion is ${last} in the model`);
  for (const [k, t] of seen.entries())
    if (t !== "true" && full.of(claim.hypotheses[k]!, env) !== "true") return rejected(`hypothesis ${k + 1} is unknown in the model`);
  return undefined;
}

/** A scalar claim, where the tape can be read back as one. */
function readBack(read: () => Claim): Claim | undefined {
  try {
    return read();
  } catch (e) {
    if (e instanceof RangeError || e instanceof InputError) return undefined;
    throw e;
  }
}

function deepFrozen<T>(x: T): T {
  if (typeof x === "object" && x !== null && !Object.isFrozen(x)) {
    Object.freeze(x);
    Object.values(x).forEach(deepFrozen);
  }
  return x;
}
