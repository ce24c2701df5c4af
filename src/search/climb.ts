import type { Objective } from "./objective.ts";
import type { Space } from "./space.ts";

/** Where a climb ended. */
export interface Summit {
  readonly point: Float64Array;
  readonly score: number;
}

/**
 * Climbs from a point: along the gradient with doubling steps, then along the axes with a step of its own each that
 * grows on success and shrinks on failure. Stays in the domains. Ends when the steps are tiny, the budget is spent, or
 * the violation is beyond doubt.
 */
export function climb(f: Pick<Objective, "score" | "gradient" | "evaluations">, s: Space, start: Float64Array, budget: number): Summit {
  const n = s.dimension;
  const x = Float64Array.from(start);
  let best = f.score(x);
  const steps = Float64Array.from(x, (xi) => 0.25 * Math.max(Math.abs(xi), 0.05));
  const gradient = new Float64Array(n);
  const stop = f.evaluations() + budget;
  const CLEAR = 1e-3;

  const y = new Float64Array(n);
  const better = (): boolean => {
    const score = f.score(y);
    if (!(score > best)) return false;
    x.set(y);
    best = score;
    return true;
  };
  /** x + t·direction, settled. */
  const alongDirection = (direction: Float64Array, t: number): boolean => {
    for (let i = 0; i < n; i++) y[i] = s.settleSlot(i, x[i]! + t * direction[i]!);
    return better();
  };
  const alongAxis = (k: number, h: number): boolean => {
    y.set(x);
    y[k] = s.settleSlot(k, x[k]! + h);
    return better();
  };
  /** As far as it goes up, in doubling steps. */
  const onAlong = (direction: Float64Array): boolean => {
    let climbed = false;
    for (let t = 1; t < 1e6 && f.evaluations() < stop && alongDirection(direction, t); t *= 2) climbed = true;
    return climbed;
  };
  const alongGradient = (): boolean => {
    f.score(x);
    f.gradient(gradient);
    const length = Math.sqrt(gradient.reduce((a, g, i) => a + (g * steps[i]!) ** 2, 0));
    if (!(length > 0) || !Number.isFinite(length)) return false;
    const direction = gradient.map((g, i) => (g * steps[i]! ** 2) / length);
    let climbed = onAlong(direction);
    for (let t = 0.5; !climbed && t > 1e-4 && f.evaluations() < stop; t /= 8) climbed = alongDirection(direction, t);
    return climbed;
  };
  const alongAxes = (): boolean => {
    let climbed = false;
    for (let k = 0; k < n && f.evaluations() < stop; k++) {
      const h = steps[k]!;
      if (alongAxis(k, h) || alongAxis(k, -h)) {
        steps[k] = h * 2;
        climbed = true;
      } else steps[k] = h * 0.4;
    }
    return climbed;
  };
  /** On from where the last round led, and away from the origin: along a ridge the slope and the axes only zigzag. */
  const onward = (from: Float64Array, moved: boolean): boolean => {
    const direction = x.map((v, i) => v - from[i]!);
    const climbed = [moved && onAlong(direction), n > 1 && onAlong(Float64Array.from(x))].includes(true);
    // A long way asks for long steps.
    if (climbed) for (let i = 0; i < n; i++) steps[i] = Math.max(steps[i]!, Math.abs(x[i]! - from[i]!) / 2);
    return climbed;
  };
  while (f.evaluations() < stop && best < CLEAR) {
    const from = Float64Array.from(x);
    const moved = alongGradient();
    const shifted = alongAxes();
    const further = onward(from, moved && shifted);
    if (!moved && !shifted && !further && steps.every((h, i) => h < 1e-13 * Math.max(Math.abs(x[i]!), 1e-6))) break;
  }
  return { point: x, score: best };
}
