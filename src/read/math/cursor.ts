import type { Span } from "../source.ts";
import { LEFTS, RIGHTS, SIZES, SPACES } from "./symbols.ts";
import { argumentAt, isChar, isMacro, optionAt, type Token } from "./token.ts";
import { Unread } from "./unread.ts";

/** A place in the tokens of one side of a relation. */
export class Cursor {
  tokens: readonly Token[];
  place = 0;
  /** The bars that are open, innermost last: a bar of that kind closes it. */
  readonly bars: string[] = [];
  /** How many brackets are open. */
  brackets = 0;
  private readonly around: Span;

  constructor(tokens: readonly Token[], around: Span) {
    this.tokens = tokens;
    this.around = around;
  }
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.place + ahead];
  }
  take(): Token {
    const t = this.tokens[this.place];
    if (!t) throw new Unread("grammar", "the formula ends too early", this.here());
    this.place++;
    return t;
  }
  /** Puts tokens in front of what is left. */
  with(tokens: readonly Token[]): this {
    this.tokens = [...tokens, ...this.tokens.slice(this.place)];
    this.place = 0;
    return this;
  }
  here(): Span {
    return this.peek()?.span ?? this.tokens.at(-1)?.span ?? this.around;
  }
  from(start: Span): Span {
    const last = this.tokens[this.place - 1]?.span ?? start;
    return start.source === last.source && last.end >= start.start ? { ...start, end: last.end } : start;
  }
  /** Skips spaces and sizes of brackets; tells whether a wide enough space stood there. */
  space(): boolean {
    let seen = false;
    for (let t = this.peek(); t?.kind === "macro" && (SPACES.has(t.text) || (SIZES.has(t.text) && !LEFTS.has(t.text) && !RIGHTS.has(t.text) && t.text !== "middle")); t = this.peek()) {
      seen ||= SPACES.has(t.text) && t.text !== "!";
      this.place++;
    }
    return seen;
  }
  argument(of: string): readonly Token[] {
    const a = argumentAt(this.tokens, this.place);
    if (!a) throw new Unread("grammar", `\\${of} lacks its argument`, this.here());
    this.place = a.next;
    return a.body;
  }
  option(): readonly Token[] | undefined {
    const o = optionAt(this.tokens, this.place);
    if (o) this.place = o.next;
    return o?.body;
  }
  isMacro(...names: string[]): boolean {
    return isMacro(this.peek(), ...names);
  }
  isChar(...texts: string[]): boolean {
    return isChar(this.peek(), ...texts);
  }
}
