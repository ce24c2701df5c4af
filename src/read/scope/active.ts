import { fullName, lettersOf, type Expr, type Letter } from "../math/expr.ts";
import type { Fact, Shape } from "./fact.ts";

/** What is said of one name and still in force. */
export interface Known {
  readonly shape?: Shape;
  readonly declared?: Fact & { kind: "declared" };
  readonly definition?: Fact & { kind: "definition" };
  /** The place of the fact that introduced it; older ones speak of another letter of that name. */
  readonly since: number;
}

const introduces = (f: Fact & { name: string }): boolean => (f.kind === "sort" ? f.fresh : f.kind === "definition" || f.kind === "declared");
const NOTHING: Known = { since: -1 };

/** What lists of facts say, name by name: a list is looked through once for each length that it has had. */
const indices = new WeakMap<readonly Fact[], { readonly length: number; readonly names: Map<string, Known> }>();

function indexed(facts: readonly Fact[]): Map<string, Known> {
  const kept = indices.get(facts);
  if (kept?.length === facts.length) return kept.names;
  const names = new Map<string, Known>();
  const before = new Map<string, Shape>();
  for (const [i, f] of facts.entries()) {
    if (f.kind !== "sort" && f.kind !== "definition" && f.kind !== "declared") continue;
    const old = names.get(f.name);
    const known: { -readonly [K in keyof Known]: Known[K] } = introduces(f) || !old ? { since: introduces(f) ? i : -1 } : { ...old };
    if (f.kind === "sort") known.shape = f.shape;
    else if (f.kind === "declared") known.declared = f;
    else {
      known.definition = f;
      // A definition by entries keeps the shape that was declared before it.
      const shape = f.indices && before.get(f.name);
      if (shape) known.shape = shape;
    }
    if (f.kind === "sort") before.set(f.name, f.shape);
    names.set(f.name, known);
  }
  indices.set(facts, { length: facts.length, names });
  return names;
}

/** What the facts say of a name. */
export const lookUp = (facts: readonly Fact[], name: string): Known => indexed(facts).get(name) ?? NOTHING;
export const isKnown = (facts: readonly Fact[], name: string): boolean => {
  const k = lookUp(facts, name);
  return k.shape !== undefined || k.definition !== undefined || k.declared !== undefined;
};

/** Every name a letter may be looked up by. */
const namesFor = (l: Letter): string[] => (l.below ? [fullName(l), l.name] : [l.name]);

const named = new WeakMap<Fact, readonly string[]>();
/** The names that a fact speaks of; found once, for facts do not change. */
export function namesOf(f: Fact): readonly string[] {
  let names = named.get(f);
  if (!names) named.set(f, (names = namesIn(f)));
  return names;
}
function namesIn(f: Fact): readonly string[] {
  if (f.kind === "unread") return f.names;
  if (f.kind === "condition") return [...lettersOf(f.left), ...lettersOf(f.right)].flatMap(namesFor);
  if (f.kind === "interval") return lettersOf(f.of).flatMap(namesFor);
  if (f.kind === "member") return [...namesFor(f.of), ...lettersOf(f.set).flatMap(namesFor)];
  if (f.kind === "values") return namesFor(f.of);
  if (f.kind === "property") return [fullName(f.of), ...[f.over, f.by].flatMap((e) => (e ? lettersOf(e).flatMap(namesFor) : []))];
  return f.kind === "norm" || f.kind === "hypothesis" ? [] : [f.name];
}

const BEARING: ReadonlySet<Fact["kind"]> = new Set(["condition", "interval", "unread", "member", "values", "property"]);

/** The conditions, intervals and unread remarks in force: all their letters are still the ones they spoke of. */
export function conditionsInForce(facts: readonly Fact[]): Fact[] {
  const since = new Map<string, number>();
  const age = (name: string): number => {
    let at = since.get(name);
    if (at === undefined) since.set(name, (at = lookUp(facts, name).since));
    return at;
  };
  return facts.filter((f, i) => {
    if (!BEARING.has(f.kind)) return false;
    return namesOf(f).every((n) => age(n) <= i);
  });
}

/** A number that an expression is plainly equal to. */
export function plainNumber(e: Expr): number | undefined {
  if (e.kind === "number") return Number(e.text);
  if (e.kind === "minus") {
    const v = plainNumber(e.of);
    return v === undefined ? undefined : -v;
  }
  if (e.kind === "infix" && e.op === "/") {
    const [a, b] = [plainNumber(e.left), plainNumber(e.right)];
    return a === undefined || b === undefined || b === 0 ? undefined : a / b;
  }
  if (e.kind === "group" && e.items.length === 1) return plainNumber(e.items[0]!);
  return undefined;
}
