import { printClaim, type Certificate, type Claim } from "../../../src/index.ts";
import { replay } from "../../../src/kernel/certificate.ts";
import { obligationOf } from "../../../src/kernel/meaning.ts";
import { KernelError, RULES } from "../../../src/kernel/index.ts";
import { readSequent, showFact } from "../../../src/kernel/text.ts";
import { refutes, worldFrom } from "../../kernel/semantics.ts";
import { pick, type Random } from "./claims.ts";

type Json = Record<string, unknown>;
interface Forged {
  claim: string;
  steps: Json[];
  proves: Json[];
}
const copy = (c: Certificate): Forged & Json => JSON.parse(JSON.stringify(c)) as Forged & Json;

/** The texts in a step that a change may meet, each with how to put another. */
function textsOf(step: Json): { readonly text: string; readonly put: (t: string) => void }[] {
  const out: { text: string; put: (t: string) => void }[] = [];
  const visit = (o: Json | unknown[]): void => {
    for (const [k, x] of Object.entries(o)) {
      if (o === step && (k === "name" || k === "rule" || k === "shows")) continue;
      if (typeof x === "string") out.push({ text: x, put: (t) => ((o as Json)[k] = t) });
      else if (typeof x === "object" && x !== null) visit(x as Json);
    }
  };
  visit(step);
  return out;
}
function replaced(random: Random, text: string, pattern: RegExp, by: (m: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const m = pick(random, found);
  return text.slice(0, m.index) + by(m[0]) + text.slice(m.index + m[0].length);
}
const NUMBERS = ["0", "1", "2", "-1", "1/2", "3", "-2", "4", "99/100"];
type Mutation = (c: Forged, random: Random) => void;
const inText = (pattern: RegExp, by: (m: string, all: readonly string[], random: Random) => string): Mutation => (c, random) => {
  const texts = textsOf(pick(random, c.steps)).filter((t) => t.text.search(pattern) >= 0);
  if (texts.length === 0) return;
  const t = pick(random, texts);
  const all = [...new Set(JSON.stringify(c.steps).match(pattern))];
  t.put(replaced(random, t.text, pattern, (m) => by(m, all, random)));
};
const REFERENCE = /^s\d+$/;
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  number: inText(/(?<![\w.])\d+(?:\/\d+)?(?!\w)/g, (_, __, random) => pick(random, NUMBERS)),
  position: inText(/\b\w+(?=:\w)/g, (_, all, random) => pick(random, all)),
  dimension: inText(/(?<=:)\w+/g, (_, all, random) => pick(random, [...all, "m"])),
  name: inText(/(?<![\w:])[A-Za-z]\w*(?=\[)/g, (_, all, random) => pick(random, all)),
  function: inText(/\b(?:sum|max|sqrt|abs|exp|log|inv)(?=\()/g, (_, all, random) => pick(random, all)),
  sign: inText(/(?<= )[+-](?= )/g, (m) => (m === "+" ? "-" : "+")),
  relation: inText(/>=|!=|>|=/g, (_, __, random) => pick(random, [">=", ">", "=", "!="])),
  reference: (c, random) => {
    const refs = textsOf(pick(random, c.steps)).filter((t) => REFERENCE.test(t.text));
    if (refs.length > 0) pick(random, refs).put(String(pick(random, c.steps)["name"]));
  },
  law: (c, random) => {
    const laws = c.steps.filter((s) => typeof s["law"] === "string");
    if (laws.length > 0) pick(random, laws)["law"] = pick(random, laws)["law"];
  },
  rule: (c, random) => void (pick(random, c.steps)["rule"] = pick(random, Object.keys(RULES))),
  swap: (c, random) => {
    const [j, k] = [Math.floor(random() * c.steps.length), Math.floor(random() * c.steps.length)];
    [c.steps[j], c.steps[k]] = [c.steps[k]!, c.steps[j]!];
  },
  drop: (c, random) => void c.steps.splice(Math.floor(random() * c.steps.length), 1),
  /** A field left out of a step. */
  field: (c, random) => {
    const s = pick(random, c.steps);
    delete s[pick(random, Object.keys(s))];
  },
  /** One number, everywhere. */
  everywhere: (c, random) => {
    const [from, to] = [pick(random, JSON.stringify(c.steps).match(/(?<=[ (*^-])\d+(?:\/\d+)?(?=[ )*/])/g) ?? ["1"]), pick(random, NUMBERS)];
    for (const s of c.steps) for (const t of textsOf(s)) t.put(t.text.replace(new RegExp(`(?<=[ (*^-]|^)${from}(?=[ )*/]|$)`, "g"), to));
  },
  nothing: () => undefined,
};

export interface Tally {
  tried: number;
  /** Steps that applied otherwise than was written, and gave something else. */
  mended: number;
}
/** How often what a step shows is written anew, so that a change reaches further. */
const MENDS = 25;

/**
 * Changes a certificate at random and claims that it proves another claim, which is false; each step that still applies
 * then shows what it gives. Returns what went wrong: the other claim is proved, or a step shows what is false at a point.
 */
export function forge(c: Certificate, twin: Claim, random: Random, tally: Tally): string | undefined {
  const forged = copy(c);
  const kinds = Object.keys(MUTATIONS);
  const done = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(random, kinds));
  for (const k of done) if (forged.steps.length > 0) MUTATIONS[k]!(forged, random);
  forged.claim = printClaim(twin);
  const goals = goalsOf(twin);
  if (!goals || forged.steps.length === 0) return undefined;
  // Or the goals of the other claim stay.
  if (random() < 0.8) forged.proves = goals.map((goal) => ({ goal, by: random() < 0.8 ? forged.steps.at(-1)!["name"] : pick(random, forged.steps)["name"] }));
  tally.tried++;
  for (let k = 0; k <= MENDS; k++) {
    const r = replay(twin, forged);
    if (r.kind === "proved") return `a certificate changed by ${done.join(", ")} proves the false ${printClaim(twin)}: ${JSON.stringify(forged)}`;
    const shows = /^it shows (.*)$/s.exec(r.message)?.[1];
    const step = shows === undefined ? undefined : forged.steps.find((s) => s["name"] === r.step);
    if (!step) return undefined;
    step["shows"] = shows;
    tally.mended++;
    const sequent = readSequent(shows);
    for (let w = 0; w < 4; w++) if (refutes(sequent, worldFrom(random))) return `a step of ${String(step["rule"])} shows what is false: ${shows}; ${JSON.stringify(forged)}`;
  }
  return undefined;
}
/** The goals of a claim as certificates write them, where the kernel has words for it. */
export function goalsOf(c: Claim): readonly string[] | undefined {
  try {
    return obligationOf(c).goals.map(showFact);
  } catch (e) {
    if (e instanceof KernelError) return undefined;
    throw e;
  }
}
