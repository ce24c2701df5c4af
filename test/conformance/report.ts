import Table from "cli-table3";
import type { createColors } from "picocolors";
import type { Unread } from "./itl.ts";
import type { Finding, Summary, Tally } from "./run.ts";

type Colors = ReturnType<typeof createColors>;

const COLUMNS = ["operation", "layer", "vectors", "tightest", "enclosing", "NOT enclosing", "kind agrees", "kind differs"];

const numbers = (t: Omit<Tally, "operation" | "layer">): number[] => [
  t.tightest + t.enclosing + t.notEnclosing,
  t.tightest,
  t.enclosing,
  t.notEnclosing,
  t.kindAgrees,
  t.kindDiffers,
];

function totals(tallies: readonly Tally[]): Tally[] {
  const byLayer = new Map<string, Tally>();
  for (const t of tallies) {
    const sum = byLayer.get(t.layer);
    if (!sum) byLayer.set(t.layer, { ...t, operation: "all" });
    else {
      sum.tightest += t.tightest;
      sum.enclosing += t.enclosing;
      sum.notEnclosing += t.notEnclosing;
      sum.kindAgrees += t.kindAgrees;
      sum.kindDiffers += t.kindDiffers;
    }
  }
  return [...byLayer.values()];
}

function table(tallies: readonly Tally[], colors: Colors): string {
  const out = new Table({
    head: COLUMNS,
    colAligns: ["left", "left", "right", "right", "right", "right", "right", "right"],
    style: { head: [], border: [], compact: true },
  });
  for (const t of [...tallies, ...totals(tallies)]) {
    const cells = numbers(t).map(String);
    if (t.notEnclosing > 0) cells[3] = colors.red(colors.bold(cells[3]!));
    if (t.kindDiffers > 0) cells[5] = colors.yellow(cells[5]!);
    const bold = (text: string): string => (t.operation === "all" ? colors.bold(text) : text);
    out.push([bold(t.operation), t.layer, ...cells]);
  }
  return out.toString();
}

const finding = ({ vector, layer, got }: Finding): string =>
  `  ${vector.file}:${vector.line}  ${layer}  ${vector.text}\n      got ${got}`;
const unread = (u: Unread): string => `  ${u.file}:${u.line}  ${u.reason}: ${u.text}`;

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines].join("\n");
}

/** The report of a run as text: the table, then every finding, then what was not run, and nothing left out. */
export function report(summary: Summary, colors: Colors): string {
  const { notEnclosing, kindDiffers, notExported, unread: skipped, tallies } = summary;
  const parts = [tallies.length > 0 ? table(tallies, colors) : "no vector of an exported operation"];
  const paint = notEnclosing.length > 0 ? colors.red : colors.green;
  parts.push(section(paint(`NOT enclosing: ${notEnclosing.length}`), notEnclosing.map(finding)));
  parts.push(section(`kind differs from the decoration: ${kindDiffers.length}`, kindDiffers.map(finding)));
  const names = [...notExported].sort((a, b) => b[1] - a[1]);
  const sum = names.reduce((n, [, k]) => n + k, 0);
  parts.push(section(`not exported: ${sum} vectors of ${names.length} operations`, names.map(([n, k]) => `  ${n} ${k}`)));
  parts.push(section(`not read: ${skipped.length}`, skipped.map(unread)));
  return `${parts.join("\n\n")}\n`;
}
