import type { Theorem } from "../../kernel/index.ts";
import type { Goal } from "../../certificate/goal-type.ts";
import type { RuleData, Tree } from "../../certificate/rule.ts";
import type { Here } from "../core/here.ts";
import type { Session } from "../session.ts";

/** One step of a finder's tree: a goal, the data of the rule, the trees of the goals it leaves. */
export interface Step {
  readonly session: Session;
  readonly goal: Goal;
  readonly here: Here;
  readonly data: RuleData;
  readonly trees: readonly Tree[];
}
/** A theorem about the goal's value, under facts of its place, possibly with others that the place gives. */
export type Justify = (step: Step) => Theorem;

/** Hands out the trees of a step in order. */
export class Trees {
  private next = 0;
  private readonly list: readonly Tree[];
  constructor(list: readonly Tree[]) {
    this.list = list;
  }
  take(): Tree {
    const t = this.list[this.next++];
    if (!t) throw new RangeError("a tree is missing");
    return t;
  }
}
