import { instantiate, type Tape } from "../../term/index.ts";
import { apply, pow, real } from "../../term/index.ts";
import { doubleLayer } from "../double/index.ts";
import { type Bounded, type Enclosure } from "../enclosure.ts";
import type { BinaryOperation, Layer, UnaryOperation } from "../layer.ts";
import { lift1, lift2 } from "../lift.ts";
import { boxEvaluator, type BoxEvaluator, type EvaluatorOptions } from "./evaluator.ts";

const UNARY = ["neg", "abs", "sqrt", "exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "step"] as const satisfies readonly UnaryOperation[];
const BINARY = ["add", "sub", "mul", "div", "min", "max"] as const satisfies readonly BinaryOperation[];

/** The tape of one operation on one or two inputs, or of a power. */
export function oneOperation(operation: UnaryOperation | BinaryOperation | "pow", n = 0): Tape {
  const [x, y] = [real("x"), real("y")];
  const binary = (BINARY as readonly string[]).includes(operation);
  const term = operation === "pow" ? pow(x, n) : apply(operation, binary ? [x, y] : [x]);
  return instantiate([term]);
}

/** Where compiled code says unknown, the double layer says what is known and why. */
function either(evaluator: BoxEvaluator, box: readonly Bounded<number>[], exact: () => Enclosure<number>): Enclosure<number> {
  const result = evaluator.enclose(box)[0]!;
  return result.kind === "interval" ? result : exact();
}

/**
 * A layer whose every operation runs as generated code of one instruction: with it, the laws and test vectors for layers
 * reach the evaluator. Its bounds are up to a few ulps wider than those of `doubleLayer`, to which it turns where the code says unknown.
 */
export function layerOf(name: string, options: EvaluatorOptions): Layer<number> {
  const evaluators = new Map<string, BoxEvaluator>();
  const evaluator = (operation: UnaryOperation | BinaryOperation | "pow", n = 0): BoxEvaluator => {
    const key = `${operation} ${n}`;
    let made = evaluators.get(key);
    if (!made) evaluators.set(key, (made = boxEvaluator(oneOperation(operation, n), options)));
    return made;
  };
  const unary = (o: UnaryOperation) => [o, lift1<number>((x) => either(evaluator(o), [x], () => doubleLayer[o](x)))] as const;
  const binary = (o: BinaryOperation) => [o, lift2<number>((x, y) => either(evaluator(o), [x, y], () => doubleLayer[o](x, y)))] as const;
  const operations = Object.fromEntries([...UNARY.map(unary), ...BINARY.map(binary)]) as Pick<Layer<number>, UnaryOperation | BinaryOperation>;
  return Object.freeze({
    ...doubleLayer,
    ...operations,
    name,
    pow: (x, n) =>
      Number.isInteger(n) && Math.abs(n) <= 1000
        ? lift1<number>((base) => either(evaluator("pow", n), [base], () => doubleLayer.pow(base, n)))(x)
        : doubleLayer.pow(x, n),
  } satisfies Layer<number>);
}

export const compiledLayer: Layer<number> = layerOf("compiled", { mode: "compiled" });
export const interpretedLayer: Layer<number> = layerOf("interpreted", { mode: "interpreted" });
