import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { claim, eq, free, leq, real, step, type Paper } from "lemmakit";
import { paper as shipped } from "lemmakit/paper";
import { readProofFiles, readProofRecord, recordedProofs } from "../../src/cli/proof-files.ts";
import { obligationsOf } from "../../src/audit/index.ts";
import { fingerprint, readRecord } from "../../src/rocq/record.ts";

const root = mkdtempSync(join(tmpdir(), "lemmakit-proofs-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const x = real("x");
const one = step({
  label: "one", where: "here", note: "", printed: claim([free(x)], leq(x, x)), best: { constant: "0", at: claim([free(x)], leq(0, 0)), below: claim([free(x)], leq(1, x)) },
  rocq: [{ theorem: "one_beyond", claim: claim([free(x)], eq(x, x)), says: "reflexive" }],
});
const paper: Paper = { title: "", source: "", results: [], sections: [{ name: "", steps: [one] }] };
mkdirSync(join(root, "proofs", "library"), { recursive: true });
mkdirSync(join(root, "proofs", "part"), { recursive: true });
writeFileSync(join(root, "proofs", "library", "sums.v"), "Lemma one : True.\nProof. exact I. Qed.\n");
writeFileSync(join(root, "proofs", "part", "one.v"), "Lemma helper : True.\nProof. exact I. Qed.\nTheorem one : T.\nProof. Qed.\n(* Theorem one_at_best : T. *)\nTheorem one_beyond : T.\nProof. Qed.\n");
const record = (text: string) => writeFileSync(join(root, "proofs", "record.json"), text);

test("a file promises each obligation it states; a library promises none", () => {
  const [library, file] = readProofFiles(root, paper);
  expect(library).toMatchObject({ module: "sums", isLibrary: true, theorems: [] });
  expect(file).toMatchObject({ path: join("proofs", "part", "one.v"), module: "one", isLibrary: false });
  expect(file!.theorems.map((t) => [t.name, t.label])).toEqual([["one", "one"], ["one_beyond", "one"]]);
  expect(file!.theorems[1]!.statement).toBe("forall x : R,\n  x = x");
});

test("without a record nothing is recorded; a broken one is bad input", () => {
  expect(readProofRecord(root)).toBeUndefined();
  expect(recordedProofs(root, paper).index.theorems.size).toBe(0);
  for (const text of ["{", "{}", "[1]"]) {
    record(text);
    expect(() => readProofRecord(root)).toThrow(/lemmakit proofs --record/);
  }
});

test("a record speaks of the claims whose content it matches, and of no others", () => {
  const files = readProofFiles(root, paper);
  const file = files[1]!;
  const line = (name: string) => ({ theorem: name, fingerprint: fingerprint(name, file.theorems.find((t) => t.name === name)!.statement, file, files, "k") });
  record(JSON.stringify({ kernel: "k", axioms: [], theorems: [line("one"), { ...line("one_beyond"), fingerprint: line("one").fingerprint }] }));
  const { index, stale } = recordedProofs(root, paper);
  expect([...index.theorems.keys()]).toEqual(["one"]);
  expect([...index.proved.values()]).toMatchObject([{ theorem: "one", recorded: true }]);
  expect(stale).toEqual(["one_beyond"]);
});

test("the obligations of a step have names that follow its label", () => {
  expect(obligationsOf(one).map((o) => `${o.theorem} ${o.polarity}`)).toEqual(["one proves", "one_refuted refutes", "one_at_best proves", "one_below_best refutes", "one_beyond proves"]);
});

test("the committed record speaks of every theorem that the files promise now, and of no other", () => {
  const repository = fileURLToPath(new URL("../..", import.meta.url));
  const files = readProofFiles(repository, shipped);
  const committed = readProofRecord(repository)!;
  const { proofs, stale, unrecorded } = readRecord(committed, files);
  expect([stale, unrecorded]).toEqual([[], []]);
  const promised = files.flatMap((f) => f.theorems.map((t) => t.name)).sort();
  expect(committed.theorems.map((t) => t.theorem)).toEqual(promised);
  expect(proofs.map((p) => p.theorem).sort()).toEqual(promised);
  expect(promised.length).toBeGreaterThan(250);
});
