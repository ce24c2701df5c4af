import { Rational } from "../../exact/index.ts";
import type { Node } from "../../term/index.ts";
import { PI, variableAtom } from "./atom.ts";
import { atanOf, circularOf } from "./circular.ts";
import { absOf, call, expOf, logOf, realPowerOf, sqrtOf } from "./functions.ts";
import { add, atomProduct, constant, isZeroProduct, mul, neg, pow, rationalValue, scale, sub, ZERO } from "./product.ts";
import type { Signs } from "./signs.ts";
import type { Product } from "./sum.ts";

const HALF = Rational.of(1, 2);

/**
 * The normal form of a scalar term: equal to it wherever the term is defined at the place that `signs` speaks of, and
 * defined there too. Every law used holds where both its sides are defined; a logarithm or root is taken apart only where
 * the signs of the parts are known. Throws `RangeError` on terms that are not scalar, on `step`, and on expansions out of reach.
 */
export function readValue(n: Node, signs: Signs): Product {
  switch (n.tag) {
    case "number":
      return constant(n.value);
    case "pi":
      return atomProduct(PI);
    case "variable":
      if (n.sort.kind !== "real") throw new RangeError("a variable that is no real number");
      return atomProduct(variableAtom(n.name));
    case "power":
      return pow(readValue(n.base, signs), n.exponent);
    case "apply": {
      const [x, y] = n.args.map((a) => readValue(a, signs));
      return applied(n.operator, x!, y, signs);
    }
    default:
      throw new RangeError(`${n.tag} is no scalar operation`);
  }
}

function applied(name: string, x: Product, y: Product | undefined, signs: Signs): Product {
  switch (name) {
    case "add":
      return add(x, y!);
    case "sub":
      return sub(x, y!);
    case "mul":
      return mul(x, y!);
    case "div":
      return mul(x, pow(y!, -1));
    case "neg":
      return neg(x);
    case "exp":
      return expOf(x);
    case "log":
      return logOf(x, signs);
    case "sqrt":
      return sqrtOf(x, signs);
    case "rpow": {
      const c = rationalValue(y!);
      return c ? realPowerOf(x, c, signs) : expOf(mul(y!, logOf(x, signs)));
    }
    case "abs":
      return absOf(x, signs);
    case "max":
      return scale(add(add(x, y!), absOf(sub(x, y!), signs)), HALF);
    case "min":
      return scale(sub(add(x, y!), absOf(sub(x, y!), signs)), HALF);
    case "cosh":
      return scale(add(expOf(x), expOf(neg(x))), HALF);
    case "sinh":
      return scale(sub(expOf(x), expOf(neg(x))), HALF);
    case "tanh":
      return mul(sub(expOf(x), expOf(neg(x))), pow(add(expOf(x), expOf(neg(x))), -1));
    case "sin":
    case "cos":
      return circularOf(name, x);
    case "atan":
      return atanOf(x);
    case "erf":
      return isZeroProduct(x) ? ZERO : atomProduct(call(name, x));
    default:
      throw new RangeError(`${name} has no normal form`);
  }
}
