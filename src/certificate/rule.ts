import type { Goal } from "./goal-type.ts";
import type { Refusal } from "./refusal.ts";

/** The data of one step, as read from JSON: nothing about it is known. */
export type RuleData = Readonly<Record<string, unknown>>;

/** One way to reduce a goal to others. */
export interface Rule {
  readonly name: string;
  /** The goals that together imply this one, or why the data do not fit. Throws `RangeError` or `InputError` when the work is out of reach. */
  readonly check: (goal: Goal, data: RuleData) => readonly Goal[] | Refusal;
}

/** A proof: a rule, its data, and a proof of each goal that it leaves. */
export interface Tree {
  readonly rule: string;
  readonly children: readonly Tree[];
  readonly [datum: string]: unknown;
}
