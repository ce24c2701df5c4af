import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { atomsOfText, type Atom } from "../atom.ts";
import { collectMacros, expand, packageMacros, type Macros } from "../latex/macros.ts";
import { tokenizeMath } from "../latex/tokenize.ts";
import { placeAt, type Source, type Span, type Trouble } from "../source.ts";
import { innerOf, MASK, maskMath, type Found } from "./displays.ts";

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

const processor = unified().use(remarkParse).use(remarkMath);
/** The number a heading or a theorem starts with belongs to its title. */
const THEOREM = /^(?:Theorem|Lemma|Proposition|Corollary|Claim|Fact|Definition|Assumption|Remark|Example|Proof|Observation|Exercise)\b/i;

/** Reads Markdown into atoms: headings, paragraphs, formulas between dollars, brackets or fences, comments for us. */
export function readMarkdown(source: Source, troubles: Trouble[]): Atom[] {
  const macros = packageMacros();
  const front = /^---\n[\s\S]*?\n---[ \t]*\n/.exec(source.text)?.[0].length ?? 0;
  collectMacros(source, macros);
  const { masked, found } = maskMath(source, troubles);
  const body = front > 0 ? masked.slice(0, front).replace(/[^\n]/g, " ") + masked.slice(front) : masked;
  const tree = processor.parse(body) as MarkdownNode;
  const reader = new Reader(source, macros, found, troubles);
  reader.walk(tree);
  return reader.atoms;
}

class Reader {
  readonly atoms: Atom[] = [];
  private readonly source: Source;
  private readonly macros: Macros;
  private readonly found: readonly Found[];
  private readonly troubles: Trouble[];
  /** The theorem that a paragraph in bold has begun, if one has. */
  private theorem: string | undefined;

  constructor(source: Source, macros: Macros, found: readonly Found[], troubles: Trouble[]) {
    this.source = source;
    this.macros = macros;
    this.found = found;
    this.troubles = troubles;
  }

  private span(n: MarkdownNode): Span {
    return { source: this.source, start: n.position?.start.offset ?? 0, end: n.position?.end.offset ?? 0 };
  }

  walk(n: MarkdownNode): void {
    const span = this.span(n);
    switch (n.type) {
      case "heading":
        return this.heading(n, span);
      case "paragraph":
        this.paragraph(n, span);
        this.atoms.push({ kind: "break", span: { ...span, start: span.end } });
        return;
      case "text":
        return this.text(span);
      case "inlineMath":
        return this.inline(span);
      case "math":
        return this.formula(span, this.fence(span, 1), this.fence(span, -1), "$$");
      case "html":
        return this.html(n.value ?? "", span);
      case "code":
      case "inlineCode":
        return this.masks(span);
      case "listItem":
        this.atoms.push({ kind: "item", span });
        break;
      case "break":
        return;
      default:
    }
    for (const child of n.children ?? []) this.walk(child);
  }

  private heading(n: MarkdownNode, span: Span): void {
    const title = this.source.text.slice(span.start, span.end).replace(/^#+\s*/, "").split("\n")[0]!.trim();
    this.endTheorem(span);
    this.atoms.push({ kind: "heading", level: n.depth ?? 1, title, span });
    if (THEOREM.test(title)) this.beginTheorem(title, span);
  }

  /** `**Lemma 2.** Let …` begins an environment that lasts to the next heading, theorem or proof. */
  private paragraph(n: MarkdownNode, span: Span): void {
    const first = n.children?.[0];
    let rest = n.children ?? [];
    if (first && (first.type === "strong" || first.type === "emphasis")) {
      const title = this.source.text.slice(this.span(first).start, this.span(first).end).replace(/[*_]/g, "");
      if (THEOREM.test(title)) {
        this.endTheorem(span);
        this.beginTheorem(title, this.span(first));
        rest = rest.slice(1);
      }
    }
    for (const child of rest) this.walk(child);
  }
  private beginTheorem(title: string, span: Span): void {
    const environment = /^\p{L}+/u.exec(title)![0].toLowerCase();
    this.theorem = environment;
    this.atoms.push({ kind: "begin", environment, title, references: [], span });
  }
  private endTheorem(span: Span): void {
    if (this.theorem !== undefined) this.atoms.push({ kind: "end", environment: this.theorem, title: "", references: [], span });
    this.theorem = undefined;
  }

  /** Plain text, with masked formulas in it. */
  private text(span: Span): void {
    let at = span.start;
    for (const f of this.found) {
      if (f.end <= span.start || f.start >= span.end) continue;
      if (f.start > at) this.words(at, f.start);
      // A formula that a blank line has cut in two is read once, where it starts.
      if (f.start >= span.start) this.masked(f);
      at = Math.min(f.end, span.end);
    }
    if (at < span.end) this.words(at, span.end);
  }
  private masks(span: Span): void {
    for (const f of this.found) if (f.start >= span.start && f.end <= span.end) this.masked(f);
  }
  private masked(f: Found): void {
    const { start, end } = innerOf(f);
    this.formula({ source: this.source, start: f.start, end: f.end }, start, end, f.display ? "$$" : undefined);
  }
  private words(start: number, end: number): void {
    const text = this.source.text.slice(start, end).replace(/\\(?=[^\p{L}\p{N}\s])/gu, " ");
    if (/(?<!\\)\$(?!\d)/.test(text)) {
      const at = start + text.search(/(?<!\\)\$(?!\d)/);
      this.troubles.push({ message: "this $ has no partner in its paragraph", place: placeAt(this.source, at) });
    }
    this.atoms.push(...atomsOfText(text.replaceAll(MASK, " "), { source: this.source, start, end }));
  }

  private inline(span: Span): void {
    const text = this.source.text.slice(span.start, span.end);
    const marks = /^\$+/.exec(text)![0].length;
    const inner = text.slice(marks, -marks);
    // `$5 and $10` is money.
    const money = marks === 1 && (/^\s|\s$/.test(inner) ? /\s\p{L}+\s/u.test(inner) : /^\d[\d.,]*\s+\p{L}{2,}/u.test(inner));
    if (money) this.atoms.push(...atomsOfText(text.replaceAll("$", " "), span));
    else this.formula(span, span.start + marks, span.end - marks, undefined);
  }
  private fence(span: Span, side: 1 | -1): number {
    const text = this.source.text.slice(span.start, span.end);
    if (side === 1) return span.start + /^\s*\$+/.exec(text)![0].length;
    return span.end - (/\$+\s*$/.exec(text)?.[0].length ?? 0);
  }

  private html(value: string, span: Span): void {
    for (const m of value.matchAll(/<!--\s*lemmakit:\s*([\s\S]*?)-->/g))
      for (const line of m[1]!.split("\n")) if (line.trim()) this.atoms.push({ kind: "directive", text: line.trim(), span });
  }

  private formula(span: Span, start: number, end: number, display: string | undefined): void {
    const tokens = expand(tokenizeMath(this.unquoted(span, start, end), start, end, this.troubles), this.macros);
    this.atoms.push({ kind: "math", formula: { tokens, ...(display === undefined ? {} : { display }) }, span });
  }

  /** Within a quotation each line begins with its mark, which is no sign of order. */
  private unquoted(span: Span, start: number, end: number): Source {
    const { file, text } = this.source;
    const before = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start);
    if (!/^\s*>/.test(before) || !text.slice(start, end).includes("\n")) return this.source;
    const clean = text.slice(start, end).replace(/(\n[ \t]*)((?:>[ \t]?)+)/g, (_, line: string, marks: string) => line + " ".repeat(marks.length));
    return { file, text: text.slice(0, start) + clean + text.slice(end) };
  }
}
