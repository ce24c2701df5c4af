import { apply, instantiate, real, unfold, type DefinedName } from "../../src/term/index.ts";
import { applyOperator } from "../../src/enclosure/composed/index.ts";
import type { Enclosure } from "../../src/enclosure/enclosure.ts";
import { encloseAll } from "../../src/enclosure/evaluate.ts";
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

/** Functions that are defined by a term: the term is enclosed. */
const DEFINED_THERE: readonly (readonly [string, DefinedName])[] = [
  ["asin", "asin"], ["acos", "acos"], ["asinh", "asinh"], ["acosh", "acosh"], ["atanh", "atanh"], ["log2", "log2"], ["log10", "log10"],
  ["expm1", "expm1"], ["logp1", "log1p"], ["sign", "sign"], ["ceil", "ceil"], ["cot", "cot"], ["sec", "sec"], ["csc", "csc"],
];
function byDefinition<N>(layer: Layer<N>, name: DefinedName, x: Enclosure<N>): Enclosure<N> {
  const tape = instantiate([unfold(apply(name, [real("x")]))]);
  return encloseAll(tape, layer, [x])[tape.roots[0]!]!;
}

/** Every operation of the vectors that the layers export, by the name it has there. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["pos", { takes: "x", apply: (_, [x]) => x! }],
  ...UNARY.map((name): [string, Operation] => [name, unary(name)]),
  ...BINARY.map((name): [string, Operation] => [name, binary(name)]),
  ["pow", { takes: "xx", apply: (l, [x, y]) => applyOperator(l, "rpow", x!, y!) }],
  ["atan2", { takes: "xx", apply: (l, [y, x]) => applyOperator(l, "atan2", y!, x!) }],
  ["floor", { takes: "x", apply: (l, [x]) => applyOperator(l, "floor", x!, x!) }],
  ...DEFINED_THERE.map(([theirs, ours]): [string, Operation] => [theirs, { takes: "x", apply: (l, [x]) => byDefinition(l, ours, x!) }]),
  ["sqr", power(2)],
  ["recip", { takes: "x", apply: (l, [x]) => l.div(l.point(Rational.ONE), x!) }],
  ["pown", { takes: "xn", apply: (l, [x], n) => l.pow(x!, n) }],
  ["intersection", { takes: "xx", isSet: true, apply: (l, [x, y]) => intersection(l, x!, y!) }],
  ["convexHull", { takes: "xx", isSet: true, apply: (l, [x, y]) => convexHull(l, x!, y!) }],
]);
