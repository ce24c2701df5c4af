import { expect, test } from "vitest";
import { declaredTheorems } from "../../src/rocq/declared.ts";

test("theorems and lemmas by name, not what is in comments, not definitions", () => {
  expect(declaredTheorems("(* Theorem no : T. *)\nLemma a : T.\nProof. easy. Qed.\n#[local] Theorem b' : T. Proof. easy. Qed.\nDefinition c := 1.")).toEqual(["a", "b'"]);
});
