import { Rational } from "../../exact/index.ts";
import { claim as makeClaim, fixVariable, relate } from "../../claim/index.ts";
import { refute } from "../../refute/index.ts";
import { relationsOf, substitute, type Node, type Real } from "../../term/index.ts";
import { decimalBelow } from "../../enclosure/decimal/index.ts";
import { rounded } from "../candidate.ts";
import { decide } from "../decide.ts";
import { closedForms } from "./closed-forms.ts";
import { valueOf } from "./constant.ts";
import { speaksOf } from "./interval.ts";
import type { Room } from "./room.ts";
import { witnessAt, type Ground, type Summit } from "./summit.ts";
import type { Trials } from "./trials.ts";

/**
 * Where a claim asks most of its constant. `at`: the sides are proved equal at the point with the best constant, and the claim is
 * refuted there with one just beyond it. `near`: the counterexamples lie near the point. `limit`: they go towards it, and it does
 * not count itself: far away, at an end that is left out, or where the sides meet whatever the constant is.
 */
export interface Attained {
  readonly kind: "at" | "near" | "limit";
  /** Values by input: exact terms, digits, or `oo` and `-oo`. */
  readonly point: Readonly<Record<string, string>>;
}

/** Digits of coordinates that forms are guessed from, and that are shown. */
const [KNOWN, SHOWN] = [20, 20];
/** Beyond this a coordinate is on its way to infinity. */
const FEW = 10;
const FAR = Rational.of(10).pow(15);
const TINY = Rational.of(1, 10n ** 18n);

/** A coordinate as text, and whether it only goes there. */
interface Coordinate {
  readonly texts: readonly string[];
  readonly shown: string;
  readonly limit: boolean;
}

/** The coordinates of a summit, guessed. */
function coordinates({ on, point, side, turn }: Summit): Coordinate[] {
  const { threshold, room } = on;
  const hint = turn.value.toNumber();
  const undefinedAt = (p: readonly Rational[]) => threshold.isNear(p, hint) && threshold.at(p, side, hint, 20) === undefined;
  const { slot } = threshold;
  const simpler = point.map((q, k) => {
    const x = decimalBelow(q, 60);
    const forms = q.sign === 0 ? ["0"] : [...closedForms(x, KNOWN)];
    const near = Rational.of(q.add(Rational.of(1, 2)).floor());
    return within(room, k, near) && near.sub(q).abs().compare(TINY) < 0 ? [near.toString(), ...forms] : forms;
  });
  const rational = simpler.map((f, k) => (f[0] !== undefined && /^-?\d+(\/\d+)?$/.test(f[0]) ? parse(f[0]) : point[k]!));
  // Where few digits leave nothing to tell, the sides meet whatever the constant is: there, or along a line through it.
  const few = point.map((q) => rounded(q, FEW));
  const around = [rational, few].find((p) => p.some((q, k) => k !== slot && !q.equals(point[k]!)) && p.every((q, k) => k === slot || within(room, k, q)) && undefinedAt(p));
  return point.map((q, k): Coordinate => {
    if (q.abs().compare(FAR) > 0 && endless(on, k, q.sign)) return { texts: [], shown: q.sign > 0 ? "oo" : "-oo", limit: true };
    const end = room.endAt(k, q) < 0 ? room.lo[k] : room.endAt(k, q) > 0 ? room.hi[k] : undefined;
    if (end?.open) return { texts: [], shown: end.at.toString(), limit: true };
    const shown = simpler[k]![0] ?? decimalBelow(q, SHOWN).toString();
    return { texts: simpler[k]!.slice(0, 3), shown: around === few ? around[k]!.toString() : shown, limit: around !== undefined && !around[k]!.equals(q) };
  });
}
/** Whether a value lies in the interval of an input, or at an end of it. */
const within = ({ lo, hi }: Room, k: number, q: Rational): boolean => !(lo[k] && q.compare(lo[k].at) < 0) && !(hi[k] && q.compare(hi[k].at) > 0);
/** Whether nothing bounds an input on a side: no end, and no hypothesis speaks of it. */
function endless({ room, threshold: { g } }: Ground, k: number, side: number): boolean {
  const { variable } = g.inputs[k]!;
  return (side > 0 ? room.hi : room.lo)[k] === undefined && !g.claim.hypotheses.some((h) => speaksOf(h, variable));
}
function parse(text: string): Rational {
  const [a, b = "1"] = text.split("/");
  return Rational.of(BigInt(a!), BigInt(b));
}

/** Where the best constant is attained: by proof where the value is exact, else by the points that were seen. */
export async function attainedAt(trials: Trials, summit: Summit, fails: Rational | undefined, holds: Real | undefined): Promise<Attained> {
  const list = coordinates(summit);
  const { g, slot } = summit.on.threshold;
  const named = (kind: Attained["kind"], text: (c: Coordinate) => string): Attained => ({ kind, point: Object.fromEntries(g.inputs.flatMap((i, k) => (k === slot ? [] : [[i.name, text(list[k]!)]]))) });
  if (list.some((c, k) => k !== slot && c.limit)) return named("limit", (c) => c.shown);
  if (holds && fails)
    for (let pick = 0; pick < Math.max(...list.map((c) => c.texts.length), 1); pick++) {
      const texts = list.map((c, k) => (k === slot ? "" : (c.texts[Math.min(pick, c.texts.length - 1)] ?? "")));
      if (texts.some((t, k) => k !== slot && t === "")) break;
      const refuted = trials.refuteAt(fails, witnessAt(summit, texts));
      if (refuted && (await meet(trials, summit, texts, holds))) return { ...named("at", () => ""), point: witnessAt(summit, texts).point };
    }
  return named("near", (c) => c.shown);
}

/** Whether the sides of a claim that was proved with a value of the constant are shown to be equal at a point: it fails where it is made strict, or the equality is proved. */
async function meet(trials: Trials, summit: Summit, texts: readonly string[], value: Real): Promise<boolean> {
  const { variables, hypotheses, conclusion, dimensions } = fixVariable(trials.claim, trials.name, value);
  const [r, ...more] = relationsOf(conclusion);
  if (!r || more.length > 0 || r.relation === "=" || r.relation === "!=" || r.left.sort.kind !== "real") return false;
  const strict = makeClaim(variables, relate(r.left, r.relation === "<=" || r.relation === "<" ? "<" : ">", r.right), {
    where: hypotheses, atLeast: Object.fromEntries(dimensions.map((d) => [d.name, d.atLeast])),
  });
  if (refute(strict, witnessAt(summit, texts)).kind === "refuted") return true;
  if (variables.some((v) => v.sort.kind !== "real")) return false;
  const { g, slot } = summit.on.threshold;
  const at = (n: Node): Node => g.inputs.reduce((t, i, k) => (k === slot ? t : substitute(t, i.name, valueOf(texts[k]!))), n);
  const equality = makeClaim([], relate(at(r.left), "=", at(r.right)));
  return (await decide(equality, { work: 6e7, timeout: Math.max(0.05, trials.left.seconds), brief: true })).verdict.verdict === "proved";
}
