import { KernelError, type RuleName } from "../../kernel/index.ts";
import type { Kinds } from "../../kernel/kinds.ts";
import { list, rational, RELATION, type Terms } from "./terms.ts";
import type { Text } from "./shared.ts";

/** The laws of each rule by their names, and their constructors in `proofs/kernel`. */
const LAWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inv: { one: "InvOne", sign: "InvSign" },
  exp: { positive: "ExpPositive", tangent: "ExpTangent", sum: "ExpSum", zero: "ExpZero", log: "ExpLog" },
  root: { sign: "RootSign", positive: "RootPositive", square: "RootSquare" },
  abs: { sign: "AbsSign", left: "AbsLeft", right: "AbsRight", square: "AbsSquare" },
  trig: { circle: "Circle", "sin-sum": "SinSum", "cos-sum": "CosSum", "sin-zero": "SinZero", "cos-zero": "CosZero", "sin-pi": "SinPi", "cos-pi": "CosPi" },
  atan: { tangent: "AtanTangent", cosine: "AtanCosine", below: "AtanBelow", above: "AtanAbove" },
  delta: { "zero-one": "DeltaZeroOne", same: "DeltaSame", sign: "DeltaSign", below: "DeltaBelow", equal: "DeltaEqual", pick: "DeltaPick" },
};

/** What a rule was given, by the names of its signature; theorems are anything that `refer` knows. */
export type Given = Readonly<Record<string, unknown>>;

/** Writes the steps of a proof as those of `proofs/kernel/checker.v`. */
export class Steps {
  private readonly terms: Terms;
  private readonly refer: (theorem: unknown) => number;

  constructor(terms: Terms, refer: (theorem: unknown) => number) {
    this.terms = terms;
    this.refer = refer;
  }

  /** One step, as the constructor of its rule with all arguments. */
  step(rule: RuleName, given: Given): Text {
    const t = this.terms;
    const arg = <K extends keyof Kinds>(name: string, _: K): Kinds[K] => given[name] as Kinds[K];
    const ref = (name: string): string => String(this.refer(given[name]));
    const refs = (theorems: readonly unknown[] | undefined): Text => list((theorems ?? []).map((x) => String(this.refer(x))));
    const defined = (): Text => refs(arg("defined", "theorems"));
    const term = (name: string): Text => t.term(arg(name, "term"));
    const fact = (name: string): Text => t.fact(arg(name, "fact"));
    const position = (name: string): Text => t.position(arg(name, "position"));
    const relation = (): Text => RELATION[arg("relation", "relation")];
    const law = (): Text => LAWS[rule]?.[arg("law", "name")] ?? unknown(`${rule} has no law ${String(given["law"])}`);
    const made = (constructor: string, ...args: readonly Text[]): Text => [constructor, ...args.flatMap((a) => [" ", a])];
    switch (rule) {
      case "hyp":
        return made("Hyp", fact("fact"));
      case "cut":
        return made("Cut", ref("lemma"), ref("in"));
      case "cases":
        return made("Cases", term("on"), ref("left"), ref("right"), defined());
      case "absurd":
        return made("Absurd", ref("from"), fact("fact"));
      case "inst": {
        const { reals, positions, entries } = arg("put", "substitution");
        return made(
          "Inst", ref("in"),
          list([...(reals ?? [])].map(([x, by]) => [`(${t.real(x)}, `, t.term(by), ")"])),
          list([...(positions ?? [])].map(([id, by]) => `((${t.position(positionOf(id)).replace(" ", ", ")}), ${t.position(by).split(" ")[0]!})`)),
          list([...(entries ?? [])].map(([v, by]) => [`(${t.vector(v)}, (`, list(by.parameters.map((p) => `(${t.position(p).replace(" ", ", ")})`)), ", ", t.term(by.body), "))"])),
          defined(),
        );
      }
      case "generalise":
        return made("Generalise", ref("from"), position("over"));
      case "specialise":
        return made("Specialise", ref("from"), position("at"));
      case "close":
        return made("Close", ref("from"), t.real(arg("gap", "name")), term("term"));
      case "domain":
        return made("Domain", ref("from"), term("of"));
      case "both":
        return made("Both", ref("first"), ref("second"));
      case "replace": {
        const holes = arg("holes", "holes").map((h) => made("HoleAt", t.real(h.name), t.term(h.from), t.term(h.to), String(this.refer(h.equation))));
        return made("Replace_", fact("pattern"), list(holes), ref("in"), defined());
      }
      case "arith": {
        const summands = arg("summands", "summands").map((s) => made("SummandAt", rational(s.coefficient), refs(s.facts), list(s.squares.map((q) => t.term(q)))));
        const multiples = (arg("multiples", "multiples") ?? []).map((m) => made("MultipleAt", t.term(m.by), String(this.refer(m.equation))));
        return made("Arith", term("term"), relation(), list(summands), list(multiples), refs(arg("nonzero", "theorems")), defined());
      }
      case "inv":
        return made("Inv_", law(), ref("from"));
      case "exp":
        return made("Exp_", law(), term("of"), term("and"), defined());
      case "log":
        return made("Log_", ref("from"));
      case "root":
        return made("Root", law(), ref("from"));
      case "abs":
        return made("Abs_", law(), term("of"), defined());
      case "abs-of":
        return made("AbsOf", ref("from"));
      case "trig":
        return made("Trig", law(), term("of"), term("and"), defined());
      case "atan":
        return made("Atan_", law(), term("of"), defined());
      case "atan-of":
        return made("AtanOf", term("of"), ref("below"), ref("above"));
      case "mono":
        return made("Mono", t.real(arg("variable", "name")), term("term"), term("from"), defined(), ref("slope"), ref("start"));
      case "eval":
        return made("Eval_", term("term"), relation(), list((arg("bounds", "facts") ?? []).map((f) => t.fact(f))), String(arg("digits", "number")));
      case "sum":
        return made("Sum_", ref("from"), position("over"));
      case "swap":
        return made("Swap", position("outer"), position("inner"), term("body"), defined());
      case "size":
        return made("Size_", t.dimension(arg("dim", "name")));
      case "delta": {
        const [left, right] = [t.position(arg("left", "position")), t.position(arg("right", "position"))];
        return made("Delta_", law(), left.split(" ")[0]!, right, term("body"), defined());
      }
      case "max":
        return made("Max_", t.position(arg("over", "position")).split(" ")[0]!, t.position(arg("at", "position")), term("body"), defined());
      case "max-least":
        return made("MaxLeast", ref("from"), position("over"), term("bound"), term("body"));
    }
  }
}

/** A position from the text that tells positions apart. */
function positionOf(id: string): { readonly name: string; readonly dim: string } {
  const [name, dim] = id.split(":");
  return { name: name!, dim: dim! };
}
function unknown(message: string): never {
  throw new KernelError(message);
}
