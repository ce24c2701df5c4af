import { notationOf, type FunctionName, type Node } from "../../../src/term/index.ts";
import { relationsOf, type Claim, type Declaration, type Relation } from "../../../src/claim/index.ts";
import { speaks } from "./scalar.ts";

const WORDS = new Set("add sub mul div neg abs sqrt min max pow".split(" "));
const NAME = /^[a-zA-Z]\w*$/;
const symbol = (name: string): string => (NAME.test(name) ? name : `|${name}|`);

/** Prints the terms of one claim: keeps the roots it names and the conditions under which the terms have a value. */
class Printer {
  readonly roots = new Map<string, string>();
  readonly conditions = new Set<string>();

  term(n: Node): string {
    switch (n.tag) {
      case "number":
        return n.value.isInteger ? `${n.value.num}.0` : `(/ ${n.value.num}.0 ${n.value.den}.0)`;
      case "variable":
        return symbol(n.name);
      case "power":
        return this.power(this.term(n.base), n.exponent);
      case "apply":
        return this.apply(n.operator, n.args.map((a) => this.term(a)));
      default:
        throw new RangeError(`a ${n.tag} is no term of nonlinear arithmetic`);
    }
  }

  private apply(name: FunctionName, args: readonly string[]): string {
    const notation = notationOf(name);
    const [a, b] = args as [string, string];
    if (name === "div") this.nonzero(b);
    if (notation.form === "infix" || notation.form === "prefix") return `(${notation.symbol} ${args.join(" ")})`;
    if (name === "abs") return `(let ((a ${a})) (ite (>= a 0.0) a (- a)))`;
    if (name === "min" || name === "max") return `(let ((a ${a}) (b ${b})) (ite (${name === "min" ? "<=" : ">="} a b) a b))`;
    const root = this.roots.get(a) ?? `root!${this.roots.size + 1}`;
    this.roots.set(a, root);
    this.conditions.add(`(>= ${root} 0.0)`).add(`(= (* ${root} ${root}) ${a})`);
    return root;
  }

  private power(base: string, n: number): string {
    if (n < 0) {
      this.nonzero(base);
      return `(/ 1.0 ${this.power(base, -n)})`;
    }
    if (n < 2) return n === 0 ? "1.0" : base;
    const product = (b: string) => `(* ${Array<string>(n).fill(b).join(" ")})`;
    return base.startsWith("(") ? `(let ((b ${base})) ${product("b")})` : product(base);
  }

  /** A quotient has a value only there; in SMT-LIB x/0 may be anything. */
  private nonzero(a: string): void {
    if (!/^\d*[1-9]\d*\.0$/.test(a)) this.conditions.add(`(not (= ${a} 0.0))`);
  }

  relation(r: Relation): string {
    return `(${r.relation} ${this.term(r.left)} ${this.term(r.right)})`;
  }

  domain(v: Declaration): string[] {
    const { lo, hi, loOpen, hiOpen } = v.domain;
    return [
      ...(lo === null ? [] : [`(${loOpen ? ">" : ">="} ${symbol(v.name)} ${this.term(lo)})`]),
      ...(hi === null ? [] : [`(${hiOpen ? "<" : "<="} ${symbol(v.name)} ${this.term(hi)})`]),
    ];
  }
}

/** A counterexample to the claim, asked for in SMT-LIB 2; `undefined` where the claim is not nonlinear real arithmetic. */
export function smtSource(claim: Claim): string | undefined {
  if (!speaks(claim, WORDS)) return undefined;
  const p = new Printer();
  const claimed = relationsOf(claim.conclusion).map((r) => p.relation(r));
  const facts = [...claim.variables.flatMap((v) => p.domain(v)), ...claim.hypotheses.flatMap(relationsOf).map((h) => p.relation(h)), `(not ${claimed.length === 1 ? claimed[0] : `(and ${claimed.join(" ")})`})`];
  const names = [...claim.variables.map((v) => symbol(v.name)), ...p.roots.values()];
  return [
    "(set-logic QF_NRA)",
    ...names.map((n) => `(declare-fun ${n} () Real)`),
    ...[...p.conditions, ...facts].map((f) => `(assert ${f})`),
    "(check-sat)",
    "",
  ].join("\n");
}
