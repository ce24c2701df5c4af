import { constantValue, num, type Real } from "../../term/index.ts";
import { Rational } from "../../exact/index.ts";
import { fixVariable, isNumeric, type Claim } from "../../claim/index.ts";
import { Refuted } from "../../refute/index.ts";
import type { DecideOptions } from "../decide.ts";
import { rounded } from "../candidate.ts";
import { attainedAt, type Attained } from "./attained.ts";
import { bisect } from "./bisect.ts";
import { closedForms } from "./closed-forms.ts";
import { admits, valueOf } from "./constant.ts";
import { beside, DIGITS, nextTo, sharedDigits } from "./digits.ts";
import { toRational } from "../../enclosure/decimal/index.ts";
import { directionOf } from "./direction.ts";
import { isInterval } from "./interval.ts";
import { Summits, witnessAt, type Summit } from "./summit.ts";
import type { Side } from "./threshold.ts";
import { Trials, type Refutation } from "./trials.ts";

/** What is certain of the best value of a constant. */
export interface BestConstant {
  /**
   * What `holds` is. `least`, `greatest`, `only`: of all values of the domain, up to the gap to `fails`; said where the values that
   * will do are evidently an interval, or the domain ends there. `boundary`: the claim is proved there and refuted at `fails`, and
   * nothing is said of values further off.
   */
  readonly direction: "least" | "greatest" | "only" | "boundary";
  /** A value at which the claim is refuted, and the point that does it. */
  readonly fails: Rational | undefined;
  readonly witness: Refutation | undefined;
  /** A value at which the claim is proved: a number, or a term such as √2 where the best value was guessed and proved. */
  readonly holds: Real | undefined;
  /** Whether `holds` is a closed form that was guessed, the claim proved there and refuted one unit in the 30th digit beyond. That no value lies between is not shown. */
  readonly closedForm: boolean;
  /** To how many digits both ends agree; of a constant among the integers they are neighbours, and nothing is said. */
  readonly digits: number | undefined;
  /** Where the claim is true at one value only: a value on the other side at which it is refuted. */
  readonly beyond: { readonly fails: Rational; readonly witness: Refuted } | undefined;
  /** Whether it is the domain of the constant that ends at the value, or beside it where its end is left out. */
  readonly bounded: boolean;
  readonly attained: Attained | undefined;
  /** Values that stayed open, so that the interval could not close further. */
  readonly open: readonly Real[];
  readonly seconds: number;
}

/** The share of the effort for the climbs. */
const CLIMBING = 0.35;
/** Digits from which a closed form is guessed, the most first: a limit is often known to fewer. */
const KNOWN = [42, 30, 20] as const;
/** Digits at which a proof is tried where no closed form is proved. */
const WIDENING = [DIGITS, 8, 20, 14, 25, 11, 17, 28, 5, 3, 2, 1, 0, -1] as const;
/** A summit so near the end of the domain of the constant lies there. */
const NEAR_END = Rational.of(1, 10n ** 35n);
/** A summit so near an integer is taken for it. */
const NEAR_INTEGER = Rational.of(1, 10n ** 20n);
/** Digits of a witness, tried in turn. */
const WITNESS = [1, 6, 12, 17, 20, 25, 32, 48] as const;
/** Rounds of climbing on from counterexamples. */
const ROUNDS = 4;

/**
 * Closes in on the best value of a constant of a claim that is true on one side of it and false on the other. Where the claim
 * asks most of the constant is climbed to in many digits; a closed form of the value found is guessed and the claim decided there,
 * else at the value rounded, in 30 digits or as many as can be proved; and a point near the summit refutes the claim just beyond.
 * Both ends are certified; between them nothing is said. Values that the domain of the constant does not allow are not tried.
 * Throws `InputError` where the claim has no real variable of that name; rejects with the reason of the signal when that is aborted.
 *
 * @example
 * ```ts
 * import { bestConstant, parseClaim, printTerm } from "lemmakit";
 * const best = await bestConstant(parseClaim("forall x > 0, K real: K*x <= exp(x)"), "K");
 * best.direction; // "greatest"
 * printTerm(best.holds!); // "exp(1)"
 * best.digits; // 31
 * best.attained; // { kind: "at", point: { x: "1" } }
 * ```
 */
export async function bestConstant(claim: Claim, name: string, options: DecideOptions = {}): Promise<BestConstant> {
  fixVariable(claim, name, Rational.ONE);
  options.signal?.throwIfAborted();
  const trials = new Trials(claim, name, options);
  if (isNumeric(claim)) {
    const summits = new Summits(claim, name);
    await trials.spend(CLIMBING, summits.run(trials.seed));
    const side = summits.main ?? ([1, -1] as const).find((s) => summits.best.has(s));
    if (side) return new Closing(trials, summits, side).run();
  }
  return bisect(trials);
}

/** One constant closed in on, from below or from above. */
class Closing {
  private readonly trials: Trials;
  private readonly summits: Summits;
  private readonly side: Side;
  private fails: Rational | undefined;
  private witness: Refutation | undefined;
  private holds: Real | undefined;
  private bounded = false;
  private guessed = false;

  constructor(trials: Trials, summits: Summits, side: Side) {
    this.trials = trials;
    this.summits = summits;
    this.side = side;
  }
  private get summit(): Summit {
    return this.summits.best.get(this.side)!;
  }

  async run(): Promise<BestConstant> {
    const { domain } = this.trials.claim.variables.find((v) => v.name === this.trials.name)!;
    for (let round = 0; round < ROUNDS && this.trials.goesOn(); round++) {
      this.refuteBeyond();
      if ((await this.byDomain()) || !(await (domain.integer ? this.proveInteger() : this.prove()))) break;
    }
    const { side, trials, holds, fails } = this;
    const next = !holds || fails ? undefined : domain.integer ? constantValue(holds)?.sub(Rational.of(side)) : nextTo(holds, DIGITS + 1, side > 0 ? -1 : 1);
    if (next && !admits(trials.claim, trials.name, num(next))) this.bounded = true;
    const digits = holds && fails && !domain.integer ? sharedDigits(holds, fails) : undefined;
    const closedForm = this.guessed && digits !== undefined && digits >= DIGITS;
    const beyond = holds && closedForm ? this.otherSide(holds) : undefined;
    const attained = this.bounded ? undefined : await attainedAt(trials, this.summit, fails, closedForm ? holds : undefined);
    const atEnd = this.bounded && holds === (side > 0 ? domain.lo : domain.hi);
    return {
      direction: atEnd ? (side > 0 ? "least" : "greatest") : this.bounded ? "boundary" : beyond && isInterval(trials.claim, trials.name) ? "only" : directionOf(trials, holds, fails),
      fails, witness: this.witness, holds, closedForm, digits, beyond, bounded: this.bounded, attained, open: trials.open, seconds: trials.seconds,
    };
  }

  /** Decides the claim at the integers next to the summit, and refutes it at the one before. Says whether a counterexample led to a higher summit. */
  private async proveInteger(): Promise<boolean> {
    const { trials, side } = this;
    const value = toRational(this.summit.turn.value)!;
    const near = Rational.of(value.add(Rational.of(1, 2)).floor());
    const first = value.sub(near).abs().compare(NEAR_INTEGER) < 0 ? near : side > 0 ? Rational.of(-value.neg().floor()) : Rational.of(value.floor());
    for (const candidate of [first, first.add(Rational.of(side))]) {
      const verdict = await trials.ask(num(candidate), 0.5, true);
      if (verdict?.verdict === "proved") {
        this.holds = num(candidate);
        const before = candidate.sub(Rational.of(side));
        const refuted = this.refuteSimply(before);
        if (refuted) [this.fails, this.witness] = [before, refuted];
        return false;
      }
      if (verdict?.verdict === "refuted" && (await this.higher(verdict))) return true;
    }
    return false;
  }

  /** The value just beyond the summit, refuted by the point of the summit. */
  private refuteBeyond(): void {
    const { turn } = this.summit;
    for (const digits of [DIGITS + 1, 24, 18, 12, 6, 3]) {
      const value = beside(turn.value, turn.noise, digits, this.side > 0 ? -1 : 1);
      const refuted = this.refuteSimply(value);
      if (!refuted) continue;
      [this.fails, this.witness] = [value, refuted];
      return;
    }
  }

  /** Refutes at a value by the point of the summit, in as few digits as do. */
  private refuteSimply(value: Rational): Refuted | undefined {
    const { on, point } = this.summit;
    for (const digits of WITNESS) {
      const simpler = on.room.place(point.map((q) => rounded(q, digits)));
      const refuted = simpler && this.trials.refuteAt(value, witnessAt({ ...this.summit, point: simpler }));
      if (refuted) return refuted;
    }
    return this.trials.refuteAt(value, witnessAt(this.summit));
  }

  /** Where the domain of the constant ends before the summit: the claim is decided at that end. */
  private async byDomain(): Promise<boolean> {
    const { side, trials } = this;
    const { on, turn } = this.summit;
    const end = (side > 0 ? on.room.lo : on.room.hi)[on.threshold.slot];
    const { domain } = trials.claim.variables.find((v) => v.name === trials.name)!;
    const term = (side > 0 ? domain.lo : domain.hi) as Real | null;
    if (!end || !term || toRational(turn.value)!.sub(end.at).mul(Rational.of(side)).compare(NEAR_END) > 0) return false;
    const value = end.open ? nextTo(term, DIGITS + 1, side) : undefined;
    const asked = value ? num(value) : term;
    if ((await trials.ask(asked, 0.8, true))?.verdict !== "proved") return false;
    this.holds = asked;
    this.bounded = true;
    return true;
  }

  /** Decides the claim at closed forms, else at the value rounded. Says whether a counterexample led to a higher summit. */
  private async prove(): Promise<boolean> {
    const { trials, side } = this;
    const { value, noise } = this.summit.turn;
    const forms = KNOWN.map((digits) => closedForms(value, digits)).find((f) => f.length > 0) ?? [];
    for (const form of forms) {
      const term = valueOf(form);
      const verdict = await trials.ask(term, forms.length === 1 ? 0.65 : 0.4, true);
      if (verdict?.verdict === "proved") {
        [this.holds, this.guessed] = [term, true];
        return false;
      }
      if (verdict?.verdict === "refuted" && (await this.higher(verdict))) return true;
    }
    // Where the best value was not proved, a number just above it is no easier.
    let [proved, failed] = [-9, forms.length > 0 ? DIGITS : Infinity];
    for (const digits of WIDENING) {
      if (digits <= proved || digits >= failed) continue;
      const rounded = beside(value, noise, digits + 1, side);
      const verdict = await trials.ask(num(rounded), 0.3, true);
      if (verdict?.verdict === "proved") [proved, this.holds] = [digits, num(rounded)];
      else failed = digits;
      if (verdict?.verdict !== "refuted") continue;
      if (await this.higher(verdict)) return true;
      [this.fails, this.witness] = [rounded, verdict];
    }
    return false;
  }

  /** Climbs from a counterexample; says whether that leads higher. */
  private async higher(verdict: Refutation): Promise<boolean> {
    const before = this.summit.turn.value;
    if (!Refuted.is(verdict)) return false;
    await this.trials.spend(CLIMBING, this.summits.from(verdict.witness, this.side, before.toNumber()));
    return this.summit.turn.value.minus(before).times(this.side).gt(this.summit.turn.noise);
  }

  /** A value on the other side of an exact one, where the claim fails too: it is true at this value only. */
  private otherSide(holds: Real): BestConstant["beyond"] {
    const other = this.summits.best.get(this.side > 0 ? -1 : 1);
    const value = other && nextTo(holds, DIGITS, this.side);
    const refuted = value && this.trials.refuteAt(value, witnessAt(other));
    return refuted && { fails: value, witness: refuted };
  }
}
