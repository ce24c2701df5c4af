/** Every spec that starts a kernel. They stand in one file because files run side by side, and two kernels need too much memory. */
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { abs, claim, div, leq, log, mul, negatedProposition, num, positive, proposition, step, sub } from "lemmakit";
import { paper } from "lemmakit/paper";
import { obligationsOf, obligationsOfPaper } from "../../src/audit/index.ts";
import { readProofFiles, readProofRecord } from "../../src/cli/proof-files.ts";
import { checkProofs, isProvedByRocq, readRecord, unvouched, withImports, type CheckedProofs, type ProofFile } from "../../src/rocq/index.ts";
import { classicalReals } from "../../src/rocq/assumptions.ts";
import { formatFailure } from "../../src/rocq/failure.ts";
import { logInequality } from "../../proofs/appendix-b/log-inequality.ts";
import { x } from "../../proofs/notation.ts";
import { definitions, epsilon, frauds, good, library, misread, plain, readers, user } from "./frauds.ts";
import "./engine-cases.ts";
import "./coqc-cases.ts";
import "./statement-cases.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = readProofFiles(root, paper);
const obligations = [...obligationsOfPaper(paper).values()];
const promised = files.flatMap((file) => file.theorems);

/** The proof of a step as it stands, and the step with another constant: what a slip in the TypeScript module alone does. */
const changed: ProofFile = (() => {
  const gap = abs(sub(x, div(1, x)));
  const slipped = step({ ...logInequality, printed: claim([positive(x)], leq(abs(log(x)), mul(num("0.49"), gap))) });
  const { theorem, statement, label } = obligationsOf(slipped)[0]!;
  const file = files.find((f) => f.theorems.some((t) => t.name === theorem))!;
  return { ...file, path: `changed/${file.path}`, module: `${file.module}_changed`, theorems: [{ name: theorem, statement, label }] };
})();

/** The statements of the paper without a proof, as theorems of an empty file: each must be refused for that reason alone. */
const unproved: ProofFile = (() => {
  const positive = (s: string) => s.replace(/^~ \(([^]*)\)$/, "$1");
  const known = new Set(promised.map((t) => positive(t.statement)));
  const rest = obligations.filter((o) => !known.has(positive(o.statement)) && known.add(positive(o.statement)));
  return { path: "unproved.v", module: "unproved", source: "", theorems: rest.map((o) => ({ name: o.theorem, statement: o.statement, label: o.label })) };
})();

let report: CheckedProofs;
/** What the record vouches for, as statements and proofs stand now; `npm run proofs` asks the kernel for it anew. */
const record = readProofRecord(root)!;
const vouched = readRecord(record, files).proofs.map((p) => p.theorem);
const seen: string[] = [];
const ofFiles = (some: readonly ProofFile[]) => (f: { readonly path: string }) => some.some((file) => file.path === f.path);

beforeAll(async () => {
  const beside = [changed, unproved, user, ...[...frauds, ...readers].map((fraud) => fraud.file), good, library, definitions, misread];
  const rest = new Set([...unvouched(record, files), ...withImports([changed], files)]);
  // Other tests need the second processor.
  report = await checkProofs([...files.filter((f) => rest.has(f)), ...beside], { documents: 1, onLemma: (lemma) => seen.push(lemma.name) });
}, 3_600_000);

describe("the paper", () => {
  test("every theorem was accepted as it stands, or is now", () => {
    expect(report.failures.filter(ofFiles(files)).map(formatFailure)).toEqual([]);
    const accepted = new Set([...report.proved.filter(ofFiles(files)).map((v) => v.theorem), ...vouched]);
    expect([...accepted].sort()).toEqual(promised.map((t) => t.name).sort());
    expect(promised.length).toBeGreaterThan(250);
  });
  test("no theorem is promised twice, and every file proves a statement or serves one that does", () => {
    const names = promised.map((t) => t.name);
    expect(names.filter((n, k) => names.indexOf(n) !== k)).toEqual([]);
    const imported = new Set(files.flatMap((f) => [...f.source.matchAll(/From Lemmakit Require Import ([\w ]+)\./g)].flatMap((m) => m[1]!.split(" "))));
    expect(files.filter((f) => !f.isLibrary && f.theorems.length === 0 && !imported.has(f.module)).map((f) => f.path)).toEqual([]);
  });
  test("every further theorem of a step is among them, and its statement is generated", () => {
    const further = paper.sections.flatMap((one) => one.steps).flatMap((one) => one.rocq ?? []);
    const promises = new Map(promised.map((t) => [t.name, t.statement]));
    for (const { theorem, claim: c, refutes } of further) expect(promises.get(theorem)).toBe(refutes ? negatedProposition(c) : proposition(c));
    expect(further.length).toBeGreaterThan(50);
  });
  test("it rests on the axioms of the classical reals and on no others", () => {
    expect([...report.axioms, ...record.axioms].filter((a) => !classicalReals.has(a))).toEqual([]);
  });
  test("every statement that has no proof is a proposition all the same", () => {
    expect(report.failures.filter((f) => f.path === unproved.path && f.kind !== "missing-theorem").map(formatFailure)).toEqual([]);
  });
  test("a constant changed in the TypeScript module only: the proof fails", () => {
    expect(report.failures.filter((f) => f.path === changed.path)).toMatchObject([{ kind: "statement", label: "log-inequality", message: expect.stringContaining("49 / 100") }]);
    expect(report.proved.filter((v) => v.path === changed.path)).toEqual([]);
  });
});

describe("frauds are rejected with file and line", () => {
  test.each(frauds.map((fraud) => [fraud.what, fraud] as const))("%s", (_what, { file, kind, line }) => {
    expect(report.failures).toContainEqual(expect.objectContaining({ path: file.path, kind, line }));
    expect(report.theorems.find((theorem) => theorem.path === file.path)).toMatchObject({ accepted: false });
  });
});

describe("files that would have a statement read otherwise are refused", () => {
  test.each(readers.map((reader) => [reader.what, reader] as const))("%s", (_what, { file, kind, line }) => {
    expect(report.failures).toContainEqual(expect.objectContaining({ path: file.path, kind, line }));
  });
  test("and change no statement", () => {
    expect(report.failures.filter((f) => f.path === misread.path).map((f) => f.kind)).toEqual(["statement", "statement"]);
    expect(report.proved.filter((v) => v.path === misread.path)).toEqual([]);
  });
});

describe("what is right is accepted beside them", () => {
  const right = [good, user, library, definitions];
  test("all files", () => {
    expect(report.proved.filter(ofFiles(right)).map((verdict) => verdict.label).sort()).toEqual(["good", "lib", "user"]);
    expect(report.failures.filter(ofFiles(right))).toEqual([]);
  });
  test("a verdict holds what was proved, by what, on which axioms", () => {
    const verdict = report.proved.find((one) => one.label === "good")!;
    expect(isProvedByRocq(verdict)).toBe(true);
    expect(verdict).toMatchObject({ theorem: "triangle", path: good.path, statement: good.theorems[0]!.statement, recorded: false, kernel: expect.stringContaining("8.17") });
    expect(verdict.axioms).toEqual(report.axioms);
    expect(report.axioms).toContain("ClassicalDedekindReals.sig_forall_dec");
  });
  test("each lemma has its time", () => {
    expect(report.lemmas.find((lemma) => lemma.name === "twice")).toMatchObject({ path: good.path, line: 6, milliseconds: expect.any(Number) });
    expect([...seen].sort()).toEqual(report.lemmas.map((lemma) => lemma.name).sort());
  });
});

test("it stays below 3 GB", () => {
  expect(report.peakMegabytes).toBeGreaterThan(100);
  expect(report.peakMegabytes).toBeLessThan(3000);
});

test("an axiom of the standard library outside the four is found, and only its theorem rejected", async () => {
  const { failures, proved } = await checkProofs([plain, epsilon]);
  expect(failures).toMatchObject([{ kind: "axiom", path: epsilon.path, line: 2, label: "epsilon", message: expect.stringContaining("constructive_indefinite_description") }]);
  expect(proved.map((verdict) => verdict.label)).toEqual(["plain"]);
}, 120_000);

test("a run that is aborted proves nothing", async () => {
  const { failures, proved } = await checkProofs([plain], { signal: AbortSignal.timeout(1500) });
  expect(proved).toEqual([]);
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.every((failure) => failure.kind === "engine")).toBe(true);
}, 60_000);
