import { negatedProposition, parseRational, proposition, refute, type Claim } from "lemmakit";
import { relate } from "../../../src/term/index.ts";
import { statementOf } from "../../../src/rocq/statement/claim.ts";
import type { Built } from "./build.ts";

/** What the evaluator says of a claim that is pinned to one point; `vacuous` where a hypothesis fails or has no value there. */
export type Truth = "true" | "false" | "undefined" | "vacuous";

/** The claim at its point, by exact and decimal evaluation; nothing where these do not decide. */
export function truthOf({ claim, point }: Built): Truth | undefined {
  const at = (c: Claim): Truth | "outside" | undefined => {
    try {
      const found = refute(c, { sizes: { dimensions: point.sizes, indices: {} }, point: point.inputs });
      if (found.kind === "refuted") return "false";
      return ({ "claim-holds-here": "true", undefined: "undefined", "hypothesis-fails": "vacuous" } as const)[found.reason as string];
    } catch (e) {
      // A position outside a dimension, in a hypothesis or in the conclusion: no value.
      if (e instanceof RangeError) return "outside";
      throw e;
    }
  };
  const truth = at(claim);
  if (truth !== "outside") return truth;
  return at({ ...claim, conclusion: relate(0, "<=", 1) }) === "true" ? "undefined" : "vacuous";
}

/** A proposition with the sentences that prove it. */
export interface Question {
  readonly proposition: string;
  readonly proof: readonly string[];
}

const text = (exact: string): string => {
  const { num, den } = parseRational(exact)!;
  const size = `(${num < 0n ? -num : num} / ${den})`;
  return num < 0n ? `(- ${size})` : size;
};

/**
 * What the kernel must be able to show of the statement, given what the evaluator says of the claim: where it is true,
 * the statement; where it is false, the refutation; where it is undefined, that neither is so; where nothing meets the
 * hypotheses, the statement and no refutation.
 */
export function questionsOf({ claim, point }: Built, truth: Truth): Question[] {
  const entry = (name: string, ...at: number[]): string => text(point.inputs[`${name}[${at.join(",")}]`] ?? "0");
  const [C, D] = claim.dimensions.map((d) => d.name) as [string, string];
  const sizes = claim.dimensions.map((d) => point.sizes[d.name]!);
  const [x, y, u, w, W] = claim.variables.map((v) => v.name) as [string, string, string, string, string];
  const table = (entries: readonly string[], rest = "0"): string => `(fun i => match i with ${entries.map((e, k) => `| ${"S (".repeat(k)}O${")".repeat(k)} => ${e}`).join(" ")} | _ => ${rest} end)`;
  const upTo = (n: number) => Array.from({ length: n }, (_, k) => k + 1);
  const vectorAt = (name: string, n: number) => table(upTo(n).map((i) => entry(name, i)));
  const values = [
    ...sizes.map((n) => `${n}%nat`), text(point.inputs[x]!), text(point.inputs[y]!),
    vectorAt(u, point.sizes[C]!), vectorAt(w, point.sizes[D]!),
    table(upTo(point.sizes[C]!).map((i) => table(upTo(point.sizes[D]!).map((k) => entry(W, i, k)))), "(fun _ => 0)"),
  ];
  const at = `specialize (H ${values.join(" ")}); discharge H.`;
  // From the premises of a pinned point: sizes are numerals, reals are numbers.
  const first = statementOf({ ...claim, hypotheses: [] }).premises.length;
  const arrive = [
    `intros c d x y u w W${statementOf(claim).premises.map((_, k) => ` h${k}`).join("")}.`,
    ...sizes.map((n, k) => `assert (E${k} : ${"cd"[k]} = ${n}%nat) by (apply INR_eq; rewrite h${first + k}; simpl; lra).`),
    `clear h${first} h${first + 1}.`,
    "subst c d x y.",
  ];
  const p = `(${proposition(claim)})`;
  const n = `(${negatedProposition(claim)})`;
  switch (truth) {
    case "true":
      return [{ proposition: p, proof: [...arrive, "holds."] }];
    case "false":
      return [{ proposition: n, proof: ["intros H.", at, "fails."] }];
    case "vacuous":
      return [
        { proposition: p, proof: [...arrive, "exfalso.", "fails."] },
        { proposition: `~ ${n}`, proof: ["intros N.", "apply N.", ...arrive, "intros.", "exfalso.", "fails."] },
      ];
    case "undefined":
      return [
        { proposition: `~ ${p}`, proof: ["intros H.", at, "fails."] },
        { proposition: `~ ${n}`, proof: ["intros N.", "apply N.", ...arrive, "intros.", "exfalso.", "fails."] },
      ];
  }
}
