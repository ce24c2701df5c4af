import { latexFormula, latexName, latexSort, latexTerm, printFormula, printSort, partsOf, printTerm, type Definition, type Formula, type Node, type Sort } from "../term/index.ts";
import type { Claim, Dimension } from "./claim.ts";
import type { Declaration, Domain } from "./domain.ts";

const isFree = (d: Domain): boolean => d.lo === null && d.hi === null;

function intervalText(d: Domain): string {
  const lo = d.lo === null ? "(-inf" : `${d.loOpen ? "(" : "["}${printTerm(d.lo)}`;
  const hi = d.hi === null ? "inf)" : `${printTerm(d.hi)}${d.hiOpen ? ")" : "]"}`;
  return `${lo},${hi}`;
}

function shape(s: Sort): string {
  if (s.kind === "vector") return `^${s.dim}`;
  return s.kind === "matrix" ? `^(${s.rows} x ${s.cols})` : "";
}

function printDeclaration(v: Declaration): string {
  const { name, sort, domain: d } = v;
  if (sort.kind === "function") return `${name} : ${printSort(sort)}`;
  if (sort.kind === "set") return `${name} ${printSort(sort)}`;
  if (sort.kind === "index") return `${name} in 1..${sort.dim}`;
  if (sort.kind !== "real") return `${name} in ${isFree(d) ? "R" : intervalText(d)}${shape(sort)}`;
  if (d.integer) return isFree(d) ? `${name} integer` : `integer ${printInterval(name, d)}`;
  return isFree(d) ? `${name} real` : printInterval(name, d);
}

/** A name with the bounds it has. */
function printInterval(name: string, d: Domain): string {
  if (isFree(d)) return name;
  if (d.hi === null) return `${name} ${d.loOpen ? ">" : ">="} ${printTerm(d.lo!)}`;
  if (d.lo === null) return `${name} ${d.hiOpen ? "<" : "<="} ${printTerm(d.hi)}`;
  return `${name} in ${intervalText(d)}`;
}

const printDimension = (d: Dimension): string => (d.atLeast === 1 ? `dim ${d.name}` : `dim ${d.name} >= ${d.atLeast}`);

/** The hypotheses, separated by commas: what holds a comma or a colon of its own stands in parentheses. */
const assumptions = (c: Claim): string => c.hypotheses.map((h) => printFormula(h, 1)).join(", ");

/**
 * The conditions a claim speaks under: `x > 0, y real where x <= y`, or nothing for a closed claim.
 *
 * @example
 * ```ts
 * import { parseClaim } from "lemmakit";
 * import { printConditions } from "./index.ts";
 * printConditions(parseClaim("forall x > 0, y real where x <= y: x <= y")); // "x > 0, y real where x <= y"
 * ```
 */
export function printConditions(c: Claim): string {
  const binders = [...c.dimensions.map(printDimension), ...c.variables.map(printDeclaration)].join(", ");
  return c.hypotheses.length ? `${binders}${binders ? " " : ""}where ${assumptions(c)}` : binders;
}

/**
 * A claim in the grammar of `lemmakit check`; `parseClaim` reads it back to the same claim.
 *
 * @example
 * ```ts
 * import { parseClaim, printClaim } from "lemmakit";
 * const text = "forall x > 0: log(x) <= x - 1";
 * printClaim(parseClaim(text)) === text; // true
 * ```
 */
export function printClaim(c: Claim): string {
  const definitions = definitionsOf(c).map((d) => `def ${d.name}(${d.parameters.join(", ")}) := ${d.text}; `).join("");
  return definitions + printStatement(c);
}

/** The definitions that a claim uses beside those of the library, each after those it speaks of. */
function definitionsOf(c: Claim): readonly Definition[] {
  const found = new Map<string, Definition>();
  const visit = (x: Node | Formula): void => {
    for (const p of partsOf(x)) visit(p.of);
    if (x.tag === "use" && x.definition) found.set(x.name, x.definition);
  };
  [...c.hypotheses, c.conclusion].forEach(visit);
  return [...found.values()];
}

function printStatement(c: Claim): string {
  const hypotheses = assumptions(c);
  if (c.dimensions.length + c.variables.length === 0) return `${printFormula(c.conclusion)}${hypotheses ? ` if ${hypotheses}` : ""}`;
  const conditions = printConditions(c);
  return `${conditions ? `forall ${conditions}: ` : ""}${printFormula(c.conclusion)}`;
}

function latexDeclaration(v: Declaration): string {
  const name = latexName(v.name);
  const { sort, domain: d } = v;
  if (sort.kind === "function") return `${name} \\colon ${latexSort(sort)}`;
  if (sort.kind === "set") return `${name} \\subset ${latexSort(sort.of)}`;
  if (sort.kind === "index") return `${name} \\in \\{1, \\dots, ${sort.dim}\\}`;
  const power = sort.kind === "vector" ? `^{${sort.dim}}` : sort.kind === "matrix" ? `^{${sort.rows} \\times ${sort.cols}}` : "";
  if (isFree(d)) return `${name} \\in \\mathbb{${d.integer ? "Z" : "R"}}${power}`;
  const lo = d.lo === null ? "(-\\infty" : `${d.loOpen ? "(" : "["}${latexTerm(d.lo)}`;
  const hi = d.hi === null ? "\\infty)" : `${latexTerm(d.hi)}${d.hiOpen ? ")" : "]"}`;
  return `${name} \\in ${lo}, ${hi}${power}${d.integer ? " \\cap \\mathbb{Z}" : ""}`;
}

/** The conditions a claim speaks under, in LaTeX: sizes above the least, variables, hypotheses. */
export function latexConditions(c: Claim): string[] {
  const dims = c.dimensions.filter((d) => d.atLeast > 1).map((d) => `${d.name} \\ge ${d.atLeast}`);
  return [...dims, ...c.variables.map(latexDeclaration), ...c.hypotheses.map((h) => latexFormula(h, 1))];
}

/**
 * The conclusion in LaTeX; with `conditions`, the variables and hypotheses after it.
 *
 * @example
 * ```ts
 * import { latexClaim, parseClaim } from "lemmakit";
 * latexClaim(parseClaim("forall x > 0: x <= 1/x")); // "x \\le \\frac{1}{x}"
 * ```
 */
export function latexClaim(c: Claim, conditions = false): string {
  const text = latexFormula(c.conclusion);
  if (!conditions) return text;
  const all = latexConditions(c);
  return all.length ? `${text} \\quad \\left(${all.join(",\\; ")}\\right)` : text;
}
