import { concave, rise, touch } from "./analysis.ts";
import { absurd, combine, contrapose, forget, have } from "./assumptions.ts";
import { subdivide } from "./boxes.ts";
import { circle } from "./circle.ts";
import { complement } from "./complement.ts";
import type { Justify } from "./justify.ts";
import { jensen, tangent } from "./lines.ts";
import { absolute, cases, exponentiate, logarithm, product, roots, scale, sign, split, sum } from "./plain.ts";
import { sumOfSquares } from "./squares.ts";
import { sturm } from "./sturm.ts";
import { generalise, solve, substitute } from "./variables.ts";

/** The proofs of the finder's rules, by name. */
export const JUSTIFY: Readonly<Record<string, Justify>> = {
  sign, split, cases, absolute, scale, sum, product, roots, logarithm, exponentiate,
  rise, touch, concave,
  "sum-of-squares": sumOfSquares,
  sturm, subdivide,
  have, combine, absurd, contrapose, forget,
  tangent, jensen,
  solve, substitute, generalise, circle, complement,
};
