import { add, apply, fact, idOfFact, mul, neg, num, PI, power, sub, variable, type Fact, type Relation, type Term } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { constantValue, type Real } from "../../term/index.ts";
import type { GoalVariable, Hypothesis } from "../../certificate/goal-type.ts";
import { signsAt } from "../../certificate/place.ts";
import type { Signs } from "../../certificate/algebra/signs.ts";


import { unproved, type Writer } from "./terms.ts";

const RELATION: Readonly<Record<Hypothesis["kind"], Relation>> = { nonnegative: ">=", positive: ">", zero: "=", nonzero: "!=" };

/** A constant term of a claim as the kernel has it. */
export function constantTerm(t: Real): Term {
  const q = constantValue(t);
  if (q) return num(q);
  switch (t.tag) {
    case "number":
      return num(t.value);
    case "pi":
      return PI;
    case "variable":
      return variable(t.name);
    case "power": {
      const p = power(constantTerm(t.base as Real), Math.abs(t.exponent));
      return t.exponent < 0 ? apply("inv", p) : p;
    }
    case "apply": {
      const [x, y] = t.args.map((a) => constantTerm(a as Real)) as [Term, Term];
      switch (t.operator) {
        case "add":
          return add(x, y);
        case "sub":
          return sub(x, y);
        case "mul":
          return mul(x, y);
        case "div":
          return mul(x, apply("inv", y));
        case "neg":
          return neg(x);
        case "exp":
        case "log":
        case "sqrt":
        case "abs":
        case "sin":
        case "cos":
        case "atan":
          return apply(t.operator, x);
        case "rpow":
          return apply("exp", mul(y, apply("log", x)));
        case "max":
        case "min": {
          const gap = apply("abs", sub(x, y));
          return mul(num(Rational.of(1, 2)), t.operator === "max" ? add(add(x, y), gap) : sub(add(x, y), gap));
        }
        default:
          return unproved(`${t.operator} is no function of the kernel`);
      }
    }
    default:
      return unproved(`a ${t.tag} is no scalar`);
  }
}

/** The box and the hypotheses of a goal, as facts that theorems there may assume. */
export class Place {
  readonly variables: readonly GoalVariable[];
  readonly hypotheses: readonly Hypothesis[];
  readonly writer: Writer;
  readonly signs: Signs;
  /** The facts of the box, in the order of the variables. */
  readonly box: readonly { readonly variable: GoalVariable; readonly lo?: Fact; readonly hi?: Fact }[];
  /** One for each hypothesis. */
  readonly facts: readonly Fact[];

  constructor(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[], writer: Writer) {
    this.variables = variables;
    this.hypotheses = hypotheses;
    this.writer = writer;
    this.signs = signsAt(variables, hypotheses);
    this.box = variables.map((v) => {
      const x = variable(v.name);
      const lo = v.lo ? fact(sub(x, constantTerm(v.lo)), v.loOpen ? ">" : ">=") : undefined;
      const hi = v.hi ? fact(sub(constantTerm(v.hi), x), v.hiOpen ? ">" : ">=") : undefined;
      return { variable: v, ...(lo ? { lo } : {}), ...(hi ? { hi } : {}) };
    });
    this.facts = hypotheses.map((h) => fact(writer.product(h.value), RELATION[h.kind]));
  }

  /** Everything that may be assumed here. */
  all(): readonly Fact[] {
    return [...this.box.flatMap((b) => [b.lo, b.hi].filter((f) => f !== undefined)), ...this.facts];
  }
  has(f: Fact): boolean {
    const id = idOfFact(f);
    return this.all().some((g) => g === f || idOfFact(g) === id);
  }
}
