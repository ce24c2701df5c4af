import type { Audit } from "../audit/index.ts";
import type { ReadPaper } from "../read/index.ts";
import { InputError } from "../term/index.ts";
import { writeWhole } from "./write-whole.ts";

/** Writes the page of an audit, as `htmlWriter` gives it. */
export type HtmlWriter = (read: ReadPaper, labels: readonly string[], result: Audit, version: string) => void;

/** Who writes the formulas of a paper with their marks to a file. Throws `InputError` where the typesetter is not installed. */
export async function htmlWriter(file: string): Promise<HtmlWriter> {
  const { formulasOfSource, paperHtml } = await import("../report/site/reading/index.ts").catch((e: unknown) => {
    if ((e as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw e;
    throw new InputError("usage", "--html typesets formulas with KaTeX, which is not installed: npm install --save-dev katex");
  });
  return (read, labels, result, version) => writeWhole(file, paperHtml(formulasOfSource(read.lines, labels, result.steps), result, version));
}
