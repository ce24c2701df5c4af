import { parseRational, Rational } from "../exact/index.ts";
import { claim as makeClaim, isFlat, mapTerms, relate, type Claim, type Declaration, type Formula, type Relation } from "../claim/index.ts";
import type { Witness } from "../certificate/index.ts";
import { decimalLayer, encloseAt } from "../enclosure/index.ts";
import { isolate, occurrences, type Isolated } from "./isolate.ts";
import { children, instantiate, num, parseTerm, partsOf, printTerm, readBack, substitute, type Node, type Tape } from "../term/index.ts";

/** A letter that a hypothesis defines, such as the step in `eta = sqrt(D/(T*G^2))`. */
interface Definition {
  readonly name: string;
  readonly term: Node;
}

/** Characters of the longest number that is written as a term. */
const LONGEST = 400;

const namesBound = (x: Node | Formula): string[] => partsOf(x).flatMap((p) => [...p.binds.map((b) => b.name), ...namesBound(p.of)]);

interface Found extends Isolated {
  readonly hypothesis: Relation;
  readonly variable: Declaration;
}

/** The first hypothesis that says what a real variable is, by a term without it: `x = …` before what must be solved for it, the last variable first. */
function definitionIn(c: Claim): Found | undefined {
  const bound = new Set([...c.hypotheses, c.conclusion].flatMap(namesBound));
  const isNamed = (h: Relation, name: string) => [h.left, h.right].some((side) => side.tag === "variable" && side.name === name);
  for (const plain of [true, false])
    for (const hypothesis of c.hypotheses) {
      if (hypothesis.tag !== "relation" || hypothesis.relation !== "=") continue;
      for (const variable of [...c.variables].reverse()) {
        if (variable.sort.kind !== "real" || variable.domain.integer || (plain && !isNamed(hypothesis, variable.name))) continue;
        const found = isolate(hypothesis, variable.name);
        // An index of the term must not fall under a sum over one of its name. What is affine is solved exactly on the surface.
        const captured = (t: Node) => c.variables.some((v) => v.sort.kind === "index" && bound.has(v.name) && occurrences(t, v.name) > 0);
        if (found && !captured(found.term) && (plain || !isRational(hypothesis))) return { hypothesis, variable, ...found };
      }
    }
  return undefined;
}
/** Whether the sides of an equality are built by arithmetic alone. */
const isRational = ({ left, right }: Relation): boolean => [left, right].every(isArithmetic);
const isArithmetic = (n: Node): boolean =>
  n.tag !== "norm" && n.tag !== "softmax" && (n.tag !== "apply" || ["add", "sub", "mul", "div", "neg"].includes(n.operator)) && children(n).every(isArithmetic);

/** The claim with a defined letter replaced by its term, which must lie in the domain of the letter, and so have a value. */
function replaced(c: Claim, { hypothesis, variable, term, conditions }: Found): Claim {
  const { lo, hi, loOpen, hiOpen } = variable.domain;
  const by = <F extends Formula>(f: F): F => mapTerms(f, (n) => substitute(n, variable.name, term));
  const within = [...(lo ? [relate(lo, loOpen ? "<" : "<=", term)] : []), ...(hi ? [relate(term, hiOpen ? "<" : "<=", hi)] : [])];
  return makeClaim(c.variables.filter((v) => v !== variable), by(c.conclusion), {
    where: [...conditions, ...(within.length ? within : [relate(term, "<=", term)]), ...c.hypotheses.filter((h) => h !== hypothesis).map(by)],
    atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])),
  });
}

/** A claim and what is left of it when the letters that its hypotheses define are replaced by what they stand for. */
export class Defined {
  readonly of: Claim;
  /** The claim without these letters: true at a point exactly where the first one is, with the letters as they are defined. */
  readonly claim: Claim;
  private readonly definitions: readonly Definition[];

  constructor(c: Claim) {
    const definitions: Definition[] = [];
    let claim = c;
    for (let d = isFlat(c) && definitionIn(claim); d; d = definitionIn(claim)) {
      definitions.push({ name: d.variable.name, term: d.term });
      claim = replaced(claim, d);
    }
    this.of = c;
    this.claim = claim;
    this.definitions = definitions;
  }

  /** A point of the claim from one of what is left: the letters get their values, as numbers or as terms; nothing where one is too long. */
  complete(w: Witness): Witness | undefined {
    if (this.definitions.length === 0) return w;
    const point: Record<string, string> = { ...w.point };
    for (const { name, term } of [...this.definitions].reverse()) {
      const tape = instantiate([term], w.sizes);
      const texts = tape.inputs.map((i) => point[i]!);
      const numbers = texts.map(parseRational);
      const root = tape.roots[0]!;
      const exact = numbers.every((q) => q !== undefined) ? encloseAt(tape, decimalLayer(20), numbers as Rational[])[root]!.exact : undefined;
      const text = exact ? exact.toString() : shortTerm(tape, texts.map(constant));
      if (text === undefined || text.length > LONGEST) return undefined;
      point[name] = text;
    }
    const order = new Map(this.of.variables.map((v, k) => [v.name, k]));
    const place = (name: string) => order.get(name.split("[")[0]!) ?? 0;
    return { ...w, point: Object.fromEntries(Object.entries(point).sort(([a], [b]) => place(a) - place(b))) };
  }
}

const constant = (text: string): Node => {
  const q = parseRational(text);
  return q ? num(q) : parseTerm(text, { variables: new Map(), dimensions: new Set() });
};

/** What a tape computes, as text; nothing where no short term says it. */
function shortTerm(tape: Tape, inputs: readonly Node[]): string | undefined {
  try {
    return printTerm(readBack(tape.code, (slot) => inputs[slot]!, LONGEST)(tape.roots[0]!));
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}
