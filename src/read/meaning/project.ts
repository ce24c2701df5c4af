import { children, constantValue, doubleReading, instantiate, num, substitute, type Node } from "../../term/index.ts";
import { relate, type Relation, type RelationName } from "../../claim/index.ts";
import { oriented } from "./assemble.ts";
import type { Context } from "./context.ts";

const variablesOf = (n: Node): string[] => (n.tag === "variable" ? [n.name] : children(n).flatMap(variablesOf));
const mentions = (r: Relation, name: string): boolean => [r.left, r.right].some((s) => variablesOf(s).includes(name));

/** Operators with a value everywhere: what they make may be forgotten without forgetting where it has none. */
const TOTAL = new Set(["add", "sub", "mul", "neg", "abs", "exp", "min", "max", "sin", "cos", "atan", "sinh", "cosh", "tanh"]);

/** Whether a relation is between numbers, and true. */
function trivial({ left, relation, right }: Relation): boolean {
  if (left.tag !== "number" || right.tag !== "number") return false;
  const sign = left.value.sub(right.value).sign;
  return relation.includes("=") && relation !== "!=" && sign === 0 ? true : relation.startsWith("<") ? sign < 0 : relation.startsWith(">") ? sign > 0 : relation === "!=" && sign !== 0;
}

/** Whether a term is plainly positive where some variables are. */
function positive(n: Node, known: ReadonlySet<string>): boolean {
  switch (n.tag) {
    case "number":
      return n.value.sign > 0;
    case "pi":
    case "size":
      return true;
    case "variable":
      return known.has(n.name);
    case "power":
      return positive(n.base, known);
    case "apply":
      if (n.operator === "exp") return true;
      if (["add", "mul", "div", "min"].includes(n.operator)) return n.args.every((a) => positive(a, known));
      return n.operator === "max" ? n.args.some((a) => positive(a, known)) : n.operator === "sqrt" && positive(n.args[0]!, known);
    default:
      return false;
  }
}
/** Whether a term plainly has a value where some variables are positive. */
function defined(n: Node, known: ReadonlySet<string>): boolean {
  if (!children(n).every((k) => defined(k, known))) return false;
  if (n.tag === "power") return n.exponent >= 0 || positive(n.base, known);
  if (n.tag !== "apply") return true;
  if (n.operator === "div") return positive(n.args[1]!, known);
  return TOTAL.has(n.operator) || positive(n.args[0]!, known);
}
/** The variables that hypotheses keep above 0. */
export function positives(relations: readonly Relation[]): Set<string> {
  const known = new Set<string>();
  for (let size = -1; size < known.size; ) {
    size = known.size;
    for (const r of relations)
      for (const name of new Set([...variablesOf(r.left), ...variablesOf(r.right)])) {
        const side = oriented(r, name);
        if (!side) continue;
        const zero = side.right.tag === "number" && side.right.value.sign === 0;
        if ((side.relation === ">" && zero) || ((side.relation === ">" || side.relation === ">=" || side.relation === "=") && positive(side.right, known))) known.add(name);
      }
  }
  return known;
}

/**
 * Eliminates letters that only hypotheses speak of, where that loses nothing: a letter bounded on both sides leaves its lower
 * bounds under its upper ones (Fourier and Motzkin), one that is only defined leaves nothing. Letters in any other place stay.
 */
export function project(relations: readonly Relation[], letters: readonly string[], c: Context): { relations: Relation[]; kept: Set<string> } {
  const kept = new Set(c.used.keys());
  let left = [...relations];
  for (let again = true; again; ) {
    again = false;
    for (const name of letters) {
      if (!kept.has(name)) continue;
      const about = left.filter((r) => mentions(r, name));
      const rest = left.filter((r) => !mentions(r, name));
      const sort = c.used.get(name)!.sort.kind;
      const made = sort === "index" || c.used.get(name)!.integer ? undefined : about.length === 0 && c.used.get(name)!.declared === undefined ? [] : eliminate(about, name, positives(rest));
      if (!made) continue;
      left = [...rest, ...made];
      kept.delete(name);
      again = true;
    }
  }
  left = met(left, kept, letters, c);
  const known = positives(left);
  return { relations: left.filter((r) => !trivial(r) && !(r.relation === ">" && r.right.tag === "number" && r.right.value.sign === 0 && r.left.tag !== "variable" && positive(r.left, known))), kept };
}

/** Values that usually meet a condition on sizes. */
const TRIED = ["1", "1/2", "1/10", "9/10", "2", "10", "100", "1000", "1/100", "99/100"];

/**
 * Drops a lower bound of a size where some values of the letters in it keep it below the least size: such a bound says
 * nothing of the size. The letters must stand nowhere else but in bounds of their own.
 */
function met(relations: readonly Relation[], kept: Set<string>, letters: readonly string[], c: Context): Relation[] {
  let left = [...relations];
  for (const r of relations) {
    const [size, bound] = r.left.tag === "size" && (r.relation === ">=" || r.relation === ">") ? [r.left, r.right] : r.right.tag === "size" && (r.relation === "<=" || r.relation === "<") ? [r.right, r.left] : [];
    if (!size || !bound) continue;
    const own = [...new Set(variablesOf(bound))];
    const free = own.length > 0 && own.length <= 2 && own.every((n) => letters.includes(n) && kept.has(n) && c.used.get(n)!.sort.kind === "real");
    const others = left.filter((k) => k !== r && own.some((n) => mentions(k, n)));
    if (!free || !others.every((k) => own.some((n) => oriented(k, n) !== undefined && [k.left, k.right].some((s) => constantValue(s) !== undefined)))) continue;
    const trials = own.length === 1 ? TRIED.map((a) => [a]) : TRIED.flatMap((a) => TRIED.map((b) => [a, b]));
    const suits = trials.some((values) => {
      const at = (n: Node): Node => own.reduce((k, name, i) => substitute(k, name, num(values[i]!)), n);
      const value = doubleOf(at(bound));
      return value < 1 - 1e-6 && others.every((k) => holdsAt(doubleOf(at(k.left)), k.relation, doubleOf(at(k.right))));
    });
    if (!suits) continue;
    left = left.filter((k) => k !== r && !others.includes(k));
    for (const n of own) kept.delete(n);
  }
  return left;
}
const doubleOf = (n: Node): number => {
  const tape = instantiate([n], { dimensions: {}, indices: {} });
  const values = new Float64Array(tape.code.length);
  doubleReading(tape)(new Float64Array(0), values);
  return values[tape.roots[0]!]!;
};
const holdsAt = (a: number, relation: RelationName, b: number): boolean => (relation === "<" ? a < b : relation === "<=" ? a <= b : relation === ">" ? a > b : relation === ">=" ? a >= b : relation === "=" ? a === b : a !== b);

/** What is left of a letter that is only said to have some length at most: that the length is not negative. */
function inBall(r: Relation, name: string): Relation | undefined {
  const [size, relation, other] = r.left.tag === "norm" || (r.left.tag === "apply" && r.left.operator === "abs") ? [r.left, r.relation, r.right] : [r.right, ({ ">=": "<=", ">": "<", "=": "=", "<=": ">=", "<": ">", "!=": "!=" } as const)[r.relation], r.left];
  const of = size.tag === "norm" ? size.of : size.tag === "apply" && size.operator === "abs" ? size.args[0] : undefined;
  if (of?.tag !== "variable" || of.name !== name || variablesOf(other).includes(name) || (relation !== "<=" && relation !== "<" && relation !== "=")) return undefined;
  return relate(num(0) as Node, relation === "<" ? "<" : "<=", other);
}

function eliminate(about: readonly Relation[], name: string, known: ReadonlySet<string>): Relation[] | undefined {
  const ball = about.length === 1 ? inBall(about[0]!, name) : undefined;
  if (ball) return [ball];
  const lower: Relation[] = [];
  const upper: Relation[] = [];
  for (const r of about) {
    const side = oriented(r, name);
    if (!side || variablesOf(side.right).includes(name) || !defined(side.right, known)) return undefined;
    if (side.relation === "!=") return undefined;
    if (side.relation === "=") {
      // The others may bound it too: they then speak of what it is equal to.
      const rest = about.filter((x) => x !== r).map((x) => oriented(x, name));
      if (rest.some((x) => x === undefined || variablesOf(x.right).includes(name) || !defined(x.right, known))) return undefined;
      return rest.map((x) => relate(side.right, x!.relation, x!.right));
    }
    (side.relation === ">" || side.relation === ">=" ? lower : upper).push(side);
  }
  return lower.flatMap((a) =>
    upper.map((b) => {
      const strict = a.relation === ">" || b.relation === "<";
      return relate(a.right, (strict ? "<" : "<=") as RelationName, b.right);
    }),
  );
}
