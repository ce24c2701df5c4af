import { InputError, negatedProposition, printClaim, proposition } from "lemmakit";
import { build, type Built, type Naming } from "./build.ts";
import { questionsOf, truthOf } from "./prove.ts";
import type { RawClaim } from "./raw.ts";

/** Asks the kernel whether a proof proves a proposition: what it says against it, or nothing. */
export type Ask = (proposition: string, proof: string) => Promise<string | undefined>;

/** As many indices in each naming: two folds of one index in one copy have one in every copy. */
const PLAIN: Naming = { dims: ["c", "d"], reals: ["x", "y"], vectors: ["u", "w"], matrix: "W", indices: ["i", "j", "c", "d", "k", "j1"] };
/** Names that Rocq, its library or the printer would like for themselves, and names that differ by little. */
const HOSTILE: Naming = { dims: ["R", "nat"], reals: ["S", "S1"], vectors: ["S_", "Rabs"], matrix: "INR", indices: ["R", "rsum", "i1", "fun", "nat", "i"] };
const ODD: Naming = { dims: ["i", "i1"], reals: ["k", "α"], vectors: ["β", "x'"], matrix: "_", indices: ["i", "x1", "γ", "i2", "i1", "δ"] };

/** The claim under some names; nothing where an index would stand for a real of its name. */
function built(raw: RawClaim, names: Naming): Built | undefined {
  try {
    return build(raw, names);
  } catch (e) {
    if (e instanceof InputError) return undefined;
    throw e;
  }
}

/** The kernel and the evaluator on one claim: a line for each question on which they differ. */
export async function agreement(raw: RawClaim, ask: Ask): Promise<string[]> {
  const wrong: string[] = [];
  for (const names of [PLAIN, HOSTILE]) {
    const b = built(raw, names);
    const truth = b && truthOf(b);
    if (!b || !truth) continue;
    for (const { proposition: p, proof } of questionsOf(b, truth)) {
      const message = await ask(p, proof.join(" "));
      if (message !== undefined) wrong.push(`${printClaim(b.claim)} is ${truth}, and the kernel does not take ${p}: ${message}`);
    }
  }
  return wrong;
}

/** The statements of one claim under several names: a line for each pair that is not convertible. */
export async function alphaEqual(raw: RawClaim, ask: Ask): Promise<string[]> {
  const wrong: string[] = [];
  const copies = [PLAIN, HOSTILE, ODD].flatMap((names) => built(raw, names) ?? []);
  for (const [k, b] of copies.entries()) {
    if (k === 0) continue;
    const pairs = [proposition, negatedProposition].map((print) => [print(copies[0]!.claim), print(b.claim)] as const);
    for (const [p, q] of pairs) {
      const message = await ask(`(${p}) = (${q})`, "reflexivity.");
      if (message !== undefined) wrong.push(`${p}\n  and\n${q}\n  are not convertible: ${message}`);
    }
  }
  return wrong;
}
