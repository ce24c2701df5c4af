import type { Enclosure } from "../../src/enclosure/enclosure.ts";
import type { BinaryOperation, Layer, UnaryOperation } from "../../src/enclosure/layer.ts";
import { convexHull, intersection } from "../../src/enclosure/sets.ts";
import { Rational } from "../../src/exact/index.ts";

/** How a layer computes an operation of the vectors. */
export interface Operation {
  /** What the arguments are: `x` an enclosure, `n` an integer. */
  readonly takes: string;
  /** Set operations are not functions of real numbers: the standard decorates their results `trv` always. */
  readonly isSet?: boolean;
  apply<N>(layer: Layer<N>, args: readonly Enclosure<N>[], n: number): Enclosure<N>;
}

const unary = (name: UnaryOperation): Operation => ({ takes: "x", apply: (l, [x]) => l[name](x!) });
const binary = (name: BinaryOperation): Operation => ({ takes: "xx", apply: (l, [x, y]) => l[name](x!, y!) });
const power = (n: number): Operation => ({ takes: "x", apply: (l, [x]) => l.pow(x!, n) });

const UNARY = ["neg", "abs", "sqrt", "exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh"] as const;
const BINARY = ["add", "sub", "mul", "div", "min", "max"] as const;

/** Every operation of the vectors that the layers export, by the name it has there. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["pos", { takes: "x", apply: (_, [x]) => x! }],
  ...UNARY.map((name): [string, Operation] => [name, unary(name)]),
  ...BINARY.map((name): [string, Operation] => [name, binary(name)]),
  ["sqr", power(2)],
  ["recip", { takes: "x", apply: (l, [x]) => l.div(l.point(Rational.ONE), x!) }],
  ["pown", { takes: "xn", apply: (l, [x], n) => l.pow(x!, n) }],
  ["intersection", { takes: "xx", isSet: true, apply: (l, [x, y]) => intersection(l, x!, y!) }],
  ["convexHull", { takes: "xx", isSet: true, apply: (l, [x, y]) => convexHull(l, x!, y!) }],
]);
