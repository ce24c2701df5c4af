import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { Place } from "../../src/cli/where.ts";
import { paperFile, printing } from "./paper-file.ts";
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
  test("it has a proof and a search, and a page where the site stands", () => {
    const page = existsSync(join(cwd, "site", "pages")) ? ["page"] : [];
    expect(new Set(places(cwd).map((p) => p.what))).toEqual(new Set(["statement", "proof", "search", ...page]));
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

test("where the site stands, a step has a page", () => {
  writeFileSync(join(elsewhere, "package.json"), "{}");
  const paper = paperFile(elsewhere, [printing("tangent", "forall x real: exp(x) >= x + 1")]);
  const pages = (): readonly string[] => (JSON.parse(lemmakit(["where", "tangent", "--json", "--paper", paper], { cwd: elsewhere }).out) as { places: Place[] }).places.filter((p) => p.what === "page").map((p) => p.file);
  expect(pages()).toEqual([]);
  mkdirSync(join(elsewhere, "site", "pages"), { recursive: true });
  writeFileSync(join(elsewhere, "site", "pages", "tangent.html"), "<p>a page</p>");
  expect(pages()).toEqual([join("site", "pages", "tangent.html")]);
});
