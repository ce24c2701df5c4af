import { describe, expect, test } from "vitest";
import { scoreAudit, type AuditLine } from "./score-audit.ts";
import type { KeyEntry } from "./score.ts";

const entry = (line: number, expected: KeyEntry["expected"], kind = "relation"): KeyEntry => ({ line, column: 1, symbol: "=", claim: expected === "not-statable" ? null : "x = x", expected, kind, why: "" });
const said = (line: number, status: string): AuditLine => ({ status, source: { line, column: 1 }, reading: { state: "read" } });

describe("the score of an audit", () => {
  const key = [entry(1, "true"), entry(2, "false", "planted"), entry(3, "not-statable"), entry(4, "true"), entry(5, "false", "planted")];
  test("what is right", () => {
    const s = scoreAudit([said(1, "holds"), said(2, "false"), said(3, "unchecked"), said(4, "unproved"), said(5, "false")], key);
    expect(s).toEqual({ planted: 2, missed: [], accused: [], truths: 2, held: 1, left: ["4:1"], believed: [] });
  });
  test("what is wrong: a true line accused, one that cannot be stated too, a planted one missed, one believed", () => {
    const s = scoreAudit([said(1, "false"), said(2, "unproved"), said(3, "false"), said(4, "holds"), said(5, "holds")], key);
    expect(s).toMatchObject({ missed: ["2:1", "5:1"], accused: ["1:1", "3:1"], believed: ["5:1"] });
  });
  test("a line that the key does not know is accused where it is called false", () => expect(scoreAudit([said(9, "false")], key).accused).toEqual(["9:1"]));
});
