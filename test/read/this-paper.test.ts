import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paper } from "lemmakit/paper";
import { isClaim, printClaim, type StepSource } from "lemmakit";
import { isNumeric } from "../../src/claim/index.ts";
import { readPaper, type ReadLine } from "lemmakit/read";
import { sameClaim } from "./same.ts";

interface Quote {
  readonly quote: string;
  /** The first 16 digits of the SHA-256 of the whole formula, blanks left out. */
  readonly formula: string;
  /** Why reading the quote does not give the claim of the step. */
  readonly differs?: string;
}
const quotes = JSON.parse(readFileSync(new URL("../../proofs/quotes.json", import.meta.url), "utf8")) as Record<string, Quote>;
const steps = new Map<string, StepSource>(paper.sections.flatMap((s) => s.steps.map((x) => [x.label, x] as const)));
// The text of the paper is not part of the project; where it lies beside it, its formulas are looked up.
const beside = [process.env.LEMMAKIT_PAPER_TEXT, new URL("../../../shared/paper.txt", import.meta.url).pathname].find((f) => f !== undefined && existsSync(f));

describe("the quotes of the audited paper", () => {
  test("each belongs to a step, and most formulas of the audit have one", () => {
    expect(Object.keys(quotes).filter((l) => !steps.has(l))).toEqual([]);
    // A line of words is a claim, and has no formula to quote.
    const stated = [...steps.values()].filter((s) => isClaim(s.printed) && (s.latex !== undefined || isNumeric(s.printed)));
    expect(stated.filter((s) => quotes[s.label]).length / stated.length).toBeGreaterThan(0.9);
  });
  test("no quote is a sentence", () => {
    for (const { quote } of Object.values(quotes)) expect(quote.replace(/\\[a-zA-Z]+|\{[^{}]*\}/g, " ")).not.toMatch(/\p{L}{3,} \p{L}{3,} \p{L}{3,}/u);
  });
});

describe.runIf(beside !== undefined)("the text of the audited paper", () => {
  const text = beside === undefined ? "" : readFileSync(beside, "utf8");
  const bare = (s: string): string => s.replace(/\s+/g, "");
  const formulas = [...text.matchAll(/\$\$([\s\S]*?)\$\$|\$([^$]+)\$/g)].map((m) => (m[1] ?? m[2])!.trim());
  const read = readPaper({ file: "paper.md", text });

  /** The relations inside a quote, in the first formula that has it. */
  const linesIn = (quote: string): ReadLine[] => {
    const wanted = bare(quote);
    for (const { line } of read.lines) {
      const { start, end } = line.formula;
      const raw = text.slice(start, end);
      const at = bare(raw).indexOf(wanted);
      if (at < 0) continue;
      const blanks = (n: number): number => {
        let k = 0;
        for (let seen = 0; k < raw.length && seen < n; k++) if (!/\s/.test(raw[k]!)) seen++;
        return k;
      };
      const [from, to] = [start + blanks(at), start + blanks(at + wanted.length)];
      return read.lines.filter((l) => l.line.sign.span.start >= from && l.line.sign.span.end <= to);
    }
    return [];
  };

  test.each(Object.entries(quotes))("%s is quoted from it", (_, { quote, formula }) => {
    const whole = formulas.find((f) => bare(f).includes(bare(quote)));
    expect(whole).toBeDefined();
    expect(createHash("sha256").update(bare(whole!)).digest("hex").slice(0, 16)).toBe(formula);
  });

  test("reading a quote gives the claim of its step, or the difference has a reason", () => {
    const unlike: string[] = [];
    let same = 0;
    for (const [label, { quote, differs }] of Object.entries(quotes)) {
      const { printed } = steps.get(label)!;
      const lines = linesIn(quote);
      const only = lines.length === 1 ? lines[0]!.reading : undefined;
      if (!isClaim(printed) || only?.kind !== "read") continue;
      const like = sameClaim(printed, only.claim);
      if (like.same) same++;
      if (like.same === (differs !== undefined)) unlike.push(`${label}: ${like.same ? "is the same now" : `reads ${printClaim(only.claim)}, the step says ${printClaim(printed)}: ${like.why}`}`);
    }
    expect(unlike).toEqual([]);
    expect(same).toBeGreaterThan(0);
  });

  /** How many of the displayed relations are read. */
  const shareOf = (lines: readonly ReadLine[]): { read: number; of: number } => {
    const displayed = lines.filter(({ line }) => line.display !== undefined && line.stance !== "definition" && line.stance !== "assumed");
    return { read: displayed.filter((l) => l.reading.kind === "read").length, of: displayed.length };
  };

  test("the share of its displayed relations that is read, without a sidecar and with one from the audit by hand", () => {
    const [alone, seen] = [shareOf(read.lines), new Set<string>()];
    const entries = Object.entries(quotes).flatMap(([label, { quote }]) => {
      const { printed } = steps.get(label)!;
      if (!isClaim(printed) || printed.conclusion.tag !== "relation" || seen.has(quote) || linesIn(quote).length !== 1) return [];
      seen.add(quote);
      return [`at "${quote}"\n  reads ${printClaim(printed)}\n`];
    });
    const settled = readPaper({ file: "paper.md", text }, { sidecar: { file: "paper.lemmakit", text: entries.join("") } });
    const helped = shareOf(settled.lines);
    process.stdout.write(`displayed relations of the audited paper: ${alone.read} of ${alone.of} read from its text, ${helped.read} with a sidecar\n`);
    expect(settled.troubles).toEqual([]);
    expect(alone.read / alone.of).toBeGreaterThan(0.1);
    expect(helped.read / helped.of).toBeGreaterThan(0.9);
  });
});
