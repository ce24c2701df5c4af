import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Place } from "../../src/cli/where.ts";
import { lemmakit } from "./run.ts";

const cwd = fileURLToPath(new URL("../..", import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), "lemmakit-where-"));
afterAll(() => rmSync(elsewhere, { recursive: true }));

describe.each(["log-inequality", "theorem-3-2", "bounded-outputs-suffice"])("%s", (label) => {
  const places = (from: string): readonly Place[] => (JSON.parse(lemmakit(["where", label, "--json"], { cwd: from }).out) as { places: Place[] }).places;
  const lineAt = ({ file, line }: Place, from: string): string => readFileSync(join(from, file), "utf8").split("\n")[line! - 1]!;

  test.each([["its folder", cwd], ["another folder", elsewhere]])("each place is one, seen from %s", (_, from) => {
    const found = places(from);
    expect(found.filter((p) => p.what === "statement").map((p) => lineAt(p, from).trim())).toEqual([`label: "${label}",`]);
    for (const p of found.filter((p) => p.what === "proof")) expect(lineAt(p, from)).toMatch(new RegExp(`^(?:Theorem|Lemma) ${p.name}\\b`));
    for (const p of found.filter((p) => p.what === "search")) expect(readFileSync(join(from, p.file), "utf8")).toMatch(/checkSection|theorem/);
  });
  test("it has a proof and a search", () => {
    expect(new Set(places(cwd).map((p) => p.what))).toEqual(new Set(["statement", "proof", "search"]));
  });
});

test("a person reads a line for each place", () => {
  const { code, out } = lemmakit(["where", "log-inequality"], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^log-inequality {2}Appendix B: the bound on the logarithm\nstatement {2}proofs\/appendix-b\/log-inequality\.ts:\d+\nproof {6}proofs\/appendix-b\/log_inequality\.v:\d+ {2}log_inequality\n/);
});
test("a name that is near is told", () => {
  const { code, err, out } = lemmakit(["where", "log-ineq"], { cwd });
  expect([code, out]).toEqual([3, ""]);
  expect(err).toContain("did you mean log-inequality");
});
