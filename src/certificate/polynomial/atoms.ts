import { Rational } from "../../exact/index.ts";
import { constantValue, printTerm, type Node } from "../../term/index.ts";
import { Fraction } from "./fraction.ts";
import { Polynomial } from "./polynomial.ts";

/**
 * The atoms of polynomials: variables, and every maximal subterm that is not built by + − × ÷ and integer powers. An
 * atom is known by its printed text; its position is the order in which it was met.
 */
export class Atoms {
  readonly nodes: Node[] = [];
  private readonly positions = new Map<string, number>();

  constructor(nodes: readonly Node[] = []) {
    nodes.forEach((n) => this.position(n));
  }
  /** The position of an atom, new or known. */
  position(n: Node): number {
    const text = printTerm(n);
    const known = this.positions.get(text);
    if (known !== undefined) return known;
    this.positions.set(text, this.nodes.length);
    return this.nodes.push(n) - 1;
  }

  /** A real term as a rational function of atoms; `undefined` where it divides by the constant 0. */
  fraction(n: Node): Fraction | undefined {
    if (n.tag === "number") return Fraction.of(Polynomial.constant(n.value));
    if (n.tag === "power") return this.fraction(n.base)?.pow(n.exponent);
    if (n.tag === "apply" && n.args.every((a) => a.sort.kind === "real")) {
      const known = ARITHMETIC.has(n.operator) ? undefined : constantValue(n);
      if (known) return Fraction.of(Polynomial.constant(known));
      if (ARITHMETIC.has(n.operator)) return this.arithmetic(n.operator, n.args);
    }
    return Fraction.of(Polynomial.atom(this.position(n)));
  }
  private arithmetic(operator: string, args: readonly Node[]): Fraction | undefined {
    const a = this.fraction(args[0]!);
    if (!a || operator === "neg") return a?.neg();
    const b = this.fraction(args[1]!);
    if (!b) return undefined;
    switch (operator) {
      case "add":
        return a.add(b);
      case "sub":
        return a.add(b.neg());
      case "mul":
        return a.mul(b);
      default: {
        const inverse = b.invert();
        return inverse && a.mul(inverse);
      }
    }
  }

  /** A term as a polynomial in atoms; a quotient by anything but a constant is an atom of its own. */
  polynomial(n: Node): Polynomial {
    if (n.tag === "number") return Polynomial.constant(n.value);
    if (n.tag === "power" && n.exponent >= 0) return this.polynomial(n.base).pow(n.exponent);
    if (n.tag === "apply" && n.args.every((a) => a.sort.kind === "real")) {
      const [a, b] = n.args as [Node, Node];
      switch (n.operator) {
        case "add":
          return this.polynomial(a).add(this.polynomial(b));
        case "sub":
          return this.polynomial(a).sub(this.polynomial(b));
        case "mul":
          return this.polynomial(a).mul(this.polynomial(b));
        case "neg":
          return this.polynomial(a).neg();
        case "div": {
          const divisor = this.polynomial(b).constantValue;
          if (divisor && divisor.sign !== 0) return this.polynomial(a).scale(Rational.ONE.div(divisor));
          break;
        }
        default: {
          const known = constantValue(n);
          if (known) return Polynomial.constant(known);
        }
      }
    }
    return Polynomial.atom(this.position(n));
  }
}

const ARITHMETIC: ReadonlySet<string> = new Set(["add", "sub", "mul", "div", "neg"]);
