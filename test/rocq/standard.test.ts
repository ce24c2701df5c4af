import { expect, test } from "vitest";
import { sentences } from "../../src/rocq/sentences.ts";
import { openReals, openTactics, requiresOnlyLoaded } from "../../src/rocq/standard.ts";

const only = (text: string): boolean => requiresOnlyLoaded(sentences(text)[0]!);

test("what the document has imported need not be required again", () => {
  expect([openReals, openTactics]).toEqual(["Require Import Coq.Reals.Reals.", "Require Import Coq.micromega.Lra Coq.micromega.Lia Coq.micromega.Psatz."]);
  for (const text of ["Require Import Reals Lra Lia.", "From Coq Require Import Reals.", "Require Import Lra."]) expect(only(text)).toBe(true);
});

test("anything else is said to the kernel", () => {
  for (const text of ["Require Import Reals Arith.", "Require Export Reals.", "Require Reals.", "From Lemmakit Require Import norms.", "Import Reals.", "Open Scope R_scope."])
    expect(only(text)).toBe(false);
});
