/** What is wrong with an input; each kind has its own message. */
export type InputErrorKind =
  | "syntax"
  | "ambiguous"
  | "unknown-function"
  | "unbound-variable"
  | "unsupported"
  | "sort-mismatch"
  | "dimension-mismatch"
  | "empty-domain"
  | "contradictory-hypotheses"
  | "usage";

/**
 * Bad input, with the place where it stands.
 * `column` counts from 1 in `source`; it is absent where the input was built and not typed.
 */
export class InputError extends Error {
  readonly kind: InputErrorKind;
  readonly source: string | undefined;
  readonly column: number | undefined;

  constructor(kind: InputErrorKind, message: string, source?: string, column?: number) {
    super(message);
    this.name = "InputError";
    this.kind = kind;
    this.source = source;
    this.column = column;
  }

  /** The message, and below it the source with a caret at the column. */
  explain(): string {
    if (this.source === undefined || this.column === undefined) return this.message;
    return `${this.message}\n  ${this.source}\n  ${" ".repeat(this.column - 1)}^ column ${this.column}`;
  }
}
