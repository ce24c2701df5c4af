import { InputError } from "../../term/index.ts";
import { Budget, Rational } from "../../exact/index.ts";
import { printClaim, type Claim } from "../../claim/index.ts";
import { refuteByModel, type Model, type RefutedByModel } from "../../certificate/index.ts";
import { certify as certified } from "../../prove/certify.ts";
import { prove } from "../prove/index.ts";
import { randomNumbers } from "../random.ts";
import { ModelHunt, type Candidate } from "./hunt.ts";
import { isSettled } from "./settled.ts";
import { drawStructure, type Structure } from "./structure.ts";
import { modelOf } from "./write.ts";

export interface ModelSearchOptions {
  readonly seed?: number;
  /** Structures drawn: sizes, templates, numbers of points. */
  readonly structures?: number;
}

/** Units of work: for one proof that a model needs, for all that one model needs, for the models of one structure, and for making one simpler. */
const PROVING = 3e7;
const CHECKING = 4e7;
const STRUCTURE = 1.2e8;
const SIMPLIFYING = 6e7;
const DRAWS = 300;
const MOVES = 120;

/**
 * A search for a model that refutes a claim, step by step: small sizes, simple functions and sets with small rational numbers. What looks
 * false in doubles goes to the checker, with proofs of what it says of infinitely many points; what the checker accepts is made simpler
 * and checked again. Finding nothing proves nothing.
 */
export class ModelSearch {
  refuted: RefutedByModel | undefined;
  /** Structures and points looked at so far, and models that looked right and that the checker did not accept. */
  structures = 0;
  points = 0;
  rejected = 0;
  /** Why the last of these was not accepted. */
  reason: string | undefined;
  private readonly claim: Claim;
  private readonly random: () => number;
  private readonly most: number;

  constructor(claim: Claim, { seed = 1, structures = 2000 }: ModelSearchOptions = {}) {
    this.claim = claim;
    this.random = randomNumbers(seed);
    this.most = structures;
  }

  /** One structure; `false` where the search is over. */
  step(): boolean {
    if (this.refuted || this.structures >= this.most) return false;
    this.structures++;
    const s = structureOf(this.claim, this.random);
    if (!s || isSettled(s)) return true;
    this.points += DRAWS;
    const candidates = new ModelHunt(s, this.random).run(DRAWS, MOVES);
    new Budget({ work: STRUCTURE }).attempt(() => candidates.some((c) => this.stands(s, c)));
    return this.refuted === undefined;
  }

  /** Whether the checker accepts a candidate; then it is kept, and made simpler. */
  private stands(s: Structure, c: Candidate): boolean {
    const result = certify(this.claim, s, c);
    if (result.kind === "rejected") {
      this.rejected++;
      this.reason = result.message;
      return false;
    }
    this.refuted = result.refuted;
    // Simpler is better, and never worth the refutation.
    new Budget({ work: SIMPLIFYING }).attempt(() => simplify(this.claim, s, c, (simpler) => (this.refuted = simpler)));
    return true;
  }
}

/**
 * Looks for a model that refutes a claim: small sizes, simple functions and sets with small rational numbers. What it gives was
 * checked. Finding nothing proves nothing.
 *
 * @example
 * ```ts
 * import { findModel, parseClaim } from "lemmakit";
 * findModel(parseClaim("forall f : R -> R, x real where f(0) = 0: f(x) <= 1"), { seed: 1 })?.verdict; // "refuted"
 * ```
 */
export function findModel(claim: Claim, options: ModelSearchOptions = {}): RefutedByModel | undefined {
  const search = new ModelSearch(claim, { structures: 400, ...options });
  while (search.step());
  return search.refuted;
}

function structureOf(claim: Claim, random: () => number): Structure | undefined {
  try {
    return drawStructure(claim, random);
  } catch (e) {
    if (e instanceof RangeError || e instanceof InputError) return undefined;
    throw e;
  }
}

function certify(claim: Claim, s: Structure, c: Candidate): ReturnType<typeof refuteByModel> {
  const model = modelOf(s, c.point);
  if (!model) return { kind: "rejected", message: "a number of the model is not rational" };
  const checked = new Budget({ work: CHECKING }).attempt(() => withProofs(claim, model));
  return "value" in checked ? checked.value : { kind: "rejected", message: "the proofs that the model needs were not found with the work given" };
}

/**
 * Checks a model against a claim, as {@link refuteByModel} does. Where the proofs that it brings of what it says of infinitely many
 * points do not do, they are sought on the way, put into the model, and checked with it once more.
 *
 * @example
 * ```ts
 * import { parseClaim, refuteByModel, withProofs } from "lemmakit";
 * const claim = parseClaim("forall f : R -> R where bounded(f, R, 1): f(0) <= 0");
 * const model = { sizes: { dimensions: {}, indices: {} }, point: {}, functions: { f: "(x in R |-> 1/(1 + x^2))" } };
 * refuteByModel(claim, model).kind; // "rejected", for nothing says that f is bounded
 * withProofs(claim, model).kind; // "refuted"
 * ```
 */
export function withProofs(claim: Claim, model: Model): ReturnType<typeof refuteByModel> {
  const asGiven = model.proofs && refuteByModel(claim, model);
  if (asGiven?.kind === "refuted") return asGiven;
  const proofs: Record<string, unknown> = {};
  const result = refuteByModel(claim, model, (scalar) => {
    const text = printClaim(scalar);
    if (text in proofs) return proofs[text];
    const found = prove(scalar, { work: PROVING, timeout: Infinity });
    const made = "found" in found ? certified(scalar, found.found) : undefined;
    return (proofs[text] = made && "proved" in made ? made.proved.certificate : undefined);
  });
  if (result.kind === "rejected" || Object.keys(proofs).length === 0) return result;
  return refuteByModel(claim, { ...model, proofs: Object.fromEntries(Object.entries(proofs).filter(([, p]) => p !== undefined)) });
}

/** Numbers of a model one by one replaced by 0, 1 or -1 where it still refutes. */
function simplify(claim: Claim, s: Structure, c: Candidate, keep: (simpler: RefutedByModel) => void): void {
  let best = c.point;
  let tries = 0;
  const attempt = (point: readonly Rational[]): boolean => {
    if (++tries > 60) return false;
    const result = certify(claim, s, { ...c, point });
    if (result.kind === "rejected") return false;
    best = point;
    keep(result.refuted);
    return true;
  };
  const inLaw = new Set(s.laws.flat());
  for (let k = 0; k < c.point.length; k++) {
    if (inLaw.has(k)) continue;
    const q = best[k]!;
    for (const by of [Rational.ZERO, Rational.ONE, Rational.of(-1)]) {
      if (q.equals(by)) break;
      if (attempt(best.map((p, i) => (i === k ? by : p)))) break;
    }
  }
}
