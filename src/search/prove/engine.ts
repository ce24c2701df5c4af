import type { Goal, Tree } from "../../certificate/goal.ts";
import { Goals, type GoalNode } from "./node.ts";
import { stepsFor } from "./tactics.ts";

/** Thrown inside a search when its time is over. */
export class TimeOver extends Error {}

/**
 * Looks for a proof by steps of growing total cost along each branch. All goals that a step leaves must be proved; each
 * may burn the fuel that is left. What was met before is not met again.
 */
export class Engine {
  private readonly goals = new Goals();
  private readonly expired: () => boolean;
  visits = 0;
  constructor(expired: () => boolean) {
    this.expired = expired;
  }

  prove(goal: Goal, most = 40): Tree | undefined {
    const root = this.goals.node(goal);
    if (!root.plausible) return undefined;
    for (let fuel = 4; fuel <= most; fuel += 2) {
      const proof = this.attempt(root, fuel, new Set());
      if (proof) return proof;
    }
    return undefined;
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
    node.steps ??= stepsFor(node.goal, this.expired)[Symbol.iterator]();
    for (let i = 0; ; i++) {
      while (i >= node.moves.length) {
        const next = node.steps.next();
        if (next.done) return undefined;
        if (this.expired()) throw new TimeOver();
        const move = this.goals.move(node, next.value);
        if (move) node.moves.push(move);
      }
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
}
