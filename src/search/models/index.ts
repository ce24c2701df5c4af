export { findModel, ModelSearch, withProofs, type ModelSearchOptions } from "./find.ts";
