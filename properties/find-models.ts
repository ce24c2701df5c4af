/**
 * Finds models for the claims of the paper about functions, sets and laws, and keeps them in `proofs/models.ts`: of lines and twins that are
 * false, and of hypotheses, that something meets them. An audit checks what is kept, and looks where nothing is. `npm run models`.
 */
import { writeFileSync } from "node:fs";
import { findModel, isClaim, printClaim, withProofs, type Claim, type StepSource, type Witness } from "lemmakit";
import { isNumeric } from "../src/claim/index.ts";
import { nothingMeets } from "../src/audit/index.ts";
import { paper } from "lemmakit/paper";

const [seconds = 20, only] = [Number(process.argv[2] ?? 20), process.argv[3]];

/** The claims of a step that a model may refute. */
function asked(s: StepSource): Claim[] {
  const lines = [...(isClaim(s.printed) ? [s.printed] : []), ...(s.readings ?? []), ...(s.repair ? [s.repair.claim] : [])];
  const stated = [...lines, ...(s.charges ?? []).flatMap((c) => c.fails ?? []), ...(s.twins ?? []).map((t) => t.claim)];
  return [...stated, ...lines.filter((c) => c.hypotheses.length > 0).map(nothingMeets)].filter((c) => !isNumeric(c));
}

function search(c: Claim): Witness | undefined {
  const until = performance.now() + seconds * 1000;
  for (let seed = 1; performance.now() < until; seed++) {
    const found = findModel(c, { seed, structures: 60 });
    if (found) return found.witness;
  }
  return undefined;
}

const kept: Record<string, Witness> = { ...paper.models };
const wanted = new Set<string>();
for (const s of paper.sections.flatMap((x) => x.steps)) {
  for (const c of asked(s)) {
    const text = printClaim(c);
    wanted.add(text);
    if (only !== undefined && !new RegExp(only).test(s.label)) continue;
    if (kept[text] && withProofs(c, kept[text]).kind === "refuted") continue;
    delete kept[text];
    const started = performance.now();
    const found = search(c);
    if (found) kept[text] = found;
    console.log(`${s.label}: ${found ? "found" : "none"} in ${((performance.now() - started) / 1000).toFixed(1)} s: ${text.slice(0, 100)}`);
  }
}
const lines = Object.entries(kept).filter(([text]) => wanted.has(text)).map(([text, model]) => `  ${JSON.stringify(text)}: ${JSON.stringify(model)},`);
writeFileSync(
  new URL("../../proofs/models.ts", import.meta.url),
  `/** Models of the paper's claims, by claim, each checked before it counts. Made by \`npm run models\`. */\nimport type { Witness } from "lemmakit";\n\nexport const models: Readonly<Record<string, Witness>> = {\n${lines.join("\n")}\n};\n`,
);
