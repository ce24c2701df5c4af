import { lasting, workDone } from "../../exact/work.ts";
import type { Goal, Tree } from "../../certificate/goal.ts";
import { Goals, isOutOfReach, type GoalNode, type Step } from "./node.ts";
import { hasExponentials, isSemialgebraic, proveSemialgebraic } from "./semialgebraic.ts";
import { stagesFor, type Hints } from "./tactics.ts";

/** The units of work that a proof without a search among rules gets: of algebraic goals at once, of others later. */
const DIRECT = 210e6;
const DIRECT_LATER = 150e6;
/** How long the search among rules goes on before the other way is tried, which for algebraic goals is the better one. */
const FIRST_SLICE = 90e6;
const ALGEBRAIC_SLICE = 12e6;

/** Whether a slice of the work has ended, after which the search can go on, and whether the whole is over. */
export interface Clock {
  readonly slice: () => boolean;
  readonly over: () => boolean;
}

/** Thrown inside a search when a slice of its work is over; the search can go on from there. */
export class Paused extends Error {}

/** The next step; a tactic whose work gets out of reach has none. */
function nextOf(steps: Iterator<Step>): IteratorResult<Step> {
  try {
    return steps.next();
  } catch (e) {
    if (isOutOfReach(e)) return { done: true, value: undefined };
    throw e;
  }
}

/**
 * Looks for a proof by steps of growing total cost along each branch. All goals that a step leaves must be proved; each
 * may burn the fuel that is left. What was met before is not met again.
 */
export class Engine {
  private readonly goals = new Goals();
  private readonly clock: Clock;
  /** When to leave off for now. */
  private pause = Infinity;
  private readonly hints: Hints;
  /** Units of work that the first look at a goal has had, and the goals that were tried without a search among rules. */
  private readonly looked = new Map<GoalNode, number>();
  private readonly direct = new Set<GoalNode>();
  visits = 0;
  constructor(clock: Clock, hints: Hints) {
    this.clock = clock;
    this.hints = hints;
  }
  private expired(): boolean {
    return this.clock.slice() || workDone() > this.pause;
  }

  /** Goes on where it was left when a slice ended before. */
  prove(goal: Goal, most = 40): Tree | undefined {
    const root = this.goals.node(goal);
    if (!root.plausible) return undefined;
    if (root.proof) return root.proof;
    const algebraic = isSemialgebraic(goal);
    if (!algebraic && !hasExponentials(goal)) return this.deepen(root, most);
    if (!this.direct.has(root)) {
      const quick = this.look(root, most, algebraic ? ALGEBRAIC_SLICE : FIRST_SLICE);
      if (quick) return quick;
      this.direct.add(root);
      const found = this.directly(goal, algebraic ? DIRECT : DIRECT_LATER);
      if (found) return (root.proof = found);
    }
    return this.deepen(root, most);
  }

  /** Goes on without a step that the kernel did not follow; says whether a proof rested on it. */
  ban(step: Tree): boolean {
    return this.goals.ban(step);
  }

  /** A first search among rules, of so many units over all slices. */
  private look(root: GoalNode, most: number, budget: number): Tree | undefined {
    const started = workDone();
    const before = this.looked.get(root) ?? 0;
    this.pause = started + budget - before;
    try {
      return this.deepen(root, most);
    } finally {
      this.pause = Infinity;
      this.looked.set(root, before + workDone() - started);
    }
  }

  /** Searches with more and more fuel; nothing where it is paused. */
  private deepen(root: GoalNode, most: number): Tree | undefined {
    try {
      for (let fuel = 2; fuel <= most; fuel += fuel < 8 ? 1 : 2) {
        const proof = this.attempt(root, fuel, new Set());
        if (proof) return proof;
      }
    } catch (e) {
      if (!(e instanceof Paused) || this.clock.slice()) throw e;
    }
    return undefined;
  }

  /** What needs no search among rules: goals between algebraic terms, and polynomials in exponentials. */
  private directly(goal: Goal, budget: number): Tree | undefined {
    const span = lasting(budget);
    return proveSemialgebraic(goal, () => span.alive() && !this.clock.over());
  }

  private attempt(node: GoalNode, fuel: number, above: Set<GoalNode>): Tree | undefined {
    if (node.proof) return node.proof;
    if (node.failedWith >= fuel || above.has(node)) return undefined;
    if (this.expired()) throw new Paused();
    this.visits++;
    above.add(node);
    const proof = this.tryMoves(node, fuel, above);
    above.delete(node);
    if (proof) node.proof = proof;
    else node.failedWith = Math.max(node.failedWith, fuel);
    return proof;
  }

  private tryMoves(node: GoalNode, fuel: number, above: Set<GoalNode>): Tree | undefined {
    for (let i = 0; ; i++) {
      if (i >= node.moves.length && !this.findMove(node, fuel)) return undefined;
      const move = node.moves[i]!;
      if (move.cost > fuel || node.banned.has(move)) continue;
      const children: Tree[] = [];
      const order = [...move.nodes].sort((a, b) => a.goal.variables.length - b.goal.variables.length || a.goal.value.sum.terms.size - b.goal.value.sum.terms.size);
      if (order.every((n) => this.attempt(n, fuel - move.cost, above) !== undefined)) {
        for (const n of move.nodes) children.push(n.proof!);
        node.by = move;
        return { rule: move.rule, ...move.data, children };
      }
    }
  }

  /** Finds one more move of a goal from the stages that the fuel reaches. */
  private findMove(node: GoalNode, fuel: number): boolean {
    node.stages ??= stagesFor(node.goal, this.clock.over, this.hints);
    for (;;) {
      const stage = node.stages[node.stage];
      if (!stage || stage.from > fuel) return false;
      node.steps ??= stage.steps()[Symbol.iterator]();
      if (this.expired()) throw new Paused();
      const next = nextOf(node.steps);
      if (next.done) {
        node.stage++;
        node.steps = undefined;
        continue;
      }
      const move = this.goals.move(node, next.value);
      if (!move) continue;
      node.moves.push(move);
      return true;
    }
  }
}
