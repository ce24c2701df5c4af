import { spend } from "../../exact/index.ts";
import { fact, KernelError, names, neg, type Fact, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, isZero, make, weaken } from "../../prove/make.ts";
import { Unproved, unproved } from "../../prove/core/terms.ts";
import { overMaximum, splitAbsolute, squaredAbsolute, underMaximum } from "./below.ts";
import { chordUnderLog } from "./chords.ts";
import { expanded, formOf, keyOfForm } from "./form.ts";
import { combination } from "./combination.ts";
import { aggregates, familiesOf } from "./gather.ts";
import { contrapositive } from "./contrapositive.ts";
import { withoutDivisors } from "./divisors.ts";
import { dual } from "./dual.ts";
import { exchange, exchangeBelow } from "./exchange.ts";
import { withoutFactors } from "./factors.ts";
import { generalised } from "./generalise.ts";
import { withoutHypotheses } from "./hypotheses.ts";
import { lipschitz } from "./lipschitz.ts";
import { withNumbers } from "./literals.ts";
import { withoutLogarithms } from "./logarithms.ts";
import { tangentOfLogSums } from "./log-sum-exp.ts";
import { withoutQuotients } from "./quotients.ts";
import { normOfImage, normOfSum } from "./norms.ts";
import { Oracle } from "./oracle.ts";
import { pairSums } from "./pair-sums.ts";
import { onePlace, twoPlaces } from "./places.ts";
import { meanOfPositives } from "./positive.ts";
import { rootsTermwise, squaredRoots, withoutRoots } from "./roots.ts";
import { scalar } from "./scalar.ts";
import { Scene } from "./scene.ts";
import { schwarz } from "./schwarz.ts";
import { somewhere } from "./somewhere.ts";
import { splitLogarithms } from "./split-logarithms.ts";
import { tangentsOfSquare } from "./tangents.ts";
import type { Asked, Tactic } from "./tactic.ts";
import { termwise } from "./termwise.ts";
import { absoluteProducts, triangle } from "./triangle.ts";
import { withoutWeights } from "./weights.ts";

/** How deep reductions nest. */
const DEPTH = 7;
/** The same below the question for a sign. */
const SIGN_DEPTH = 3;
/** Units of work for a sign, for a first question between reals, and for a last one. */
const [SIGN, SHORT, LONG] = [5e6, 6e6, 5e7];

const known: Tactic = (_, scene, t, relation) =>
  isZero(t) && relation === ">=" ? arith(t, ">=", [], { defined: scene.defined(t) }) : scene.attempt(() => scene.show(t, relation, false));
const positive: Tactic = (_, scene, t, relation) => (relation === ">" ? scene.attempt(() => scene.fit(meanOfPositives(scene, fact(expanded(t), ">")), t)) : undefined);
const asked = (work: number): Tactic => (p, scene, t, relation) => p.scalar(scene, fact(t, relation), [], work);

/** The tactics, in the order in which they are tried: first those that look at the form, then a question, then what is dear. */
const FORMS: readonly Tactic[] = [known, onePlace, positive, combination, exchange, withoutFactors, squaredRoots, withoutQuotients, absoluteProducts, lipschitz, squaredAbsolute, splitAbsolute, splitLogarithms, underMaximum, tangentOfLogSums, withoutWeights, chordUnderLog, withoutLogarithms, rootsTermwise, dual, normOfImage, normOfSum, withoutRoots];
const SUMS: readonly Tactic[] = [withoutHypotheses, tangentsOfSquare, schwarz, pairSums, termwise, exchangeBelow, triangle, withoutDivisors, somewhere, overMaximum];
const TACTICS: readonly Tactic[] = [...FORMS, asked(SHORT), ...SUMS, asked(LONG)];
/** What is tried of the goal itself, between reals and of others. */
const [OF_REALS, OF_ALL] = [[...FORMS, ...SUMS, contrapositive], [...FORMS, asked(SHORT), twoPlaces, ...SUMS, asked(LONG), contrapositive]] as const;

/** Looks for theorems about sums, norms and maxima over dimensions of any size. */
export class VectorProver implements Asked {
  private readonly oracle: Oracle;
  private readonly failed = new Set<string>();
  private asking = false;
  private readonly line: ((text: string) => void) | undefined;

  /** What is tried of the goal itself. */
  private readonly first: readonly Tactic[];

  /** For a claim between reals, the prover of scalars was asked before. */
  constructor(line?: (text: string) => void, scalars = false) {
    this.first = scalars ? OF_REALS : OF_ALL;
    this.oracle = new Oracle(line);
    this.line = line;
  }
  log(depth: number, text: string): void {
    this.line?.(`${"  ".repeat(DEPTH - depth)}${text}`);
  }

  /** A theorem for a goal from some hypotheses, where one is found. */
  prove(hypotheses: readonly Fact[], goal: Fact): Theorem | undefined {
    return this.attempt(() => withNumbers(hypotheses, goal, (h, g) => this.attempt(() => generalised(h, g, (k, f) => this.once(k, f))) ?? this.once(h, g)));
  }
  private once(hypotheses: readonly Fact[], goal: Fact): Theorem | undefined {
    const asking = (scene: Scene, f: Fact): Theorem => this.apart(scene, f) ?? scene.attempt(() => meanOfPositives(scene, f)) ?? this.strict(scene, f) ?? this.scalar(scene, f, [], SIGN) ?? this.signOfSum(scene, f) ?? unproved("not shown");
    const plain = [goal, ...hypotheses.filter((h) => h.over.length === 0)];
    const positions = [...new Set(plain.flatMap((f) => [...names(f.term).positions]))].map((id) => id.split(":") as [string, string]).map(([name, dim]) => ({ name, dim }));
    const scene = new Scene(hypotheses, positions, asking, undefined, familiesOf([goal, ...hypotheses].map((f) => f.term)));
    return this.attempt(() => this.goal(scene, goal.term, goal.relation, DEPTH));
  }
  /** `t ≠ 0` by `t > 0`: points at which t is 0 are met by none of those that are drawn. */
  private apart(scene: Scene, { term, relation }: Fact): Theorem | undefined {
    return relation === "!=" ? this.attempt(() => weaken(scene.show(term, ">"), "!=")) : undefined;
  }
  /** `t > 0` as a sum of facts, an equation among them: points near 0 do not tell that it is needed. */
  private strict(scene: Scene, { term, relation }: Fact): Theorem | undefined {
    return relation === ">" ? this.attempt(() => combination(this, scene, term, relation, SIGN_DEPTH)) : undefined;
  }
  /** A sign on which a root or an inverse rests, by the tactics; they do not ask for others in their turn. */
  private signOfSum(scene: Scene, { term, relation }: Fact): Theorem | undefined {
    if (this.asking || relation === "!=" || aggregates(term).size === 0) return undefined;
    this.asking = true;
    try {
      return this.goal(scene, term, relation, SIGN_DEPTH);
    } finally {
      this.asking = false;
    }
  }
  attempt<T>(f: () => T | undefined): T | undefined {
    try {
      return f();
    } catch (e) {
      if (!(e instanceof Unproved || e instanceof KernelError || e instanceof RangeError)) throw e;
      this.log(0, `refused: ${e.message}`);
      return undefined;
    }
  }
  scalar(scene: Scene, goal: Fact, more: readonly Theorem[], work: number): Theorem | undefined {
    return scalar(this.oracle, scene, goal, more, work);
  }

  goal(scene: Scene, t: Term, relation: Relation, depth: number): Theorem | undefined {
    spend(50_000);
    if (relation === "!=") return undefined;
    if (relation === "=") {
      const [first, second] = [t, neg(t)].map((u) => this.goal(scene, u, ">=", depth));
      return first && second && arith(t, "=", [{ th: [make("both", { first, second })] }]);
    }
    const key = `${depth} ${scene.id} ${relation} ${keyOfForm(formOf(t))}`;
    if (depth <= 0 || this.failed.has(key) || scene.points.deny(t)) return undefined;
    for (const tactic of depth === DEPTH ? this.first : TACTICS) {
      const th = this.attempt(() => tactic(this, scene, t, relation, depth));
      if (th) return th;
    }
    this.failed.add(key);
    return undefined;
  }
}
