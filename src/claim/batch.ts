import { InputError, isConstant, parseTerm, readConjunction, Cursor, REAL, type Node, type Scope, type Sort } from "../term/index.ts";
import { claim, type Claim } from "./claim.ts";
import type { Declaration } from "./domain.ts";
import { relate, type Formula, type RelationName } from "../term/formula.ts";
import { parseClaim } from "./parse.ts";
import { RELATIONS } from "./parse-formula.ts";

/** A line of batch input that could be read. */
export interface BatchClaim {
  readonly id: string;
  readonly claim: Claim;
}

const fail = (message: string): never => {
  throw new InputError("syntax", message);
};

function text(value: unknown, field: string): string {
  return typeof value === "string" ? value : fail(`"${field}" must be text`);
}

/** Whether a bound is left out: true or false, and nothing that only looks like it. */
function flag(value: unknown, field: string): boolean {
  if (value === undefined) return false;
  return typeof value === "boolean" ? value : fail(`"${field}" must be true or false`);
}

/** The name of a line: text or a number. */
function idOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : fail('"id" must be text or a number');
}

/** A bound: exact text, or a number as JSON has it. */
function bound(value: unknown, field: string): Node | null {
  if (value === null || value === undefined) return null;
  const term = parseTerm(typeof value === "number" ? String(value) : text(value, field), { variables: new Map(), dimensions: new Set() });
  return isConstant(term) ? term : fail(`"${field}" must be a constant`);
}

function declaration(value: unknown): Declaration {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail('each of "vars" must be an object');
  const v = value as Record<string, unknown>;
  const name = text(v["name"], "name");
  if (!/^[\p{L}_][\p{L}\p{N}_]*'*$/u.test(name)) fail(`"${name}" is not the name of a variable`);
  const lo = bound(v["lo"], `lo of ${name}`);
  const hi = bound(v["hi"], `hi of ${name}`);
  const loOpen = flag(v["loOpen"], `loOpen of ${name}`);
  const hiOpen = flag(v["hiOpen"], `hiOpen of ${name}`);
  return { name, sort: REAL, domain: { lo, hi, loOpen: lo !== null && loOpen, hiOpen: hi !== null && hiOpen } };
}

function hypothesis(source: string, scope: Scope): readonly Formula[] {
  const c = new Cursor(source);
  const list = readConjunction(c, scope);
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the hypothesis, found ${c.found()}`);
  return list;
}

/**
 * Reads one object of batch input, `{"id", "text"}` with a claim as it is typed, or
 * `{"id", "vars", "hypotheses", "lhs", "rel", "rhs"}`; unknown fields are ignored.
 * Throws `InputError` when a field is missing or cannot be read.
 */
export function readBatchClaim(value: unknown): BatchClaim {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("a claim must be an object");
  const o = value as Record<string, unknown>;
  const id = idOf(o["id"]);
  if (o["text"] !== undefined) return { id, claim: parseClaim(text(o["text"], "text")) };
  const vars = o["vars"] ?? [];
  if (!Array.isArray(vars)) return fail('"vars" must be a list');
  const variables = vars.map(declaration);
  const scope: Scope = { variables: new Map<string, Sort>(variables.map((v) => [v.name, v.sort])), dimensions: new Set() };
  const hypotheses = o["hypotheses"] ?? [];
  if (!Array.isArray(hypotheses)) return fail('"hypotheses" must be a list');
  const rel = text(o["rel"], "rel");
  if (!RELATIONS.has(rel)) return fail(`"rel" must be one of ${[...RELATIONS].join(" ")}`);
  const conclusion = relate(parseTerm(text(o["lhs"], "lhs"), scope), rel as RelationName, parseTerm(text(o["rhs"], "rhs"), scope));
  const where = hypotheses.flatMap((h) => hypothesis(text(h, "hypotheses"), scope));
  return { id, claim: claim(variables, conclusion, { where }) };
}
