import { InputError, type InputErrorKind } from "./errors.ts";
import { tokenize, type Token } from "./tokens.ts";

/** A place in a tokenized source: looking ahead, taking, and complaining at the right column. */
export class Cursor {
  readonly source: string;
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(source: string) {
    this.source = source;
    this.tokens = tokenize(source);
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.place + ahead, this.tokens.length - 1)]!;
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
  found(): string {
    const t = this.peek();
    return t.kind === "end" ? "the end of the text" : `"${this.source.slice(t.start, t.end)}"`;
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
