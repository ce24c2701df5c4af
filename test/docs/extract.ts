import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A runnable example: where it stands, and its code. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** The `ts` examples of a text, from Markdown or from docstrings, whose stars are taken away. */
export function examplesIn(file: string, text: string): Example[] {
  const lines = text.split("\n");
  const plain = file.endsWith(".ts") ? lines.map((l) => (/^\s*\* ?/.test(l) ? l.replace(/^\s*\* ?/, "") : `//${l}`)) : lines;
  const found: Example[] = [];
  let from: number | undefined;
  for (const [k, line] of plain.entries()) {
    if (from === undefined && line.trim() === "```ts") from = k + 1;
    else if (from !== undefined && line.trim() === "```") {
      found.push({ file, line: from + 1, code: plain.slice(from, k).join("\n") });
      from = undefined;
    }
  }
  return found;
}

/** Every example of the sources, the README, the documents and the paper under a root. */
export function allExamples(root: string): Example[] {
  const under = (folder: string, end: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(end)).map((f) => join(folder, f));
  const files = ["README.md", ...under("docs", ".md"), ...under("src", ".ts"), "proofs/index.ts"].sort();
  return files.flatMap((f) => examplesIn(f, readFileSync(join(root, f), "utf8")));
}

const EXPECTED = /^(?!\s*(?:(?:const|let|import|export)\b|\/\/))\s*(.+?);?\s*\/\/\s*(?:=>\s*)?(.+)$/;

/**
 * An example as a module body: a line `expression; // value` records what the expression gives, and what the comment says.
 * A comment that is no value, but words, only has its line run. `// throws` records whether it threw.
 */
export function instrument(code: string): string {
  return code
    .split("\n")
    .map((line) => {
      const m = EXPECTED.exec(line);
      if (!m) return line;
      const [, expression, said] = m as unknown as [string, string, string];
      if (said.startsWith("throws")) return `await expectThrow(async () => (${expression}), ${JSON.stringify(said)});`;
      const value = statedValue(said);
      return value === undefined ? line : `expectValue(await (${expression}), (${value}), ${JSON.stringify(line.trim())});`;
    })
    .join("\n");
}

/** The value a comment states: a literal, a list or an object, or the literal before a comma and words. */
export function statedValue(text: string): string | undefined {
  const literal = /^(?:"(?:[^"\\]|\\.)*"|-?[\d.]+(?:e[+-]?\d+)?n?|true|false)(?=, \p{L})/u.exec(text)?.[0];
  if (literal !== undefined) return literal;
  if (!/^(?:["'`[{\d-]|true$|false$|null$|undefined$|NaN$|Infinity$)/.test(text)) return undefined;
  try {
    new Function(`return (${text});`);
    return text;
  } catch {
    return undefined;
  }
}
