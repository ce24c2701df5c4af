import { latexName, latexTerm, printTerm, type Sort } from "../term/index.ts";
import type { Claim, Declaration, Dimension, Domain, Relation } from "./claim.ts";

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
  if (sort.kind === "index") return `${name} in 1..${sort.dim}`;
  if (sort.kind !== "real") return `${name} in ${isFree(d) ? "R" : intervalText(d)}${shape(sort)}`;
  if (isFree(d)) return `${name} real`;
  if (d.hi === null) return `${name} ${d.loOpen ? ">" : ">="} ${printTerm(d.lo!)}`;
  if (d.lo === null) return `${name} ${d.hiOpen ? "<" : "<="} ${printTerm(d.hi)}`;
  return `${name} in ${intervalText(d)}`;
}

const printDimension = (d: Dimension): string => (d.atLeast === 1 ? `dim ${d.name}` : `dim ${d.name} >= ${d.atLeast}`);

export function printRelation(r: Relation): string {
  return `${printTerm(r.left)} ${r.relation} ${printTerm(r.right)}`;
}

/**
 * The conditions a claim speaks under: `x > 0, y real where x <= y`, or nothing for a closed claim.
 *
 * @example
 * ```ts
 * import { parseClaim, printConditions } from "lemmakit";
 * printConditions(parseClaim("forall x > 0, y real where x <= y: x <= y")); // "x > 0, y real where x <= y"
 * ```
 */
export function printConditions(c: Claim): string {
  const binders = [...c.dimensions.map(printDimension), ...c.variables.map(printDeclaration)].join(", ");
  return c.hypotheses.length ? `${binders}${binders ? " " : ""}where ${c.hypotheses.map(printRelation).join(", ")}` : binders;
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
  const hypotheses = c.hypotheses.map(printRelation).join(", ");
  if (c.dimensions.length + c.variables.length === 0) return `${printRelation(c.conclusion)}${hypotheses ? ` if ${hypotheses}` : ""}`;
  const conditions = printConditions(c);
  return `${conditions ? `forall ${conditions}: ` : ""}${printRelation(c.conclusion)}`;
}

const LATEX_RELATIONS = { "<=": "\\le", "<": "<", ">=": "\\ge", ">": ">", "=": "=" } as const;

export function latexRelation(r: Relation): string {
  return `${latexTerm(r.left)} ${LATEX_RELATIONS[r.relation]} ${latexTerm(r.right)}`;
}

function latexDeclaration(v: Declaration): string {
  const name = latexName(v.name);
  const { sort, domain: d } = v;
  if (sort.kind === "index") return `${name} \\in \\{1, \\dots, ${sort.dim}\\}`;
  const power = sort.kind === "vector" ? `^{${sort.dim}}` : sort.kind === "matrix" ? `^{${sort.rows} \\times ${sort.cols}}` : "";
  if (isFree(d)) return `${name} \\in \\mathbb{R}${power}`;
  const lo = d.lo === null ? "(-\\infty" : `${d.loOpen ? "(" : "["}${latexTerm(d.lo)}`;
  const hi = d.hi === null ? "\\infty)" : `${latexTerm(d.hi)}${d.hiOpen ? ")" : "]"}`;
  return `${name} \\in ${lo}, ${hi}${power}`;
}

/** The conditions a claim speaks under, in LaTeX: sizes above the least, variables, hypotheses. */
export function latexConditions(c: Claim): string[] {
  const dims = c.dimensions.filter((d) => d.atLeast > 1).map((d) => `${d.name} \\ge ${d.atLeast}`);
  return [...dims, ...c.variables.map(latexDeclaration), ...c.hypotheses.map(latexRelation)];
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
  const text = latexRelation(c.conclusion);
  if (!conditions) return text;
  const all = latexConditions(c);
  return all.length ? `${text} \\quad \\left(${all.join(",\\; ")}\\right)` : text;
}
