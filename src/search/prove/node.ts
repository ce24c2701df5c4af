import { goalKey, type Goal, type Tree } from "../../certificate/goal.ts";
import { isClosed } from "../../certificate/rules/sign.ts";
import { applyRule } from "../../certificate/tree.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { InputError } from "../../term/index.ts";
import { plausible } from "./plausible.ts";
import type { Stage } from "./tactics.ts";

/** Whether an error says that a term is too large to be worked with. */
export const isOutOfReach = (e: unknown): boolean => e instanceof RangeError || (e instanceof InputError && e.kind === "too-large");

/** A step that a tactic proposes, and how much of the fuel it burns. */
export interface Step {
  readonly rule: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly cost: number;
}
/** A step that applies, with what it leaves. */
export interface Move extends Step {
  readonly nodes: readonly GoalNode[];
}

/** One goal of the search: its moves are found once, when first asked for. */
export class GoalNode {
  readonly goal: Goal;
  readonly key: string;
  proof: Tree | undefined;
  /** The move that the proof begins with. */
  by: Move | undefined;
  /** No proof was found with this much fuel. */
  failedWith = -1;
  readonly moves: Move[] = [];
  /** Steps that the kernel did not follow. */
  readonly banned = new Set<Move>();
  stages: readonly Stage[] | undefined;
  stage = 0;
  steps: Iterator<Step> | undefined;
  private likely: boolean | undefined;

  constructor(goal: Goal, key: string) {
    this.goal = goal;
    this.key = key;
    if (isClosed(goal)) this.proof = { rule: "sign", children: [] };
  }
  get plausible(): boolean {
    return (this.likely ??= this.proof !== undefined || plausible(this.goal));
  }
}

/** How large the value of a goal is: its terms and factors. */
export const sizeOf = (g: Goal): number => g.value.sum.terms.size + g.value.factors.reduce((n, f) => n + f.base.terms.size, 0);

/** All goals met in one search; equal goals are one node. */
export class Goals {
  private readonly nodes = new Map<string, GoalNode>();

  node(g: Goal): GoalNode {
    const key = goalKey(g);
    let n = this.nodes.get(key);
    if (!n) this.nodes.set(key, (n = new GoalNode(g, key)));
    return n;
  }
  /** Takes back a proof at a step that the kernel did not follow, and all that rest on it. Says whether one was there. */
  ban(step: Tree): boolean {
    const rests = new Map<Tree, boolean>();
    const restsOn = (t: Tree): boolean => {
      let known = rests.get(t);
      if (known === undefined) rests.set(t, (known = t === step || t.children.some(restsOn)));
      return known;
    };
    let found = false;
    for (const n of this.nodes.values()) {
      if (!n.proof || !restsOn(n.proof)) continue;
      found = true;
      if (n.proof === step && n.by) n.banned.add(n.by);
      n.proof = undefined;
    }
    return found;
  }
  /** A step as a move, or nothing where it does not apply, or leaves a goal that is false or too large to be read. */
  move(from: GoalNode, step: Step): Move | undefined {
    try {
      return this.made(from, step);
    } catch (e) {
      if (isOutOfReach(e)) return undefined;
      throw e;
    }
  }
  private made(from: GoalNode, step: Step): Move | undefined {
    const goals = applyRule(from.goal, step.rule, step.data);
    if (isRefusal(goals)) return undefined;
    const nodes = (goals as readonly Goal[]).map((g) => this.node(g));
    if (nodes.some((n) => n === from || !n.plausible)) return undefined;
    const before = sizeOf(from.goal);
    const after = Math.max(1, ...nodes.filter((n) => !n.proof).map((n) => sizeOf(n.goal)));
    return { ...step, cost: step.cost + Math.max(0, Math.floor(Math.log2(after / (before + 8)))), nodes };
  }
}
