import { InputError } from "../../term/index.ts";
import { Rational } from "../../exact/index.ts";
import { printClaim, type Claim } from "../../claim/index.ts";
import { refuteByModel, type Model, type RefutedByModel } from "../../certificate/index.ts";
import { certify as certified } from "../../prove/certify.ts";
import { prove } from "../prove/index.ts";
import { randomNumbers } from "../random.ts";
import { ModelHunt, type Candidate } from "./hunt.ts";
import { drawStructure, type Structure } from "./structure.ts";
import { modelOf } from "./write.ts";

export interface ModelSearchOptions {
  readonly seed?: number;
  /** Structures drawn: sizes, templates, numbers of points. */
  readonly structures?: number;
}

/** Seconds for one proof that a model needs. */
const PROVING = 0.6;
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
    if (!s) return true;
    this.points += DRAWS;
    for (const c of new ModelHunt(s, this.random).run(DRAWS, MOVES)) {
      const result = certify(this.claim, s, c);
      if (result.kind === "refuted") {
        this.refuted = simplest(this.claim, s, c, result.refuted);
        return false;
      }
      this.rejected++;
      this.reason = result.message;
    }
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
  return model ? withProofs(claim, model) : { kind: "rejected", message: "a number of the model is not rational" };
}

/**
 * Checks a model against a claim, as {@link refuteByModel} does; the proofs it needs of what it says of infinitely many points
 * are sought on the way, put into the model, and checked with it once more.
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
  const proofs: Record<string, unknown> = {};
  const result = refuteByModel(claim, model, (scalar) => {
    const text = printClaim(scalar);
    if (text in proofs) return proofs[text];
    const found = prove(scalar, { timeout: PROVING });
    const made = "found" in found ? certified(scalar, found.found) : undefined;
    return (proofs[text] = made && "proved" in made ? made.proved.certificate : undefined);
  });
  if (result.kind === "rejected" || Object.keys(proofs).length === 0) return result;
  return refuteByModel(claim, { ...model, proofs: Object.fromEntries(Object.entries(proofs).filter(([, p]) => p !== undefined)) });
}

/** Numbers of a model one by one replaced by 0, 1 or -1 where it still refutes. */
function simplest(claim: Claim, s: Structure, c: Candidate, found: RefutedByModel): RefutedByModel {
  let best = { point: c.point, refuted: found };
  let tries = 0;
  const attempt = (point: readonly Rational[]): boolean => {
    if (++tries > 60) return false;
    const result = certify(claim, s, { ...c, point });
    if (result.kind === "rejected") return false;
    best = { point, refuted: result.refuted };
    return true;
  };
  const inLaw = new Set(s.laws.flat());
  for (let k = 0; k < c.point.length; k++) {
    if (inLaw.has(k)) continue;
    const q = best.point[k]!;
    for (const by of [Rational.ZERO, Rational.ONE, Rational.of(-1)]) {
      if (q.equals(by)) break;
      if (attempt(best.point.map((p, i) => (i === k ? by : p)))) break;
    }
  }
  return best.refuted;
}
