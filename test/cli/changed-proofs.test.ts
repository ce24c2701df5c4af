import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ProofMemory } from "../../src/cli/cache/proofs.ts";
import { Sealer } from "../../src/cli/cache/seal.ts";
import { checkerFingerprint, fileFingerprint, withImports, type ProofFile } from "../../src/rocq/index.ts";

const root = mkdtempSync(join(tmpdir(), "lemmakit-memory-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const sealer = (name: string) => new Sealer({ XDG_STATE_HOME: join(root, name) });
const [a, b] = ["a".repeat(64), "b".repeat(64)];
const checker = "c".repeat(64);
const stored = (): string => join(root, "proofs", readdirSync(join(root, "proofs"))[0]!);

test("what was accepted is known again, to the same checker and the same user", () => {
  const memory = new ProofMemory(root, checker, sealer("one"));
  expect(memory.has(a)).toBe(false);
  memory.keep([b, a]);
  const again = new ProofMemory(root, checker, sealer("one"));
  expect([again.has(a), again.has(b)]).toEqual([true, true]);
  expect(new ProofMemory(root, checker.replace("c", "d"), sealer("one")).has(a)).toBe(false);
  expect(new ProofMemory(root, checker, sealer("two")).has(a)).toBe(false);
});

test("a file that another hand wrote or changed is not believed", () => {
  const ours = readFileSync(stored(), "utf8");
  for (const text of [ours.replace(a, "e".repeat(64)), ours.replace(/"seal":"./, '"seal":"'), '{"accepted":["' + "e".repeat(64) + '"]}', "{", "[]", "null", ""]) {
    writeFileSync(stored(), text);
    const memory = new ProofMemory(root, checker, sealer("one"));
    expect([memory.has(a), memory.has("e".repeat(64))]).toEqual([false, false]);
  }
  writeFileSync(stored(), ours);
  expect(new ProofMemory(root, checker, sealer("one")).has(a)).toBe(true);
});

const file = (module: string, source: string, more: Partial<ProofFile> = {}): ProofFile => ({ path: `${module}.v`, module, source, theorems: [], ...more });
const files = [
  file("words", "Definition one := 1.", { isDefinitions: true }),
  file("sums", "Lemma s : True.", { isLibrary: true }),
  file("norms", "From Lemmakit Require Import sums.", { isLibrary: true }),
  file("other", "Lemma o : True."),
  file("step", "From Lemmakit Require Import norms.", { theorems: [{ name: "step", statement: "True", label: "step" }] }),
];
const of = (some: readonly ProofFile[]) => fileFingerprint(some.at(-1)!, some, checker);

test("a file is another one when anything under it, what it promises, or the checker changes", () => {
  const edited = (k: number): ProofFile[] => files.map((f, i) => (i === k ? { ...f, source: `${f.source} ` } : f));
  const promise = files.map((f) => (f.module === "step" ? { ...f, theorems: [{ name: "step", statement: "False", label: "step" }] } : f));
  const all = [of(files), ...[0, 1, 2, 4].map((k) => of(edited(k))), of(promise), fileFingerprint(files.at(-1)!, files, checker.replace("c", "d"))];
  expect(new Set(all).size).toBe(all.length);
  expect(of(edited(3))).toBe(of(files));
});

test("a file brings all that it imports", () => {
  expect(withImports([files[4]!], files).map((f) => f.module)).toEqual(["sums", "norms", "step"]);
});

test("the checker is known by its content", () => {
  expect(checkerFingerprint()).toMatch(/^[0-9a-f]{64}$/);
});
