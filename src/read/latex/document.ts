import { parse } from "@unified-latex/unified-latex-util-parse";
import type { Atom } from "../atom.ts";
import { placeAt, type Source, type Span, type Trouble } from "../source.ts";
import { BlockReader } from "./block.ts";
import { collectMacros, packageMacros, type Macros } from "./macros.ts";
import { blocksOf, type Block } from "./paragraphs.ts";

/** Gives the text of a file named in a source, or nothing where there is none. */
export type Load = (name: string, from: string) => Source | undefined;

type Parsed = ReturnType<typeof parse>["content"][number];

/**
 * Reads LaTeX into atoms, `\input` and macros followed. Never throws on what an author wrote: faults go to `troubles`, and
 * the rest is read.
 */
export function readLatex(source: Source, load: Load, troubles: Trouble[]): Atom[] {
  const macros = packageMacros();
  gatherMacros(source, load, macros, new Set());
  return new Reader(macros, load, troubles).read(source);
}

const INCLUDES = /\\(input|include|subfile|usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/g;

function gatherMacros(source: Source, load: Load, macros: Macros, seen: Set<string>): void {
  if (seen.has(source.file)) return;
  seen.add(source.file);
  for (const m of source.text.matchAll(INCLUDES)) {
    const style = m[1] === "usepackage" || m[1] === "RequirePackage";
    for (const name of m[2]!.split(",")) {
      const file = load(style ? `${name.trim()}.sty` : name.trim(), source.file);
      if (file) gatherMacros(file, load, macros, seen);
    }
  }
  collectMacros(source, macros);
}

class Reader {
  private atoms: Atom[] = [];
  private readonly macros: Macros;
  private readonly load: Load;
  private readonly troubles: Trouble[];
  private readonly open: { name: string; span: Span }[] = [];
  private readonly files: string[] = [];

  constructor(macros: Macros, load: Load, troubles: Trouble[]) {
    this.macros = macros;
    this.load = load;
    this.troubles = troubles;
  }

  read(source: Source): Atom[] {
    this.file(source);
    for (const { name, span } of this.open) this.troubles.push({ message: `\\begin{${name}} is not closed`, place: placeAt(span.source, span.start) });
    return this.atoms;
  }

  private file(source: Source): void {
    if (this.files.includes(source.file)) return;
    this.files.push(source.file);
    const { text } = source;
    const begin = /(?<!%.*)\\begin\{document\}/.exec(text);
    const finish = /(?<!%.*)\\end\{document\}/.exec(text);
    for (const block of blocksOf(text, begin ? begin.index + begin[0].length : 0, finish?.index ?? text.length)) {
      this.block(source, block);
      this.atoms.push({ kind: "break", span: { source, start: block.end, end: block.end } });
    }
    this.files.pop();
  }

  private block(source: Source, { start, end }: Block): void {
    let nodes: readonly Parsed[];
    try {
      nodes = parse(source.text.slice(start, end)).content;
    } catch (e) {
      this.troubles.push({ message: `this paragraph cannot be parsed: ${(e as Error).message}`, place: placeAt(source, start) });
      return;
    }
    new BlockReader(source, start, this.atoms, this.macros, this.troubles, this.open, (name, at) => this.include(name, at)).walk(nodes);
  }

  private include(name: string, at: Span): void {
    const file = this.load(name, at.source.file);
    if (file) this.file(file);
    else this.troubles.push({ message: `the file "${name}" cannot be read`, place: placeAt(at.source, at.start) });
  }
}
