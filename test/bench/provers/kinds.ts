import { readFileSync } from "node:fs";
import { TIGHT } from "../../certificate/claims.ts";

/** Claims of one kind, each with a false twin. */
export interface Kind {
  readonly name: string;
  readonly pairs: readonly (readonly [holds: string, fails: string])[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly expected: "true" | "false";
}
/** Pairs of each file that are asked: all would take an hour. */
const MOST = 12;

/** Pairs of a file of `test/search/kinds`, spread over it. Runs start in the folder of the project. */
function fromFile(file: string): Kind["pairs"] {
  const rows = readFileSync(`test/search/kinds/${file}`, "utf8").trim().split("\n").map((l) => JSON.parse(l) as Row);
  const twins = new Map(rows.map((r) => [r.id, r.text]));
  const pairs = rows.flatMap((r): Kind["pairs"] => (r.expected === "true" && twins.has(`${r.id}-f`) ? [[r.text, twins.get(`${r.id}-f`)!]] : []));
  return pairs.filter((_, k) => Math.floor((k * MOST) / pairs.length) > Math.floor(((k - 1) * MOST) / pairs.length));
}

/** What the provers are asked: in textbook form, the like with variables in awkward frames, and sines and cosines. */
export const kinds = (): Kind[] => [
  { name: "tight", pairs: TIGHT },
  { name: "shifted", pairs: fromFile("affine.jsonl") },
  { name: "trigonometric", pairs: fromFile("trigonometric.jsonl") },
];
