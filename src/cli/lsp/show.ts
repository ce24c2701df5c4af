import { CodeActionKind, DiagnosticSeverity, type CodeAction, type Diagnostic, type Hover, type Position, type Range } from "vscode-languageserver/node";
import { isShown } from "../../audit/index.ts";
import { placeAt, placeOf, type Span } from "../../read/index.ts";
import { evidenceText, readingText, stateText } from "../../report/index.ts";
import type { Found, Known } from "./session.ts";
import { uriOf } from "./session.ts";

const SEVERITY: Readonly<Record<string, DiagnosticSeverity>> = {
  false: DiagnosticSeverity.Error, "hypothesis-missing": DiagnosticSeverity.Error, "ill-posed": DiagnosticSeverity.Error,
  vacuous: DiagnosticSeverity.Warning, gap: DiagnosticSeverity.Warning, ambiguous: DiagnosticSeverity.Warning,
  undeclared: DiagnosticSeverity.Information, "not understood": DiagnosticSeverity.Hint, "cannot be stated yet": DiagnosticSeverity.Hint, unproved: DiagnosticSeverity.Hint,
};

/** Editors count lines and columns from 0. */
const position = (span: Span, offset: number): Position => {
  const { line, column } = placeAt(span.source, offset);
  return { line: line - 1, character: column - 1 };
};
/** The stretch of a relation: from its left side to its right one. */
export function rangeOf(k: Known): Range {
  const { line } = k.read;
  const { sides } = line.chain;
  const sign = line.sign.span;
  const [first, last] = [sides[line.at]?.[0]?.span, sides[line.at + 1]?.at(-1)?.span];
  const start = first && first.source === sign.source && first.start < sign.start ? first.start : sign.start;
  const end = last && last.source === sign.source && last.end > sign.end ? last.end : sign.end;
  return { start: position(sign, start), end: position(sign, end) };
}

/** What an editor marks, by file. */
export function diagnosticsOf(found: Found): Map<string, Diagnostic[]> {
  const out = new Map<string, Diagnostic[]>(found.uris.map((u) => [u, []]));
  const add = (uri: string, d: Diagnostic): void => void (out.get(uri) ?? out.set(uri, []).get(uri)!).push(d);
  for (const t of found.troubles) {
    const at = { line: t.place.line - 1, character: t.place.column - 1 };
    add(uriOf(t.place.file), { range: { start: at, end: { ...at, character: at.character + 1 } }, severity: DiagnosticSeverity.Warning, source: "lemmakit", code: "source", message: t.message });
  }
  for (const k of found.known) {
    if (!k.step) continue;
    const state = stateText(k.step);
    const severity = SEVERITY[state];
    if (severity === undefined) continue;
    const fix = k.step.step.reading?.fix;
    const message = k.step.status === "unchecked" ? `${k.step.step.unread ?? state}${fix === undefined ? "" : `\n${fix}`}` : `${state}: ${k.step.because}`;
    add(k.uri, { range: rangeOf(k), severity, source: "lemmakit", code: state, message });
  }
  return out;
}

const inside = (r: Range, p: Position): boolean => (p.line > r.start.line || (p.line === r.start.line && p.character >= r.start.character)) && (p.line < r.end.line || (p.line === r.end.line && p.character <= r.end.character));
const overlap = (a: Range, b: Range): boolean => inside(a, b.start) || inside(a, b.end) || inside(b, a.start);

/** What the relation at a place was understood to say, from which words, and what is known of it. */
export function hoverOf(found: Found, uri: string, at: Position): Hover | null {
  const k = found.known.find((x) => x.uri === uri && inside(rangeOf(x), at));
  if (!k) return null;
  if (!k.step) return { contents: { kind: "markdown", value: "**lemmakit** is looking at this line." }, range: rangeOf(k) };
  const [says, ...rest] = readingText(k.step);
  const lines = [`**${stateText(k.step)}** ${k.step.status === "unchecked" ? "" : evidenceText(k.step)}`.trim(), "", "```", says!, "```", ...rest.map((r) => `- ${r}`)];
  if (k.step.status === "false") lines.push("", k.step.because);
  return { contents: { kind: "markdown", value: lines.join("\n") }, range: rangeOf(k) };
}

/** What would settle or mend the relations in a range: a declaration, or a sign that allows equality where that is proved. */
export function actionsOf(found: Found, uri: string, range: Range): CodeAction[] {
  return found.known.filter((k) => k.uri === uri && k.step && overlap(rangeOf(k), range)).flatMap((k) => [...declare(k), ...relax(k)]);
}

function declare(k: Known): CodeAction[] {
  const fix = k.step!.step.reading?.fix;
  const declaration = /^% lemmakit: (let .*)$/.exec(fix ?? "")?.[1];
  if (declaration === undefined) return [];
  const { source } = k.read.line.formula;
  const { line } = placeOf(k.read.line.formula);
  const markdown = /\.(?:md|markdown)$/i.test(source.file);
  const at = { line: line - 1, character: 0 };
  return [{ title: `Declare: ${declaration}`, kind: CodeActionKind.QuickFix, edit: { changes: { [k.uri]: [{ range: { start: at, end: at }, newText: markdown ? `<!-- lemmakit: ${declaration} -->\n\n` : `% lemmakit: ${declaration}\n` }] } } }];
}

function relax(k: Known): CodeAction[] {
  const repair = k.step!.findings.find((f) => f.role === "repair");
  const { sign } = k.read.line;
  if (k.step!.status !== "false" || !repair || !isShown(repair) || !/^(?:<|>|\\lt|\\gt)$/.test(sign.latex)) return [];
  const weak = sign.says === "<" ? "\\le" : "\\ge";
  const edit = { range: { start: position(sign.span, sign.span.start), end: position(sign.span, sign.span.end) }, newText: weak };
  return [{ title: `Allow equality: ${weak} (proved)`, kind: CodeActionKind.QuickFix, isPreferred: true, edit: { changes: { [k.uri]: [edit] } } }];
}
