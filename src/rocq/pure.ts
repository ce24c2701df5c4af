/** What of this layer needs no Node: statements, not the kernel that checks them. */
export { obligation, theoremName, type Obligation } from "./obligations.ts";
export { negatedProposition, proposition } from "./statement/proposition.ts";
