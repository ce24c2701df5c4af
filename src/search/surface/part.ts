import { Rational, spend } from "../../exact/index.ts";
import type { GroundClaim, GroundRelation } from "../../claim/index.ts";
import { doubleReading, gradientReading, magnitudeReading, operands, operator, type Instruction, type Tape } from "../../term/index.ts";

/** Exact numbers longer than this many bits are given up. */
const LONGEST = 20_000;
/** The share of its numbers by which the sides of an equality may differ. */
const ROUNDING = 1e-13;

/** The instructions that some places need, and where those places stand then. Slots keep their numbers. */
function cut(tape: Tape, roots: readonly number[]): Tape {
  const needed = new Set<number>(roots);
  for (let k = tape.code.length - 1; k >= 0; k--) if (needed.has(k)) for (const a of operands(tape.code[k]!)) needed.add(a);
  const places = new Map<number, number>();
  const at = (p: number): number => places.get(p)!;
  const code: Instruction[] = [];
  for (const k of [...needed].sort((a, b) => a - b)) {
    const i = tape.code[k]!;
    const under = i.op === "pow" && i.n > 0 && i.n % 2 === 0 ? tape.code[i.a]! : undefined;
    if (i.op === "pow" && under?.op === "sqrt") {
      // (√A)^2m is A^m.
      places.set(k, i.n === 2 ? at(under.a) : code.push({ op: "pow", a: at(under.a), n: i.n / 2 }) - 1);
      continue;
    }
    places.set(k, code.length);
    if (i.op === "number" || i.op === "pi" || i.op === "input") code.push(i);
    else if (i.op === "pow") code.push({ ...i, a: at(i.a) });
    else if (i.op === "spectral") code.push({ ...i, entries: i.entries.map(at) });
    else code.push({ ...i, a: at(i.a), b: at(i.b) });
  }
  return { code, inputs: tape.inputs, roots: roots.map(at) };
}

/** One equality hypothesis: left − right, in doubles, with its slope, and exactly. Roots on one side are squared away where the other is a number. */
export class Part {
  readonly tape: Tape;
  readonly slots: readonly number[];
  private readonly read: ReturnType<typeof doubleReading>;
  private readonly slope: ReturnType<typeof gradientReading>;
  private readonly values: Float64Array;
  private readonly magnitudes: ReturnType<typeof magnitudeReading>;
  private readonly sizes: Float64Array;
  private readonly left: number;
  private readonly right: number;

  constructor(g: GroundClaim, h: GroundRelation) {
    const { code } = g.tape;
    const number = (p: number) => code[p]!.op === "number";
    let [l, r] = number(h.left) ? [h.right, h.left] : [h.left, h.right];
    let squared: Tape | undefined;
    const [root, side] = [code[l]!, code[r]!];
    if (root.op === "sqrt" && side.op === "number" && side.value.sign >= 0) {
      // √A = c says A = c², for c ≥ 0.
      squared = { ...g.tape, code: [...code, { op: "number", value: side.value.mul(side.value) }] };
      [l, r] = [root.a, code.length];
    }
    this.tape = cut(squared ?? g.tape, [l, r]);
    [this.left, this.right] = this.tape.roots as [number, number];
    this.slots = [...new Set(this.tape.code.flatMap((i) => (i.op === "input" ? [i.slot] : [])))];
    this.values = new Float64Array(this.tape.code.length);
    this.read = doubleReading(this.tape);
    this.slope = gradientReading(this.tape);
    this.magnitudes = magnitudeReading(this.tape);
    this.sizes = new Float64Array(this.tape.code.length);
  }

  /** Left and right in doubles. */
  sides(x: Float64Array): readonly [left: number, right: number] {
    this.read(x, this.values);
    return [this.values[this.left]!, this.values[this.right]!];
  }
  /** Left − right in doubles. */
  difference(x: Float64Array): number {
    const [l, r] = this.sides(x);
    return l - r;
  }
  /** The slope of left − right at the point read last. */
  gradient(out: Float64Array): void {
    out.fill(0);
    this.slope(this.values, this.left, 1, out);
    this.slope(this.values, this.right, -1, out);
  }
  /** Whether doubles cannot tell the sides apart: they differ by less than the rounding of the numbers that met in them. */
  holds(x: Float64Array): boolean {
    const [l, r] = this.sides(x);
    this.magnitudes(this.values, this.sizes);
    return Math.abs(l - r) <= ROUNDING * (this.sizes[this.left]! + this.sizes[this.right]!);
  }
  /** Left and right exactly, where both are rational. */
  exactly(x: readonly Rational[]): readonly [left: Rational, right: Rational] | undefined {
    const out: (Rational | undefined)[] = [];
    spend(20 * this.tape.code.length);
    for (const i of this.tape.code) {
      let value: Rational | undefined;
      if (i.op === "number") value = i.value;
      else if (i.op === "input") value = x[i.slot];
      else if (i.op === "pow") {
        const base = out[i.a];
        value = base && !(base.sign === 0 && i.n < 0) && base.size * Math.abs(i.n) <= LONGEST ? base.pow(i.n) : undefined;
      } else if (i.op !== "pi" && i.op !== "spectral") {
        const [a, b] = [out[i.a], out[i.b]];
        value = a && b ? operator(i.op).exact(a, b) : undefined;
      }
      out.push(value && value.size <= LONGEST ? value : undefined);
    }
    const [l, r] = [out[this.left], out[this.right]];
    return l && r ? [l, r] : undefined;
  }
  exactDifference(x: readonly Rational[]): Rational | undefined {
    const sides = this.exactly(x);
    return sides && sides[0].sub(sides[1]);
  }
}
