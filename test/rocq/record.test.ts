import { expect, test } from "vitest";
import { fingerprint, joined, readRecord, RecordedProof, type ProofRecord } from "../../src/rocq/record.ts";
import { isProvedByRocq } from "../../src/rocq/proved.ts";
import type { ProofFile } from "../../src/rocq/report.ts";

const words: ProofFile = { path: "l.v", module: "l", source: "Definition one := 1.", theorems: [], isDefinitions: true };
const helper: ProofFile = { path: "h.v", module: "h", source: "Lemma two : True.", theorems: [] };
const other: ProofFile = { path: "o.v", module: "o", source: "Lemma three : True.", theorems: [] };
const file: ProofFile = { path: "t.v", module: "t", source: "From Lemmakit Require Import h.\nTheorem t : 0 <= 1.", theorems: [{ name: "t", statement: "0 <= 1", label: "step" }] };
const files = [words, helper, other, file];
const kernel = "jsCoq (0.17.1), Coq 8.17.1/81700";
const print = (some = files, statement = "0 <= 1", by = kernel, name = "t") => fingerprint(name, statement, some.find((f) => f.module === "t")!, some, by);
const edited = (target: ProofFile) => files.map((f) => (f === target ? { ...f, source: `${f.source} ` } : f));
const record: ProofRecord = { kernel, axioms: [], theorems: [{ theorem: "t", fingerprint: print() }] };

test("a fingerprint changes with the statement, the name, the kernel, the source, what it imports, and any definition", () => {
  const others = [print(files, "0 <= 2"), print(files, "0 <= 1", "jsCoq (0.17.2)"), print(files, "0 <= 1", kernel, "u"), print(edited(file)), print(edited(helper)), print(edited(words))];
  expect(new Set([print(), ...others]).size).toBe(others.length + 1);
});

test("it does not change with a file it does not rest on, nor with the order of files", () => {
  expect(print(edited(other))).toBe(print());
  expect(print([...files].reverse())).toBe(print());
});

test("a matching line is a recorded proof, which is not one checked now", () => {
  const { proofs, stale, unrecorded } = readRecord(record, files);
  expect([stale, unrecorded]).toEqual([[], []]);
  expect(proofs).toMatchObject([{ theorem: "t", statement: "0 <= 1", kernel, verdict: "proved", assurance: "recorded", recorded: true }]);
  expect(RecordedProof.is(proofs[0])).toBe(true);
  expect(isProvedByRocq(proofs[0])).toBe(false);
});

test("a stale line is refused: the statement, the proof or a definition has changed since", () => {
  const restated = files.map((f) => (f === file ? { ...f, theorems: [{ name: "t", statement: "0 <= 2", label: "step" }] } : f));
  for (const now of [restated, edited(file), edited(helper), edited(words)]) expect(readRecord(record, now)).toEqual({ proofs: [], stale: ["t"], unrecorded: [] });
});

test("a forged line is refused: a made-up fingerprint, another theorem's, another kernel's name", () => {
  const forged = (theorems: ProofRecord["theorems"], by = kernel) => readRecord({ kernel: by, axioms: [], theorems }, files).proofs;
  expect(forged([{ theorem: "t", fingerprint: "0".repeat(64) }])).toEqual([]);
  expect(forged([{ theorem: "t", fingerprint: print(files, "0 <= 1", kernel, "u") }])).toEqual([]);
  expect(forged(record.theorems, "a better kernel")).toEqual([]);
  expect(readRecord({ ...record, theorems: [] }, files)).toEqual({ proofs: [], stale: [], unrecorded: ["t"] });
});

test("a record written by hand for a false statement mints nothing stronger than recorded", () => {
  const lies = files.map((f) => (f === file ? { ...f, theorems: [{ name: "t", statement: "1 = 2", label: "step" }] } : f));
  const { proofs } = readRecord({ kernel, axioms: [], theorems: [{ theorem: "t", fingerprint: print(lies, "1 = 2") }] }, lies);
  expect(proofs).toMatchObject([{ statement: "1 = 2", assurance: "recorded", recorded: true }]);
  expect(isProvedByRocq(proofs[0])).toBe(false);
});

test("no call makes a RecordedProof without the seal, and a look-alike is none", () => {
  const Forge = RecordedProof as unknown as { new (...args: unknown[]): object };
  for (const key of [undefined, Symbol("read from a record that matches")]) {
    expect(() => new Forge(key, "t", "1 = 2", kernel)).toThrow(TypeError);
    expect(() => Reflect.construct(Forge, [key, "t", "1 = 2", kernel], Object)).toThrow(TypeError);
  }
  const alike = Object.assign(Object.create(RecordedProof.prototype) as object, { theorem: "t" });
  for (const value of [alike, { ...record }, null, "t"]) expect(RecordedProof.is(value)).toBe(false);
  expect(() => Object.assign(RecordedProof, { is: () => true })).toThrow(TypeError);
  expect(() => Object.assign(RecordedProof.prototype, { verdict: "proved" })).toThrow(TypeError);
});

test("a record goes on: what was accepted now stands beside what still matches, and nothing else does", () => {
  const line = { theorem: "u", fingerprint: "new" };
  const fresh = { kernel, axioms: ["a"], theorems: [line] };
  expect(joined(record, fresh, files).theorems).toEqual([record.theorems[0], line]);
  expect(joined(record, fresh, edited(file)).theorems).toEqual([line]);
  expect(joined(record, { ...fresh, theorems: [{ theorem: "t", fingerprint: "newer" }] }, files).theorems).toEqual([{ theorem: "t", fingerprint: "newer" }]);
  expect(joined({ ...record, kernel: "another" }, fresh, files)).toBe(fresh);
});
