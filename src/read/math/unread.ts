import type { Span } from "../source.ts";

/** Why a formula was not read: claims have no words for it, two readings remain, a letter means nothing, it is no formula, or it defines. */
export type UnreadKind = "foreign" | "ambiguous" | "undeclared" | "grammar" | "ill-typed" | "definition" | "budget";

/** Thrown where reading a formula ends; caught where its relation is reported. */
export class Unread extends Error {
  readonly kind: UnreadKind;
  readonly span: Span;
  /** What to type to mend it. */
  readonly fix: string | undefined;
  constructor(kind: UnreadKind, message: string, span: Span, fix?: string) {
    super(message);
    this.name = "Unread";
    this.kind = kind;
    this.span = span;
    this.fix = fix;
  }
}
export const foreign = (what: string, span: Span): Unread => new Unread("foreign", what, span);
