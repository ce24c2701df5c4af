import { decide, parseClaim, type Certificate, type Claim } from "../../../src/index.ts";
import { InputError } from "../../../src/term/index.ts";
import { Refuted } from "../../../src/kernel/refuted.ts";
import { show, someClaim, twinOf, type Random, type Written } from "./claims.ts";
import { forge, type Tally } from "./forgeries.ts";
import { violation } from "./points.ts";
import { judgeWitness } from "./witness.ts";

/** Trials by what came of them. */
export interface Counts extends Tally {
  /** Claims decided: these three. */
  proved: number;
  refuted: number;
  open: number;
  /** Claims that doubles see to be false; and counterexamples that they see to be one. */
  seen: number;
  clear: number;
  /** Texts that are no claim. */
  unread: number;
  /** False twins of what was proved. */
  twins: number;
}
export const nothing = (): Counts => ({ proved: 0, refuted: 0, open: 0, seen: 0, clear: 0, unread: 0, twins: 0, tried: 0, mended: 0 });

/** A claim as the product reads it and a point where it is false, as far as one is found; nothing where one of both cannot read it. */
function read(w: Written, random: Random) {
  try {
    return { claim: parseClaim(show(w)), at: violation(w, random) };
  } catch (e) {
    if (e instanceof InputError || e instanceof SyntaxError) return undefined;
    throw e;
  }
}

/** Fuzzes the verdicts on claims about vectors. Throws where one is wrong. */
export class VectorFuzz {
  readonly counts = nothing();
  /** Certificates of other claims. */
  private readonly others: Certificate[] = [];
  private readonly effort: { readonly work: number; readonly timeout: number };
  private readonly forgeries: number;
  constructor(effort: { readonly work: number; readonly timeout: number }, forgeries = 8) {
    this.effort = effort;
    this.forgeries = forgeries;
  }

  /** One claim, near to one that holds. Returns whether it was one. */
  async trial(random: Random): Promise<boolean> {
    const w = someClaim(random);
    return this.of(w, random);
  }
  async of(w: Written, random: Random): Promise<boolean> {
    const { counts } = this;
    const known = read(w, random);
    if (!known) return counts.unread++, false;
    const { verdict, certificate } = await decide(known.claim, this.effort);
    counts[verdict.verdict]++;
    if (known.at) counts.seen++;
    if (verdict.verdict === "proved") {
      if (known.at) throw new Error(`proved, and false at ${JSON.stringify(known.at)}: ${show(w)}`);
      this.attack(w, certificate!, random);
    }
    if (verdict.verdict === "refuted" && "by" in verdict && Refuted.is(verdict.by)) {
      const { wrong, clear } = judgeWitness(w, verdict.by.point);
      if (wrong !== undefined) throw new Error(`refuted by no counterexample, ${wrong}: ${show(w)} at ${JSON.stringify(verdict.witness)}`);
      if (clear) counts.clear++;
    }
    return true;
  }

  /** Certificates of a claim that holds, and of others, changed and claimed to be of false twins. */
  private attack(w: Written, certificate: Certificate, random: Random): void {
    const twins: Claim[] = [];
    for (let k = 0; k < 12 && twins.length < 2; k++) {
      const twin = read(twinOf(w, random), random);
      if (twin?.at) twins.push(twin.claim);
    }
    this.counts.twins += twins.length;
    for (const twin of twins) {
      for (let k = 0; k < this.forgeries; k++) this.expectNone(forge(certificate, twin, random, this.counts));
      for (const other of this.others) this.expectNone(forge(other, twin, random, this.counts));
    }
    this.others.push(certificate);
    if (this.others.length > 3) this.others.shift();
  }
  private expectNone(wrong: string | undefined): void {
    if (wrong !== undefined) throw new Error(wrong);
  }
}
