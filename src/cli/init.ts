import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { InputError } from "../term/index.ts";
import { NOT_CLAIMED, paperFromSource, type StepSource } from "../audit/index.ts";
import { tellTroubles } from "./audit-source.ts";
import { loadSource } from "./source.ts";

const HEAD = (paper: string): string => `# What the prose of ${paper} leaves open. Take away a "#" to settle a line.
#   let x > 0, u in R^n          declares letters: for the paper up here, for one formula below its quote
#   reads forall x > 0: ...      says what the quoted formula means
#   skip: why                    leaves the quoted formula out
# A quote is a piece of the formula as the source has it; blanks do not count.
`;

/** The declarations that would settle letters, each once. */
const fixesOf = (steps: readonly StepSource[]): string[] => [...new Set(steps.flatMap((s) => (s.reading?.state === "undeclared" ? [/^% lemmakit: (let .*)$/.exec(s.reading.fix ?? "")?.[1] ?? ""] : [])))].filter(Boolean);

/** What a person may type for a line that was not read. */
function entryOf(s: StepSource): string {
  const { line, column } = s.source!;
  return `# ${line}:${column} ${s.unread ?? ""}\n# at "${(s.latex ?? "").replace(/\s+/g, " ")}"\n#   reads forall ...\n`;
}

/**
 * `lemmakit init paper.tex`: reads the paper and writes its sidecar, with a commented line for each thing that was not read.
 * Where there is a sidecar, what is new is added at its end.
 */
export function initCommand(file: string): number {
  const { read, sidecar } = loadSource(file);
  const steps = paperFromSource(read).sections.flatMap((s) => s.steps);
  const claimed = steps.filter((s) => s.reading && !NOT_CLAIMED.has(s.reading.state));
  const unread = claimed.filter((s) => s.reading!.state !== "read");
  const old = existsSync(sidecar) ? readFileSync(sidecar, "utf8") : undefined;
  const fixes = fixesOf(unread).filter((f) => !old?.includes(f));
  const entries = unread.map(entryOf).filter((e) => !old?.includes(e.split("\n")[1]!));
  // Declarations for the whole paper stand before the first quote.
  const text = old === undefined ? [HEAD(basename(file)), ...fixes.map((f) => `# ${f}\n`), ...(fixes.length ? ["\n"] : []), ...entries.map((e) => `${e}\n`)].join("") : `${old}${entries.length ? "\n" : ""}${entries.join("\n")}`;
  try {
    if (text !== old) writeFileSync(sidecar, text);
  } catch (e) {
    throw new InputError("usage", `${sidecar} cannot be written: ${(e as Error).message}`);
  }
  tellTroubles(read.troubles);
  process.stdout.write(`${claimed.length} relations, ${claimed.length - unread.length} read; ${old === undefined ? "wrote" : text === old ? "nothing new for" : "added to"} ${basename(sidecar)}${unread.length ? `, with a line for each of the ${unread.length} that were not` : ""}.\nNext: lemmakit audit ${file}\n`);
  return 0;
}
