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
  | "too-large"
  | "usage";

/** Characters of a source that a message shows. */
const LONGEST = 200;

/**
 * Bad input, with the place where it stands: `kind` says what is wrong, `explain()` shows it with a caret. `column` counts from
 * 1 in `source`; it is absent where the input was built and not typed.
 *
 * @example
 * ```ts
 * import { check, InputError } from "lemmakit";
 * const fault = await check("forall x real: x <").catch((e) => e);
 * fault instanceof InputError; // true
 * [fault.kind, fault.column]; // ["syntax", 19]
 * ```
 */
export class InputError extends Error {
  readonly kind: InputErrorKind;
  readonly source: string | undefined;
  readonly column: number | undefined;
  /** The word that it is about, where the place is known only after all has been read. */
  readonly about: string | undefined;

  constructor(kind: InputErrorKind, message: string, source?: string, column?: number, about?: string) {
    super(message);
    this.name = "InputError";
    this.kind = kind;
    this.source = source;
    this.column = column;
    this.about = about;
  }

  /** A fault of a whole claim, about one word of it. */
  static about(word: string, kind: InputErrorKind, message: string): InputError {
    return new InputError(kind, message, undefined, undefined, word);
  }
  /** The same fault at the first place where a source has the word that it is about. */
  placedIn(source: string): InputError {
    if (this.about === undefined || this.column !== undefined) return this;
    const at = [...source.matchAll(/[\p{L}_][\p{L}\p{N}_]*'*/gu)].find((m) => m[0] === this.about);
    return at ? new InputError(this.kind, this.message, source, at.index + 1, this.about) : this;
  }

  /** The source, or the part of it about the fault. */
  get excerpt(): string {
    return this.shown().text;
  }
  private shown(): { readonly text: string; readonly at: number } {
    const [source, at] = [this.source ?? "", (this.column ?? 1) - 1];
    const from = source.length <= LONGEST ? 0 : Math.max(0, at - LONGEST / 2);
    const [before, after] = [from > 0 ? "…" : "", from + LONGEST < source.length ? "…" : ""];
    return { text: `${before}${source.slice(from, from + LONGEST).replace(/[\n\r\t]/g, " ")}${after}`, at: before.length + at - from };
  }

  /** The message, and below it the source, or the part of it about the fault, with a caret at the column. */
  explain(): string {
    if (this.source === undefined || this.column === undefined) return this.message;
    const { text, at } = this.shown();
    return `${this.message}\n  ${text}\n  ${" ".repeat(at)}^ column ${this.column}`;
  }
}
