import { Cursor, InputError, isReserved, KEYWORDS } from "../term/index.ts";
import { Binders } from "./binders.ts";
import { claim, type Claim } from "./claim.ts";
import { bindsAt, readItem, readLetters } from "./parse-binder.ts";
import { readConclusion, readHypotheses } from "./parse-formula.ts";
import { outline, quantifierAt } from "./scan.ts";

const CONDITIONS = /^(?:where|with|if|when|whenever|given|such)$/;

/** Takes `forall`, `for all`, … where one stands. */
function takeQuantifier(c: Cursor): boolean {
  const width = quantifierAt(c.all(), c.mark());
  for (let k = 0; k < width; k++) c.take();
  return width > 0;
}

/** What is assumed: quantifiers, conditions, and letters that stand for terms. */
function readAssumptions(c: Cursor, b: Binders): void {
  for (;;) {
    takeQuantifier(c);
    if (c.accept("let")) readLetters(c, b);
    else if (CONDITIONS.test(c.peek().text)) {
      if (c.take().text === "such" && c.take().text !== "that") c.fail("syntax", 'expected "that" after "such"', c.last());
      b.hypotheses.push(...readHypotheses(c, b.scope(), () => bindsAt(c, b, 1)));
    } else readItem(c, b);
    const goesOn = c.peek().text === "let" || CONDITIONS.test(c.peek().text) || quantifierAt(c.all(), c.mark()) > 0;
    if (!c.accept(",") && !c.accept("and") && !(goesOn && c.peek().kind !== "end")) return;
  }
}

/** `def lip(g, S, C) := forall u, v in S: …;`: a formula with a name. */
function readDefinition(c: Cursor, b: Binders): void {
  c.take();
  const t = c.name("the name of a definition");
  if (isReserved(t.text)) c.fail("syntax", `"${t.text}" has a meaning of its own and cannot name a definition`, t);
  c.expect("(", "before the parameters");
  const parameters = [c.name("a parameter").text];
  while (c.accept(",")) parameters.push(c.name("a parameter").text);
  c.expect(")", "after the parameters");
  if (!c.accept("=")) c.expect(":=", "before the formula");
  const from = c.peek().start;
  while (!c.is(";")) if (c.take().kind === "end") c.fail("syntax", 'a definition ends with ";"', t);
  const text = c.source.slice(from, c.peek().start).trim();
  c.take();
  b.definitions.set(t.text, { name: t.text, parameters, text });
}

/** `we have`, `it holds that`, … before what is claimed says nothing. */
function skipPhrase(c: Cursor): void {
  const phrase = /^(?:we have(?: that)?|it holds that|it follows that|one has)(?![\p{L}\p{N}_])/u.exec(c.source.slice(c.peek().start));
  if (phrase) for (const end = c.peek().start + phrase[0].length; c.peek().kind !== "end" && c.peek().start < end; ) c.take();
}

/**
 * Reads a claim. Throws `InputError` with the column of the first fault.
 *
 * @example
 * ```ts
 * import { parseClaim, printClaim } from "lemmakit";
 * printClaim(parseClaim("forall 0 < x <= 1: log(x) <= x - 1")); // "forall x in (0,1]: log(x) <= x - 1"
 * printClaim(parseClaim("|x| <= e^x + e^(-x) for all real x")); // "forall x real: abs(x) <= exp(x) + exp(-x)"
 * ```
 */
export function parseClaim(source: string): Claim {
  const c = new Cursor(source);
  const b = new Binders(c);
  while (c.is("def")) readDefinition(c, b);
  const start = c.mark();
  const { separator, trailing } = outline(c, start);
  if (trailing !== undefined) {
    c.reset(trailing);
    readAssumptions(c, b);
    expectEnd(c);
    c.reset(start);
    c.endBefore(trailing);
  } else if (quantifierAt(c.all(), start) > 0) {
    if (separator) c.endBefore(separator.at);
    readAssumptions(c, b);
    if (c.peek().kind !== "end" || !separator) return c.fail("syntax", `expected ":" after the variables, found ${c.found()}`);
    c.endBefore();
    c.reset(separator.at + separator.width);
  }
  skipPhrase(c);
  if (c.accept("let")) {
    readLetters(c, b);
    if (!c.accept(":") && !c.accept("in")) c.expect(",", "after the letters");
  }
  const at = c.peek();
  const { conclusion, hypotheses } = readConclusion(c, b.scope());
  expectEnd(c);
  try {
    return claim(b.variables, conclusion, { where: [...b.hypotheses, ...hypotheses], atLeast: Object.fromEntries(b.dimensions) });
  } catch (e) {
    if (e instanceof InputError && e.column === undefined) throw new InputError(e.kind, e.message, source, at.start + 1);
    throw e;
  }
}

function expectEnd(c: Cursor): void {
  if (c.peek().kind === "end") return;
  const word = c.peek().text;
  const hint = word === "," || word === "and" || KEYWORDS.has(word) ? '; relations are joined by "and"' : "";
  c.fail("syntax", `expected the end of the claim, found ${c.found()}${hint}`);
}
