import { parseRational } from "../exact/text.ts";
import { fact, type Fact, type Relation, type Sequent } from "./fact.ts";
import {
  add, apply, delta, entry, FUNCTIONS, index, MINUS_ONE, max, mul, num, partsOf, PI, power, refuse, size, sum, variable, type Fn, type Index, type Term,
} from "./term.ts";

/**
 * Terms, facts and sequents as text that reads back as the very same tree:
 *
 *     1/2*(x + y) - exp(-z^2)       sum(i:n, x[i:n]*delta(i:n, k:n))       size(n)       `pi`, a variable, is not pi
 *     forall i:n: x[i:n] >= 0       x > 0, y != 0 |- x*inv(y) != 0
 *
 * `a - b` is `a + (-1)·b` and `-a` is `(-1)·a`; `-1` and `1/2` are numbers. `+` and `*` associate to the left.
 */
export const showTerm = (t: Term): string => written(t).text;

/** How tightly a text holds together: a sum, a product with a sign before it, a product, a power or fraction, or one piece. */
type Level = 0 | 1 | 2 | 3 | 4;
interface Written {
  readonly text: string;
  readonly level: Level;
}
const at = (t: Term, least: Level): string => {
  const { text, level } = written(t);
  return level >= least ? text : `(${text})`;
};
const place = (i: Index): string => `${i.name}:${i.dim}`;
const places = (list: readonly Index[]): string => list.map(place).join(", ");
const nameOf = (name: string): string => (name === "pi" ? "`pi`" : name);
/** What a term is −1 times, where it is written so. */
const negated = (t: Term): Term | undefined => (t.tag === "mul" && t.left.tag === "number" && t.left.value.equals(MINUS_ONE_VALUE) ? t.right : undefined);
const MINUS_ONE_VALUE = (MINUS_ONE as Extract<Term, { tag: "number" }>).value;

function written(t: Term): Written {
  switch (t.tag) {
    case "number":
      return { text: t.value.den === 1n ? `${t.value.num}` : `${t.value.num}/${t.value.den}`, level: t.value.den === 1n && t.value.num >= 0n ? 4 : 3 };
    case "variable":
      return { text: nameOf(t.name), level: 4 };
    case "pi":
      return { text: "pi", level: 4 };
    case "add": {
      const right = negated(t.right);
      return { text: right ? `${at(t.left, 0)} - ${at(right, 2)}` : `${at(t.left, 0)} + ${at(t.right, 1)}`, level: 0 };
    }
    case "mul": {
      const inner = negated(t);
      const text = inner && at(inner, 2);
      // A sign before a digit would be that of a number.
      return text && !/^[-\d]/.test(text) ? { text: `-${text}`, level: 1 } : { text: `${at(t.left, 2)}*${at(t.right, 3)}`, level: 2 };
    }
    case "power":
      return { text: `${at(t.base, 4)}^${t.exponent}`, level: 3 };
    case "apply":
      return { text: `${t.fn}(${showTerm(t.of)})`, level: 4 };
    case "size":
      return { text: `size(${t.dim})`, level: 4 };
    case "entry":
      return { text: `${t.name}[${places(t.at)}]`, level: 4 };
    case "delta":
      return { text: `delta(${places([t.left, t.right])})`, level: 4 };
    case "sum":
    case "max":
      return { text: `${t.tag}(${place(t.index)}, ${showTerm(t.body)})`, level: 4 };
  }
}

export const showPosition = place;
export const showFact = (f: Fact): string => `${f.over.length > 0 ? `forall ${places(f.over)}: ` : ""}${showTerm(f.term)} ${f.relation} 0`;
export const showSequent = (s: Sequent): string => [s.hypotheses.map(showFact).join(", "), showFact(s.fact)].join(" |- ").trimStart();

/** Deeper than any term nests. */
const DEEPEST = 1_100;
const NUMBER = /-?\d+(?:\/\d+)?/y;
const WORD = /[\p{L}_][\p{L}\p{N}_]*'*/yu;

/** What was read: a term, or a text, that is read again is the same object, and what is known of it is known. */
export class Shared {
  private readonly terms = new Map<string, Term>();
  private readonly ids = new Map<Term, number>();
  readonly texts = { term: new Map<unknown, Term>(), fact: new Map<unknown, Fact>(), sequent: new Map<unknown, Sequent>() };

  the(t: Term): Term {
    const more = t.tag === "power" ? t.exponent : t.tag === "apply" ? t.fn : t.tag === "sum" || t.tag === "max" ? place(t.index) : t.tag === "add" || t.tag === "mul" ? "" : written(t).text;
    const key = [t.tag, more, ...partsOf(t).map((p) => this.ids.get(p))].join(" ");
    const known = this.terms.get(key);
    if (known) return known;
    this.terms.set(key, t);
    this.ids.set(t, this.ids.size);
    return t;
  }
}

class Reader {
  private readonly source: string;
  private readonly shared: Shared;
  private column = 0;
  private depth = 0;

  constructor(source: unknown, shared: Shared) {
    this.source = typeof source === "string" ? source : refuse("a text was expected");
    this.shared = shared;
    this.blanks();
  }
  private fail(what: string): never {
    return refuse(`${what} was expected at column ${this.column + 1} of ${JSON.stringify(this.source)}`);
  }
  private blanks(): void {
    while (this.source[this.column] === " ") this.column++;
  }
  private accept(symbol: string): boolean {
    if (!this.source.startsWith(symbol, this.column)) return false;
    this.column += symbol.length;
    this.blanks();
    return true;
  }
  private expect(symbol: string): void {
    if (!this.accept(symbol)) this.fail(JSON.stringify(symbol));
  }
  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.column;
    const found = pattern.exec(this.source)?.[0];
    if (found === undefined) return undefined;
    this.column += found.length;
    this.blanks();
    return found;
  }
  private word(): string {
    return this.match(WORD) ?? this.fail("a name");
  }
  position(): Index {
    const name = this.word();
    this.expect(":");
    return index(name, this.word());
  }
  private positions(): Index[] {
    const list = [this.position()];
    while (this.accept(",")) list.push(this.position());
    return list;
  }

  term(): Term {
    if (++this.depth > DEEPEST) refuse("a text is nested too deep");
    let t = this.signed();
    for (;;) {
      if (this.accept("+")) t = this.shared.the(add(t, this.signed()));
      else if (this.accept("-")) t = this.shared.the(add(t, this.negative()));
      else break;
    }
    this.depth--;
    return t;
  }
  private signed(): Term {
    const negative = this.source[this.column] === "-" && !/\d/.test(this.source[this.column + 1] ?? "");
    if (!negative) return this.product();
    this.expect("-");
    return this.negative();
  }
  private negative(): Term {
    return this.shared.the(mul(this.shared.the(MINUS_ONE), this.product()));
  }
  private product(): Term {
    let t = this.factor();
    while (this.accept("*")) t = this.shared.the(mul(t, this.factor()));
    return t;
  }
  private factor(): Term {
    const number = this.match(NUMBER);
    const base = number === undefined ? this.shared.the(this.piece()) : this.shared.the(num(parseRational(number) ?? this.fail("a number with a denominator that is not 0")));
    if (!this.accept("^")) return base;
    if (number !== undefined && !/^\d+$/.test(number)) this.fail("a number in brackets");
    return this.shared.the(power(base, Number(this.match(/\d+/y) ?? this.fail("an exponent"))));
  }
  private piece(): Term {
    if (this.accept("(")) return this.closed(this.term());
    if (this.accept("`pi`")) return variable("pi");
    const name = this.word();
    if (this.accept("[")) return this.closed(entry(name, this.positions()), "]");
    if (!this.accept("(")) return name === "pi" ? PI : variable(name);
    return this.closed(this.call(name));
  }
  private closed(t: Term, bracket = ")"): Term {
    this.expect(bracket);
    return t;
  }
  private call(name: string): Term {
    if (name === "size") return size(this.word());
    if (name === "delta") {
      const left = this.position();
      this.expect(",");
      return delta(left, this.position());
    }
    if (name === "sum" || name === "max") {
      const bound = this.position();
      this.expect(",");
      return (name === "sum" ? sum : max)(bound, this.term());
    }
    return FUNCTIONS.includes(name as Fn) ? apply(name as Fn, this.term()) : this.fail("a function");
  }

  fact(): Fact {
    // No term has two names in a row.
    const over = /^forall +[\p{L}_]/u.test(this.source.slice(this.column, this.column + 64)) && this.accept("forall") ? this.positions() : [];
    if (over.length > 0) this.expect(":");
    const term = this.term();
    const relation = this.match(/>=|>|=|!=/y) ?? this.fail("a relation");
    if (this.match(/0(?!\d)/y) === undefined) this.fail('"0"');
    return fact(term, relation as Relation, over);
  }
  sequent(): Sequent {
    const hypotheses: Fact[] = [];
    if (!this.accept("|-")) {
      do hypotheses.push(this.fact());
      while (this.accept(","));
      this.expect("|-");
    }
    return { hypotheses, fact: this.fact() };
  }
  whole<T>(value: T): T {
    return this.column === this.source.length ? value : this.fail("the end");
  }
}
const reading = <T>(source: unknown, shared: Shared, read: (r: Reader) => T, known?: Map<unknown, T>): T => {
  const before = known?.get(source);
  if (before !== undefined) return before;
  const r = new Reader(source, shared);
  const said = r.whole(read(r));
  known?.set(source, said);
  return said;
};

/** The term that a text says. Throws `KernelError` with the column where it is none. */
export const readTerm = (source: unknown, shared = new Shared()): Term => reading(source, shared, (r) => r.term(), shared.texts.term);
export const readPosition = (source: unknown): Index => reading(source, new Shared(), (r) => r.position());
export const readFact = (source: unknown, shared = new Shared()): Fact => reading(source, shared, (r) => r.fact(), shared.texts.fact);
export const readSequent = (source: unknown, shared = new Shared()): Sequent => reading(source, shared, (r) => r.sequent(), shared.texts.sequent);
