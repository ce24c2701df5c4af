/** A paper that nobody tuned the tool to: an audit says of it what `check` says, line by line, and ends. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isClaim, printClaim } from "lemmakit";
import { afterAll, describe, expect, test } from "vitest";
import { lemmakit } from "../cli/run.ts";
import { paper } from "./lecture-notes.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-notes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const EFFORT = ["--timeout", "120", "--work", "300000000", "--json"];
const steps = paper.sections.flatMap((s) => s.steps);
const claims = steps.flatMap((s) => (isClaim(s.printed) ? [{ id: s.label, text: printClaim(s.printed) }] : []));

interface Line {
  readonly label: string;
  readonly status: string;
  readonly verdict: string;
  readonly evidence: { readonly kind: string; readonly of: string };
}
const module = fileURLToPath(new URL("../../dist/test/papers/lecture-notes.js", import.meta.url));
const run = lemmakit(["audit", "--paper", module, "--baseline", join(folder, "none.json"), ...EFFORT]);
const lines = JSON.parse(run.out).steps as readonly Line[];
const of = (status: string): string[] => lines.filter((l) => l.status === status).map((l) => l.label);

describe("the notes", () => {
  test("have at least forty lines, and the audit ends with all of them", () => {
    expect(steps.length).toBeGreaterThanOrEqual(40);
    expect([run.code, run.err, lines.length]).toEqual([0, "", steps.length]);
  });
  test("what check proves holds, what it refutes is false, and nothing else is either", () => {
    const file = join(folder, "claims.jsonl");
    writeFileSync(file, claims.map((c) => JSON.stringify(c)).join("\n"));
    const checked = lemmakit(["check", "--file", file, ...EFFORT]).out.trim().split("\n").map((l) => JSON.parse(l) as { id: string; verdict?: string; error?: string });
    const by = (verdict: string) => checked.filter((c) => c.verdict === verdict).map((c) => c.id);
    expect(of("holds")).toEqual(by("proved"));
    expect(lines.filter((l) => l.status === "false" || l.status === "hypothesis-missing").map((l) => l.label)).toEqual(by("refuted"));
    expect(of("unproved")).toEqual(by("open"));
    expect(of("vacuous")).toEqual(checked.filter((c) => c.error !== undefined).map((c) => c.id));
  });
  test("the lines that are wrong are the ones that were made so, and no true line is accused", () => {
    expect(of("false")).toEqual(["divergence-third", "tuned-half", "bennett-quarter"]);
    expect(of("hypothesis-missing")).toEqual(["descent-too-far"]);
    expect(of("vacuous")).toEqual(["variance-large"]);
    expect(of("unchecked")).toEqual(["smooth", "anytime", "chernoff"]);
    expect(of("gap")).toEqual([]);
  });
  test("at least thirty-two lines hold, each by evidence of the line itself", () => {
    expect(of("holds").length).toBeGreaterThanOrEqual(32);
    for (const l of lines.filter((x) => x.status === "holds")) expect(l, l.label).toMatchObject({ verdict: "proved", evidence: { kind: "certificate", of: "line" } });
  });
});
