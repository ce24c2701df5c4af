import type { Binder, Expression } from "./expression.ts";
import { Names } from "./names.ts";

/** Levels of Rocq's grammar that statements use, weakest first: relation, sum, product, opposite, power, application. */
export const LEVEL = { quantifier: 0, relation: 1, sum: 2, product: 3, opposite: 4, power: 5, application: 6, atom: 7 } as const;

const INFIX = {
  "+": LEVEL.sum, "-": LEVEL.sum, "*": LEVEL.product, "/": LEVEL.product, "^": LEVEL.power,
  "<=": LEVEL.relation, "<": LEVEL.relation, "=": LEVEL.relation, "<>": LEVEL.relation, "<->": LEVEL.quantifier,
} as const;

/** Writes the expressions of one statement: each binder gets one name, and no two get the same. */
export class Writer {
  private readonly names = new Names();
  name(b: Binder): string {
    return this.names.of(b);
  }

  /** The text of an expression where one of at least the given level is wanted; parentheses where it is weaker. */
  write(e: Expression, wanted: number = LEVEL.quantifier): string {
    const wrap = (level: number, text: string): string => (level < wanted ? `(${text})` : text);
    switch (e.is) {
      case "bound":
        return this.name(e.binder);
      case "constant":
        return e.name;
      case "numeral":
        return String(e.value);
      case "apply": {
        // A bound function has no scope for its arguments: its numerals say theirs.
        const local = e.head.is === "bound";
        const args = e.args.map((a) => (local && a.is === "numeral" ? `${a.value}%nat` : this.write(a, LEVEL.atom)));
        return wrap(LEVEL.application, [this.write(e.head, LEVEL.atom), ...args].join(" "));
      }
      case "infix": {
        const level = INFIX[e.symbol];
        const [left, right] = e.symbol === "^" ? [level + 2, level + 1] : level === LEVEL.relation ? [level + 1, level + 1] : [level, level + 1];
        if (e.symbol === "<->") return `(${this.write(e.left, LEVEL.relation)} <-> ${this.write(e.right, LEVEL.relation)})`;
        return wrap(level, `${this.write(e.left, left)} ${e.symbol} ${this.write(e.right, right)}`);
      }
      case "prefix": {
        if (e.symbol === "~") return `(~ ${this.write(e.of, LEVEL.atom)})`;
        // `- 1` would be read as the integer -1.
        const bare = e.symbol === "-" && e.of.is === "numeral";
        return wrap(LEVEL.opposite, bare ? `-(${this.write(e.of)})` : `${e.symbol} ${this.write(e.of, LEVEL.power)}`);
      }
      case "fun":
        return `(fun ${e.binders.map((b) => this.name(b)).join(" ")} => ${this.write(e.body)})`;
      case "forall": {
        const plain = e.binders.every((b) => b.type === "nat");
        const names = e.binders.map((b) => (plain ? this.name(b) : `(${this.name(b)} : ${b.type})`)).join(" ");
        return `(${e.binders.length > 0 ? `forall ${names}, ` : ""}${[...e.premises, e.body].map((p) => this.write(p, LEVEL.relation)).join(" -> ")})`;
      }
      case "exists":
        return `(exists ${this.name(e.binder)} : ${e.binder.type}, ${this.write(e.body)})`;
      case "connective":
        return `(${e.parts.map((p) => this.write(p, LEVEL.relation)).join(` ${e.symbol} `)})`;
      case "nat":
        return `(${this.write(e.of)})%nat`;
      case "real":
        return `(${this.write(e.of)})%R`;
    }
  }
}
