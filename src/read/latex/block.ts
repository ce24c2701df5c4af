import type { parse } from "@unified-latex/unified-latex-util-parse";
import { atomsOfText, type Atom } from "../atom.ts";
import { placeAt, type Source, type Span, type Trouble } from "../source.ts";
import { expand, type Macros } from "./macros.ts";
import { tokenizeMath } from "./tokenize.ts";

type Parsed = ReturnType<typeof parse>["content"][number];
type Argument = { readonly content: readonly Parsed[]; readonly openMark: string };

const HEADINGS: Readonly<Record<string, number>> = { part: 0, chapter: 1, section: 2, subsection: 3, subsubsection: 4, paragraph: 5, subparagraph: 6 };
const REFERENCES = new Set(["ref", "eqref", "cref", "Cref", "autoref", "cref*", "labelcref", "nameref", "vref", "hyperref"]);
/** Environments that only lay out, or hold no prose. */
const TRANSPARENT = new Set(["document", "center", "flushleft", "flushright", "quote", "small", "appendix", "appendices", "subequations", "spacing", "minipage", "tcolorbox", "mdframed", "multicols"]);
const SILENT = new Set(["tikzpicture", "figure", "figure*", "table", "table*", "tabular", "algorithm", "algorithmic", "thebibliography", "lstlisting", "verbatim", "comment"]);
/** Macros whose arguments are no text of the paper. */
const NO_TEXT = new Set([
  "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "DeclareMathOperator", "DeclarePairedDelimiter", "def", "newtheorem", "usepackage",
  "documentclass", "bibliography", "bibliographystyle", "includegraphics", "vspace", "hspace", "setlength", "addtolength", "setcounter", "cite", "citep",
  "citet", "citealp", "citeauthor", "citeyear", "url", "href", "hypersetup", "author", "date", "theoremstyle", "newenvironment", "pagestyle", "thispagestyle",
]);
const LISTS = new Set(["itemize", "enumerate", "description", "compactenum", "compactitem"]);
/** Environments that stand inside a formula. */
const INNER = /^(?:[dr]?cases|aligned|alignedat|gathered|split|array|subarray|(?:[pbBvV]|small)?matrix)\*?$/;
const DISPLAYS = /^(?:equation|align|gather|multline|eqnarray|flalign|alignat|displaymath|math|dmath|IEEEeqnarray)\*?$/;

/** Walks the nodes of one block. */
export class BlockReader {
  private readonly source: Source;
  private readonly base: number;
  private readonly atoms: Atom[];
  private readonly macros: Macros;
  private readonly troubles: Trouble[];
  private readonly open: { name: string; span: Span }[];
  private readonly include: (name: string, at: Span) => void;

  constructor(source: Source, base: number, atoms: Atom[], macros: Macros, troubles: Trouble[], open: { name: string; span: Span }[], include: (name: string, at: Span) => void) {
    this.source = source;
    this.base = base;
    this.atoms = atoms;
    this.macros = macros;
    this.troubles = troubles;
    this.open = open;
    this.include = include;
  }

  private span(n: Parsed): Span {
    const p = (n as { position?: { start: { offset: number }; end: { offset: number } } }).position;
    return { source: this.source, start: this.base + (p?.start.offset ?? 0), end: this.base + (p?.end.offset ?? 0) };
  }
  private fault(message: string, span: Span): void {
    this.troubles.push({ message, place: placeAt(span.source, span.start) });
  }
  private raw(nodes: readonly Parsed[]): string {
    if (nodes.length === 0) return "";
    return this.source.text.slice(this.span(nodes[0]!).start, this.span(nodes.at(-1)!).end);
  }

  walk(nodes: readonly Parsed[]): void {
    for (let i = 0; i < nodes.length; i++) {
      const n = nodes[i]!;
      // What should be an environment and is not comes as a macro and a group.
      if (n.type === "macro" && (n.content === "begin" || n.content === "end")) {
        const group = nodes[i + 1];
        if (group?.type === "group") {
          i += this.half(n.content, this.raw(group.content), this.span(n), nodes, i + 1);
        } else this.fault(`\\${n.content} without the name of an environment`, this.span(n));
      } else i += this.node(n, nodes[i + 1]);
    }
  }

  /** Reads one node; gives how many of the following it has used up. */
  private node(n: Parsed, next: Parsed | undefined): number {
    const span = this.span(n);
    switch (n.type) {
      case "string":
        return this.words(n.content, span), 0;
      case "group":
        return this.walk(n.content), 0;
      case "comment":
        return this.comment(n.content, span), 0;
      case "inlinemath":
        return this.math(span, /^\\\(/.test(this.slice(span)) ? 2 : 1, undefined), 0;
      case "displaymath":
        return this.math(span, 2, "$$"), 0;
      case "mathenv":
      case "environment":
        return this.environment(n as Parsed & { env: unknown; content: readonly Parsed[] }, span), 0;
      case "macro":
        return this.macro(n as Parsed & { type: "macro" }, span, next);
      default:
        return 0;
    }
  }
  private slice(span: Span): string {
    return this.source.text.slice(span.start, span.end);
  }

  private words(text: string, span: Span): void {
    if (text === "$") this.fault("this $ has no partner in its paragraph", span);
    else if (text === "{" || text === "}") this.fault(`"${text}" has no partner in its paragraph`, span);
    else if (text !== "~") this.atoms.push(...atomsOfText(text, span));
  }
  private comment(text: string, span: Span): void {
    const said = /^\s*lemmakit:\s*(.*)$/s.exec(text);
    // The parser counts the blanks before a comment as part of it.
    const start = Math.max(span.start, this.source.text.indexOf("%", span.start));
    if (said) this.atoms.push({ kind: "directive", text: said[1]!.trim(), span: { ...span, start } });
  }

  private environment(n: { readonly env: unknown; readonly content: readonly Parsed[]; readonly args?: readonly Argument[] }, span: Span): void {
    const name = typeof n.env === "string" ? n.env : (n.env as { content: string }).content;
    const head = /^\\begin\s*\{[^}]*\}/.exec(this.slice(span))?.[0].length ?? 0;
    if (DISPLAYS.test(name)) {
      const option = /^(?:\{\d+\}|\[[^\]]*\])/.exec(this.source.text.slice(span.start + head))?.[0].length ?? 0;
      const tail = /\\end\s*\{[^}]*\}$/.exec(this.slice(span))?.[0].length ?? 0;
      this.formula(span, span.start + head + option, span.end - tail, name);
      return;
    }
    if (INNER.test(name)) return this.outside(name, span);
    if (SILENT.has(name)) return;
    const title = /^\\begin\s*\{[^}]*\}\s*\[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(this.slice(span))?.[1] ?? "";
    this.enter(name, title, span);
    this.walk(n.content);
    this.leave(name, { ...span, start: span.end });
  }
  private outside(name: string, span: Span): void {
    this.fault(`\\begin{${name}} stands outside a formula`, span);
  }
  private enter(name: string, title: string, span: Span): void {
    if (TRANSPARENT.has(name) || LISTS.has(name)) return;
    const references = [...title.matchAll(/\\(?:eqref|[cC]?ref|autoref)\s*\{([^}]*)\}/g)].map((m) => m[1]!);
    this.atoms.push({ kind: "begin", environment: name, title, references, span });
  }
  private leave(name: string, span: Span): void {
    if (TRANSPARENT.has(name) || LISTS.has(name)) return;
    this.atoms.push({ kind: "end", environment: name, title: "", references: [], span });
  }

  /** `\begin` or `\end` whose partner is in another block. Gives how many nodes after it are its own. */
  private half(which: "begin" | "end", name: string, span: Span, nodes: readonly Parsed[], at: number): number {
    if (DISPLAYS.test(name)) {
      this.fault(which === "begin" ? `\\begin{${name}} is not closed before its paragraph ends` : `\\end{${name}} closes nothing in its paragraph`, span);
      // What would have been the formula is no prose either.
      return which === "begin" ? nodes.length - at : 1;
    }
    if (INNER.test(name)) return which === "begin" ? (this.outside(name, span), nodes.length - at) : (this.fault(`\\end{${name}} closes nothing in its paragraph`, span), 1);
    if (which === "begin") {
      this.open.push({ name, span });
      const rest = this.source.text.slice(this.span(nodes[at]!).end);
      this.enter(name, /^\s*\[([^\]]*)\]/.exec(rest)?.[1] ?? "", span);
      return 1;
    }
    const mine = this.open.map((o) => o.name).lastIndexOf(name);
    if (mine < 0) this.fault(`\\end{${name}} closes nothing`, span);
    else {
      for (const o of this.open.splice(mine).slice(1)) {
        this.fault(`\\begin{${o.name}} is not closed before \\end{${name}}`, o.span);
        this.leave(o.name, span);
      }
      this.leave(name, span);
    }
    return 1;
  }

  private macro(n: { readonly content: string; readonly args?: readonly unknown[] }, span: Span, next: Parsed | undefined): number {
    const args = (n.args ?? []) as readonly Argument[];
    const given = args.filter((a) => a.openMark === "{");
    const name = n.content;
    if (name in HEADINGS) {
      const title = given.at(-1)?.content ?? [];
      this.atoms.push({ kind: "heading", level: HEADINGS[name]!, title: this.raw(title), span });
      return 0;
    }
    if (name === "label") return this.atoms.push({ kind: "label", label: this.raw(given.at(-1)?.content ?? []), span }), 0;
    if (REFERENCES.has(name)) {
      const used = given.length === 0 && next?.type === "group";
      const named = used ? this.raw((next as { content: readonly Parsed[] }).content) : this.raw(given.at(-1)?.content ?? []);
      for (const label of named.split(",")) this.atoms.push({ kind: "reference", label: label.trim(), span });
      return used ? 1 : 0;
    }
    if (name === "input" || name === "include" || name === "subfile") {
      const used = given.length === 0 && next?.type === "group";
      this.include((used ? this.raw((next as { content: readonly Parsed[] }).content) : this.raw(given[0]?.content ?? [])).trim(), span);
      return used ? 1 : 0;
    }
    if (name === "item") return this.atoms.push({ kind: "item", span }), 0;
    if (name === "appendix") return 0;
    if (name === "footnote" || name === "footnotetext" || name === "thanks") {
      this.atoms.push({ kind: "mark", text: "(", span });
      for (const a of given) this.walk(a.content);
      this.atoms.push({ kind: "mark", text: ")", span });
      return 0;
    }
    if (name === "ensuremath") return 0;
    if (name === "[" || name === "(" || name === "]" || name === ")") return this.fault(`\\${name} has no partner in its paragraph`, span), 0;
    if (NO_TEXT.has(name)) return given.length === 0 && next?.type === "group" ? 1 : 0;
    const mine = this.macros.get(name);
    if (mine && mine.parameters === 0 && mine.body.length < 40) {
      // A macro for words, such as \ie; one for mathematics outside of it says nothing here.
      const text = mine.body.map((t) => (t.kind === "char" ? t.text : " ")).join("");
      this.atoms.push(...atomsOfText(text, span).map((a) => ({ ...a, span }) as Atom));
      return 0;
    }
    for (const a of args) if (a.content.length > 0) this.walk(a.content);
    return 0;
  }

  private math(span: Span, marks: number, display: string | undefined): void {
    this.formula(span, span.start + marks, span.end - marks, display);
  }
  private formula(span: Span, start: number, end: number, display: string | undefined): void {
    const tokens = expand(tokenizeMath(this.source, start, end, this.troubles), this.macros);
    const told = [...this.source.text.slice(start, end).matchAll(/(?<!\\)%[ \t]*lemmakit:[ \t]*(.*)/g)].map((m) => ({
      text: m[1]!.trim(), span: { source: this.source, start: start + m.index, end: start + m.index + m[0].length }, reach: "line" as const,
    }));
    for (const t of told) if (/^let\b/.test(t.text)) this.atoms.push({ kind: "directive", text: t.text, span: t.span });
    this.atoms.push({ kind: "math", formula: { tokens, told: told.filter((t) => !/^let\b/.test(t.text)), ...(display === undefined ? {} : { display }) }, span });
  }
}
