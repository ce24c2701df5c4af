import { num, type Real } from "../../term/index.ts";
import { Budget, OutOfBudget, type Rational } from "../../exact/index.ts";
import { fixVariable, type Claim } from "../../claim/index.ts";
import { refute, type Refuted } from "../../refute/index.ts";
import type { RefutedByModel, Witness } from "../../certificate/index.ts";
import { decide, type Decision, type DecideOptions } from "../decide.ts";
import { Slices, WORK_PER_SECOND } from "../effort.ts";
import { admits } from "./constant.ts";

/** Least units of work for a question. */
const LEAST = 1e6;

/** Questions about values of a constant, all within one effort. Values that its domain does not allow are never asked about. */
export class Trials {
  readonly claim: Claim;
  readonly name: string;
  readonly seed: number;
  /** Values that stayed open. */
  readonly open: Real[] = [];
  private readonly options: DecideOptions;
  private readonly started = performance.now();
  private readonly timeout: number;
  private readonly work: number;
  private worked = 0;

  constructor(claim: Claim, name: string, options: DecideOptions) {
    const { timeout = 10, work = timeout * WORK_PER_SECOND, seed = 1 } = options;
    this.claim = claim;
    this.name = name;
    this.seed = seed;
    this.options = options;
    this.timeout = timeout;
    this.work = work;
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }
  get left(): { readonly work: number; readonly seconds: number } {
    return { work: this.work - this.worked, seconds: this.timeout - this.seconds };
  }
  /** Whether there is effort left. */
  goesOn(): boolean {
    return this.left.work > 0 && this.left.seconds > 0;
  }

  /** Decides the claim at a value, with a share of what is left; nothing where the value is not allowed, or nothing is left. Where it is likely true, a proof comes first. */
  async ask(value: Real, share: number, likely = false): Promise<Decision["verdict"] | undefined> {
    if (!this.goesOn() || !admits(this.claim, this.name, value)) return undefined;
    const { work, seconds } = this.left;
    const decision = await decide(fixVariable(this.claim, this.name, value), { ...this.options, likely, work: Math.max(LEAST, work * share), timeout: Math.max(0.05, seconds * share) });
    this.worked += decision.work;
    if (decision.verdict.verdict === "open") this.open.push(value);
    return decision.verdict;
  }

  /** Refutes the claim at a value by a point, where the kernel sees it fail there. */
  refuteAt(value: Rational, witness: Witness): Refuted | undefined {
    // What was climbed to is shown still where the effort just ended.
    const seconds = this.timeout + GRACE - this.seconds;
    if (seconds <= 0 || !admits(this.claim, this.name, num(value))) return undefined;
    const made = new Budget({ seconds, signal: this.options.signal }).attempt(() => refute(fixVariable(this.claim, this.name, value), witness));
    return "value" in made && made.value.kind === "refuted" ? made.value.refuted : undefined;
  }

  /** Takes the steps of some other work, with a share of what is left. */
  async spend(share: number, steps: Iterator<void, void>): Promise<void> {
    const { work, seconds } = this.left;
    const budget = new Budget({ work: work * share, seconds: seconds * share, signal: this.options.signal });
    const slices = new Slices(budget);
    try {
      while (await slices.do(() => steps.next().done !== true));
    } catch (e) {
      if (!(e instanceof OutOfBudget) || e.budget !== budget) throw e;
    } finally {
      this.worked += budget.spent;
    }
    this.options.signal?.throwIfAborted();
  }
}

/** Seconds beyond the time for one more point. */
const GRACE = 0.3;

/** What shows that a claim is false. */
export type Refutation = Refuted | RefutedByModel;
