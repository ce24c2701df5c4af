import type { Expr, Letter } from "../math/expr.ts";
import type { Fact, Origin } from "../scope/fact.ts";
import { readSet } from "../scope/sets.ts";
import { number } from "./description.ts";
import { entry, type Introduced } from "./statement.ts";
import { UNREAD } from "./vocabulary.ts";

/** Words that begin to say what things are like: "with nonnegative entries", "whose entries sum to one". */
export const OPENS_QUALITY = /^(?:with|having|whose|of|have|has|that|which|sum|sums|summing|adding|in|on|inside|within|from|lies?|lying|belongs?|belonging|between|ranging|not|both|away|taking)$/;
/** Nouns that such words are a condition with, whatever else they say. */
const NOUNS =
  /^(?:norms?|lengths?|entry|entries|elements?|coordinates?|components?|rank|trace|sums?|summing|adding|means?|averages?|variances?|products?|signs?|supports?|eigenvalues?|singular|spectrum|distances?|angles?|diameter|degree|magnitudes?|modul(?:us|i)|absolute|mass|form|kind|type|property|properties|order|gap|condition|equal|same|different|opposite|zero|common|disjoint|determinant|inverse|density|balls?|spheres?|cubes?|boxe?s?|simplex|interior|boundary|neighbou?rhoods?|intervals?|range|domain|set|sets|hull|cone|span|kernel|subspace|unit|between|larger|smaller|greater|less|away|not)$/;
/** Nouns that only give names where a formula stands right behind them: "with entries $w_i$". */
const NAMING = /\b(?:entries|elements|coordinates|components|entry|sums?|products?|means?|averages?)$/;

const NORMS: Readonly<Record<string, string>> = { euclidean: "2", spectral: "op", operator: "op", frobenius: "F", maximum: "infty", max: "infty", sup: "infty", supremum: "infty", ell_1: "1", ell_2: "2", ell_inf: "infty" };
const SIGNS: Readonly<Record<string, string>> = { positive: ">", "strictly positive": ">", nonnegative: ">=", "non-negative": ">=", negative: "<", nonpositive: "<=", "non-positive": "<=", nonzero: "!=", "non-zero": "!=" };
const BOUNDS: Readonly<Record<string, string>> = {
  "": "=", exactly: "=", "equal to": "=", "at most": "<=", "bounded by": "<=", "no more than": "<=", "not exceeding": "<=", "no larger than": "<=", "less than": "<", "smaller than": "<", "strictly less than": "<", "at least": ">=", "greater than": ">", "larger than": ">",
};
const alternatives = (table: object): string => Object.keys(table).filter((k) => k !== "").sort((a, b) => b.length - a.length).join("|");

const VALUE = "(one|zero|1|0|formula)";
const NORM = new RegExp(`^(?:(${alternatives(NORMS)}) )?(?:norms?|lengths?)(?: (?:is|are))?(?: (${alternatives(BOUNDS)}))? ${VALUE}$`);
const UNIT = new RegExp(`^unit (?:(${alternatives(NORMS)}) )?(?:norms?|lengths?)$`);
const THINGS = "(?:entries|coordinates|components|elements)";
const SIGNED = new RegExp(`^(?:(${alternatives(SIGNS)}) ${THINGS}|${THINGS} (?:are )?(?:all )?(${alternatives(SIGNS)}))$`);
const INSIDE = new RegExp(`^${THINGS} (?:are )?(?:all )?(?:in|from|lie in|lying in) formula$`);
const BALL = new RegExp(`^(?:(?:lies?|lying|in|on|inside|within|from|of) )+(?:the |a )?(?:(?:closed|euclidean) )*(?:(unit )?(ball|sphere))(?: of radius ${VALUE})?(?: (?:around|about|centred at|centered at) (?:the origin|zero))?$`);
/** Words between letters and the set that they lie in. */
const PLACE = /^(?:(?:lies?|lying|belongs?|belonging|taking|values?|ranging|to|over|in|on|inside|within|from|the|closed|open|half-open|unit|interval|set|range|box|cube|simplex) )+formula$/;
const TOTAL = new RegExp(`^(?:${THINGS} )?(?:sum|sums|summing|add|adds|adding)(?: up)? to ${VALUE}$`);

/** Whether the words put letters into a set that stands behind them: "in the interval $[0,1]$". */
export const isPlace = (words: readonly string[]): boolean => PLACE.test(words.join(" "));

/**
 * What words behind letters say of each of them, formulas among the words as `formula`: nothing where they are no condition,
 * `"unread"` where they are one that no pattern reads.
 */
export function qualityOf(words: readonly string[], formulas: readonly Expr[], names: boolean, origin: Origin): ((of: Introduced) => Fact[]) | "unread" | undefined {
  const text = words.join(" ").replace(/^(?:(?:with|having|whose|of|have|has|that|which|an?|the|its|their|all|both|and|is|are|be) )+/, "");
  const condition = (left: Expr, says: string, right: Expr): Fact[] => [{ kind: "condition", left, says, right, origin }];
  const each = ({ letter, upTo }: Introduced): Letter => (upTo ? entry(letter) : letter);
  const value = (word: string, at: Letter): Expr => (word === "formula" ? formulas[0]! : number(word === "one" ? "1" : word === "zero" ? "0" : word, at));
  if (words.includes("formula") && !formulas[0]) return words.some((w) => NOUNS.test(w)) && !names ? "unread" : undefined;
  const norm = NORM.exec(text);
  if (norm) return (of) => condition({ kind: "norm", of: each(of), which: NORMS[norm[1] ?? ""] ?? "", span: of.letter.span }, BOUNDS[norm[2] ?? ""]!, value(norm[3]!, of.letter));
  const unit = UNIT.exec(text);
  if (unit) return (of) => condition({ kind: "norm", of: each(of), which: NORMS[unit[1] ?? ""] ?? "", span: of.letter.span }, "=", number("1", of.letter));
  const ball = BALL.exec(words.join(" "));
  if (ball && (ball[1] ?? ball[3])) return (of) => condition({ kind: "norm", of: each(of), which: "2", span: of.letter.span }, ball[2] === "ball" ? "<=" : "=", ball[3] ? value(ball[3], of.letter) : number("1", of.letter));
  const signed = SIGNED.exec(text);
  if (signed) return (of) => condition(entry(of.letter), SIGNS[signed[1] ?? signed[2]!]!, number("0", of.letter));
  const total = TOTAL.exec(text);
  if (total) return ({ letter }) => condition({ kind: "fold", fold: "sum", ranges: [{ index: { kind: "letter", name: "i", latex: "i", span: letter.span } }], body: entry(letter), span: letter.span }, "=", value(total[1]!, letter));
  const inside = INSIDE.test(text) && formulas[0] ? readSet(formulas[0]) : undefined;
  if (inside?.interval && inside.shape.kind === "real") return ({ letter }) => [{ kind: "interval", of: entry(letter), interval: inside.interval!, origin }];
  if (!words.some((w) => NOUNS.test(w) || UNREAD.test(w))) return undefined;
  return names && NAMING.test(text.replace(/ formula$/, "")) ? undefined : "unread";
}
