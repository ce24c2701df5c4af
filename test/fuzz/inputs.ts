import { check, InputError, parseClaim, parseRational, printClaim, refute, type Claim, type Decision } from "lemmakit";
import { readBatchClaim } from "../../src/claim/index.ts";
import { claimFromLatex, readPaper } from "lemmakit/read";
import { exactDouble } from "../../src/exact/index.ts";
import { replay } from "../../src/kernel/certificate.ts";
import { refuteAt } from "../../src/refute/at-point.ts";

type Random = () => number;
const pick = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)]!;
const below = (r: Random, n: number): number => Math.floor(r() * n);

/** What people type, to be spoilt. */
const CLAIMS = [
  "forall x > 0: log(x) <= x - 1.1", "forall x in (0,1], y real where x*y >= -1, y < 3: exp(-x) + y^2 >= 1/3*x", "forall u, v in R^c: abs(dot(u, v)) <= norm2(u)*norm2(v)",
  "forall p in [0,1]^3 where sum(p) = 1: max(p) >= 1/3", "forall dim c >= 2, x in R^c, y in 1..c: x[y] <= logsumexp(x)", "forall x real let s = 1/(1 + exp(-x)): s*(1 - s) <= 1/4",
  "forall W in R^(2 x 3), v in R^3: norm2(W*v) <= spectral(W)*norm2(v)", "forall f : R^d -> R, L > 0 where lipschitz(f, R^d, L), x, y in R^d: abs(f(x) - f(y)) <= L*norm2(x - y)",
  "forall S real, S_ real where S^2 + 1/S_ = 10^30, S_ >= 10^9: S <= S_", "forall n integer, x in [0,pi/2]: sin(x)^2 + cos(x)^2 = 1 and x <= 2", "0 <= x <= 1, x^2 <= x", "∀ x ∈ ℝ: √(x²) ≥ |x|",
];
const BATCH = [
  { id: "a", vars: [{ name: "x", lo: "0", hi: "pi/2", loOpen: true }], hypotheses: ["x <= 1"], lhs: "sin(x)", rel: "<=", rhs: "x" },
  { id: 7, vars: [{ name: "x", lo: null, hi: null }, { name: "y", lo: "1/3", hi: "2", hiOpen: false }], lhs: "x*y", rel: ">", rhs: "-exp(x^2)" },
  { id: "t", text: "forall x real: x^2 >= 0" },
];
const PAPERS = [
  "Let $x>0$. Then\n\\begin{align}\n  \\log x &\\le x-1, \\\\\n  \\log x &\\le \\tfrac{1}{2}(x-1) .\n\\end{align}\n", "\\newcommand{\\R}{\\mathbb R} For all $u,v \\in \\R^d$ we have \\[ |\\langle u, v\\rangle| \\le \\|u\\|_2 \\|v\\|_2. \\]",
  "For $x > 0$,\n\n$$\\log x \\le x-1.$$\n\n- so $\\frac{x}{2} < x$.\n", "\\begin{lemma} If $a<b$ then $e^{a} \\leq \\sum_{i=1}^{n} p_i b^i$ \\end{lemma} \\begin{proof} By (\\ref{x}). \\end{proof}",
];
const PIECES = ["(", ")", "[", "]", "{", "}", "$", "$$", "\\", "^", "_", "<=", "<", "=", "!=", "forall ", " where ", ": ", ",", "1e999", "1/0", "0/0", "10^(10^10)", "-", "--", "\u0000", "\uFEFF", "é", "𝒳", "NaN", "Infinity", "R^0", "R^99999999999", "x in ", "sum(i in c, ",
  "exp(", "((((((((((", "\\frac", "\\left(", "\\begin{align}", "&", "\\\\", "%", "\n", "\t", "'", "\"", "__proto__", "constructor", "toString", "pi", "let p = p", "dim c >= ", "tail1(9, ", "E[i ~ p](", "step(", "1..c", "|", "||", "norm2(", "/", "/x", "*", ".", "..", "…"];
const VALUES: readonly unknown[] = [null, true, 0, -1, 1.5, "", "x", "1e999", [], {}, [[]], "true", "__proto__", { toString: 1 }];

/** A text with a few places spoilt. */
export function spoilt(text: string, r: Random): string {
  let t = text;
  for (let k = below(r, 5) + (r() < 0.9 ? 1 : 0); k > 0; k--) {
    const [at, to] = [below(r, t.length + 1), below(r, 12)];
    const how = r();
    if (how < 0.35) t = t.slice(0, at) + pick(r, PIECES) + t.slice(at);
    else if (how < 0.55) t = t.slice(0, at) + t.slice(at + to);
    else if (how < 0.7) t = t.slice(0, at) + t.slice(at, at + to).repeat(r() < 0.05 ? 3000 : 2) + t.slice(at + to);
    else if (how < 0.85) t = t.replace(/\d+(?!.*\d)|\d+/, () => pick(r, ["0", "-0", "1e-400", "99999999999999999999", "1/3", "0.1", "1e5"]));
    else t = t.slice(0, at) + pick(r, CLAIMS).slice(0, to * 3) + t.slice(at);
  }
  return t;
}

/** A value of JSON with some of its parts replaced, dropped or spoilt. */
export function twisted(x: unknown, r: Random): unknown {
  if (r() < 0.06) return pick(r, VALUES);
  if (typeof x === "string") return r() < 0.1 ? spoilt(x, r) : x;
  if (Array.isArray(x)) return x.flatMap((y) => (r() < 0.03 ? [] : [twisted(y, r)]));
  if (typeof x !== "object" || x === null) return x;
  return Object.fromEntries(Object.entries(x).flatMap(([k, v]) => (r() < 0.03 ? [] : [[k, twisted(v, r)]])));
}

/** What became of inputs, by way in: read, or refused with a message. */
export interface Fates {
  readonly counts: Record<string, number>;
  readonly faults: string[];
  slowest: { readonly ms: number; readonly input: string };
  claims: Claim[];
}
export const noFates = (): Fates => ({ counts: {}, faults: [], slowest: { ms: 0, input: "" }, claims: [] });

const shortly = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}… (${text.length})` : text);

/** Gives spoilt inputs to every way in. Anything but a value or an `InputError` is a fault, and so is a claim that does not read back as it prints. */
export function throwInputs(r: Random, count: number, f: Fates, certificates: readonly (readonly [Claim, unknown])[] = []): void {
  type Way = readonly [name: string, make: () => readonly [shown: string, run: () => Claim | string | undefined]];
  const ways: readonly Way[] = [
    ["claim", () => { const t = spoilt(pick(r, CLAIMS), r); return [t, () => parseClaim(t)]; }],
    ["batch", () => { const v = twisted(pick(r, BATCH), r); return [JSON.stringify(v), () => readBatchClaim(v).claim]; }],
    ["latex", () => { const t = spoilt(pick(r, ["\\forall x > 0: |\\log x| \\le \\tfrac12|x - x^{-1}|", "\\forall x, y \\in \\mathbb{R}: \\sqrt{x^2 + y^2} \\geq x"]), r); return [t, () => claimFromLatex(t)]; }],
    ["paper", () => { const t = spoilt(pick(r, PAPERS), r); const file = pick(r, ["a.tex", "a.md"]); return [t, () => `${readPaper({ file, text: t }).lines.length}`]; }],
    ["number", () => { const t = spoilt(pick(r, ["1/3", "0.25", "1e-5", "-7"]), r); return [t, () => String(parseRational(t))]; }],
    ...(certificates.length === 0 ? [] : [["certificate", (): ReturnType<Way[1]> => {
      const [claim, proof] = pick(r, certificates);
      const v = twisted(proof, r);
      const same = JSON.stringify(v) === JSON.stringify(proof);
      return [JSON.stringify(v), () => { const k = replay(claim, v).kind; if (k === "proved" && !same) f.counts["certificate: another proof"] = (f.counts["certificate: another proof"] ?? 0) + 1; return k; }];
    }] as Way]),
  ];
  for (let k = 0; k < count; k++) {
    const [way, make] = pick(r, ways);
    const [shown, run] = make();
    const started = performance.now();
    let fate = "read";
    try {
      const read = run();
      if (typeof read === "object") {
        const again = printClaim(read);
        if (printClaim(parseClaim(again)) !== again) f.faults.push(`${way} ${shortly(shown)} prints as ${again}, which reads back as another`);
        if (f.claims.length < 5000) f.claims.push(read);
      }
    } catch (e) {
      fate = "refused";
      // The docstring of `parseRational` names the `RangeError`.
      const said = e instanceof InputError || (way === "number" && e instanceof RangeError && e.message.length < 100);
      if (!said) f.faults.push(`${way} ${shortly(shown)}: ${(e as Error).stack?.split("\n").slice(0, 3).join(" ") ?? String(e)}`);
    }
    const took = performance.now() - started;
    if (took > f.slowest.ms) f.slowest = { ms: took, input: `${way} ${shortly(shown)}` };
    f.counts[`${way}: ${fate}`] = (f.counts[`${way}: ${fate}`] ?? 0) + 1;
  }
}

/**
 * Decides claims with little work. What is refuted is refuted again by the kernel alone where it takes the claim; what is proved is not refuted
 * at points drawn at random. Gives what was not so.
 */
export async function decideAll(claims: readonly Claim[], r: Random, f: Fates): Promise<void> {
  for (const claim of claims) {
    const text = printClaim(claim);
    const count = (what: string): void => void (f.counts[`decided: ${what}`] = (f.counts[`decided: ${what}`] ?? 0) + 1);
    let d: Decision;
    try {
      d = await check(claim, { work: 5e6, timeout: 60 });
    } catch (e) {
      count("refused");
      if (!(e instanceof InputError)) f.faults.push(`${shortly(text)}: ${(e as Error).stack?.split("\n").slice(0, 3).join(" ")}`);
      continue;
    }
    count(d.verdict.verdict);
    if (d.verdict.verdict === "refuted" && d.verdict.witness.functions === undefined && d.verdict.witness.sets === undefined) {
      const again = refuteAt(claim, d.verdict.witness);
      count(again.kind === "refuted" ? "refuted by the kernel too" : `kernel: ${again.reason}`);
      if (again.kind !== "refuted" && (again.reason === "claim-holds-here" || again.reason === "hypothesis-fails")) f.faults.push(`${shortly(text)} is refuted at ${JSON.stringify(d.verdict.witness)}, and the kernel says ${again.message}`);
    }
    if (d.verdict.verdict === "proved" && claim.variables.every((v) => v.sort.kind === "real")) {
      for (let k = 0; k < 30; k++) {
        const value = (): string => (r() < 0.5 ? `${below(r, 9) - 4}` : exactDouble((r() - 0.5) * 10 ** (below(r, 12) - 6)).toString());
        const at = refute(claim, { sizes: { dimensions: {}, indices: {} }, point: Object.fromEntries(claim.variables.map((v) => [v.name, value()])) });
        if (at.kind === "refuted" || at.reason === "undefined") f.faults.push(`${shortly(text)} is proved, and false or undefined at a point: ${at.kind === "refuted" ? String(JSON.stringify(at.refuted.witness)) : at.message}`);
        if (at.kind === "rejected" && at.reason === "claim-holds-here") count("points where what is proved holds");
      }
    }
  }
}
