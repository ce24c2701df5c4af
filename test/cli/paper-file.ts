import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MAIN } from "./run.ts";

const API = pathToFileURL(join(MAIN, "../../../index.js")).href;

/** Writes a module of a paper into a folder: one section, its steps as source text. Gives its path. */
export function paperFile(folder: string, steps: readonly string[], { name = "paper.mjs", results = "[]" } = {}): string {
  const file = join(folder, name);
  writeFileSync(file, `import { parseClaim, sentence, step } from ${JSON.stringify(API)};
const c = parseClaim;
export const paper = { title: "A note", source: "a draft", sections: [{ name: "One", steps: [${steps.map((s) => `step({ where: "here", note: "", ${s} })`).join(",\n")}] }], results: ${results} };
`);
  return file;
}

/** A step that prints one claim. */
export const printing = (label: string, claim: string): string => `label: ${JSON.stringify(label)}, printed: c(${JSON.stringify(claim)})`;

/** True, and beyond the prover: an audit is busy with it until its time is over. */
export const HARD = "forall x, y, u, v real: sqrt(sqrt((x+u)^4+(y+v)^4)) <= sqrt(sqrt(x^4+y^4))+sqrt(sqrt(u^4+v^4))";

/** A line of each kind. */
export const STEPS = [
  printing("tangent", "forall x real: exp(x) >= x + 1"),
  printing("bound", "forall x > 0: log(x) <= 0.9*(x - 1)"),
  printing("hard", HARD),
  printing("empty", "forall x real where sin(x) >= 2: x = 7"),
  'label: "prose", printed: sentence("it follows", "", "nothing is said of what follows")',
  'label: "sum", printed: c("forall x > 0: log(1 + x) <= x"), reasons: ["bound"], twins: [{ name: "half", claim: c("forall x > 0: log(1 + x) <= x/2") }]',
];
export const STATUSES = { tangent: "holds", bound: "false", hard: "unproved", empty: "vacuous", prose: "unchecked", sum: "gap" };
/** Little work for each claim, and time enough for it on a busy machine. */
export const EFFORT = ["--work", "12000000", "--timeout", "120"];
/** The same on one thread, for audits of which only the outcome is looked at: it does not depend on the threads. */
export const ON_ONE_THREAD = [...EFFORT, "--jobs", "1"];
