export { compileBoxes, type BoxProgram } from "./compile.ts";
export { boxEvaluator, COMPILE_AFTER, fromBounds, UNKNOWN, type BoxEvaluator, type EvaluatorOptions } from "./evaluator.ts";
export { exp } from "./exp.ts";
export { interpretBoxes } from "./interpret.ts";
export { compiledLayer, interpretedLayer } from "./layer.ts";
export { log } from "./log.ts";
export { WIDENING, type Widening } from "./rounding.ts";
