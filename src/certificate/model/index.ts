export type { Model } from "./model.ts";
export { refuteByModel, RefutedByModel, type ModelRejection, type ProofSource } from "./refute.ts";
