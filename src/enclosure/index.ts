export { boxEvaluator, compiledLayer, type BoxEvaluator, type EvaluatorOptions } from "./compiled/index.ts";
export { applyOperator } from "./composed/index.ts";
export { decimalLayer } from "./decimal/index.ts";
export { doubleLayer } from "./double/index.ts";
export { EMPTY, interval, isBounded, type Bounded, type Enclosure, type Interval, type Trouble } from "./enclosure.ts";
export { encloseAll } from "./evaluate.ts";
export type { BinaryOperation, Layer, UnaryOperation } from "./layer.ts";
export { compareValues, encloseAt, valueOfInstruction, type PointValue, type Truth } from "./point.ts";
