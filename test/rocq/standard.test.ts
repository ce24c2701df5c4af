import { expect, test } from "vitest";
import { sentences } from "../../src/rocq/sentences.ts";
import { preamble, requiresOnlyPreamble } from "../../src/rocq/standard.ts";

const only = (text: string): boolean => requiresOnlyPreamble(sentences(text)[0]!);

test("what the preamble has imported need not be required again", () => {
  expect(preamble).toEqual(["Require Import Coq.Reals.Reals Coq.micromega.Lra Coq.micromega.Lia Coq.micromega.Psatz."]);
  for (const text of ["Require Import Reals Lra Lia.", "From Coq Require Import Reals.", "Require Import Lra."]) expect(only(text)).toBe(true);
});

test("anything else is said to the kernel", () => {
  for (const text of ["Require Import Reals Arith.", "Require Export Reals.", "Require Reals.", "From Lemmakit Require Import norms.", "Import Reals.", "Open Scope R_scope."])
    expect(only(text)).toBe(false);
});
