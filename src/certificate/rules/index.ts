import type { Rule } from "../rule.ts";
import { absolute } from "./absolute.ts";
import { absurd } from "./absurd.ts";
import { cases } from "./cases.ts";
import { circle } from "./circle.ts";
import { combine } from "./combine.ts";
import { complement } from "./complement.ts";
import { concave } from "./concave.ts";
import { contrapose } from "./contrapose.ts";
import { exponentiate } from "./exponentiate.ts";
import { forget } from "./forget.ts";
import { have } from "./have.ts";
import { jensen } from "./jensen.ts";
import { logarithm } from "./logarithm.ts";
import { product, sum } from "./parts.ts";
import { rise } from "./rise.ts";
import { roots } from "./roots.ts";
import { scale } from "./scale.ts";
import { sign } from "./sign.ts";
import { solve } from "./solve.ts";
import { split } from "./split.ts";
import { generalise, substitute } from "./substitute.ts";
import { sturm } from "./sturm.ts";
import { subdivide } from "./subdivide.ts";
import { sumOfSquares } from "./sum-of-squares.ts";
import { tangent } from "./tangent.ts";
import { touch } from "./touch.ts";

/** Every rule of a certificate, by name. */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  [
    sign, subdivide, split, cases, rise, concave, scale, exponentiate, logarithm, have, combine, sum, product, roots, absolute, tangent,
    jensen, absurd, touch, substitute, generalise, solve, sturm, sumOfSquares, forget, contrapose, circle, complement,
  ].map((r) => [r.name, r]),
);
