/**
 * What the finder finds by itself, seed by seed, with nothing that is kept: of twins, that each is refuted; of repairs, that none is; of
 * lines, either. `npm run seeds -- twins|repairs|lines [seconds] [first seed-last seed] [label or text]`. Seconds are counted in work, so
 * that a busy machine finds the same.
 */
import { decide, isClaim, printClaim, refuteByModel, search, type Claim, type StepSource } from "lemmakit";
import { isNumeric } from "../src/claim/index.ts";
import { paper } from "lemmakit/paper";

type Asked = readonly [name: string, claim: Claim];
const KINDS: Readonly<Record<string, (s: StepSource) => readonly Asked[]>> = {
  twins: (s) => (s.twins ?? []).map((t) => [t.name, t.claim] as const),
  repairs: (s) => (s.repair ? [["the repair", s.repair.claim] as const] : []),
  lines: (s) => (isClaim(s.printed) ? [["the line", s.printed] as const] : []),
};
const WORK = 6e7;

const [kind = "twins", seconds = "10", span = "1-5", only = ""] = process.argv.slice(2);
const asked = KINDS[kind];
if (!asked) throw new Error(`twins, repairs or lines, not ${kind}`);
const [first = 1, last = first] = span.split("-").map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, k) => first + k);
const wanted = new RegExp(only);

/** A look that no proof cuts short: points for claims about numbers. */
async function points(c: Claim, seed: number): Promise<{ readonly found: boolean; readonly text: string }> {
  const { refuted, evaluations, ended } = await search(c, { seed, points: 60, climbing: 400, work: Number(seconds) * WORK, timeout: 20 * Number(seconds) });
  return { found: refuted !== undefined, text: `${refuted ? "refuted" : "stands"}${ended === "time" ? " (time)" : ""} ${evaluations} evaluations` };
}

/** Units of work in millions and seconds of one look, and how it ended. A model counts once it stands after a way through JSON. */
async function look(c: Claim, seed: number): Promise<{ readonly found: boolean; readonly text: string }> {
  if (kind === "repairs" && isNumeric(c)) return points(c, seed);
  const { verdict, work, seconds: took, ended } = await decide(c, { seed, work: Number(seconds) * WORK, timeout: 20 * Number(seconds) });
  const stands = verdict.verdict !== "refuted" || isNumeric(c) || refuteByModel(c, JSON.parse(JSON.stringify(verdict.witness))).kind === "refuted";
  if (!stands) throw new Error(`a model does not stand: ${printClaim(c)}`);
  return { found: verdict.verdict === "refuted", text: `${verdict.verdict}${ended === "time" ? " (time)" : ""} ${(work / 1e6).toFixed(1)}M ${took.toFixed(1)}s` };
}

const counts = new Map(seeds.map((s) => [s, 0]));
let claims = 0;
for (const s of paper.sections.flatMap((x) => x.steps)) {
  for (const [name, c] of asked(s)) {
    if (!wanted.test(`${s.label}: ${name}`)) continue;
    claims++;
    const texts: string[] = [];
    for (const seed of seeds) {
      const { found, text } = await look(c, seed);
      if (found) counts.set(seed, counts.get(seed)! + 1);
      texts.push(text);
    }
    console.log(`${s.label}: ${name} (${isNumeric(c) ? "numbers" : "model"}): ${texts.join(" | ")}`);
  }
}
console.log(`${claims} ${kind}; refuted ${[...counts].map(([seed, n]) => `${n} at seed ${seed}`).join(", ")}`);
