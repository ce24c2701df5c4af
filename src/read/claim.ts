import { InputError, type InputErrorKind } from "../term/index.ts";
import { and, claim, type Claim, type Declaration, type Formula } from "../claim/index.ts";
import { packageMacros, collectMacros, expand } from "./latex/macros.ts";
import { tokenizeMath } from "./latex/tokenize.ts";
import { chainsOf, layout, type Chain } from "./math/layout.ts";
import { isChar, isMacro, type Token } from "./math/token.ts";
import type { UnreadKind } from "./math/unread.ts";
import { bearing } from "./math/words.ts";
import { readLine } from "./meaning/reading.ts";
import { describe } from "./prose/description.ts";
import { factsOf } from "./prose/facts.ts";
import { chainSays } from "./prose/statement.ts";
import type { Fact } from "./scope/fact.ts";
import { textOf, type Source, type Span, type Trouble } from "./source.ts";

const KINDS: Readonly<Record<UnreadKind, InputErrorKind>> = { foreign: "unsupported", ambiguous: "ambiguous", undeclared: "unbound-variable", grammar: "syntax", "ill-typed": "sort-mismatch", definition: "syntax", budget: "syntax" };

/**
 * Reads one claim in LaTeX, as mathematicians write it: `\forall x > 0: \log x \le x - 1`, with `\text{where}` before
 * hypotheses. Throws `InputError` with the column of the first fault.
 *
 * @example
 * ```ts
 * import { printClaim } from "lemmakit";
 * import { claimFromLatex } from "lemmakit/read";
 * printClaim(claimFromLatex("\\forall x > 0: |\\log x| \\le \\tfrac12|x - x^{-1}|")); // "forall x > 0: abs(log(x)) <= 1/2*abs(x - x^-1)"
 * ```
 */
export function claimFromLatex(text: string): Claim {
  const source: Source = { file: "claim", text };
  const whole: Span = { source, start: 0, end: text.length };
  const troubles: Trouble[] = [];
  const macros = packageMacros();
  collectMacros(source, macros);
  const tokens = expand(tokenizeMath(source, 0, text.length, troubles), macros);
  const [fault] = troubles;
  if (fault) throw new InputError("syntax", fault.message, text, fault.place.column);
  const { binder, body } = parted(tokens, text);
  const facts = factsIn(binder, whole);
  const pieces = layout(body);
  // Relations side by side are all claimed: only "and" may stand between them.
  for (const p of pieces) if (p.kind !== "chain" && !(p.kind === "words" && /^\W*(?:and)?\W*$/i.test(p.text))) throw notRead(textOf(p.span), p.span, text);
  const chains = chainsOf(pieces);
  if (chains.length === 0 || chains.every((c) => c.signs.length === 0)) throw new InputError("syntax", "there is no relation to read", text, (body[0]?.span.start ?? text.length) + 1);
  return joined(chains.flatMap((chain) => chain.signs.map((_, at) => linkOf(chain, at, facts, whole))));
}

const notRead = (what: string, { start }: Span, text: string): InputError => new InputError("unsupported", `"${what.trim()}" is not read here; what is supposed stands before the colon`, text, start + 1);

/** The part before the colon, which binds, and the part after it. */
function parted(tokens: readonly Token[], text: string): { binder: readonly Token[]; body: readonly Token[] } {
  const quantified = isMacro(tokens[0], "forall") || isChar(tokens[0], "∀");
  if (!quantified) return { binder: [], body: tokens };
  let depth = 0;
  for (const [i, t] of tokens.entries()) {
    if (t.kind === "open" || isChar(t, "(", "[")) depth++;
    if (t.kind === "close" || isChar(t, ")", "]")) depth--;
    if (depth === 0 && (isMacro(t, "colon") || (isChar(t, ":") && !isChar(tokens[i + 1], "=")))) return { binder: tokens.slice(1, i), body: tokens.slice(i + 1) };
  }
  throw new InputError("syntax", "a colon parts the variables from the claim", text, text.length + 1);
}

/** What a binder says: letters with their sets and bounds; the words "real" and "integer" speak of the letters before them. */
function factsIn(binder: readonly Token[], whole: Span): Fact[] {
  const facts: Fact[] = [];
  const origin = { words: "", span: whole };
  const pieces = layout(binder);
  for (const [k, p] of pieces.entries()) {
    if (p.kind === "words" ? bearing(p.text) !== "none" && !/^\W*(?:non-?negative|positive)\W*$/i.test(p.text) : p.kind === "connective") throw notRead(textOf(p.span), p.span, whole.source.text);
    if (p.kind !== "chain") continue;
    if (p.beside) throw notRead(p.beside.text, p.beside.span, whole.source.text);
    const after = pieces[k + 1];
    const words = after?.kind === "words" ? after.text.toLowerCase().split(/\W+/).filter(Boolean) : [];
    const before = describe(words.some((w) => /^(?:real|reals|integers?|positive|nonnegative)$/.test(w)) ? words : ["real"], false);
    for (const s of chainSays(p)) facts.push(...factsOf(s, { facts, fresh: () => false, known: () => false, outside: () => false, defines: false, before, origin }));
  }
  return facts;
}

function linkOf(chain: Chain, at: number, facts: readonly Fact[], whole: Span): Claim {
  const sign = chain.signs[at]!;
  const reading = readLine({
    chain, at, sign, formula: whole, display: undefined, labels: [], stance: "claimed", because: undefined, facts: [...facts], past: [], expired: [], premises: [], reasons: [], sentence: 0, section: "", within: [], environment: "", reads: undefined, skip: undefined, number: 0,
  });
  if (reading.kind === "read") return reading.claim;
  throw new InputError(KINDS[reading.why], reading.message, whole.source.text, reading.place.column);
}

/** Several links as one claim. */
function joined(links: readonly Claim[]): Claim {
  const [first, ...rest] = links as [Claim, ...Claim[]];
  if (rest.length === 0) return first;
  const variables = new Map<string, Declaration>(links.flatMap((l) => l.variables.map((v) => [v.name, v] as const)));
  const hypotheses = new Map<string, Formula>(links.flatMap((l) => l.hypotheses.map((h) => [JSON.stringify(h, (_, v: unknown) => (typeof v === "bigint" ? String(v) : v)), h] as const)));
  const atLeast = Object.fromEntries(links.flatMap((l) => l.dimensions.map((d) => [d.name, d.atLeast] as const)));
  return claim([...variables.values()], and(first.conclusion, ...rest.map((l) => l.conclusion)), { where: [...hypotheses.values()], atLeast });
}
