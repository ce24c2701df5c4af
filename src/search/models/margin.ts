import { choices, sidesOf, type Environment, type Formula, type Instantiation, type Meaning, type Piece, type Value } from "../../term/index.ts";
import { Rational } from "../../exact/index.ts";

/** Sides that must be less are so by more than this, or they count as equal. */
const STRICT = Rational.of(1, 1 << 20);
/** Sides that differ by less count as equal, by more as different: above rounding noise, so that what is equal everywhere does not look false. */
const EQUAL = Rational.of(1, 1 << 28);

/**
 * How far a formula is from failing, as a place: above 0 it holds, below 0 it does not; near 0 nobody knows. What is settled by sizes and
 * positions alone is 1 or -1, and no part of a minimum: it would hide how far the rest is.
 */
export function margin(run: Instantiation, f: Formula, env: Environment): number {
  const t = run.tape;
  const [sure, never] = [run.constant(1), run.constant(-1)];
  const neg = (a: number): number => (a === sure ? never : a === never ? sure : t.apply("neg", a));
  const least = (parts: readonly number[]): number => {
    const rest = parts.filter((p) => p !== sure);
    if (rest.includes(never)) return never;
    return rest.length ? rest.reduce((a, b) => t.apply("min", a, b)) : sure;
  };
  switch (f.tag) {
    case "relation": {
      if (f.left.sort.kind === "index") return (run.position(f.left, env) === run.position(f.right, env)) === (f.relation === "=") ? sure : never;
      return least(
        sidesOf(run, f, env).map(({ left, relation, right }) => {
          const gap = t.apply("sub", right, left);
          if (relation === "<") return t.apply("sub", gap, t.number(STRICT));
          if (relation === "<=") return gap;
          const apart = t.apply("sub", t.apply("abs", gap), t.number(EQUAL));
          return relation === "=" ? neg(apart) : apart;
        }),
      );
    }
    case "and":
      return least(f.parts.map((p) => margin(run, p, env)));
    case "or":
      return neg(least(f.parts.map((p) => neg(margin(run, p, env)))));
    case "not":
      return neg(margin(run, f.of, env));
    case "implies":
      return neg(least([margin(run, f.left, env), neg(margin(run, f.right, env))]));
    case "iff": {
      const [a, b] = [margin(run, f.left, env), margin(run, f.right, env)];
      if (a === sure || a === never) return a === sure ? b : neg(b);
      return b === sure || b === never ? (b === sure ? a : neg(a)) : t.apply("mul", a, b);
    }
    case "use":
      return margin(run, f.meaning, env);
    case "member": {
      const x = run.meaning(f.element, env);
      return neg(least(run.pieces(f.set, env).flatMap((p) => samplesOf(run, p)).map((s) => neg(nearness(run, x, s.member)))));
    }
    case "forall":
    case "exists": {
      const parts: number[] = [];
      for (const c of choices(run, f, env)) {
        const place = margin(run, f.body, c.env);
        const sign = f.tag === "forall" ? place : neg(place);
        if (sign === sure) continue;
        // Members that break a condition say nothing.
        const out = c.pieces.flatMap((p) => p.conditions).map((q) => t.apply("sub", q.left, q.right));
        const guarded = [sign, ...out].reduce((a, b) => t.apply("max", a, b));
        if (c.pieces.every((p) => p.parameters.length === 0)) parts.push(guarded);
        else parts.push(...substitutions(run, c.pieces).map((by) => replayed(run, guarded, by)));
        if (parts.length > 3000) throw new RangeError("too many choices");
      }
      return f.tag === "forall" ? least(parts) : neg(least(parts));
    }
  }
}

/** 0 where two members agree, and below. */
function nearness(run: Instantiation, a: Meaning, b: Meaning): number {
  if (a.kind === "index" && b.kind === "index") return run.constant(a.at === b.at ? 1 : -1);
  if (a.kind !== "value" || b.kind !== "value") return run.constant(-1);
  const t = run.tape;
  const flat = (v: Value): number[] => (typeof v === "number" ? [v] : v.flatMap(flat));
  const [u, v] = [flat(a.value), flat(b.value)];
  return t.apply("neg", u.map((x, i) => t.apply("abs", t.apply("sub", x, v[i]!))).reduce((p, q) => t.apply("max", p, q), run.constant(0)));
}

/** Fractions of the way through a bounded side, and values for one without an end. */
const FRACTIONS = [10, 3, 17, 0, 20, 5, 15].map((f) => Rational.of(f, 20));
const NEARLY = Rational.of(1, 1024);
const FREE = [0, 1, 100, -100, -1].map((f) => Rational.of(f));
/** Samples of one piece. */
const MOST = 40;

/** Places for the parameters of pieces at a few of their points. */
function substitutions(run: Instantiation, pieces: readonly Piece[]): ReadonlyMap<number, number>[] {
  const t = run.tape;
  const c = (q: Rational): number => t.number(q);
  let out: Map<number, number>[] = [new Map()];
  const parameters = pieces.flatMap((p) => p.parameters);
  for (const [k, q] of parameters.entries()) {
    const place = (f: Rational, i: number): number => {
      if (q.lo !== null && q.hi !== null) {
        const inner = f.sign === 0 && q.loOpen ? NEARLY : f.equals(Rational.ONE) && q.hiOpen ? Rational.ONE.sub(NEARLY) : f;
        return t.apply("add", q.lo, t.apply("mul", c(inner), t.apply("sub", q.hi, q.lo)));
      }
      const free = c(FREE[i]!);
      if (q.lo !== null) return t.apply("add", q.lo, t.apply("add", t.apply("abs", free), c(NEARLY)));
      return q.hi !== null ? t.apply("sub", q.hi, t.apply("add", t.apply("abs", free), c(NEARLY))) : free;
    };
    const bounded = q.lo !== null && q.hi !== null;
    const choices = bounded ? FRACTIONS : FREE;
    const few = parameters.length > 2 ? choices.slice(0, 3) : choices;
    const next: Map<number, number>[] = [];
    for (const [n, m] of out.entries()) for (const [i, f] of few.entries()) if (out.length * few.length <= MOST || (n + i + k) % 2 === 0) next.push(new Map(m).set(q.slot, place(f, i)));
    out = next.slice(0, MOST);
  }
  // Bounds of a parameter may speak of parameters before it.
  return out.map((m) => new Map([...m].map(([slot, place]) => [slot, replayed(run, place, m)])));
}

/** Members of a piece at a few of its points. */
export function samplesOf(run: Instantiation, p: Piece): { readonly member: Meaning }[] {
  if (p.parameters.length === 0) return [{ member: p.member }];
  const over = (v: Value, by: ReadonlyMap<number, number>): Value => (typeof v === "number" ? replayed(run, v, by) : v.map((x) => over(x, by)));
  return substitutions(run, [p]).map((by) => ({ member: p.member.kind === "value" ? { kind: "value", value: over(p.member.value, by) } : p.member }));
}

/** The greatest or least value over a few points: what an extremum is at least, or at most. */
export function sampledExtremum(run: Instantiation, which: "sup" | "inf" | "max" | "min", pieces: readonly { readonly piece: Piece; readonly value: number }[]): number {
  const t = run.tape;
  const least = which === "inf" || which === "min";
  const parts = pieces.flatMap(({ piece, value }) => {
    if (piece.parameters.length === 0) return [value];
    return substitutions(run, [piece]).map((by) => {
      // A point that breaks a condition counts for little.
      const short = piece.conditions.map((c) => t.apply("min", run.constant(0), t.apply("sub", replayed(run, c.right, by), replayed(run, c.left, by))));
      const penalty = short.reduce((a, b) => t.apply("add", a, b), run.constant(0));
      const scaled = t.apply("mul", run.constant(least ? -1000 : 1000), penalty);
      return t.apply("add", replayed(run, value, by), scaled);
    });
  });
  return run.combine(least ? "min" : "max", parts);
}

/** A place written again with other places for some inputs. */
export function replayed(run: Instantiation, place: number, by: ReadonlyMap<number, number>): number {
  const { code } = run.tape.soFar([]);
  const done = new Map<number, number>();
  const go = (k: number): number => {
    const known = done.get(k);
    if (known !== undefined) return known;
    const i = code[k]!;
    const made = ((): number => {
      switch (i.op) {
        case "number":
        case "pi":
          return k;
        case "input":
          return by.get(i.slot) ?? k;
        case "pow":
          return run.tape.pow(go(i.a), i.n);
        case "spectral":
          return run.tape.spectral(i.rows, i.entries.map(go));
        default: {
          const [a, b] = [go(i.a), go(i.b)];
          return a === i.a && b === i.b ? k : run.tape.apply(i.op, a, b);
        }
      }
    })();
    done.set(k, made);
    return made;
  };
  return go(place);
}
