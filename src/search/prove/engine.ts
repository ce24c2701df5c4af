import type { Goal, Tree } from "../../certificate/goal.ts";
import { Goals, type GoalNode, type Step } from "./node.ts";
import { hasExponentials, isSemialgebraic, proveSemialgebraic } from "./semialgebraic.ts";
import { stagesFor, type Hints } from "./tactics.ts";

/** Milliseconds for a proof without a search among rules. */
const DIRECT = 5000;

/** Thrown inside a search when its time is over. */
export class TimeOver extends Error {}

/** The next step; a tactic whose work gets out of reach has none. */
function nextOf(steps: Iterator<Step>): IteratorResult<Step> {
  try {
    return steps.next();
  } catch (e) {
    if (e instanceof RangeError) return { done: true, value: undefined };
    throw e;
  }
}

/**
 * Looks for a proof by steps of growing total cost along each branch. All goals that a step leaves must be proved; each
 * may burn the fuel that is left. What was met before is not met again.
 */
export class Engine {
  private readonly goals = new Goals();
  private readonly expired: () => boolean;
  private readonly hints: Hints;
  visits = 0;
  constructor(expired: () => boolean, hints: Hints) {
    this.expired = expired;
    this.hints = hints;
  }

  prove(goal: Goal, most = 40): Tree | undefined {
    const root = this.goals.node(goal);
    if (!root.plausible) return undefined;
    const direct = root.proof ?? this.direct(goal);
    if (direct) return direct;
    for (let fuel = 2; fuel <= most; fuel += fuel < 8 ? 1 : 2) {
      const proof = this.attempt(root, fuel, new Set());
      if (proof) return proof;
    }
    return undefined;
  }

  /** What needs no search among rules: goals between algebraic terms, and polynomials in exponentials. */
  private direct(goal: Goal): Tree | undefined {
    if (!isSemialgebraic(goal) && !hasExponentials(goal)) return undefined;
    const end = performance.now() + DIRECT;
    return proveSemialgebraic(goal, () => performance.now() < end && !this.expired());
  }

  private attempt(node: GoalNode, fuel: number, above: Set<GoalNode>): Tree | undefined {
    if (node.proof) return node.proof;
    if (node.failedWith >= fuel || above.has(node)) return undefined;
    if (this.expired()) throw new TimeOver();
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
      if (move.cost > fuel) continue;
      const children: Tree[] = [];
      const order = [...move.nodes].sort((a, b) => a.goal.variables.length - b.goal.variables.length || a.goal.value.sum.terms.size - b.goal.value.sum.terms.size);
      if (order.every((n) => this.attempt(n, fuel - move.cost, above) !== undefined)) {
        for (const n of move.nodes) children.push(n.proof!);
        return { rule: move.rule, ...move.data, children };
      }
    }
  }

  /** Finds one more move of a goal from the stages that the fuel reaches. */
  private findMove(node: GoalNode, fuel: number): boolean {
    node.stages ??= stagesFor(node.goal, this.expired, this.hints);
    for (;;) {
      const stage = node.stages[node.stage];
      if (!stage || stage.from > fuel) return false;
      node.steps ??= stage.steps()[Symbol.iterator]();
      const next = nextOf(node.steps);
      if (this.expired()) throw new TimeOver();
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
