import { audit, parseClaim, printClaim, printFormula, sentence, step, type AuditedStep, type Claim, type Paper, type Status, type StepSource } from "lemmakit";

/** What is so of a claim, known from how it was made. */
export type Truth = "true" | "false" | "vacuous" | "undefined";
export interface Known {
  readonly claim: Claim;
  readonly truth: Truth;
  /** A condition under which it is true, and that something meets. */
  readonly mends?: string;
}

type Random = () => number;
const whole = (r: Random, least: number, most: number): number => least + Math.floor(r() * (most - least + 1));
const pick = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)]!;
const some = <T>(r: Random, most: number, make: () => T): T[] => Array.from({ length: whole(r, 0, most) }, make);
const said = (text: string, truth: Truth, mends?: string): Known => ({ claim: parseClaim(text), truth, ...(mends ? { mends } : {}) });
const isTrue = (b: boolean): Truth => (b ? "true" : "false");

/** Families of claims, with names and constants drawn, whose truth is known by hand. */
const FAMILIES: readonly ((r: Random, x: string) => Known)[] = [
  // t² − kt + c ≥ 0 for all t where k² ≤ 4c.
  (r, x) => {
    const [k, c] = [whole(r, -6, 6), whole(r, -2, 9)];
    return said(`forall ${x} real: ${x}^2 + ${c} >= ${k}*${x}`, isTrue(k * k <= 4 * c), `${x} >= 100`);
  },
  // log t − t is greatest at 1.
  (r, x) => {
    const b = pick(r, ["0.5", "0.99", "1", "1.01", "1.25", "3"]);
    return said(`forall ${x} > 0: log(${x}) <= ${x} - ${b}`, isTrue(Number(b) <= 1), `${x} >= 100`);
  },
  (r, x) => {
    const [lo, hi, k] = [whole(r, -3, 0), whole(r, 1, 4), whole(r, -1, 6)];
    return said(`forall ${x} in [${lo},${hi}]: ${x} <= ${k}`, isTrue(hi <= k), k >= lo ? `${x} <= ${k}` : undefined);
  },
  // exp(−k) ≤ e^t ≤ exp(k) on [−k, k].
  (r, x) => {
    const [k, m] = [whole(r, 1, 3), whole(r, 1, 3)];
    return said(`forall ${x} in [-${k},${k}]: exp(${x}) <= exp(${m})`, isTrue(k <= m), `${x} <= ${m}`);
  },
  // Undefined below 0, and at 0.
  (r, x) => {
    const lo = whole(r, -2, 2);
    return said(`forall ${x} in [${lo},3]: log(${x}) <= ${x}`, lo > 0 ? "true" : "undefined");
  },
  (r, x) => {
    const lo = whole(r, -1, 1);
    return said(`forall ${x} in [${lo},2]: ${x}/${x} <= 1`, lo > 0 ? "true" : "undefined");
  },
  // Where the hypothesis is never met, nothing is said.
  (r, x) => {
    const [k, c] = [whole(r, 0, 3), whole(r, -1, 2)];
    return said(`forall ${x} in [0,1] where ${x} >= ${k}: ${x} <= ${c}`, k > 1 ? "vacuous" : isTrue(c >= 1));
  },
  (r, x) => {
    const k = pick(r, ["-1", "0", "1/2", "2"]);
    return said(`forall ${x} real where exp(${x}) <= ${k}: ${x} <= 1`, k === "-1" || k === "0" ? "vacuous" : "true");
  },
  (r, x) => {
    const [a, b] = [whole(r, -2, 2), whole(r, -2, 2)];
    return said(`forall ${x}, y_ real where ${x} <= ${a}, y_ <= ${b}: ${x} + y_ <= 0`, isTrue(a + b <= 0), `${x} + y_ <= 0`);
  },
  // The sum of the squares is at least half the square of the sum, and no more.
  (r, x) => {
    const k = pick(r, ["0.4", "0.5", "0.51", "1"]);
    return said(`forall ${x}, y_ real: ${x}^2 + y_^2 >= ${k}*(${x} + y_)^2`, isTrue(Number(k) <= 0.5), `${x} = 0`);
  },
];

/** A claim whose truth is known. */
export const knownFrom = (r: Random): Known => pick(r, FAMILIES)(r, pick(r, ["x", "t", "S", "u_1", "alpha", "fun", "nat", "x'"]));

/** A step with what is known of its claims. */
interface Drawn {
  readonly source: StepSource;
  readonly printed: Truth | undefined;
  readonly readings: readonly Truth[];
  readonly charges: readonly { readonly of: Status; readonly right: boolean }[];
  readonly repair: Truth | undefined;
  /** Whether the repair is the printed claim with a condition more. */
  readonly adds: boolean;
}

const CHARGES = ["gap", "false", "hypothesis-missing", "ill-posed", "vacuous"] as const;

/** The claim with one more condition: one that mends it, or one that nothing meets. */
function repaired({ claim: c, mends }: Known, r: Random): Known | undefined {
  if (mends === undefined) return undefined;
  const x = c.variables[0]!.name;
  const more = r() < 0.6 ? mends : pick(r, [`${x}^2 <= -1`, `exp(${x}) < 1 + ${x}`]);
  const [head, ...body] = printClaim(c).split(": ");
  return said(`${head}${c.hypotheses.length > 0 ? "," : " where"} ${more}: ${body.join(": ")}`, more === mends ? "true" : "vacuous");
}

function drawn(label: string, earlier: readonly string[], r: Random): Drawn {
  const printed = r() < 0.6 ? knownFrom(r) : undefined;
  const readings = printed ? [] : some(r, 2, () => knownFrom(r));
  const charges = some(r, 2, () => ({ of: pick(r, CHARGES), holds: some(r, 1, () => knownFrom(r)), fails: some(r, 1, () => knownFrom(r)) }));
  const mended = printed && r() < 0.5 ? repaired(printed, r) : undefined;
  const other = r() < 0.4 ? knownFrom(r) : undefined;
  // A claim with the conclusion of the printed one may say less by chance.
  const repair = mended ?? (other && printFormula(other.claim.conclusion) !== (printed && printFormula(printed.claim.conclusion)) ? other : undefined);
  const reasons = some(r, 1, () => pick(r, [...earlier, "nowhere-yet"])).filter((l) => l !== "nowhere-yet");
  return {
    printed: printed?.truth,
    readings: readings.map((k) => k.truth),
    charges: charges.map((c) => ({ of: c.of, right: c.holds.length + c.fails.length > 0 && c.holds.every((k) => k.truth === "true" || k.truth === "vacuous") && c.fails.every((k) => k.truth === "false") })),
    repair: repair?.truth,
    adds: mended !== undefined,
    source: step({
      label, where: "here", note: "", printed: printed?.claim ?? sentence("in words"), readings: readings.map((k) => k.claim), reasons,
      charges: charges.map((c) => ({ of: c.of, why: "because", holds: c.holds.map((k) => k.claim), fails: c.fails.map((k) => k.claim) })),
      ...(repair ? { repair: { claim: repair.claim } } : {}),
    }),
  };
}

const ACCUSED: readonly Status[] = ["false", "hypothesis-missing", "ill-posed", "vacuous"];
const BROKEN: readonly Status[] = [...ACCUSED, "gap"];

/** What a status says that is not so; `undefined` where all of it is. */
function untruth(d: Drawn, s: AuditedStep, statusOf: (label: string) => Status | undefined): string | undefined {
  const { status, evidence } = s;
  const claims = d.printed === undefined ? d.readings : [d.printed];
  const [all, charged] = [claims.length > 0 && claims.every((t) => t === "true"), d.charges.filter((c) => c.right).map((c) => c.of)];
  const is = (ok: boolean, why: string): string | undefined => (ok ? undefined : why);
  const shown = evidence.kind === "certificate" || evidence.kind === "theorem";
  switch (status) {
    case "holds":
      return is(all && shown, "holds, and is not true or not shown");
    case "gap":
      if (claims.length > 0) return is(all && shown && (charged.includes("gap") || (d.source.reasons ?? []).some((l) => BROKEN.includes(statusOf(l)!))), "a gap in what is not true, or without a broken reason");
      return is(charged.includes("gap"), "a gap that nothing shows");
    case "false":
      return is(claims.includes("false") || (d.printed === undefined && charged.some((c) => c === "false" || c === "hypothesis-missing")), "called false without a reason");
    case "hypothesis-missing":
      return is(d.repair === "true" && ((d.adds && claims.includes("false")) || (d.printed === undefined && charged.includes("hypothesis-missing"))), "a repair that is none, or of what is not false");
    case "vacuous":
      return is(claims.includes("vacuous") || (d.printed === undefined && charged.includes("vacuous")), "called vacuous, and something meets it");
    case "ill-posed":
      return is(d.printed === undefined && charged.includes("ill-posed"), "called ill-posed without a reason");
    case "unproved":
      return is(claims.length > 0 && (evidence.kind === "searched" || evidence.kind === "nothing" || claims.some((t) => t !== "false")), "unproved, though refuted");
    case "unchecked":
      return is(claims.length === 0, "unchecked, though a claim states it");
  }
}

/** What came of a paper: how often each status was given, how many claims known to be true or false were decided, and what was wrong. */
export interface Outcome {
  readonly statuses: ReadonlyMap<Status, number>;
  readonly decided: number;
  readonly decidable: number;
  readonly wrong: readonly string[];
}

/** Audits a paper of random steps with little work for each claim, and compares each status with what is known. */
export async function paperTrial(random: Random, steps: number): Promise<Outcome> {
  const list: Drawn[] = [];
  for (let k = 0; k < steps; k++) list.push(drawn(`step-${k}`, list.map((d) => d.source.label), random));
  const paper: Paper = { title: "A paper", source: "here", sections: [{ name: "One", steps: list.map((d) => d.source) }], results: [] };
  const result = await audit(paper, { work: 3e7, timeout: 120 });
  const statuses = new Map<Status, number>();
  const byLabel = new Map(result.steps.map((s) => [s.step.label, s.status]));
  const wrong: string[] = [];
  let [decided, decidable] = [0, 0];
  for (const [k, s] of result.steps.entries()) {
    const d = list[k]!;
    statuses.set(s.status, (statuses.get(s.status) ?? 0) + 1);
    const why = untruth(d, s, (l) => byLabel.get(l));
    if (why) wrong.push(`${why}: ${s.status} (${s.because}): ${JSON.stringify({ ...d, source: undefined })}: ${JSON.stringify(s.findings.map((f) => [f.role, JSON.stringify(f.verdict)]))}`);
    if (d.printed !== "true" && d.printed !== "false") continue;
    decidable++;
    if (s.status !== "unproved") decided++;
  }
  return { statuses, decided, decidable, wrong };
}
