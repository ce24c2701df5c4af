import { instantiate, type Real } from "../../term/index.ts";
import { decimalLayer, encloseAll, interval, isBounded, type Enclosure } from "../../enclosure/index.ts";
import { encloseDomain, signsOfEnclosure } from "../box.ts";
import { termOf } from "../make-goal.ts";
import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { parseRational } from "../../exact/index.ts";
import type { Decimal } from "decimal.js";

const MOST_BOXES = 20_000;
const DIGITS = [20, 40] as const;

/** A tree of bisections: 0 for a box on which an enclosure decides, [variable, point, below, above] elsewhere. */
export type Boxes = 0 | readonly [variable: number, at: string, below: Boxes, above: Boxes];

/** `{boxes}`: bisections of the box, on each part of which a decimal enclosure of the value is ≥ 0 (> 0 where the goal is strict). */
export const subdivide: Rule = {
  name: "subdivide",
  check(g, { boxes }) {
    const term: Real = termOf(g);
    const tape = instantiate([term]);
    const root = tape.roots[0]!;
    let left = MOST_BOXES;
    const bad = g.strict ? NEGATIVE | NOTHING : NEGATIVE;
    const layers = DIGITS.map((d) => decimalLayer(d));
    const names = g.variables.map((v) => v.name);
    const shows = (box: readonly Enclosure<Decimal>[]): boolean =>
      layers.some((layer) => {
        const inputs = tape.inputs.map((n) => box[names.indexOf(n)]!);
        return (signsOfEnclosure(encloseAll(tape, layer, inputs)[root]!, layer) & bad) === 0;
      });
    const walk = (node: unknown, box: readonly Enclosure<Decimal>[]): string | undefined => {
      if (left-- <= 0) return "there are too many boxes";
      if (node === 0) return shows(box) ? undefined : "an enclosure does not decide";
      if (!Array.isArray(node) || node.length !== 4) return "a box is 0 or a bisection";
      const [k, at, below, above] = node as unknown[];
      const side = box[k as number];
      const q = typeof at === "string" ? parseRational(at) : undefined;
      if (!side || !isBounded(side) || !q) return "a bisection names a variable and a point";
      const point = layers[1]!.point(q);
      if (!isBounded(point)) return "the point has no enclosure";
      const layer = layers[1]!;
      if (layer.compare(point.lo, side.lo) < 0 || layer.compare(point.hi, side.hi) > 0) return "the point is not in the box";
      const replace = (e: Enclosure<Decimal>) => box.map((b, i) => (i === k ? e : b));
      return walk(below, replace(interval(side.lo, point.hi))) ?? walk(above, replace(interval(point.lo, side.hi)));
    };
    const trouble = walk(boxes, g.variables.map((v) => encloseDomain(v, layers[1]!)));
    return trouble === undefined ? [] : refuse(trouble);
  },
};
