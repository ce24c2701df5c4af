import { printClaim } from "../claim/index.ts";
import { isClaim, type Audit, type AuditedStep } from "../audit/index.ts";
import type { Trouble } from "../read/index.ts";
import { stateText } from "./source-table.ts";

interface Rule {
  readonly id: string;
  readonly level: "error" | "warning" | "note";
  readonly text: string;
}
const RULES: readonly Rule[] = [
  { id: "false", level: "error", text: "A certified point contradicts the line." },
  { id: "hypothesis-missing", level: "error", text: "The line is false as printed, and true with one more condition." },
  { id: "ill-posed", level: "error", text: "The parts of the line do not fit together." },
  { id: "vacuous", level: "warning", text: "Nothing meets the hypotheses of the line." },
  { id: "gap", level: "warning", text: "The line is true, and its printed reason does not hold." },
  { id: "ambiguous", level: "warning", text: "The line can be read in two ways." },
  { id: "undeclared", level: "note", text: "A letter of the line is not declared." },
  { id: "source", level: "warning", text: "A fault of the source." },
];
const rule = (id: string): Rule | undefined => RULES.find((r) => r.id === id);

interface Region {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
const location = ({ file, line, column }: Region): object => ({ physicalLocation: { artifactLocation: { uri: file.replaceAll("\\", "/") }, region: { startLine: line, startColumn: column } } });

function resultOf(s: AuditedStep): object[] {
  const id = stateText(s);
  const found = rule(id);
  if (!found || !s.step.source) return [];
  const fix = s.step.reading?.fix;
  const why = s.status === "unchecked" ? `${s.step.unread ?? s.because}${fix === undefined ? "" : `; type ${fix}`}` : s.because;
  const said = isClaim(s.step.printed) ? ` Read as: ${printClaim(s.step.printed)}` : "";
  return [{ ruleId: id, ruleIndex: RULES.indexOf(found), level: found.level, message: { text: `${why}${/[.!?]$/.test(why) ? "" : "."}${said}` }, locations: [location(s.step.source)], partialFingerprints: { "lemmakitStatement/v1": isClaim(s.step.printed) ? printClaim(s.step.printed) : s.step.printed.text } }];
}

/**
 * An audit of a source as SARIF 2.1.0: what a pull request shows at the lines of a paper. Only what a person should look at
 * is a result.
 */
export function sarif(audit: Audit, troubles: readonly Trouble[], version: string): Record<string, unknown> {
  const source = rule("source")!;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lemmakit", version, rules: RULES.map((r) => ({ id: r.id, shortDescription: { text: r.text }, defaultConfiguration: { level: r.level } })) } },
        columnKind: "utf16CodeUnits",
        results: [
          ...audit.steps.flatMap(resultOf),
          ...troubles.map((t) => ({ ruleId: source.id, ruleIndex: RULES.indexOf(source), level: source.level, message: { text: t.message }, locations: [location(t.place)] })),
        ],
      },
    ],
  };
}
