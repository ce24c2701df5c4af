import { spend } from "../../exact/index.ts";
import { parseClaim, type Claim } from "../../claim/index.ts";
import { fact, names, sameFact, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { elaborate } from "../../prove/elaborate.ts";
import { isOutOfReach } from "../prove/node.ts";
import { Prover } from "../prove/prove.ts";
import { inNumbers } from "./literals.ts";

/** What is asked of the prover of scalars: from the facts, the goal. */
export interface Question {
  readonly facts: readonly Fact[];
  readonly goal: Fact;
}

function text(t: Term): string {
  switch (t.tag) {
    case "number": {
      const whole = t.value.den === 1n ? `${t.value.num}` : `${t.value.num}/${t.value.den}`;
      return t.value.den === 1n && t.value.sign >= 0 ? whole : `(${whole})`;
    }
    case "pi":
      return "pi";
    case "variable":
      return t.name;
    case "add":
      return `(${text(t.left)} + ${text(t.right)})`;
    case "mul":
      return `${text(t.left)}*${text(t.right)}`;
    case "power":
      return t.exponent === 1 ? text(t.base) : t.exponent === 0 ? "1" : `(${text(t.base)})^${t.exponent}`;
    case "apply":
      return t.fn === "inv" ? `(1/(${text(t.of)}))` : `${t.fn}(${text(t.of)})`;
    default:
      throw new TypeError(`a ${t.tag} is no scalar`);
  }
}
const realsOf = (f: Fact): readonly string[] => [...names(f.term).reals];

/** The question as a claim. */
export function claimText({ facts, goal }: Question): string {
  const reals = [...new Set([goal, ...facts].flatMap(realsOf))].sort();
  // A sign of a real alone is its domain.
  const signs = new Map(facts.flatMap((f) => (f.term.tag === "variable" && (f.relation === ">" || f.relation === ">=") ? [[f.term.name, f.relation] as const] : [])));
  const rest = facts.filter((f) => f.term.tag !== "variable" || signs.get(f.term.name) !== f.relation);
  const declared = reals.map((x) => (signs.has(x) ? `${x} ${signs.get(x)} 0` : `${x} real`));
  const where = rest.length ? ` where ${rest.map((f) => `${text(f.term)} ${f.relation} 0`).join(", ")}` : "";
  return `${reals.length ? `forall ${declared.join(", ")}${where}: ` : ""}${text(goal.term)} ${goal.relation} 0`;
}

/** The claim, where its text is not too long to be read. */
function claimOf(text: string): Claim | undefined {
  try {
    return parseClaim(text);
  } catch (e) {
    if (isOutOfReach(e)) return undefined;
    throw e;
  }
}

/** The prover of claims between scalars, with a memory of what it was asked. */
export class Oracle {
  private readonly asked = new Map<string, Theorem | undefined>();
  private readonly tried = new Map<string, number>();
  readonly log: ((line: string) => void) | undefined;

  constructor(log?: (line: string) => void) {
    this.log = log;
  }

  /** A theorem that says it, with at most the facts as hypotheses, where one is found within so much work. */
  ask(q: Question, work: number): Theorem | undefined {
    const claim = claimText(q);
    if ((this.tried.get(claim) ?? 0) >= work) return this.asked.get(claim);
    const t0 = performance.now();
    const th = this.prove(claim, q, work);
    this.log?.(`${th ? "proved" : "  -   "} ${Math.round(performance.now() - t0)} ms ${claim}`);
    this.asked.set(claim, th);
    this.tried.set(claim, th ? Infinity : work);
    return th;
  }
  private prove(text: string, q: Question, work: number): Theorem | undefined {
    spend(20_000);
    const claim = claimOf(text);
    if (!claim) return undefined;
    const result = new Prover(claim).run(work, work);
    if (!("found" in result)) return undefined;
    const made = elaborate(claim, result.found);
    if (!("theorems" in made)) {
      this.log?.(`not elaborated: ${made.missing}`);
      return undefined;
    }
    const th = made.theorems[0] && inNumbers(made.theorems[0]);
    return th && sameFact(th.fact, fact(q.goal.term, q.goal.relation)) ? th : undefined;
  }
}
