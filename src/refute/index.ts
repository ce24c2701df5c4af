export { judge, readWitness, type Coordinate, type Judgement, type ReadWitness } from "./judge.ts";
export { failsAt, refute, Refuted, type Bounds } from "./refuted.ts";
export { refuteWith } from "./refute-with.ts";
export { open, type Open, type Verdict } from "./verdict.ts";
