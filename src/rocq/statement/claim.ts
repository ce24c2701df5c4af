import { InputError, type Node } from "../../term/index.ts";
import { settled, type Claim, type Declaration } from "../../claim/index.ts";
import { conditionsOf, knowing, type Known } from "./defined.ts";
import { distinct, everywhere } from "./everywhere.ts";
import { at as applied, binder, bound, call, exists, infix, nat, numeral, type Binder, type Expression } from "./expression.ts";
import { saidOf } from "./formula.ts";
import { typeOf, wellDefined } from "./sorts.ts";
import { inOperators, placesOf, sizeOf, sizesOf, valueOf, type Scope } from "./term.ts";

/** What a claim says in Rocq: for all the binders that meet the premises, the conclusion is defined, and holds. */
export interface Statement {
  readonly binders: readonly Binder[];
  readonly premises: readonly Expression[];
  /** Where both sides of the conclusion are defined, as far as it is not certain or a premise. */
  readonly defined: readonly Expression[];
  /** What holds there: all of these. */
  readonly conclusions: readonly Expression[];
}

/** The conditions of a domain on a variable: that it is an integer; that a bound is defined, then the bound; the lower one first. */
function domainOf(v: Declaration, scope: Scope, known: Known): Expression[] {
  const here = bound(scope.variables.get(v.name)!.binder);
  if (v.sort.kind === "index") return [nat(infix(here, "<", sizeOf(v.sort.dim, scope)))];
  if (v.sort.kind === "function" || v.sort.kind === "set") return wellDefined(v.sort, here, scope);
  const { lo, hi, loOpen, hiOpen } = v.domain;
  const sizes = sizesOf(v.sort, scope);
  const each = (body: (entry: Expression) => Expression): Expression[] => {
    const places = placesOf(v.sort);
    return everywhere(places.map((p, d) => ({ at: p, size: sizes[d]! })), [body(applied(here, places.map(bound)))]);
  };
  const end = (b: Node, body: (entry: Expression, value: Expression) => Expression) => [
    ...conditionsOf(b, [], scope, known),
    ...each((entry) => body(entry, valueOf(b, [], scope))),
  ];
  const whole = binder("k", "Z");
  return [
    ...(v.domain.integer ? each((entry) => exists(whole, infix(entry, "=", call("IZR", bound(whole))))) : []),
    ...(lo === null ? [] : end(lo, (entry, value) => infix(value, loOpen ? "<" : "<=", entry))),
    ...(hi === null ? [] : end(hi, (entry, value) => infix(entry, hiOpen ? "<" : "<=", value))),
  ];
}

/** The claim in operators alone. */
function lowered(c: Claim): Claim {
  const end = (b: Node | null): Node | null => b && inOperators(b);
  return {
    ...c,
    variables: c.variables.map((v) => ({ ...v, domain: { ...v.domain, lo: end(v.domain.lo), hi: end(v.domain.hi) } })),
    hypotheses: c.hypotheses.map((h) => inOperators(h)),
    conclusion: inOperators(c.conclusion),
  };
}

/**
 * What a claim says, as premises and a conclusion over binders. A point meets the premises exactly when its sizes are
 * large enough, it lies in every domain, and every hypothesis is defined there and holds. Throws `InputError` when
 * Rocq's library has no counterpart of a term.
 */
export function statementOf(given: Claim): Statement {
  const c = lowered(settled(given));
  const dimensions = new Map(c.dimensions.map((d) => [d.name, binder(d.name, "nat")]));
  const variables = new Map(c.variables.map((v) => [v.name, { binder: binder(v.name, typeOf(v.sort)), sort: v.sort }]));
  const scope: Scope = { dimensions, variables };
  // A dimension has at least one position, whatever is claimed for it.
  const least = new Map(c.dimensions.map((d) => [d.name, Math.max(1, Math.ceil(d.atLeast))]));
  for (const [name, n] of least) if (!Number.isSafeInteger(n)) throw new InputError("unsupported", `the least size of ${name} is no integer`);
  const domains = new Map(c.variables.map((v) => [v.name, v.domain]));
  const known = knowing((name) => domains.get(name), (dim) => least.get(dim) ?? Number(dim));

  // What was said before is left out: under a premise A, A and B are B.
  const said = new Set<string>();
  const premises = distinct([
    ...c.dimensions.map((d) => nat(infix(numeral(least.get(d.name)!), "<=", bound(dimensions.get(d.name)!)))),
    ...c.variables.flatMap((v) => domainOf(v, scope, known)),
    ...c.hypotheses.map((h) => saidOf(h, scope, known)).flatMap((h) => [...h.defined, ...h.holds]),
  ], said);
  const conclusion = saidOf(c.conclusion, scope, known);
  const defined = distinct(conclusion.defined, said);
  return { binders: [...dimensions.values(), ...[...variables.values()].map((v) => v.binder)], premises, defined, conclusions: conclusion.holds };
}
