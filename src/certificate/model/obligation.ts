import { claim, type Claim, type Declaration } from "../../claim/index.ts";
import type { Rational } from "../../exact/index.ts";
import {
  choices, decided, num, readBack, real, REAL, relate, and, sidesOf, isSingle, type Condition, type Environment, type Formula, type Instantiation, type Parameter, type Relation,
} from "../../term/index.ts";
import type { Closed } from "./closed.ts";

/** Whether a scalar claim is proved, for all parameters that meet the given relations. */
export type Accept = <N>(closed: Closed<N>, parameters: readonly Parameter[], given: readonly Condition[], claimed: readonly Condition[]) => boolean;

/** What a formula says, as relations from relations. */
export interface Said {
  readonly parameters: readonly Parameter[];
  readonly given: readonly Condition[];
  readonly claimed: readonly Condition[];
}

/** Whether a formula of positions holds; nothing where it speaks of numbers. */
function settled(run: Instantiation, f: Formula, env: Environment): boolean | undefined {
  try {
    return decided(run, f, env);
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}

/** A formula as a list of what is to be shown; `undefined` where it is more than relations, their conjunctions, implications from them, quantifiers in front, and conditions on positions. */
export function obligationsOf(run: Instantiation, f: Formula, env: Environment): readonly Said[] | undefined {
  const flat = (g: Formula): readonly Condition[] | undefined => {
    if (g.tag === "relation") return g.left.sort.kind === "index" ? undefined : sidesOf(run, g, env);
    if (g.tag !== "and") return g.tag === "use" ? flat(g.meaning) : undefined;
    const parts = g.parts.map(flat);
    return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
  };
  switch (f.tag) {
    case "relation": {
      const claimed = flat(f);
      return claimed && [{ parameters: [], given: [], claimed }];
    }
    case "and": {
      const parts = f.parts.map((p) => obligationsOf(run, p, env));
      return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
    }
    case "use":
      return obligationsOf(run, f.meaning, env);
    case "implies": {
      const known = settled(run, f.left, env);
      if (known !== undefined) return known ? obligationsOf(run, f.right, env) : [];
      const given = flat(f.left);
      const right = given && obligationsOf(run, f.right, env);
      return right?.map((s) => ({ ...s, given: [...given!, ...s.given] }));
    }
    case "forall": {
      const parts = [...choices(run, f, env)].map((c) => {
        const inner = obligationsOf(run, f.body, c.env);
        const [parameters, conditions] = [c.pieces.flatMap((p) => p.parameters), c.pieces.flatMap((p) => p.conditions)];
        return c.pieces.every(isSingle) ? inner : inner?.map((s) => ({ parameters: [...parameters, ...s.parameters], given: [...conditions, ...s.given], claimed: s.claimed }));
      });
      return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/** Nodes of a term that is read back from a tape. */
const MOST_NODES = 4000;

/**
 * The scalar claim that relations between places follow from others, for all parameters: the tape read back as terms. Throws
 * `RangeError` where a place stands for something that no term of numbers says, or the terms grow out of reach.
 */
export function scalarClaim<N>(closed: Closed<N>, parameters: readonly Parameter[], given: readonly Condition[], claimed: readonly Condition[]): Claim {
  const { code } = closed.run.tape.soFar([]);
  const names = new Map(parameters.map((q, k) => [q.slot, `u${k + 1}`]));
  const term = readBack(
    code,
    (slot, place) => {
      const name = names.get(slot);
      if (name !== undefined) return real(name);
      const { exact } = closed.at(place);
      if (exact === undefined) throw new RangeError("a value that is not known exactly");
      return num(exact);
    },
    MOST_NODES,
  );
  const relation = (c: Condition): Relation => relate(term(c.left), c.relation, term(c.right));
  const extra: Condition[] = [];
  const variables = parameters.map((q, k): Declaration => {
    const place = closed.run.tape.placeOf(q.slot);
    const end = (bound: number | null): Rational | undefined => (bound === null || closed.isOpen(bound) ? undefined : closed.at(bound).exact);
    const [lo, hi] = [end(q.lo), end(q.hi)];
    if (q.lo !== null && !lo) extra.push({ left: q.lo, relation: q.loOpen ? "<" : "<=", right: place });
    if (q.hi !== null && !hi) extra.push({ left: place, relation: q.hiOpen ? "<" : "<=", right: q.hi });
    const domain = { lo: lo ? num(lo) : null, hi: hi ? num(hi) : null, loOpen: lo !== undefined && q.loOpen, hiOpen: hi !== undefined && q.hiOpen };
    return { name: `u${k + 1}`, sort: REAL, domain: q.integer ? { ...domain, integer: true } : domain };
  });
  const [first, ...rest] = claimed.map(relation);
  return claim(variables, and(first!, ...rest), { where: [...extra, ...given].map(relation) });
}
