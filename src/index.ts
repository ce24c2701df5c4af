/**
 * The public API: numbers, terms, claims, enclosures, verdicts and search.
 *
 * @packageDocumentation
 */
export * from "./exact/index.ts";
export * from "./term/index.ts";
export * from "./claim/index.ts";
export * from "./enclosure/index.ts";
export * from "./certificate/index.ts";
export * from "./search/index.ts";
export { negatedProposition, proposition } from "./rocq/pure.ts";
export * from "./audit/index.ts";
