import type { BallNode, BoxNode, ComprehensionNode, Node } from "../node.ts";
import { printSort, type SetSort, type Sort } from "../sort.ts";
import { flatRelations } from "../formula.ts";
import { decided, sidesOf } from "./events.ts";
import { bound, map2, type Instantiation } from "./instantiate.ts";
import { indexOf, valueOf, type Condition, type Environment, type Meaning, type Parameter, type Piece, type Value } from "./meaning.ts";

const single = (member: Meaning): Piece => ({ parameters: [], conditions: [], member });
const flat = (v: Value): number[] => (typeof v === "number" ? [v] : v.flatMap(flat));
const FREE: Omit<Parameter, "slot"> = { lo: null, hi: null, loOpen: false, hiOpen: false, integer: false };

/** The pieces of a set: members one by one, or with parameters that are new inputs. */
export function piecesOf(run: Instantiation, n: Node, env: Environment): readonly Piece[] {
  const { of } = n.sort as SetSort;
  switch (n.tag) {
    case "variable": {
      const known = env.get(n.name);
      if (known?.kind !== "set") throw new RangeError(`the set ${n.name} is not given`);
      return known.pieces();
    }
    case "space":
      return of.kind === "index" ? Array.from({ length: run.size(of.dim) }, (_, i) => single(indexOf(i + 1))) : [region(run, of, () => FREE)];
    case "listed":
      return n.items.map((i) => single(run.meaning(i, env)));
    case "box":
      return [boxed(run, n, of, env)];
    case "ball":
      return [ballPiece(run, n, of, env)];
    case "simplex": {
      const zero = run.constant(0);
      const piece = region(run, of, () => ({ ...FREE, lo: zero }));
      const total = run.combine("add", flat((piece.member as { value: Value }).value));
      return [{ ...piece, conditions: [{ left: total, relation: "=", right: run.constant(1) }] }];
    }
    case "comprehension":
      return comprehended(run, n, env);
    default:
      throw new RangeError(`a ${n.tag} is no set`);
  }
}

/** A member with new inputs for its entries. */
function region(run: Instantiation, of: Sort, bounds: (k: number) => Omit<Parameter, "slot">): Piece {
  if (of.kind === "function" || of.kind === "set" || of.kind === "index") throw new RangeError(`all of ${printSort(of)} cannot be gone through`);
  const value = run.input({ name: run.tape.freshName(), sort: of });
  const parameters = flat(value).map((place, k): Parameter => ({ slot: run.tape.slotAt(place), ...bounds(k) }));
  return { parameters, conditions: [], member: valueOf(value) };
}

function boxed(run: Instantiation, n: BoxNode, of: Sort, env: Environment): Piece {
  const lo = n.lo && run.real(n.lo, env);
  const hi = n.hi && run.real(n.hi, env);
  return region(run, of, () => ({ lo, hi, loOpen: n.loOpen, hiOpen: n.hiOpen, integer: n.integer === true }));
}

/** The points of a ball lie in the box of half its width round the centre, and nearer than the radius. */
function ballPiece(run: Instantiation, n: BallNode, of: Sort, env: Environment): Piece {
  const t = run.tape;
  const radius = run.real(n.radius, env);
  const center = n.center ? flat(run.value(n.center, env)) : undefined;
  const end = (k: number, op: "sub" | "add"): number => (center ? t.apply(op, center[k]!, radius) : op === "add" ? radius : t.apply("neg", radius));
  const piece = region(run, of, (k) => ({ ...FREE, lo: end(k, "sub"), hi: end(k, "add"), loOpen: !n.closed, hiOpen: !n.closed }));
  const value = (piece.member as { value: Value }).value;
  const entries = flat(value);
  // In one dimension, and in the maximum norm, the box is the ball.
  if (entries.length === 1 || n.norm === "inf") return piece;
  const away = center ? map2(value, center, (x, c) => t.apply("sub", x, c)) : value;
  return { ...piece, conditions: [{ left: run.normOf(n.norm, away), relation: n.closed ? "<=" : "<", right: radius }] };
}

function comprehended(run: Instantiation, n: ComprehensionNode, env: Environment): readonly Piece[] {
  const out: Piece[] = [];
  const go = (k: number, inner: Environment, parameters: readonly Parameter[], conditions: readonly Condition[]): void => {
    const b = n.binders[k];
    if (b) {
      for (const p of run.pieces(b.over, inner)) go(k + 1, bound(inner, [b], [p.member]), [...parameters, ...p.parameters], [...conditions, ...p.conditions]);
      return;
    }
    const more = n.where ? conditionsOf(run, n.where, inner) : [];
    if (more) out.push({ parameters, conditions: [...conditions, ...more], member: run.meaning(n.element, inner) });
  };
  go(0, env, [], []);
  return out;
}

/** The relations that a condition asks for; `undefined` where a condition on positions fails. */
function conditionsOf(run: Instantiation, f: NonNullable<ComprehensionNode["where"]>, env: Environment): readonly Condition[] | undefined {
  const relations = flatRelations(f);
  if (!relations) return decided(run, f, env) ? [] : undefined;
  const [positions, numbers] = [relations.filter((r) => r.left.sort.kind === "index"), relations.filter((r) => r.left.sort.kind !== "index")];
  return positions.every((r) => decided(run, r, env)) ? numbers.flatMap((r) => sidesOf(run, r, env)) : undefined;
}
