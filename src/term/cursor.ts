import { beyond, LIMITS } from "../exact/index.ts";
import { InputError, type InputErrorKind } from "./errors.ts";
import { tokenize, type Token } from "./tokens.ts";

/** A place in a tokenized source: looking ahead, taking, and complaining at the right column. */
export class Cursor {
  readonly source: string;
  private readonly tokens: readonly Token[];
  private place = 0;
  private nesting = 0;
  private limit: number;

  constructor(source: string) {
    if (source.length > LIMITS.characters) throw new InputError("too-large", beyond("the text", "characters"));
    this.source = source;
    this.tokens = tokenize(source);
    this.limit = this.tokens.length - 1;
  }

  peek(ahead = 0): Token {
    const at = this.place + ahead;
    if (at < this.limit) return this.tokens[at]!;
    const { start, end } = this.tokens[this.limit]!;
    return { kind: "end", text: "", start, end: this.limit === this.tokens.length - 1 ? end : start };
  }
  /** All tokens, wherever the cursor stands, the last of kind `end`. */
  all(): readonly Token[] {
    return this.tokens;
  }
  /** From here on the text seems to end before a token, by its place; without one, where it does end. */
  endBefore(place = this.tokens.length - 1): void {
    this.limit = place;
  }
  /** The token before this place. */
  last(): Token | undefined {
    return this.tokens[this.place - 1];
  }
  is(text: string, ahead = 0): boolean {
    const t = this.peek(ahead);
    return t.kind !== "end" && t.kind !== "number" && t.text === text;
  }
  take(): Token {
    const t = this.peek();
    if (t.kind !== "end") this.place++;
    return t;
  }
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.place++;
    return true;
  }
  expect(text: string, where: string): Token {
    if (!this.is(text)) this.fail("syntax", `expected "${text}" ${where}, found ${this.found()}`);
    return this.take();
  }
  name(what: string): Token {
    if (this.peek().kind !== "name") this.fail("syntax", `expected ${what}, found ${this.found()}`);
    return this.take();
  }
  /** What stands at a token, in the words of a message. */
  found(t: Token = this.peek()): string {
    const past = t.kind === "end" ? this.tokens[this.limit]! : t;
    return past.kind === "end" ? "the end of the text" : `"${this.source.slice(past.start, past.end)}"`;
  }
  /** Where the cursor stands, to come back to with {@link reset}. */
  mark(): number {
    return this.place;
  }
  reset(mark: number): void {
    this.place = mark;
  }
  text(from: number, to: number): string {
    return this.source.slice(from, to);
  }
  /** Reads something inside what is being read. Fails where it nests too deep. */
  inside<T>(read: () => T): T {
    if (++this.nesting > LIMITS.nesting) this.fail("too-large", beyond("the text", "nesting"));
    try {
      return read();
    } finally {
      this.nesting--;
    }
  }
  fail(kind: InputErrorKind, message: string, at: Token = this.peek()): never {
    throw new InputError(kind, message, this.source, at.start + 1);
  }
  /** Runs `build` and gives an error that has no place the place of `at`. */
  placed<T>(at: Token, build: () => T): T {
    try {
      return build();
    } catch (e) {
      if (e instanceof InputError && e.column === undefined) throw new InputError(e.kind, e.message, this.source, at.start + 1);
      throw e;
    }
  }
}
