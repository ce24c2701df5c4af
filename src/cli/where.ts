import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { graphOf, noStep } from "../audit/index.ts";
import { palette } from "../report/index.ts";
import { declaredPlaces } from "../rocq/index.ts";
import { loadPaper } from "./load.ts";
import { readProofFiles } from "./proof-files.ts";

/** A place of a step in the folder of its paper. */
export interface Place {
  readonly what: "statement" | "proof" | "search" | "page";
  readonly file: string;
  readonly line?: number;
  /** The theorem, of a proof. */
  readonly name?: string;
}

/** Files under a folder of a paper, by path from its root; none where there is no such folder. */
function filesUnder(root: string, folder: string, ends: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((f) => ends.test(f)).sort().map((f) => join(folder, f));
}
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
const sectionOf = (file: string): string => relative("proofs", dirname(file));

/** Where a step is stated: the lines that give its label, in the modules of the paper as they were written, else as they were built. */
function statements(root: string, label: string): Place[] {
  const sources = filesUnder(root, "proofs", /(?<!\.d)\.ts$/);
  const modules = sources.length > 0 ? sources : filesUnder(root, join("dist", "proofs"), /\.js$/);
  return modules.flatMap((file): Place[] => {
    const text = readFileSync(join(root, file), "utf8");
    const at = text.indexOf(`label: "${label}"`);
    return at < 0 ? [] : [{ what: "statement", file, line: lineOf(text, at) }];
  });
}

/**
 * The places of a step: its statement, its theorems in Rocq, the tests that search for counterexamples to it, and its page
 * where the site stands.
 */
export async function placesOf(label: string, file?: string): Promise<{ readonly of: string; readonly places: readonly Place[] }> {
  const { paper, root } = await loadPaper(file);
  const { steps } = graphOf(paper);
  const found = steps.get(label);
  if (!found) throw noStep(label, [...steps.keys()]);
  const stated = statements(root, label);
  const proofs = readProofFiles(root, paper).flatMap((f) => {
    const names = new Set(f.theorems.filter((t) => t.label === label).map((t) => t.name));
    return declaredPlaces(f.source).filter((d) => names.has(d.name)).map((d): Place => ({ what: "proof", file: f.path, ...d }));
  });
  const sections = new Set(stated.map((s) => sectionOf(s.file)));
  const searches = [...sections].flatMap((s) => filesUnder(root, join("properties", s), /\.test\.ts$/)).filter((f) => f.endsWith(`${sep}steps.test.ts`) || readFileSync(join(root, f), "utf8").includes(`"${label}"`));
  const page = join("site", "pages", `${label}.html`);
  const places: Place[] = [...stated, ...proofs, ...searches.map((f): Place => ({ what: "search", file: f })), ...(existsSync(join(root, page)) ? [{ what: "page", file: page } as const] : [])];
  return { of: `${found.section}: ${found.step.where}`, places: places.map((p) => ({ ...p, file: relative(process.cwd(), join(root, p.file)) })) };
}

/** `lemmakit where LABEL`: the places of a step, a line each. Gives the exit code. */
export async function whereCommand(label: string, { paper, json }: { readonly paper?: string; readonly json?: boolean }): Promise<number> {
  const { of, places } = await placesOf(label, paper);
  if (json) {
    process.stdout.write(`${JSON.stringify({ label, of, places }, null, 2)}\n`);
    return 0;
  }
  const p = palette(process.stdout);
  const lines = places.map(({ what, file, line, name }) => `${p.dim(what.padEnd(11))}${file}${line === undefined ? "" : `:${line}`}${name === undefined ? "" : `  ${p.dim(name)}`}`);
  process.stdout.write(`${[`${p.bold(label)}  ${of}`, ...lines].join("\n")}\n`);
  return 0;
}
