import { readFileSync } from "node:fs";
import { InputError } from "../term/index.ts";
import { isAuditReport, mergeAudits } from "../report/merge-audits.ts";
import { mergeClaims, type Line } from "../report/merge-claims.ts";
import { EXIT } from "./failure.ts";

const bad = (message: string): never => {
  throw new InputError("usage", message);
};

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (e) {
    return bad(`${file} cannot be read: ${(e as Error).message}`);
  }
}

/** One JSON object, or one on each line; `undefined` where the text is cut off in the middle of one. */
function parse(file: string, text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    // Perhaps a line each.
  }
  return text.split("\n").filter((l) => l.trim() !== "").map((line, k) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      return bad(`${file}: line ${k + 1} is no JSON; was the report cut off?`);
    }
  });
}

const codeOf = (line: Line): number => ("error" in line ? EXIT.badInput : (EXIT[line["verdict"] as "proved" | "refuted" | "open"] ?? EXIT.badInput));

/** `lemmakit merge`: prints the report of the whole and gives the exit code it would have had. Throws `InputError` when the parts do not make a whole. */
export function mergeCommand(files: readonly string[]): number {
  const read_ = files.map((name) => ({ name, values: parse(name, read(name)) }));
  const reports = read_.flatMap(({ name, values }) => (values.length === 1 && isAuditReport(values[0]) ? [{ name, report: values[0] }] : []));
  if (reports.length === files.length) {
    const whole = mergeAudits(reports);
    process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
    for (const d of whole.drifts ?? []) process.stderr.write(`lemmakit: ${d}\n`);
    return whole.drifts?.length ? 1 : 0;
  }
  if (reports.length > 0) return bad(`${reports[0]!.name} is the report of an audit, and not all of the others are`);
  const lines = mergeClaims(read_.map(({ name, values }) => ({ name, lines: values.map((v) => (typeof v === "object" && v !== null && !Array.isArray(v) ? (v as Line) : bad(`${name} is the report of no shard`))) })));
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  return Math.max(0, ...lines.map(codeOf));
}
