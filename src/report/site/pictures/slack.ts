import { parseClaim, ground } from "../../../claim/index.ts";
import { doubleLayer, encloseAll, isBounded } from "../../../enclosure/index.ts";
import { exactDouble } from "../../../exact/index.ts";
import { doubleReading } from "../../../term/index.ts";
import { area, curve, plot, scales, words, type Point } from "./plot.ts";

const BOXES = 120;
const [LO, HI] = [1 / 8, 8];

/** Right minus left of the log inequality along x: the curve in doubles, and around it what interval arithmetic encloses. */
export function slackPicture(): string {
  const g = ground(parseClaim("forall x > 0: abs(log(x)) <= abs(x - 1/x)/2"), { dimensions: {}, indices: {} });
  const { left, right } = g.conclusions[0]!;
  const at = (k: number): number => LO * (HI / LO) ** (k / BOXES);
  const values = new Float64Array(g.tape.code.length);
  const read = doubleReading(g.tape);
  const points = Array.from({ length: BOXES + 1 }, (_, k): Point => {
    read(Float64Array.of(at(k)), values);
    return [at(k), values[right]! - values[left]!];
  });
  const boxes = Array.from({ length: BOXES }, (_, k) => {
    const out = encloseAll(g.tape, doubleLayer, [doubleLayer.hull(exactDouble(at(k)), exactDouble(at(k + 1)))]);
    const slack = doubleLayer.sub(out[right]!, out[left]!);
    return { from: at(k), to: at(k + 1), lo: isBounded(slack) ? Number(slack.lo) : -1, hi: isBounded(slack) ? Number(slack.hi) : 3 };
  });
  const scale = scales([LO, HI], [-0.2, 2], { x: "log" });
  const clip = (v: number): number => Math.max(-0.2, Math.min(2, v));
  const band = boxes.map((b) => area([[b.from, clip(b.lo)], [b.to, clip(b.lo)], [b.to, clip(b.hi)], [b.from, clip(b.hi)]], scale, { class: "lk-band" }));
  const closed = boxes.filter((b) => b.lo >= 0);
  return plot({
    alt: `Slack of the log inequality for x from 1/8 to 8: zero at x = 1 and positive elsewhere. The enclosure is nonnegative on ${closed.length} of ${BOXES} boxes; near x = 1 it is not.`,
    caption: `The right side minus the left side. The line is computed in doubles; the band encloses it on ${BOXES} boxes. Interval arithmetic alone closes ${closed.length} of them: none that touch x = 1, where both sides are equal.`,
    scale,
    kind: { x: "log" },
    names: { x: "x", y: "|x − 1/x|/2 − |log x|" },
    marks: [...band, curve([[LO, 0], [HI, 0]], scale, "lk-axis"), curve(points.filter((p) => p[1] <= 2), scale), words("equality at x = 1", [1, 0], scale, 0, 18, "middle")],
  });
}
