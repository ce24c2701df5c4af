import { expect, test } from "vitest";
import { audit, parseClaim, step, type Paper } from "../../src/index.ts";
import { auditTable, inOrder, palette, sourceTable } from "../../src/report/index.ts";

const long = parseClaim("forall x > 0, y > 0: log(x) + log(y) + log(x*y) + log(x^2*y^2) <= x + y + x*y + x^2*y^2 - 1 + abs(x - y) + abs(x + y) + exp(x)");
const paper: Paper = {
  title: "A paper", source: "here", results: [],
  sections: [{ name: "Section 1", steps: [step({ label: "a-line-with-a-name-of-many-words", where: "line 1", printed: long, note: "", twins: [] })] }],
};
const result = await audit(paper, { timeout: 1, work: 1000 });
const plain = palette({}, { NO_COLOR: "1" });
const widest = (text: string): number => Math.max(...text.split("\n").map((l) => l.length));

test.each([60, 80, 109])("at %i columns a stacked list: no line is wider than the terminal, and nothing is left out", (width) => {
  for (const list of [auditTable(result, plain, width), sourceTable(result.steps, plain, width)]) {
    expect(widest(list)).toBeLessThanOrEqual(width);
    expect(list).not.toContain("─");
    expect(list.replace(/\s/g, "")).toContain("log(x)+log(y)+log(x*y)");
  }
  expect(auditTable(result, plain, width)).toContain("\na-line-with-a-name-of-many-words  ");
  expect(inOrder("list", "sum", width)).toEqual(["sum", "list"]);
});

test.each([110, 120, 170])("at %i columns a table that fits, and the sum after it", (width) => {
  for (const table of [auditTable(result, plain, width), sourceTable(result.steps, plain, width)]) {
    expect(widest(table)).toBeLessThanOrEqual(width);
    expect(table).toContain("─");
  }
  expect(inOrder("list", "sum", width)).toEqual(["list", "sum"]);
});
