import { constantValue, isConstant, namesIn, num, printTerm, type Formula, type Node } from "../../term/index.ts";
import { ALL_REALS, claim, relate, type Claim, type Declaration, type Domain, type Relation, type RelationName } from "../../claim/index.ts";
import type { Context } from "./context.ts";
import { positives, project } from "./project.ts";

const FLIP: Readonly<Record<RelationName, RelationName>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!=" };

/** A relation with the variable on its left: `x < 3` for `3 > x`. */
export function oriented(r: Relation, name: string): Relation | undefined {
  if (r.left.tag === "variable" && r.left.name === name) return r;
  return r.right.tag === "variable" && r.right.name === name ? relate(r.right, FLIP[r.relation], r.left) : undefined;
}

/** Narrows a domain by a bound, where the two bounds can be compared. */
function narrow(d: Domain, relation: RelationName, bound: Node): Domain | undefined {
  const below = relation === ">" || relation === ">=";
  const [old, open] = below ? [d.lo, d.loOpen] : [d.hi, d.hiOpen];
  const strict = relation === ">" || relation === "<";
  if (old !== null) {
    const [a, b] = [constantValue(old), constantValue(bound)];
    if (!a || !b) return undefined;
    const order = a.sub(b).sign * (below ? 1 : -1);
    if (order > 0 || (order === 0 && (open || !strict))) return d;
  }
  return below ? { ...d, lo: bound, loOpen: strict } : { ...d, hi: bound, hiOpen: strict };
}

/** The claim of a conclusion under hypotheses: bounds become domains, letters that only hypotheses use are eliminated. */
export function assemble(c: Context, conclusion: Relation, hypotheses: readonly Relation[], formulas: readonly Formula[], core: ReadonlySet<string>): Claim {
  const equations = [...c.equations].map(([name, value]): Relation => relate({ tag: "variable", sort: { kind: "real" }, name } as Node, "=", value));
  const sizes = new Map<string, number>();
  for (const f of c.facts) if (f.kind === "size") sizes.set(f.name, f.atLeast);
  const given = unique(hypotheses.filter((h) => !saysNothing(h, sizes)));
  // What a formula speaks of stays.
  const spoken = new Set(formulas.flatMap((f) => [...namesIn(f)]));
  const left = project([...equations, ...given], [...c.used.keys()].filter((n) => !core.has(n) && !spoken.has(n)), c);
  const domains = new Map<string, Domain>();
  const where: Relation[] = [];
  for (const name of c.used.keys()) domains.set(name, c.used.get(name)!.declared?.domain ?? ALL_REALS);
  for (const h of unique(left.relations)) {
    const name = h.left.tag === "variable" && isConstant(h.right) ? h.left.name : h.right.tag === "variable" && isConstant(h.left) ? h.right.name : undefined;
    const side = name === undefined ? undefined : oriented(h, name);
    const domain = name === undefined ? undefined : domains.get(name);
    const narrowed = side && domain && side.relation !== "=" && side.relation !== "!=" && side.right.sort.kind === "real" ? narrow(domain, side.relation, side.right) : undefined;
    if (narrowed) domains.set(name!, narrowed);
    else where.push(h);
  }
  // What hypotheses keep above 0 has a domain that says so: x > y > 0.
  for (const name of positives([...left.relations])) {
    const d = domains.get(name);
    if (d && d.lo === null && c.used.get(name)?.sort.kind === "real" && !c.used.get(name)!.declared) domains.set(name, { ...d, lo: num(0) as Node, loOpen: true });
  }
  const variables = [...c.used].filter(([name]) => left.kept.has(name)).map(([name, u]): Declaration => ({ name, sort: u.sort, domain: u.sort.kind === "index" || u.sort.kind === "function" || u.sort.kind === "set" ? ALL_REALS : u.integer ? { ...domains.get(name)!, integer: true } : domains.get(name)! }));
  const dims = new Set([...c.dimensions]);
  const atLeast = Object.fromEntries([...sizes].filter(([n, k]) => k > 1 && dims.has(n)));
  return claim(variables, conclusion, { where: [...where, ...formulas], atLeast });
}

/** Bounds of a size by a number: kept apart. `n >= 1` says nothing. */
function saysNothing(h: Relation, sizes: Map<string, number>): boolean {
  const [size, relation, other] = h.left.tag === "size" ? [h.left, h.relation, h.right] : h.right.tag === "size" ? [h.right, FLIP[h.relation], h.left] : [];
  const value = other && constantValue(other);
  if (size && value && (relation === ">=" || relation === ">") && size.tag === "size") {
    const least = relation === ">" ? Math.floor(Number(value.toString())) + 1 : Math.ceil(Number(value.toString()));
    if (Number.isFinite(least)) {
      sizes.set(size.dim, Math.max(1, least, sizes.get(size.dim) ?? 1));
      return true;
    }
  }
  if (isConstant(h.left) && isConstant(h.right)) {
    const [a, b] = [constantValue(h.left), constantValue(h.right)];
    if (!a || !b) return false;
    const sign = a.sub(b).sign;
    return h.relation === "=" ? sign === 0 : h.relation === "!=" ? sign !== 0 : h.relation === "<" ? sign < 0 : h.relation === "<=" ? sign <= 0 : h.relation === ">" ? sign > 0 : sign >= 0;
  }
  return printTerm(h.left) === printTerm(h.right) && (h.relation === "=" || h.relation === "<=" || h.relation === ">=");
}
function unique(list: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return list.filter((r) => {
    const text = `${printTerm(r.left)} ${r.relation} ${printTerm(r.right)}`;
    return seen.has(text) ? false : (seen.add(text), true);
  });
}
