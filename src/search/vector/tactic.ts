import type { Fact, Relation, Term, Theorem } from "../../kernel/index.ts";
import type { Scene } from "./scene.ts";

/** What tactics ask of the prover that runs them. */
export interface Asked {
  /** `t r 0` by any tactic, at most so many steps deep. */
  goal(scene: Scene, t: Term, relation: Relation, depth: number): Theorem | undefined;
  /** A goal as a question between reals, with theorems to use besides what is known of its terms. */
  scalar(scene: Scene, goal: Fact, more: readonly Theorem[], work: number): Theorem | undefined;
  /** The value, or nothing where the kernel or a sign refuses. */
  attempt<T>(f: () => T | undefined): T | undefined;
  log(depth: number, line: string): void;
}
/** A way from a goal `t r 0` to others. */
export type Tactic = (p: Asked, scene: Scene, t: Term, relation: Relation, depth: number) => Theorem | undefined;
