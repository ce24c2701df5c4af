import { InputError, isConstant, parseTerm, readTerm, Cursor, REAL, type Node, type Scope, type Sort } from "../term/index.ts";
import { claim, relate, type Claim, type Declaration, type Relation, type RelationName } from "./claim.ts";

/** A line of batch input that could be read. */
export interface BatchClaim {
  readonly id: string;
  readonly claim: Claim;
}

const RELATIONS: readonly string[] = ["<=", "<", ">=", ">", "="];
const fail = (message: string): never => {
  throw new InputError("syntax", message);
};

function text(value: unknown, field: string): string {
  return typeof value === "string" ? value : fail(`"${field}" must be text`);
}

function bound(value: unknown, field: string): Node | null {
  if (value === null || value === undefined) return null;
  const term = parseTerm(text(value, field), { variables: new Map(), dimensions: new Set() });
  return isConstant(term) ? term : fail(`"${field}" must be a constant`);
}

function declaration(value: unknown): Declaration {
  if (typeof value !== "object" || value === null) return fail('each of "vars" must be an object');
  const v = value as Record<string, unknown>;
  const name = text(v["name"], "name");
  if (!/^[\p{L}_][\p{L}\p{N}_]*'*$/u.test(name)) fail(`"${name}" is not the name of a variable`);
  const lo = bound(v["lo"], `lo of ${name}`);
  const hi = bound(v["hi"], `hi of ${name}`);
  return { name, sort: REAL, domain: { lo, hi, loOpen: lo !== null && v["loOpen"] === true, hiOpen: hi !== null && v["hiOpen"] === true } };
}

function hypothesis(source: string, scope: Scope): Relation {
  const c = new Cursor(source);
  const left = readTerm(c, scope);
  const rel = c.take();
  if (!RELATIONS.includes(rel.text)) c.fail("syntax", "a hypothesis has one relation", rel);
  const right = readTerm(c, scope);
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the hypothesis, found ${c.found()}`);
  return c.placed(rel, () => relate(left, rel.text as RelationName, right));
}

/**
 * Reads one object of batch input, `{"id", "vars", "hypotheses", "lhs", "rel", "rhs"}`; unknown fields are ignored.
 * Throws `InputError` when a field is missing or cannot be read.
 */
export function readBatchClaim(value: unknown): BatchClaim {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("a claim must be an object");
  const o = value as Record<string, unknown>;
  const vars = o["vars"] ?? [];
  if (!Array.isArray(vars)) return fail('"vars" must be a list');
  const variables = vars.map(declaration);
  const scope: Scope = { variables: new Map<string, Sort>(variables.map((v) => [v.name, v.sort])), dimensions: new Set() };
  const hypotheses = o["hypotheses"] ?? [];
  if (!Array.isArray(hypotheses)) return fail('"hypotheses" must be a list');
  const rel = text(o["rel"], "rel");
  if (!RELATIONS.includes(rel)) return fail(`"rel" must be one of ${RELATIONS.join(" ")}`);
  const conclusion = relate(parseTerm(text(o["lhs"], "lhs"), scope), rel as RelationName, parseTerm(text(o["rhs"], "rhs"), scope));
  const where = hypotheses.map((h) => hypothesis(text(h, "hypotheses"), scope));
  const id = o["id"];
  return { id: id === undefined ? "" : String(id), claim: claim(variables, conclusion, { where }) };
}
