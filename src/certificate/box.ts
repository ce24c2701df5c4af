import type { Rational } from "../exact/index.ts";
import { decimalLayer, doubleLayer, encloseAll, interval, isBounded, type Enclosure, type Layer } from "../enclosure/index.ts";
import { constantValue, instantiate, type Real, type Tape } from "../term/index.ts";
import type { GoalVariable } from "./goal-type.ts";

/** The enclosure of a constant term. */
export function encloseConstant<N>(t: Real, layer: Layer<N>): Enclosure<N> {
  const exact = constantValue(t);
  if (exact) return layer.point(exact);
  const tape = instantiate([t]);
  return encloseAll(tape, layer, [])[tape.roots[0]!]!;
}

/** The interval of a variable in a layer, ends included. */
export function encloseDomain<N>(v: GoalVariable, layer: Layer<N>): Enclosure<N> {
  const all = layer.hull(null, null);
  const lo = v.lo ? encloseConstant(v.lo, layer) : all;
  const hi = v.hi ? encloseConstant(v.hi, layer) : all;
  if (!isBounded(lo) || !isBounded(hi)) return all;
  return layer.compare(lo.lo, hi.hi) <= 0 ? interval(lo.lo, hi.hi) : lo;
}

/** Encloses a tape over the box of its inputs. */
export function encloseOver<N>(tape: Tape, variables: readonly GoalVariable[], layer: Layer<N>): Enclosure<N>[] {
  const box = tape.inputs.map((name) => {
    const v = variables.find((w) => w.name === name);
    return v ? encloseDomain(v, layer) : layer.hull(null, null);
  });
  return encloseAll(tape, layer, box);
}

const NEGATIVE = 1;
const ZERO = 2;
const POSITIVE = 4;

/** The signs an enclosure allows, as a set of bits. */
export function signsOfEnclosure<N>(e: Enclosure<N>, layer: Layer<N>): number {
  if (!isBounded(e)) return NEGATIVE | ZERO | POSITIVE;
  const lo: Rational | null = layer.exact(e.lo);
  const hi: Rational | null = layer.exact(e.hi);
  const canNegative = lo === null || lo.sign < 0;
  const canPositive = hi === null || hi.sign > 0;
  const canZero = (lo === null || lo.sign <= 0) && (hi === null || hi.sign >= 0);
  return (canNegative ? NEGATIVE : 0) | (canZero ? ZERO : 0) | (canPositive ? POSITIVE : 0);
}

/** The signs a term may have over a box; doubles are only asked whether decimals are worth asking. */
export function signsOver(t: Real, variables: readonly GoalVariable[]): number {
  const tape = instantiate([t]);
  const root = tape.roots[0]!;
  const ANY = NEGATIVE | ZERO | POSITIVE;
  const far = variables.length === 0 || tape.inputs.length === 0;
  if (!far && signsOfEnclosure(encloseOver(tape, variables, doubleLayer)[root]!, doubleLayer) === ANY) return ANY;
  let known = ANY;
  for (const digits of far ? [20, 60, 200] : [20]) {
    const layer = decimalLayer(digits);
    known &= signsOfEnclosure(encloseOver(tape, variables, layer)[root]!, layer);
    // More digits may still tell a constant that is nearly 0 from 0.
    if (far ? known === POSITIVE || known === NEGATIVE : known !== ANY) break;
  }
  return known;
}

/** The double interval of a variable, for finders and for quick tests; sound as an outer bound of rational ends. */
export function doublesOf(v: GoalVariable): { lo: number; hi: number } {
  const e = encloseDomain(v, doubleLayer);
  return isBounded(e) ? { lo: e.lo, hi: e.hi } : { lo: -Infinity, hi: Infinity };
}
