import type { Span } from "../source.ts";

/** A letter as printed: `x`, `\hat\theta`, `x'`, `x^+`, with what stands below it. */
export interface Letter {
  readonly kind: "letter";
  /** What tells it from other letters, without what stands below: `x`, `x'`, `theta_hat`, `x_star`. */
  readonly name: string;
  /** What stands below: indices, each an expression; or a word such as `max`. */
  readonly below?: readonly Expr[];
  readonly latex: string;
  readonly span: Span;
}

/** Functions with a name of their own. */
export type FunctionName =
  | "exp" | "log" | "sin" | "cos" | "tan" | "atan" | "asin" | "acos" | "sinh" | "cosh" | "tanh" | "sqrt" | "min" | "max" | "softmax" | "trace" | "sign" | "cot" | "coth" | "sec" | "csc" | "sech" | "csch" | "asinh" | "acosh" | "atanh" | "erf" | "sigmoid" | "softplus" | "relu";

export type FoldKind = "sum" | "max" | "min" | "prod" | "sup" | "inf";

/** Where an index of a fold runs: between two ends, over a set, or as far as its use says. */
export interface Range {
  readonly index: Letter;
  readonly from?: Expr;
  readonly to?: Expr;
  readonly over?: Expr;
}

/** A relation that stands inside of a term: what members of a set, or positions, meet. */
export interface Condition {
  readonly left: Expr;
  readonly says: string;
  readonly right: Expr;
}

/** Mathematics as written, before any letter has a meaning. */
export type Expr =
  | { readonly kind: "number"; readonly text: string; readonly span: Span }
  | Letter
  | { readonly kind: "infix"; readonly op: "+" | "-" | "*" | "/" | "odot" | "min" | "max"; readonly left: Expr; readonly right: Expr; readonly span: Span }
  | { readonly kind: "minus"; readonly of: Expr; readonly span: Span }
  /** Factors side by side. */
  | { readonly kind: "product"; readonly factors: readonly Expr[]; readonly span: Span }
  | { readonly kind: "power"; readonly base: Expr; readonly exponent: Expr; readonly span: Span }
  | { readonly kind: "transpose"; readonly of: Expr; readonly span: Span }
  | { readonly kind: "root"; readonly of: Expr; readonly degree: number; readonly span: Span }
  | { readonly kind: "call"; readonly name: FunctionName; readonly args: readonly Expr[]; readonly span: Span }
  | { readonly kind: "norm"; readonly of: Expr; readonly which: string; readonly span: Span }
  | { readonly kind: "abs"; readonly of: Expr; readonly span: Span }
  | { readonly kind: "inner"; readonly left: Expr; readonly right: Expr; readonly span: Span }
  /** What brackets hold: one item, or several between separators. */
  | { readonly kind: "group"; readonly items: readonly Expr[]; readonly separators: readonly string[]; readonly open: string; readonly close: string; readonly span: Span }
  | { readonly kind: "below"; readonly of: Expr; readonly below: readonly Expr[]; readonly span: Span }
  | { readonly kind: "fold"; readonly fold: FoldKind; readonly ranges: readonly Range[]; readonly where?: readonly Condition[]; readonly body: Expr; readonly span: Span }
  /** `\{f(x) : x \in S, g(x) \le 1\}`; without an element before the colon, that of its one range. */
  | { readonly kind: "comprehension"; readonly element: Expr; readonly ranges: readonly Range[]; readonly where: readonly Condition[]; readonly span: Span }
  /** `\mathbb{E}_{i \sim p}[x_i]`; `draws` without the letter is what the body gives at every position. */
  | { readonly kind: "expectation"; readonly law: Expr; readonly draw?: Letter; readonly body: Expr; readonly span: Span }
  | { readonly kind: "probability"; readonly law: Expr; readonly draw?: Letter; readonly event: readonly Condition[]; readonly span: Span }
  /** Letters in a row with dots: `x_1, \dots, x_n`. */
  | { readonly kind: "dots"; readonly span: Span }
  | { readonly kind: "infinity"; readonly span: Span }
  /** Two readings of one text. */
  | { readonly kind: "either"; readonly readings: readonly Expr[]; readonly span: Span };

const ofRange = (r: Range): Expr[] => [r.index, ...[r.from, r.to, r.over].filter((x) => x !== undefined)];
const ofConditions = (list: readonly Condition[]): Expr[] => list.flatMap((k) => [k.left, k.right]);

/** The letters that an expression binds itself. */
export function bindsOf(e: Expr): readonly Letter[] {
  if (e.kind === "fold" || e.kind === "comprehension") return e.ranges.map((r) => r.index);
  return (e.kind === "expectation" || e.kind === "probability") && e.draw ? [e.draw] : [];
}

/** The direct parts of an expression. */
export function parts(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case "letter":
      return e.below ?? [];
    case "infix":
    case "inner":
      return [e.left, e.right];
    case "minus":
    case "transpose":
    case "root":
    case "norm":
    case "abs":
      return [e.of];
    case "product":
      return e.factors;
    case "power":
      return [e.base, e.exponent];
    case "call":
      return e.args;
    case "group":
      return e.items;
    case "below":
      return [e.of, ...e.below];
    case "fold":
      return [...e.ranges.flatMap(ofRange), ...ofConditions(e.where ?? []), e.body];
    case "comprehension":
      return [e.element, ...e.ranges.flatMap(ofRange), ...ofConditions(e.where)];
    case "expectation":
      return [e.law, ...(e.draw ? [e.draw] : []), e.body];
    case "probability":
      return [e.law, ...(e.draw ? [e.draw] : []), ...ofConditions(e.event)];
    case "either":
      return e.readings;
    default:
      return [];
  }
}

/** Every letter of an expression, in reading order. */
export function lettersOf(e: Expr): Letter[] {
  return e.kind === "letter" ? [e, ...parts(e).flatMap(lettersOf)] : parts(e).flatMap(lettersOf);
}

/** The name of a letter with what stands below it: `x_1`, `theta_t+1`. */
export function fullName(l: Letter): string {
  return l.below && l.below.length > 0 ? `${l.name}_${l.below.map(plain).join(",")}` : l.name;
}

/** An expression in plain characters, for names and messages. */
export function plain(e: Expr): string {
  switch (e.kind) {
    case "number":
      return e.text;
    case "letter":
      return fullName(e);
    case "infix":
      return `${plain(e.left)}${e.op}${plain(e.right)}`;
    case "minus":
      return `-${plain(e.of)}`;
    case "product":
      return e.factors.map(plain).join("");
    case "group":
      return `${e.open}${e.items.map(plain).join(",")}${e.close}`;
    case "infinity":
      return "inf";
    case "dots":
      return "..";
    default:
      return parts(e).map(plain).join(" ");
  }
}
