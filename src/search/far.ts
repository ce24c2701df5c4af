import type { GroundClaim, GroundRelation } from "../claim/index.ts";
import { farReading } from "../term/index.ts";
import type { Objective } from "./objective.ts";

/** How a claim fails where doubles overflow: by the logarithms of its sides. */
export interface FarObjective extends Pick<Objective, "score" | "gradient" | "evaluations"> {}

/** Differences of logarithms below this are rounding noise. */
const NOISE = 1e-9;
/** Steps for slopes, as a share of a coordinate. */
const STEP = 1e-6;

/** Larger than 0 where the left side is the larger: the difference of logarithms, drawn together so that no size is too large. */
function excess(signLeft: number, logLeft: number, signRight: number, logRight: number): number {
  const drawn = (x: number) => Math.sign(x) * Math.log1p(Math.abs(x));
  if (signLeft !== signRight) return (signLeft > signRight ? 1 : -1) * (2 + drawn(Math.max(signLeft === 0 ? -Infinity : logLeft, signRight === 0 ? -Infinity : logRight, 0)));
  const d = signLeft * (logLeft - logRight);
  return Math.abs(d) < NOISE * Math.max(1, Math.abs(logLeft)) || signLeft === 0 ? 0 : drawn(d);
}

/** The objective of a claim in signs and logarithms. `-Infinity` where a hypothesis fails or a side has no value. */
export function farObjectiveOf(g: GroundClaim): FarObjective {
  const n = g.tape.code.length;
  const read = farReading(g.tape);
  const values = { sign: new Float64Array(n), log: new Float64Array(n) };
  const inequalities = g.hypotheses.filter((h) => h.relation !== "=");
  let count = 0;
  let here: Float64Array = new Float64Array(0);
  let top = -Infinity;
  const beyond = ({ left, right }: GroundRelation): number => excess(values.sign[left]!, values.log[left]!, values.sign[right]!, values.log[right]!);
  const valued = ({ left, right }: GroundRelation): boolean => values.sign[left] === values.sign[left] && values.sign[right] === values.sign[right];
  const score = (point: Float64Array): number => {
    count++;
    read(point, values);
    for (const h of inequalities) {
      const e = valued(h) ? beyond(h) : NaN;
      if (!(h.relation === "!=" ? e !== 0 : h.relation === "<" ? e < 0 : e <= 0)) return -Infinity;
    }
    let best = -Infinity;
    for (const c of g.conclusions) {
      if (!valued(c)) return -Infinity;
      const e = beyond(c);
      best = Math.max(best, c.relation === "=" ? Math.abs(e) : c.relation === "!=" ? -Math.abs(e) : e);
    }
    return best;
  };
  return {
    score(point) {
      here = Float64Array.from(point);
      return (top = score(point));
    },
    gradient(out) {
      out.fill(0);
      for (let k = 0; k < here.length; k++) {
        const x = here[k]!;
        const h = STEP * Math.max(Math.abs(x), 1);
        here[k] = x + h;
        const up = score(here);
        here[k] = x;
        if (Number.isFinite(up) && Number.isFinite(top)) out[k] = (up - top) / h;
      }
    },
    evaluations: () => count,
  };
}
