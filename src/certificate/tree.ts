import { spend } from "../exact/index.ts";
import { InputError } from "../term/index.ts";
import type { Goal } from "./goal-type.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Tree } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** The most steps that one certificate may take. */
const MOST_STEPS = 20_000;

/** Units of work for a rule, beside what it computes. */
const APPLYING = 1500;

/** Applies one rule. Work out of reach and unreadable data are refusals; nothing is thrown. */
export function applyRule(g: Goal, name: string, data: Readonly<Record<string, unknown>>): readonly Goal[] | Refusal {
  const rule = RULES.get(name);
  if (!rule) return refuse(`there is no rule ${name}`);
  spend(APPLYING);
  try {
    return rule.check(g, data);
  } catch (e) {
    if (e instanceof RangeError || e instanceof InputError) return refuse(e.message);
    throw e;
  }
}

/** Checks a proof of a goal. Counts the steps in `steps`. */
export function checkTree(g: Goal, tree: unknown, steps: { count: number; rules: Set<string> }): true | Refusal {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return refuse("a proof is an object");
  const { rule, children, ...data } = tree as Partial<Tree>;
  if (typeof rule !== "string") return refuse("a step names its rule");
  if (++steps.count > MOST_STEPS) return refuse("the certificate has too many steps");
  steps.rules.add(rule);
  const goals = applyRule(g, rule, data);
  if ("kind" in goals) return goals;
  const proofs: readonly unknown[] = Array.isArray(children) ? children : [];
  if (proofs.length !== goals.length) return refuse(`${rule} leaves ${goals.length} goals, and ${proofs.length} are proved`);
  for (const [i, goal] of goals.entries()) {
    const result = checkTree(goal, proofs[i], steps);
    if (result !== true) return result;
  }
  return true;
}
